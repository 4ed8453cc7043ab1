#pragma once
// Stage of the analysis: who the article speaks of. Fills Document::entities and Document::mentions: names, titles,
// offices, institutions, countries, groups and pronouns, each with whom it means. Knows nothing of events. Immutable;
// one pass with the gazetteer's automaton and a few over the tokens.
#include "models/analysis/mentions/titles.h"
#include "models/analysis/mentions/wordclasses.h"

namespace summitry::analysis {

class MentionFinder
{
public:
    static Result<MentionFinder> create(const Resources& resources);
    /// Needs structure, tags and times.
    void run(Document& document) const;

private:
    MentionFinder(const Gazetteer& gazetteer, WordClasses classes, Titles titles);

    const Gazetteer* m_gazetteer;
    WordClasses m_classes;
    Titles m_titles;
};

} // namespace summitry::analysis
