#include "models/analysis/text/roles.h"

#include "models/analysis/lexicon/table.h"
#include "models/analysis/text/characters.h"

#include <algorithm>
#include <charconv>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kLabel = 1, kUnit = 2, kFiller = 4, kBy = 8, kJob = 16;
constexpr std::uint32_t kTopParagraphs = 6, kLongestTimeLine = 18, kLongestByline = 16, kLongestTitle = 45;

CharKind kindOf(const Document& document, std::uint32_t token)
{
    return characterAt(document.text, document.tokens[token].span.begin).kind;
}

std::uint32_t bitOf(std::string_view kind)
{
    return kind == "label"    ? kLabel
           : kind == "unit"   ? kUnit
           : kind == "filler" ? kFiller
           : kind == "by"     ? kBy
           : kind == "job"    ? kJob
                              : 0;
}

bool endsInStop(const Document& document, TokenRange range)
{
    return range.size() > 0 && document.text[document.tokens[range.end - 1].span.end - 1] == '.';
}

/// Also where the stop stands within closing marks: said: "No."
bool closesSentence(const Document& document, TokenRange range)
{
    while (range.size() > 1 && kindOf(document, range.end - 1) == CharKind::Quote)
        --range.end;
    return range.size() > 0 && kindOf(document, range.end - 1) == CharKind::Stop;
}

bool isDash(const Document& document, std::uint32_t at, std::uint32_t end)
{
    const CharKind kind = kindOf(document, at);
    if (kind == CharKind::Dash)
        return true;
    const bool spaced = at + 1 < end && document.tokens[at + 1].spaceBefore;
    return kind == CharKind::Hyphen && spaced &&
           (document.tokens[at].spaceBefore || document.of(document.tokens[at].span) == "--");
}

} // namespace

Result<RoleFinder> RoleFinder::create(Words& words)
{
    RoleFinder finder;
    if (auto read = finder.readBoilerplate(words); !read)
        return read.error();
    if (auto read = finder.readTimeLine(words); !read)
        return read.error();
    return finder;
}

Result<void> RoleFinder::readBoilerplate(Words& words)
{
    auto table = Table::load("boilerplate", 4);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        Phrase phrase{lowerCase(row.cell(3)), row.cell(0) == "whole", row.cell(1) == "open", 0};
        std::from_chars(row.cell(2).data(), row.cell(2).data() + row.cell(2).size(), phrase.mostTokens);
        if (phrase.text.empty())
            return table->wrong(row, "the phrase is empty");
        if (row.cell(0) == "inside") {
            const std::uint32_t id = words.add(phrase.text.substr(0, phrase.text.find(' ')));
            m_insides.resize(std::max<std::size_t>(m_insides.size(), id + 1));
            m_insides[id].push_back(std::move(phrase));
        } else {
            m_starts[static_cast<unsigned char>(phrase.text.front()) & 127].push_back(std::move(phrase));
        }
    }
    return {};
}

Result<void> RoleFinder::readTimeLine(Words& words)
{
    auto table = Table::load("timeline", 2);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        const std::uint32_t bit = bitOf(row.cell(1));
        if (bit == 0)
            return table->wrong(row, "the kind is unknown");
        m_words.set(words.add(row.cell(0)), bit);
    }
    return {};
}

/// rest begins where the phrase would begin, in the article's own letters.
bool RoleFinder::fits(const Phrase& phrase, std::string_view rest, bool stopped, std::uint32_t tokens) const
{
    if ((phrase.open && stopped) || (phrase.mostTokens != 0 && tokens > phrase.mostTokens))
        return false;
    // A typographic apostrophe is two bytes longer than the plain one of the table.
    const std::string lower = lowerCase(rest.substr(0, phrase.text.size() + 8));
    if (!lower.starts_with(phrase.text))
        return false;
    if (phrase.whole)
        return lower.size() == phrase.text.size();
    if (rest.size() <= phrase.text.size())
        return true;
    return phrase.text.ends_with(" stor") || characterAt(rest, phrase.text.size()).kind != CharKind::Lower;
}

bool RoleFinder::isBoilerplate(const Document& document, const ByteSpan& span, TokenRange range) const
{
    const std::string_view text = document.of(span);
    const bool stopped = endsInStop(document, range);
    std::string first;
    appendLower(text.substr(0, 1), first);
    for (const Phrase& phrase : m_starts[static_cast<unsigned char>(first.front()) & 127])
        if (fits(phrase, text, stopped, range.size()))
            return true;
    bool hasWord = false;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        const Token& token = document.tokens[i];
        hasWord = hasWord || isWordKind(kindOf(document, i));
        if (token.word == 0 || token.word >= m_insides.size() || m_insides[token.word].empty())
            continue;
        for (const Phrase& phrase : m_insides[token.word])
            if (fits(phrase, document.text.substr(token.span.begin, span.end - token.span.begin), stopped,
                     range.size()))
                return true;
    }
    return !hasWord; // "###", "* * *"
}

bool RoleFinder::isTimeLine(const Document& document, TokenRange range) const
{
    if (range.size() == 0 || range.size() > kLongestTimeLine)
        return false;
    int labels = 0, units = 0, numbers = 0, years = 0, others = 0, words = 0;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        const CharKind kind = kindOf(document, i);
        const std::uint32_t bits = m_words.of(document.tokens[i].word);
        labels += (bits & kLabel) != 0;
        units += (bits & kUnit) != 0;
        numbers += kind == CharKind::Digit;
        years += kind == CharKind::Digit && document.tokens[i].span.end - document.tokens[i].span.begin == 4;
        words += isLetter(kind);
        if (isLetter(kind) && (bits & (kLabel | kUnit | kFiller)) == 0) {
            if (!document.tokens[i].capital)
                return false;
            ++others;
        }
    }
    if (words == 0)
        return numbers >= 3;
    if (others > 0)
        return others <= 3 && years > 0 && labels > 0 && range.size() <= 10;
    return labels > 0 && (numbers > 0 || units > 0);
}

bool RoleFinder::isByline(const Document& document, TokenRange range) const
{
    if (range.size() < 2 || range.size() > kLongestByline || endsInStop(document, range))
        return false;
    const bool by = m_words.has(document.tokens[range.first].word, kBy);
    if (!by && range.size() > 6)
        return false;
    for (std::uint32_t i = range.first + by; i < range.end; ++i) {
        const Token& token = document.tokens[i];
        const CharKind kind = kindOf(document, i);
        const std::uint32_t bits = m_words.of(token.word);
        if (kind == CharKind::Quote || kind == CharKind::Stop || (!by && !isLetter(kind)))
            return false;
        const bool and_ = document.of(token.span) == "and" || (bits & (kFiller | kJob | kUnit | kLabel)) != 0;
        if (isLetter(kind) && !token.capital && !(by && and_) && !(bits & kJob))
            return false;
    }
    return true;
}

bool RoleFinder::isTitle(const Document& document, TokenRange range) const
{
    const Paragraph& first = document.paragraphs.front();
    const Article* article = document.article;
    const bool only = document.paragraphs.size() == 1;
    // A reader takes the first line for the title where it is told nothing better; prose is still prose.
    if (range.size() > kLongestTitle || first.dateline.begin != first.dateline.end ||
        (only && closesSentence(document, range)))
        return false;
    if (article && article->textHasTitle)
        return true;
    if (article && !article->title.empty())
        return document.of(first.span) == article->title;
    return !only && !endsInStop(document, range);
}

void RoleFinder::markTop(Document& document, const std::vector<TokenRange>& ranges) const
{
    auto& paragraphs = document.paragraphs;
    std::size_t at = 0;
    if (isTitle(document, ranges[0]) && paragraphs[0].role == ParagraphRole::Body)
        paragraphs[at++].role = ParagraphRole::Title;
    const std::size_t top = std::min<std::size_t>(paragraphs.size(), kTopParagraphs);
    const std::size_t firstBelowTitle = at;
    for (; at < top; ++at) {
        const bool dated = paragraphs[at].dateline.begin != paragraphs[at].dateline.end;
        if (paragraphs[at].role != ParagraphRole::Body || dated)
            continue;
        if (at > 0 && isByline(document, ranges[at]))
            paragraphs[at].role = ParagraphRole::Byline;
        else if (at > firstBelowTitle || firstBelowTitle == 0)
            break;
    }
    const auto isSign = [&](std::size_t i) {
        return i < paragraphs.size() &&
               (paragraphs[i].role == ParagraphRole::Byline || paragraphs[i].role == ParagraphRole::TimeLine);
    };
    Paragraph* below = firstBelowTitle == 1 && paragraphs.size() > 2 ? &paragraphs[1] : nullptr;
    if (below && below->role == ParagraphRole::Body && below->dateline.begin == below->dateline.end && isSign(2))
        below->role = ParagraphRole::Standfirst;
}

void RoleFinder::mark(Document& document, const std::vector<TokenRange>& ranges) const
{
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        Paragraph& paragraph = document.paragraphs[i];
        const bool edge = i < kTopParagraphs || i + 3 > ranges.size();
        if (edge && isTimeLine(document, ranges[i]))
            paragraph.role = ParagraphRole::TimeLine;
        else if (isBoilerplate(document, paragraph.span, ranges[i]))
            paragraph.role = ParagraphRole::Boilerplate;
    }
    if (!ranges.empty())
        markTop(document, ranges);
}

std::uint32_t RoleFinder::datelineLength(const Document& document, TokenRange range) const
{
    constexpr std::uint32_t kLongest = 26;
    bool inParens = false, agency = false, month = false, number = false,
         shouted = document.tokens[range.first].allCapitals;
    const std::uint32_t end = std::min(range.end, range.first + kLongest);
    if (kindOf(document, range.first) != CharKind::Upper)
        return 0;
    for (std::uint32_t i = range.first; i < end; ++i) {
        const Token& token = document.tokens[i];
        const CharKind kind = kindOf(document, i);
        const bool days = i > range.first && i + 1 < range.end && kindOf(document, i - 1) == CharKind::Digit &&
                          kindOf(document, i + 1) == CharKind::Digit &&
                          document.tokens[i - 1].span.end == token.span.begin; // "On January 6–7, …"
        if (i > range.first && !inParens && !days && isDash(document, i, range.end)) {
            const bool begins = i + 1 < range.end &&
                                (kindOf(document, i + 1) == CharKind::Upper || !isWordKind(kindOf(document, i + 1)) ||
                                 kindOf(document, i + 1) == CharKind::Digit);
            return begins && (agency || shouted || (month && number)) ? i + 1 - range.first : 0;
        }
        if (kind == CharKind::Open || kind == CharKind::Close) {
            inParens = kind == CharKind::Open;
            agency = true;
            continue;
        }
        const bool timeWord = m_words.has(token.word, kLabel | kUnit);
        month = month || timeWord;
        number = number || kind == CharKind::Digit;
        const bool allowed = kind == CharKind::Upper || kind == CharKind::Digit || kind == CharKind::Comma ||
                             document.of(token.span) == "." || document.of(token.span) == "/";
        if (!inParens && (!allowed || document.of(token.span) == ":"))
            return 0;
    }
    return 0;
}

} // namespace summitry::analysis
