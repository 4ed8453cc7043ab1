#include "models/analysis/statements/reading.h"

#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

Reading::Reading(const Document& document, const SpeechWords& words)
    : m_document(document), m_words(words), m_quotation(document.tokens.size(), kNone),
      m_mention(document.tokens.size(), kNone), m_time(document.tokens.size(), 0), m_turn(document.tokens.size(), 0),
      m_quotes(document.quotations.size())
{
    placeQuotations();
    placeMentions();
    placeTimes();
}

void Reading::markTurn(std::uint32_t first, std::uint32_t end)
{
    std::fill(m_turn.begin() + first, m_turn.begin() + end, std::uint8_t{1});
}

/// The first token that ends after the byte, searched from `from` on.
std::uint32_t Reading::tokenAt(std::uint32_t byte, std::uint32_t from) const
{
    while (from < m_document.tokens.size() && m_document.tokens[from].span.end <= byte)
        ++from;
    return from;
}

void Reading::placeQuotations()
{
    const auto isMark = [&](std::uint32_t i) {
        const CharKind kind = characterAt(m_document.text, token(i).span.begin).kind;
        return kind == CharKind::Quote || kind == CharKind::Apostrophe;
    };
    const auto count = static_cast<std::uint32_t>(m_document.tokens.size());
    std::uint32_t at = 0;
    for (std::uint32_t q = 0; q < m_document.quotations.size(); ++q) {
        const Quotation& quotation = m_document.quotations[q];
        if (quotation.nested || !quotation.isSpeech)
            continue;
        at = tokenAt(quotation.span.begin, at);
        std::uint32_t first = at, end = at;
        while (end < count && token(end).span.begin < quotation.span.end)
            m_quotation[end++] = q;
        if (first > 0 && isMark(first - 1) && m_quotation[first - 1] == kNone)
            m_quotation[--first] = q;
        if (end < count && isMark(end) && sentenceOf(end).paragraph == quotation.paragraph)
            m_quotation[end++] = q;
        m_quotes[q] = {first, end};
    }
}

void Reading::placeMentions()
{
    for (std::uint32_t m = 0; m < m_document.mentions.size(); ++m) {
        const Mention& mention = m_document.mentions[m];
        for (std::uint32_t i = mention.firstToken; i < mention.endToken && i < m_mention.size(); ++i)
            if (m_mention[i] == kNone ||
                mention.endToken - mention.firstToken >
                    m_document.mentions[m_mention[i]].endToken - m_document.mentions[m_mention[i]].firstToken)
                m_mention[i] = m;
    }
}

void Reading::placeTimes()
{
    std::uint32_t at = 0;
    for (const TimeExpression& time : m_document.times) {
        if (at > 0 && m_document.tokens[at - 1].span.begin >= time.span.begin)
            at = 0;
        at = tokenAt(time.span.begin, at);
        for (; at < m_time.size() && token(at).span.begin < time.span.end; ++at)
            m_time[at] = 1;
    }
}

bool Reading::isNominal(std::uint32_t i) const
{
    switch (tag(i)) {
    case Tag::Noun:
    case Tag::NounPlural:
    case Tag::Name:
    case Tag::Pronoun:
    case Tag::Number:
        return true;
    default:
        return m_mention[i] != kNone;
    }
}

/// Past participles right behind a name are past tense the tagger did not see.
bool Reading::isFiniteVerb(std::uint32_t i) const
{
    return tag(i) == Tag::VerbPast || tag(i) == Tag::VerbPresent ||
           (tag(i) == Tag::VerbParticiple && i > 0 && m_mention[i - 1] != kNone && !m_time[i - 1]);
}

bool Reading::isVerbHelper(std::uint32_t i) const
{
    return tag(i) == Tag::Adverb || tag(i) == Tag::Modal || is(i, kBe | kHave | kDo | kNot | kWould);
}

} // namespace summitry::analysis
