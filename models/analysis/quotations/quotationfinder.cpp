#include "models/analysis/quotations/quotationfinder.h"

#include "models/analysis/lexicon/table.h"
#include "models/analysis/quotations/pairing.h"
#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kNames = 1, kWork = 2;
constexpr std::uint32_t kLongestTerm = 8;
constexpr std::uint32_t kLongestTitle = 16;

std::uint32_t bitOf(std::string_view kind)
{
    return kind == "names" ? kNames : kind == "work" ? kWork : 0;
}

} // namespace

Result<QuotationFinder> QuotationFinder::create(Words& words)
{
    auto table = Table::load("quotedterms", 2);
    if (!table)
        return table.error();
    QuotationFinder finder;
    for (const TableRow& row : table->rows()) {
        if (bitOf(row.cell(1)) == 0)
            return table->wrong(row, "the kind is unknown");
        finder.m_words.set(words.add(row.cell(0)), bitOf(row.cell(1)));
    }
    return finder;
}

/// Benjamin "Benny" Doe.
bool QuotationFinder::isNickname(const Document& document, std::uint32_t open, std::uint32_t close) const
{
    const auto named = [&](std::uint32_t i) {
        return i < document.tokens.size() && document.tokens[i].capital &&
               document.tokens[i].sentence == document.tokens[open].sentence;
    };
    return close - open <= 3 && named(open - 1) && named(open + 1) && named(close + 1);
}

/// The "123" agreement, an economic "2+2": figures.
bool QuotationFinder::isFigure(const Document& document, std::uint32_t open, std::uint32_t close) const
{
    if (close - open > 6)
        return false;
    bool figures = false, words = false;
    for (std::uint32_t i = open + 1; i < close; ++i) {
        const CharKind kind = characterAt(document.text, document.tokens[i].span.begin).kind;
        figures |= kind == CharKind::Digit;
        words |= kind == CharKind::Lower;
    }
    return figures && !words;
}

/// A title or a term: named by the words before it, or written like a title.
bool QuotationFinder::isTerm(const Document& document, const Quotation&, std::uint32_t open, std::uint32_t close) const
{
    if (close - open > kLongestTitle + 1 || open == 0)
        return false;
    const bool brief = close - open <= kLongestTerm + 1;
    const Token& before = document.tokens[open - 1];
    if (brief && m_words.has(before.word, kNames) && before.sentence == document.tokens[open].sentence)
        return true;
    if (isNickname(document, open, close) || isFigure(document, open, close))
        return true;
    std::uint32_t capitals = 0, small = 0;
    for (std::uint32_t i = open + 1; i < close; ++i) {
        const CharKind kind = characterAt(document.text, document.tokens[i].span.begin).kind;
        capitals += kind == CharKind::Upper;
        small += kind == CharKind::Lower && document.tokens[i].span.end - document.tokens[i].span.begin > 4;
    }
    const bool titled = capitals >= 2 && small == 0;
    return titled || (capitals >= 1 && small == 0 && m_words.has(before.word, kWork));
}

void QuotationFinder::run(Document& document) const
{
    const std::vector<MarkPair> pairs = pairMarks(document);
    const bool doubles =
        std::any_of(pairs.begin(), pairs.end(),
                    [](const MarkPair& pair) { return !pair.single && !pair.nested && pair.closed; }) ||
        std::any_of(document.tokens.begin(), document.tokens.end(),
                    [&](const Token& token) { return document.of(token.span) == "''"; });
    document.quotations.reserve(pairs.size());
    for (const MarkPair& pair : pairs) {
        const std::uint32_t first = pair.open + pair.hasOpen;
        if (first >= pair.close)
            continue;
        Quotation quotation;
        quotation.span = {document.tokens[first].span.begin, document.tokens[pair.close - 1].span.end};
        quotation.continues = pair.continues;
        quotation.nested = pair.nested;
        quotation.sentence = document.tokens[first].sentence;
        quotation.paragraph = document.sentences[quotation.sentence].paragraph;
        quotation.isSpeech = !pair.nested && !(doubles && pair.single) &&
                             !(pair.closed && isTerm(document, quotation, pair.open, pair.close));
        document.quotations.push_back(quotation);
    }
}

} // namespace summitry::analysis
