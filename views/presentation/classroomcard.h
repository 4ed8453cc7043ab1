#pragma once
// What a classroom mode shows of one communication. The caller makes it from the file, so that the modes know no store.
// Plain text throughout.
#include "models/chronology/chronology.h"

#include <QString>

#include <functional>

namespace summitry {

struct ClassroomCard
{
    QString title;    ///< "Phone call, Xi Jinping and Lee Jae-myung"; without any date
    QString quote;    ///< statements
    QString date;     ///< as known: "10 June 2025", "June 2025"
    QString evidence; ///< the words it rests on
    QString source;   ///< "TRT Global"
};

using CardSource = std::function<ClassroomCard(Row)>;

/// What a mode plays with. Shared by all rounds of a session.
struct ClassroomData
{
    std::shared_ptr<const Chronology> chronology;
    Selection selection;
    CardSource card;
    std::vector<Row> storyOrder; ///< for Reveal; empty = by date
};

} // namespace summitry
