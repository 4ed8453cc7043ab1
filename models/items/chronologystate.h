#pragma once
// The snapshot that all views of a window show, what the filter keeps of it, and the counts beside each filter value.
// Owned by the session; evaluates on the caller's thread. Text is looked up by a function that the session sets.
#include "models/chronology/chronology.h"
#include "models/domain/result.h"
#include "models/items/filterstate.h"

#include <functional>

namespace summitry {

class ChronologyState : public QObject
{
    Q_OBJECT

public:
    using TextSearch = std::function<Result<std::vector<CommunicationId>>(const std::string& query)>;
    using Words = std::function<std::string(CommunicationId)>;

    explicit ChronologyState(FilterState& filter, QObject* parent = nullptr);
    /// Never null; empty when nothing is open.
    const std::shared_ptr<const Chronology>& chronology() const { return m_chronology; }
    const std::shared_ptr<const Selection>& kept() const { return m_kept; }
    const FacetCounts& facets() const { return m_facets; }
    const FilterState& filterState() const { return m_filter; }
    void setChronology(std::shared_ptr<const Chronology> chronology);
    /// Keeps only what had been reported by then; nothing = all.
    void setKnownOn(std::optional<Day> day);
    void setTextSearch(TextSearch search) { m_search = std::move(search); }
    /// The words of the article that an event rests on, read when they are asked for; empty where there are none.
    void setWords(Words words) { m_words = std::move(words); }
    std::string wordsOf(CommunicationId id) const { return m_words ? m_words(id) : std::string(); }
    /// Communications whose remarks a filter asks for (tags, star, note).
    using RemarkSearch = std::function<std::vector<CommunicationId>(const Filter&)>;
    void setRemarkSearch(RemarkSearch search) { m_remarkSearch = std::move(search); }
    /// Looks again: what a search finds has changed.
    void evaluate();

signals:
    void chronologyChanged(); ///< keptChanged() follows
    void keptChanged();
    void searchFailed(const summitry::Message& why);

private:
    std::shared_ptr<const Selection> keep();
    Filter resolved();

    FilterState& m_filter;
    TextSearch m_search;
    RemarkSearch m_remarkSearch;
    Words m_words;
    std::optional<Day> m_knownOn;
    std::shared_ptr<const Chronology> m_chronology;
    std::shared_ptr<const Selection> m_kept;
    FacetCounts m_facets;
};

} // namespace summitry
