#include "models/analysis/mentions/mentionfinder.h"

#include "models/analysis/mentions/resolver.h"
#include "models/analysis/mentions/scanner.h"

namespace summitry::analysis {

MentionFinder::MentionFinder(const Gazetteer& gazetteer, WordClasses classes, Titles titles)
    : m_gazetteer(&gazetteer), m_classes(std::move(classes)), m_titles(std::move(titles))
{
}

Result<MentionFinder> MentionFinder::create(const Resources& resources)
{
    auto classes = WordClasses::create(resources);
    if (!classes)
        return classes.error();
    auto titles = Titles::create(resources);
    if (!titles)
        return titles.error();
    return MentionFinder(resources.gazetteer, std::move(*classes), std::move(*titles));
}

void MentionFinder::run(Document& document) const
{
    const Hits hits(document, *m_gazetteer);
    const std::vector<Phrase> phrases = Scanner(document, hits, m_classes, m_titles).scan();
    Resolver(document, hits, m_classes, *m_gazetteer).run(phrases);
}

} // namespace summitry::analysis
