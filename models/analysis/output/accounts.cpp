#include "models/analysis/output/accounts.h"

#include "models/analysis/output/codepoints.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kMostEvidence = 200; // as the guideline of the gold files has it

class Writer
{
public:
    explicit Writer(const Document& document) : m_document(document), m_points(document.text) {}
    Analysis write();

private:
    void sortDrafts();
    Account account(const Draft& draft) const;
    std::vector<Actor> actors(const std::vector<DraftActor>& drafts) const;
    std::string quoteText(const std::vector<ByteSpan>& runs) const;
    void addPeople(std::vector<FoundPerson>& people) const;

    const Document& m_document;
    CodePoints m_points;
    std::vector<std::uint32_t> m_order;  ///< of drafts with evidence
    std::vector<std::uint32_t> m_placed; ///< draft -> its place in the result
};

Analysis Writer::write()
{
    Analysis analysis;
    analysis.published = m_document.published;
    sortDrafts();
    for (const std::uint32_t draft : m_order)
        analysis.accounts.push_back(account(m_document.drafts[draft]));
    for (const TimeExpression& time : m_document.times)
        analysis.times.push_back({m_points.span(time.span), time.date});
    addPeople(analysis.people);
    return analysis;
}

void Writer::sortDrafts()
{
    const auto& drafts = m_document.drafts;
    for (std::uint32_t i = 0; i < drafts.size(); ++i)
        if (drafts[i].evidence.begin < drafts[i].evidence.end)
            m_order.push_back(i);
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Draft& x = drafts[a];
        const Draft& y = drafts[b];
        return std::tuple(x.evidence.begin, x.evidence.end, x.kind) <
               std::tuple(y.evidence.begin, y.evidence.end, y.kind);
    });
    m_placed.assign(drafts.size(), kNone);
    for (std::uint32_t place = 0; place < m_order.size(); ++place)
        m_placed[m_order[place]] = place;
}

Account Writer::account(const Draft& draft) const
{
    Account account;
    account.kind = draft.kind;
    account.form = draft.form;
    account.status = draft.status;
    account.when = draft.when;
    if (draft.time != kNone)
        account.whenSpan = m_points.span(m_document.times[draft.time].span);
    account.participants = actors(draft.participants);
    account.speakers = actors(draft.speakers);
    account.addressees = actors(draft.addressees);
    account.relays = actors(draft.relays);
    account.channel = draft.channel;
    account.place = draft.place;
    account.placeSpan = m_points.span(draft.placeSpan);
    account.name = draft.name;
    account.quote = quoteText(draft.quotes);
    for (const ByteSpan& run : draft.quotes)
        account.quoteSpans.push_back(m_points.span(run));
    account.evidence = m_points.span(m_points.cut(draft.evidence, kMostEvidence));
    if (draft.occasion != kNone && m_placed[draft.occasion] != kNone)
        account.occasion = static_cast<int>(m_placed[draft.occasion]);
    account.confidence = draft.confidence;
    account.rules.assign(draft.rules.begin(), draft.rules.end());
    return account;
}

std::vector<Actor> Writer::actors(const std::vector<DraftActor>& drafts) const
{
    std::vector<Actor> actors;
    for (const DraftActor& draft : drafts) {
        if (draft.entity == kNone)
            continue;
        const Entity& entity = m_document.entities[draft.entity];
        actors.push_back({entity.name, entity.kind, entity.country, m_points.span(draft.span)});
    }
    return actors;
}

std::string Writer::quoteText(const std::vector<ByteSpan>& runs) const
{
    std::string text;
    for (const ByteSpan& run : runs) {
        if (!text.empty())
            text += " … ";
        text += m_document.of(run);
    }
    return text;
}

void Writer::addPeople(std::vector<FoundPerson>& people) const
{
    for (const Mention& mention : m_document.mentions) {
        const TextSpan span = m_points.span(mention.span);
        if (mention.entity != kNone)
            people.push_back({span, m_document.entities[mention.entity].name});
        for (const std::uint32_t member : mention.members)
            people.push_back({span, m_document.entities[member].name});
    }
}

} // namespace

Analysis toAnalysis(const Document& document)
{
    return Writer(document).write();
}

} // namespace summitry::analysis
