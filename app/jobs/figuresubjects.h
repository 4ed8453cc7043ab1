#pragma once
// Whom a set of figures has one of: each leader, or each pair of leaders, of what a filter keeps; busiest first, each
// with the narrower filter and what it keeps. Nobody who keeps nothing. Pure.
#include "models/chronology/chronology.h"

#include <QString>

#include <limits>
#include <memory>
#include <vector>

namespace summitry {

enum class FigurePer : std::uint8_t { One, Leader, Pair };

struct FigureSubject
{
    QString title;
    Filter filter;
    std::shared_ptr<const Selection> selection;
    PersonIndex first = kNoRow; ///< whose lane stands on top
};

/// Costs one filter for each subject; stops after `most`. One: none.
std::vector<FigureSubject> figureSubjects(const Chronology& chronology, const Selection& kept, const Filter& filter,
                                          FigurePer per, std::size_t most = std::numeric_limits<std::size_t>::max());

} // namespace summitry
