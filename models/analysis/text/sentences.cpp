#include "models/analysis/text/sentences.h"

#include "models/analysis/lexicon/table.h"
#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kMostClosingMarks = 8; // keeps a flood of marks linear

CharKind kindOf(const Document& document, std::uint32_t token)
{
    return characterAt(document.text, document.tokens[token].span.begin).kind;
}

bool isStraight(const Document& document, std::uint32_t token)
{
    return document.text[document.tokens[token].span.begin] == '"';
}

/// U+201C, U+201E, U+2018 and the opening guillemet.
bool isOpeningMark(std::string_view text, const Token& token)
{
    const char32_t c = codePointAt(text, token.span.begin);
    return c == 0x201C || c == 0x201E || c == 0x2018 || c == 0xAB;
}

} // namespace

Result<SentenceSplitter> SentenceSplitter::create(Words& words, const Tokeniser& tokeniser)
{
    auto table = Table::load("sentencestarts", 1);
    if (!table)
        return table.error();
    SentenceSplitter splitter(tokeniser);
    for (const TableRow& row : table->rows())
        splitter.m_starts.set(words.add(row.cell(0)), 1);
    return splitter;
}

bool SentenceSplitter::isStop(std::string_view text, const Token& token) const
{
    const char last = text[token.span.end - 1];
    if (characterAt(text, token.span.begin).kind == CharKind::Stop)
        return true;
    using A = Tokeniser::Abbreviation;
    const A kind = last == '.' ? m_tokeniser->abbreviation(text, token) : A::None;
    return kind == A::Usual;
}

bool SentenceSplitter::canBegin(const Document& document, std::uint32_t at, std::uint32_t end, bool glued) const
{
    const Token& token = document.tokens[at];
    const CharKind kind = kindOf(document, at);
    if (glued)
        return kind == CharKind::Upper && token.span.end - token.span.begin >= 2;
    if (kind == CharKind::Lower || kind == CharKind::Comma || kind == CharKind::Dash || kind == CharKind::Hyphen)
        return false;
    if ((kind == CharKind::Quote || kind == CharKind::Apostrophe || kind == CharKind::Open) && at + 1 < end)
        return kindOf(document, at + 1) != CharKind::Lower;
    return true;
}

/// The end of a sentence whose stop is at `at`, or 0 when it goes on.
std::uint32_t SentenceSplitter::endAfter(const Document& document, std::uint32_t at, std::uint32_t end,
                                         bool quoteOpen) const
{
    const auto& tokens = document.tokens;
    std::uint32_t next = at + 1;
    bool open = quoteOpen;
    const std::uint32_t limit = std::min(end, at + kMostClosingMarks);
    for (; next < limit && !tokens[next].spaceBefore; ++next) {
        const CharKind kind = kindOf(document, next);
        if (kind == CharKind::Stop || kind == CharKind::Close)
            continue;
        if ((kind != CharKind::Quote && kind != CharKind::Apostrophe) || isOpeningMark(document.text, tokens[next]))
            break;
        if (isStraight(document, next)) {
            if (!open && next + 1 < end && !tokens[next + 1].spaceBefore)
                break;
            open = false;
        }
    }
    if (next >= end)
        return end;
    const bool abbreviated = kindOf(document, at) != CharKind::Stop;
    if (abbreviated && next == at + 1) {
        const bool starter = tokens[next].capital && m_starts.has(tokens[next].word, 1);
        const bool quote = kindOf(document, next) == CharKind::Quote && tokens[next].spaceBefore;
        return starter || quote ? next : 0;
    }
    const bool markGlued = !tokens[next].spaceBefore && kindOf(document, next) != CharKind::Upper;
    const bool wordGlued = !tokens[next].spaceBefore && !markGlued;
    if (wordGlued && (at == 0 || kindOf(document, at - 1) != CharKind::Lower) && next == at + 1)
        return 0;
    if (markGlued && kindOf(document, next) != CharKind::Quote && kindOf(document, next) != CharKind::Apostrophe)
        return 0;
    return canBegin(document, next, end, wordGlued) ? next : 0;
}

void SentenceSplitter::addSentence(Document& document, std::uint32_t paragraph, std::uint32_t first,
                                   std::uint32_t end) const
{
    const auto number = static_cast<std::uint32_t>(document.sentences.size());
    for (std::uint32_t i = first; i < end; ++i)
        document.tokens[i].sentence = number;
    document.sentences.push_back(
        {{document.tokens[first].span.begin, document.tokens[end - 1].span.end}, paragraph, first, end});
}

void SentenceSplitter::split(Document& document, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) const
{
    bool quoteOpen = false;
    std::uint32_t begin = first;
    for (std::uint32_t i = first; i < end; ++i) {
        if (isStraight(document, i))
            quoteOpen = !quoteOpen;
        const std::uint32_t cut = isStop(document.text, document.tokens[i]) ? endAfter(document, i, end, quoteOpen) : 0;
        if (cut == 0)
            continue;
        for (std::uint32_t j = i + 1; j < cut; ++j)
            if (isStraight(document, j))
                quoteOpen = !quoteOpen;
        addSentence(document, paragraph, begin, cut);
        begin = cut;
        i = cut - 1;
    }
    if (begin < end)
        addSentence(document, paragraph, begin, end);
}

} // namespace summitry::analysis
