#pragma once
// What a figure remembers of the data it was drawn from, embedded beside its view under "figure": style, size, counts,
// hash, program, and the events shown with a digest of what the picture tells of each. And what has changed in a
// chronology since. Digests (FNV-1a, folded to 32 bits) do not depend on ids, so a file made anew from the same
// articles is recognised.
#include "views/figures/figure.h"

#include <vector>

namespace summitry {

struct FigureEvent
{
    CommunicationId id = 0;
    std::uint32_t digest = 0;
};

struct FigureRecord
{
    QString style, preset, program, dataHash;
    FigureSize size;
    double textPoints = 0;
    std::uint32_t shown = 0, total = 0;
    bool listed = false;             ///< false = too many to name each
    std::vector<FigureEvent> events; ///< when listed
};

/// Rows of the selection (nullptr = all) that may lie within the range.
std::vector<FigureEvent> figureEvents(const Chronology& chronology, const Selection* selection, const TimeRange& range);
/// The view with the record in it; anything but a JSON object is given back as it is.
QByteArray withRecord(const QByteArray& viewJson, const FigureRecord& record);
/// Of embeddedView()'s answer. Older figures have none: an error that says so.
Result<FigureRecord> readRecord(const QByteArray& json);

struct FigureChanges
{
    std::size_t added = 0, corrected = 0, removed = 0;
    bool sameData = false;  ///< nothing at all has changed in the file
    bool otherFile = false; ///< hardly anything is the same: made from another chronology
    bool counted = true;    ///< false = the figure names no events, only numbers are compared
};
FigureChanges changesSince(const FigureRecord& record, const std::vector<FigureEvent>& now,
                           const Chronology& chronology, const QString& dataHash);
/// "Since the figure was made: 4 communications added, 1 corrected."
QString changeWords(const FigureChanges& changes);

} // namespace summitry
