#include "models/analysis/text/tokeniser.h"

#include "models/analysis/lexicon/table.h"
#include "models/analysis/text/characters.h"

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kTitle = 1, kUsual = 2, kBeforeNumber = 4, kNeedsCapital = 8;
constexpr std::size_t kLongestWord = 64;

std::uint32_t abbreviationBits(std::string_view kind)
{
    return kind == "title" ? kTitle : kind == "usual" ? kUsual : kind == "number" ? kBeforeNumber : 0;
}

bool isDigitAt(std::string_view text, std::size_t at, std::size_t end)
{
    return at < end && text[at] >= '0' && text[at] <= '9';
}

std::size_t urlEnd(std::string_view text, std::size_t at, std::size_t end)
{
    while (at < end && characterAt(text, at).kind != CharKind::Space && text[at] != '<' && text[at] != '>' &&
           text[at] != '"')
        at += characterAt(text, at).length;
    while (text[at - 1] == '.' || text[at - 1] == ',' || text[at - 1] == ')')
        --at;
    return at;
}

bool isClitic(std::string_view lower)
{
    return lower == "s" || lower == "re" || lower == "ve" || lower == "ll" || lower == "d" || lower == "m" ||
           lower == "t";
}

/// Marks that stand as one token when repeated: "...", "--", "''", "###".
std::size_t markEnd(std::string_view text, std::size_t at, std::size_t end)
{
    const char c = text[at];
    std::size_t stop = at + characterAt(text, at).length;
    if (c == '.' || c == '-' || c == '\'' || c == '`' || c == '#' || c == '*' || c == '=' || c == '_')
        while (stop < end && text[stop] == c)
            ++stop;
    return stop;
}

} // namespace

/// A word as it stands, before clitics are cut off.
struct Tokeniser::Word
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t apostrophe = 0; ///< last one inside, 0 = none
    std::size_t apostropheEnd = 0;
    std::size_t run = 0; ///< begin of the last run of letters or digits
    bool dotted = false; ///< letters and stops in turn: "U.S"
};

Result<Tokeniser> Tokeniser::create(Words& words)
{
    auto table = Table::load("abbreviations", 2);
    if (!table)
        return table.error();
    Tokeniser tokeniser(words);
    for (const TableRow& row : table->rows()) {
        const std::string_view word = row.cell(0);
        const std::uint32_t bits = abbreviationBits(row.cell(1));
        if (bits == 0 || word.size() < 2 || word.back() != '.')
            return table->wrong(row, "the kind is unknown or the word has no full stop");
        const bool capital = characterAt(word, 0).kind == CharKind::Upper;
        tokeniser.m_abbreviations.set(words.add(word), bits);
        tokeniser.m_abbreviations.set(words.add(word.substr(0, word.size() - 1)), bits | (capital ? kNeedsCapital : 0));
    }
    return tokeniser;
}

void Tokeniser::split(std::string_view text, ByteSpan range, std::vector<Token>& tokens) const
{
    bool space = true;
    for (std::size_t at = range.begin; at < range.end;) {
        const Character c = characterAt(text, at);
        if (c.kind == CharKind::Space) {
            space = true;
            at += c.length;
            continue;
        }
        if (isWordKind(c.kind)) {
            const Word word = readWord(text, at, range.end);
            emitWord(text, word, space, tokens);
            at = word.end;
        } else {
            const std::size_t end = markEnd(text, at, range.end);
            tokens.push_back(makeToken(text, at, end, space));
            at = end;
        }
        space = false;
    }
}

namespace {

/// What may stand inside a word between `run`..`at` and the character after it.
bool joins(std::string_view text, std::size_t run, std::size_t at, std::size_t next, std::size_t end, bool dotted)
{
    const Character mark = characterAt(text, at);
    const CharKind after = characterAt(text, next).kind;
    const CharKind first = characterAt(text, run).kind;
    const bool digitBefore = isDigitAt(text, at - 1, at);
    const bool digitAfter = after == CharKind::Digit;
    if (mark.kind == CharKind::Hyphen)
        return !(digitBefore && digitAfter);
    if (mark.kind == CharKind::Apostrophe)
        return isLetter(after) &&
               !(first == CharKind::Lower && after == CharKind::Upper && (at - run > 1 || text[run] == 'a'));
    switch (text[at]) {
    case '.':
        return (digitBefore && digitAfter) || (first == CharKind::Lower && after == CharKind::Lower) ||
               (at - run == characterAt(text, run).length && isLetter(after) &&
                (dotted || next + 1 >= end || !isLetter(characterAt(text, next + 1).kind)));
    case ',':
        return digitBefore && digitAfter && isDigitAt(text, next + 1, end) && isDigitAt(text, next + 2, end) &&
               !isDigitAt(text, next + 3, end);
    case ':':
        return digitBefore && digitAfter && isDigitAt(text, next + 1, end);
    case '&':
        return first == CharKind::Upper && after == CharKind::Upper;
    case '@':
    case '_':
        return true;
    default:
        return false;
    }
}

} // namespace

Tokeniser::Word Tokeniser::readWord(std::string_view text, std::size_t at, std::size_t end) const
{
    Word word{at, at, 0, 0, at, false};
    while (at < end) {
        const Character c = characterAt(text, at);
        if (isWordKind(c.kind)) {
            at += c.length;
            continue;
        }
        const std::size_t next = at + c.length;
        if (c.kind == CharKind::Space || next >= end || !isWordKind(characterAt(text, next).kind)) {
            if (at - word.begin <= 5 && at - word.begin >= 4 && text.substr(at, 3) == "://")
                at = urlEnd(text, at, end);
            break;
        }
        if (!joins(text, word.run, at, next, end, word.dotted))
            break;
        if (c.kind == CharKind::Apostrophe) {
            word.apostrophe = at;
            word.apostropheEnd = next;
        }
        word.dotted = text[at] == '.' && isLetter(characterAt(text, next).kind) &&
                      at - word.run == characterAt(text, word.run).length;
        word.run = at = next;
    }
    word.end = at;
    if (takesStop(text, word, end))
        ++word.end;
    return word;
}

bool Tokeniser::takesStop(std::string_view text, const Word& word, std::size_t end) const
{
    if (word.end >= end || text[word.end] != '.' || (word.end + 1 < end && text[word.end + 1] == '.'))
        return false;
    const std::size_t length = word.end - word.run;
    const Character first = characterAt(text, word.run);
    if (word.dotted && length == first.length)
        return true;
    if (word.run == word.begin && length == first.length)
        return first.kind == CharKind::Upper && text[word.begin] != 'I';
    const std::uint32_t bits = m_abbreviations.of(lookUp(text.substr(word.begin, word.end - word.begin)));
    if (bits == 0 || ((bits & kNeedsCapital) && characterAt(text, word.begin).kind != CharKind::Upper))
        return false;
    if (bits & kBeforeNumber) {
        std::size_t at = word.end + 1;
        while (at < end && text[at] == ' ')
            ++at;
        return isDigitAt(text, at, end);
    }
    return true;
}

void Tokeniser::emitWord(std::string_view text, const Word& word, bool space, std::vector<Token>& tokens) const
{
    std::size_t cut = word.end;
    if (word.apostrophe > word.begin && word.end - word.apostropheEnd <= 2) {
        const std::string tail = lowerCase(text.substr(word.apostropheEnd, word.end - word.apostropheEnd));
        if (isClitic(tail))
            cut = word.apostrophe;
        if (tail == "t") {
            const bool negates = (text[cut - 1] | 32) == 'n' && cut - word.begin >= 2;
            cut = negates ? cut - 1 : word.end;
        }
    }
    tokens.push_back(makeToken(text, word.begin, cut, space));
    if (cut < word.end)
        tokens.push_back(makeToken(text, cut, word.end, false));
}

Token Tokeniser::makeToken(std::string_view text, std::size_t begin, std::size_t end, bool space) const
{
    Token token;
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    token.spaceBefore = space;
    token.capital = characterAt(text, begin).kind == CharKind::Upper;
    if (token.capital && end - begin >= 2) {
        int letters = 0;
        token.allCapitals = true;
        for (std::size_t at = begin; at < end && token.allCapitals; at += characterAt(text, at).length) {
            const CharKind kind = characterAt(text, at).kind;
            letters += kind == CharKind::Upper;
            token.allCapitals = kind != CharKind::Lower;
        }
        token.allCapitals = token.allCapitals && letters >= 2;
    }
    token.word = lookUp(text.substr(begin, end - begin));
    return token;
}

std::uint32_t Tokeniser::lookUp(std::string_view word) const
{
    char lower[kLongestWord];
    if (word.size() > kLongestWord)
        return 0;
    std::uint32_t hash = Words::kSeed;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char c = word[at];
        if (static_cast<unsigned char>(c) >= 0x80)
            return m_words->find(lowerCase(word));
        lower[at] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        hash = Words::mix(hash, lower[at]);
    }
    return m_words->find({lower, word.size()}, hash);
}

Tokeniser::Abbreviation Tokeniser::abbreviation(std::string_view text, const Token& token) const
{
    const std::size_t length = token.span.end - token.span.begin;
    if (length < 2 || text[token.span.end - 1] != '.' || text[token.span.end - 2] == '.')
        return Abbreviation::None;
    const std::uint32_t bits = m_abbreviations.of(token.word);
    if (bits & kTitle)
        return Abbreviation::Title;
    if (bits & kBeforeNumber)
        return Abbreviation::BeforeNumber;
    if (length <= 3 && token.capital && characterAt(text, token.span.begin).length + 1u == length)
        return Abbreviation::Initial;
    return Abbreviation::Usual;
}

} // namespace summitry::analysis
