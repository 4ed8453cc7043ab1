#include "models/analysis/times/tense.h"

#include "models/analysis/lexicon/table.h"

#include <algorithm>

namespace summitry::analysis {

Result<TenseFinder> TenseFinder::create(Words& words)
{
    auto table = Table::load("timetense", 2);
    if (!table)
        return table.error();
    TenseFinder finder;
    for (const TableRow& row : table->rows()) {
        const std::string_view kind = row.cell(1);
        const std::uint32_t bits = kind == "future"     ? kFuture
                                   : kind == "past"     ? kPast
                                   : kind == "prospect" ? kProspect
                                   : kind == "helper"   ? kHelper
                                   : kind == "notverb"  ? kNotVerb
                                                        : 0;
        if (bits == 0)
            return table->wrong(row, "the kind is unknown");
        finder.m_words.set(words.add(row.cell(0)), bits);
    }
    finder.m_words.set(words.add("to"), kTo);
    return finder;
}

bool TenseFinder::looksPast(const Document& document, std::uint32_t at) const
{
    const Token& token = document.tokens[at];
    if (m_words.has(token.word, kPast))
        return true;
    const std::string_view text = document.of(token.span);
    return !token.capital && text.size() > 4 && text.ends_with("ed") && !m_words.has(token.word, kProspect);
}

/// "to" with a verb behind it, as far as words tell: not a name, an article or a number.
bool TenseFinder::isInfinitive(const Document& document, std::uint32_t to) const
{
    const std::uint32_t end = document.sentences[document.tokens[to].sentence].endToken;
    if (to + 1 >= end)
        return false;
    const Token& next = document.tokens[to + 1];
    const char c = document.text[next.span.begin];
    return !next.capital && c >= 'a' && c <= 'z' && !m_words.has(next.word, kNotVerb);
}

/// A verb form at `at`: ahead when "will" or "to" governs it ("will be held"), else behind.
Tense TenseFinder::ofVerb(const Document& document, std::uint32_t at, std::uint32_t begin) const
{
    for (std::uint32_t i = at; i-- > begin && at - i <= 4;) {
        const std::uint32_t bits = m_words.of(document.tokens[i].word);
        if (bits & (kFuture | kTo))
            return Tense::Future;
        if (!(bits & kHelper))
            break;
    }
    return Tense::Past;
}

Tense TenseFinder::verdict(const Document& document, std::uint32_t at, std::uint32_t begin) const
{
    const std::uint32_t bits = m_words.of(document.tokens[at].word);
    if (bits & kFuture)
        return Tense::Future;
    if (looksPast(document, at))
        return ofVerb(document, at, begin);
    if ((bits & kTo) && isInfinitive(document, at)) {
        const std::uint32_t from = at - std::min(at - begin, 5u);
        for (std::uint32_t i = at; i-- > from;)
            if (m_words.has(document.tokens[i].word, kProspect))
                return Tense::Future;
        return Tense::Unknown;
    }
    return Tense::Unknown;
}

Tense TenseFinder::around(const Document& document, std::uint32_t first, std::uint32_t end) const
{
    constexpr std::uint32_t kReach = 40;
    const Sentence& sentence = document.sentences[document.tokens[first].sentence];
    const std::uint32_t begin = std::max(sentence.firstToken, first - std::min(first, kReach));
    for (std::uint32_t i = first; i-- > begin;) {
        const Tense tense = verdict(document, i, sentence.firstToken);
        if (tense != Tense::Unknown)
            return tense;
        const bool near = first - i <= 3;
        if (near && m_words.has(document.tokens[i].word, kProspect))
            return Tense::Future;
    }
    const std::uint32_t stop = std::min(sentence.endToken, end + kReach);
    for (std::uint32_t i = end; i < stop; ++i) {
        const Tense tense = verdict(document, i, end);
        if (tense != Tense::Unknown)
            return tense;
    }
    return Tense::Unknown;
}

} // namespace summitry::analysis
