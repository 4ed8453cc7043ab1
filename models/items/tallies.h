#pragma once
// A profile (models/chronology/contacts.h) as tables for people: each line a label and numbers, each number with the
// rows it counts. Also as tab-separated text for papers. Pure functions; English names of countries as the chronology
// has them.
#include "models/chronology/contacts.h"

#include <QString>
#include <QStringList>

namespace summitry {

struct TallyLine
{
    QString label;
    std::vector<RowSet> numbers; ///< one per column of the table

    RowSet all() const; ///< ascending, each once
};

struct TallyTable
{
    QString title;
    QString lead;        ///< header of the labels
    QStringList columns; ///< headers of the numbers
    std::vector<TallyLine> lines;
};

/// One step of the months' columns: a month, quarter, year or decade, so that there are at most `most` of them.
struct TimeStep
{
    QString label; ///< "March 2022", "2022"
    QString brief; ///< "2022" at the beginning of a year or decade, else empty
    RowSet rows;
};
std::vector<TimeStep> timeSteps(const Profile& profile, std::size_t most);

/// By kind, form, status; partners (of a pair: who else took part); visits; countries. Empty tables are left out.
std::vector<TallyTable> tallyTables(const Chronology& chronology, const Profile& profile,
                                    const ProfileSubject& subject);
/// Who the profile is of: "Xi Jinping", "China", "Xi Jinping and Lee Jae-myung".
QString subjectWords(const Chronology& chronology, const ProfileSubject& subject);
/// With a title line each, separated by empty lines.
QString asText(const std::vector<TallyTable>& tables);

} // namespace summitry
