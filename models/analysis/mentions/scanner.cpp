#include "models/analysis/mentions/scanner.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr int kMostFront = 16; // tokens-or-so before a name; longer fronts are no titles

bool isVerb(Tag tag)
{
    return tag == Tag::Verb || tag == Tag::VerbPast || tag == Tag::VerbPresent || tag == Tag::Modal;
}

std::uint8_t numberOf(std::uint32_t classes)
{
    return classes & kTwo ? 2 : classes & kThree ? 3 : classes & kFour ? 4 : 5;
}

} // namespace

Scanner::Scanner(const Document& document, const Hits& hits, const WordClasses& classes, const Titles& titles)
    : m_document(document), m_hits(hits), m_classes(classes), m_titles(titles)
{
}

/// Roughly, paragraph by paragraph; the quotations proper come later and need the mentions.
void Scanner::markQuotations()
{
    m_quoted.assign(m_document.tokens.size(), false);
    for (const Paragraph& paragraph : m_document.paragraphs) {
        bool open = false;
        for (std::uint32_t s = paragraph.firstSentence; s < paragraph.endSentence; ++s)
            for (std::uint32_t i = m_document.sentences[s].firstToken; i < m_document.sentences[s].endToken; ++i) {
                const std::string_view text = m_document.of(m_document.tokens[i].span);
                open = text == "“" || text == "„" || text == "«" ? true : text == "”" || text == "»" ? false : text == "\"" ? !open : open;
                m_quoted[i] = open;
            }
    }
}

std::vector<Phrase> Scanner::scan()
{
    markQuotations();
    for (const Sentence& sentence : m_document.sentences) {
        const ParagraphRole role = m_document.paragraphs[sentence.paragraph].role;
        if (role != ParagraphRole::Boilerplate && role != ParagraphRole::TimeLine && role != ParagraphRole::Byline)
            scanSentence(sentence);
        ++m_sentence;
    }
    return std::move(m_phrases);
}

void Scanner::scanSentence(const Sentence& sentence)
{
    m_first = sentence.firstToken;
    m_end = sentence.endToken;
    m_headline = isHeadline(sentence);
    for (std::uint32_t at = m_first; at < m_end;)
        at = std::max(at + 1, scanAt(at));
}

bool Scanner::isHeadline(const Sentence& sentence) const
{
    unsigned words = 0, capitals = 0;
    for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
        const Token& token = m_document.tokens[i];
        if (token.span.end - token.span.begin < 4 || token.tag == Tag::Number || token.tag == Tag::Punctuation)
            continue;
        ++words;
        capitals += token.capital;
    }
    const bool stopped = isStop(sentence.endToken - 1) && m_document.paragraphs[sentence.paragraph].role != ParagraphRole::Title;
    return words >= 4 && capitals * 10 >= words * 7 && !stopped;
}

/// Reads what begins at this token and returns the token to go on with.
std::uint32_t Scanner::scanAt(std::uint32_t at)
{
    Parse parse;
    parse.at = at;
    parse.end = m_end;
    parse.phrase.first = at;
    parse.phrase.sentence = m_sentence;
    parse.phrase.headline = m_headline;
    readFront(parse);
    if (parse.phrase.title != nullptr && parse.phrase.title->kind == TitleKind::Body ? finishTitled(parse) : finishNamed(parse) || finishTitled(parse))
        return m_phrases.back().end;
    if (parse.phrase.piece.kind != PieceKind::None && !parse.phrase.piece.homograph)
        return emitPiece(parse.phrase.piece);
    Parse organisation;
    organisation.at = at;
    organisation.end = m_end;
    if (organisationRun(organisation))
        return emit(organisation.phrase);
    if (m_classes.has(m_document.tokens[at], kPronouns)) {
        parse.phrase.kind = PhraseKind::Pronoun;
        parse.phrase.first = parse.phrase.nameFirst = at;
        parse.phrase.end = parse.phrase.nameEnd = at + 1;
        return emit(parse.phrase);
    }
    return at + 1;
}

bool Scanner::isStop(std::uint32_t at) const
{
    const std::string_view text = m_document.of(m_document.tokens[at].span);
    return text == "." || text == "”" || text == "\"" || text == "?";
}

bool Scanner::isMark(std::uint32_t at, char mark) const
{
    if (at >= m_end)
        return false;
    const ByteSpan& span = m_document.tokens[at].span;
    return span.end - span.begin == 1 && m_document.text[span.begin] == mark;
}

bool Scanner::isOwnerMark(std::uint32_t at) const
{
    if (at >= m_end || m_document.tokens[at].spaceBefore)
        return false;
    const std::string_view text = m_document.of(m_document.tokens[at].span);
    return text == "'s" || text == "’s" || text == "'S" || text == "’S" || ((text == "'" || text == "’") && at > m_first && m_document.of(m_document.tokens[at - 1].span).back() == 's');
}

/// Determiner, number, modifiers, countries and titles in any sensible order; stops before the name.
void Scanner::readFront(Parse& parse) const
{
    if (!m_phrases.empty() && m_phrases.back().possessive && m_phrases.back().kind != PhraseKind::Place && m_phrases.back().end + 1 == parse.at) {
        parse.phrase.owner = static_cast<std::uint32_t>(m_phrases.size() - 1);
        parse.phrase.definite = true;
    }
    readDeterminer(parse);
    const bool afterName = !m_phrases.empty() && m_phrases.back().end == parse.at && m_phrases.back().kind == PhraseKind::Name;
    const TitleMatch next = afterName ? m_titles.match(m_document, parse.at, parse.end) : TitleMatch{};
    if (next.title != nullptr && next.title->kind != TitleKind::Head && next.title->kind != TitleKind::Group && !m_document.tokens[parse.at].capital) {
        parse.phrase.owner = static_cast<std::uint32_t>(m_phrases.size() - 1); // "a Doe spokeswoman"
        parse.phrase.definite = true;
    }
    for (int step = 0; step < kMostFront && parse.at < parse.end; ++step) {
        const std::uint32_t classes = m_classes.of(m_document.tokens[parse.at]);
        if (m_hits.isFullPerson(parse.at))
            return;
        if (readTitle(parse) || readPiece(parse) || readSecond(parse))
            continue;
        if (parse.phrase.title != nullptr)
            return;
        if (const std::uint32_t end = portfolioEnd(parse.at, parse.end); end != 0 && parse.phrase.piece.kind != PieceKind::None) {
            parse.at = end;
            continue;
        }
        if (classes & kNumbers && parse.phrase.number == 0)
            parse.phrase.number = numberOf(classes);
        else if (!isModifier(parse.at))
            return;
        parse.phrase.former |= (classes & kFormer) != 0;
        parse.direct = false;
        ++parse.at;
    }
}

bool Scanner::readDeterminer(Parse& parse) const
{
    const Token& token = m_document.tokens[parse.at];
    const std::uint32_t classes = m_classes.of(token);
    if ((classes & kNumbers) && !(classes & kDeterminer))
        return false;
    if (!(classes & (kDeterminer | kOwner)))
        return false;
    const char initial = static_cast<char>(m_document.text[token.span.begin] | 32);
    if (classes & kOwner && !(classes & kDeterminer)) {
        parse.phrase.ownerPronoun = parse.at;
        parse.phrase.definite = true;
    } else {
        parse.phrase.definite |= initial == 't';
        parse.phrase.indefinite = (classes & kArticle) && initial == 'a';
    }
    ++parse.at;
    return true;
}

bool Scanner::isModifier(std::uint32_t at) const
{
    const Token& token = m_document.tokens[at];
    if (m_classes.has(token, kModifier | kFormer))
        return true;
    return token.tag == Tag::Adjective && !token.capital && at > m_first && !m_classes.has(token, kPreposition);
}

/// "Intergovernmental Affairs" before "Minister": capitalised words that a person's title ends; 0 = none.
std::uint32_t Scanner::portfolioEnd(std::uint32_t at, std::uint32_t end) const
{
    for (std::uint32_t i = at; i < end && i < at + 4; ++i) {
        const Token& token = m_document.tokens[i];
        const TitleMatch title = m_titles.match(m_document, i, end);
        if (i > at && token.capital && title.title != nullptr && (title.title->kind == TitleKind::Person || title.title->kind == TitleKind::Spokesperson))
            return i;
        if ((!token.capital && m_document.of(token.span) != "and") || m_hits.at(i) != nullptr || m_classes.has(token, kNotName | kGiven))
            return 0;
    }
    return 0;
}

bool Scanner::readPiece(Parse& parse) const
{
    Phrase& phrase = parse.phrase;
    if (phrase.title != nullptr || (phrase.piece.kind != PieceKind::None && !parse.direct))
        return false;
    const Piece piece = m_hits.piece(parse.at);
    if (piece.kind == PieceKind::None || (m_hits.isPerson(parse.at) && piece.kind == PieceKind::Place))
        return false;
    if (phrase.piece.kind != PieceKind::None && phrase.piece.isCountry() && piece.isCountry())
        return false;
    if (phrase.piece.kind == PieceKind::None || piece.kind == PieceKind::Organisation || piece.kind == PieceKind::Seat)
        phrase.piece = piece;
    parse.at = piece.end;
    parse.owned = isOwnerMark(parse.at);
    parse.direct = true;
    phrase.definite |= parse.owned || piece.kind == PieceKind::Demonym;
    if (parse.owned)
        ++parse.at;
    return true;
}

/// "Chinese and Russian" before the noun both belong to.
bool Scanner::readSecond(Parse& parse) const
{
    Phrase& phrase = parse.phrase;
    if (phrase.title != nullptr || phrase.piece.kind != PieceKind::Demonym || phrase.second.kind != PieceKind::None || !parse.direct)
        return false;
    if (m_document.of(m_document.tokens[parse.at].span) != "and" || parse.at + 1 >= parse.end)
        return false;
    const Piece piece = m_hits.piece(parse.at + 1);
    const TitleMatch noun = m_titles.match(m_document, piece.end, parse.end);
    if (piece.kind != PieceKind::Demonym || noun.title == nullptr || noun.title->kind != TitleKind::Group)
        return false;
    phrase.second = piece;
    parse.at = piece.end;
    return true;
}

bool Scanner::readTitle(Parse& parse) const
{
    Phrase& phrase = parse.phrase;
    TitleMatch match = m_titles.match(m_document, parse.at, parse.end);
    std::uint32_t skipped = 0;
    if (match.title == nullptr && phrase.title != nullptr && m_document.of(m_document.tokens[parse.at].span) == "and") {
        match = m_titles.match(m_document, parse.at + 1, parse.end);
        skipped = 1;
        const bool named = match.title != nullptr && match.end < parse.end && m_document.tokens[match.end].capital && !m_titles.begins(m_document.tokens[match.end]);
        if (!named || m_document.tokens[parse.at + 1].capital != m_document.tokens[parse.at - 1].capital)
            return false;
    }
    if (match.title == nullptr)
        return false;
    const bool second = phrase.title != nullptr && skipped == 0;
    if (second && (match.title->kind == TitleKind::Head || match.title->kind == TitleKind::Group || phrase.title->kind == TitleKind::Spokesperson))
        return false;
    if (phrase.title == nullptr || phrase.title->kind == TitleKind::Body || match.title->kind != TitleKind::Honorific)
        phrase.title = match.title;
    phrase.former |= match.former;
    phrase.elect |= match.elect;
    parse.at = match.end;
    parse.direct = true;
    if (parse.at < parse.end && m_classes.has(m_document.tokens[parse.at], kElect)) {
        phrase.elect = true;
        ++parse.at;
    }
    readOf(parse);
    return true;
}

/// "president OF RUSSIA", "ambassador TO THE UNITED NATIONS".
void Scanner::readOf(Parse& parse) const
{
    const TitleKind kind = parse.phrase.title->kind;
    if (parse.at >= parse.end || kind == TitleKind::Honorific || kind == TitleKind::Unnamed)
        return;
    const std::string_view word = m_document.of(m_document.tokens[parse.at].span);
    const bool envoy = kind == TitleKind::Person || kind == TitleKind::Spokesperson || kind == TitleKind::Body;
    const bool state = kind == TitleKind::State && word == "in";
    if (word != "of" && !state && !(envoy && (word == "to" || word == "for")))
        return;
    const Piece piece = pieceAfter(parse.at + 1, parse.end);
    if (piece.kind == PieceKind::None || piece.kind == PieceKind::Demonym)
        return;
    const bool free = parse.phrase.piece.kind == PieceKind::None;
    if (free && (word == "of" || state))
        parse.phrase.piece = piece;
    parse.phrase.definite |= free;
    parse.at = piece.end;
    if (kind != TitleKind::Group || parse.at + 1 >= parse.end || m_document.of(m_document.tokens[parse.at].span) != "and")
        return;
    const Piece second = pieceAfter(parse.at + 1, parse.end);
    if (second.isCountry() && second.kind != PieceKind::Demonym) {
        parse.phrase.second = second;
        parse.at = second.end;
    }
}

/// The country or organisation at `at`, an article skipped.
Piece Scanner::pieceAfter(std::uint32_t at, std::uint32_t end) const
{
    if (at >= end)
        return {};
    const Piece piece = m_hits.piece(at);
    const bool article = m_classes.has(m_document.tokens[at], kArticle);
    return piece.kind == PieceKind::None && article && at + 1 < end ? m_hits.piece(at + 1) : piece;
}

bool Scanner::finishNamed(Parse& parse)
{
    Phrase& phrase = parse.phrase;
    const bool group = phrase.title != nullptr && phrase.title->kind == TitleKind::Group;
    const bool nameless = group && (phrase.number != 0 || phrase.title->office == "country" || phrase.title->office == "side");
    if (parse.at >= parse.end || nameless || !readName(parse))
        return false;
    if (phrase.title == nullptr && phrase.piece.kind != PieceKind::None && !parse.owned)
        return false;
    if (phrase.title == nullptr && phrase.piece.kind == PieceKind::None) {
        phrase.first = phrase.nameFirst; // a bare determiner or modifier before a name is not part of it
        phrase.former = false;
    }
    parse.at = phrase.nameEnd;
    phrase.end = phrase.nameEnd;
    if (parse.at + 1 < parse.end && m_document.of(m_document.tokens[parse.at].span) == "of" && phrase.title != nullptr) {
        const Piece piece = pieceAfter(parse.at + 1, parse.end);
        if (piece.kind == PieceKind::Country || piece.kind == PieceKind::Organisation) {
            if (phrase.piece.kind == PieceKind::None)
                phrase.piece = piece;
            phrase.end = piece.end;
        }
    }
    emit(phrase);
    return true;
}

bool Scanner::finishTitled(Parse& parse)
{
    Phrase& phrase = parse.phrase;
    if (phrase.title == nullptr || phrase.title->kind == TitleKind::Honorific || !standsAlone(parse))
        return false;
    phrase.kind = titledKind(phrase);
    phrase.end = phrase.nameEnd = parse.at;
    phrase.nameFirst = phrase.first;
    if (m_classes.has(m_document.tokens[phrase.first], kArticle))
        ++phrase.nameFirst;
    const bool comma = !m_phrases.empty() && m_phrases.back().end + 1 == phrase.first && isMark(m_phrases.back().end, ',');
    if (comma && (m_phrases.back().kind == PhraseKind::Person || m_phrases.back().kind == PhraseKind::Name))
        phrase.apposed = static_cast<std::uint32_t>(m_phrases.size() - 1);
    emit(phrase);
    return true;
}

PhraseKind Scanner::titledKind(const Phrase& phrase) const
{
    switch (phrase.title->kind) {
    case TitleKind::Body:
        return PhraseKind::Body;
    case TitleKind::State:
        return PhraseKind::State;
    case TitleKind::Group:
        return PhraseKind::Group;
    case TitleKind::Unnamed:
        return phrase.title->plural && phrase.piece.kind != PieceKind::None ? PhraseKind::State : PhraseKind::Unnamed;
    default:
        return PhraseKind::Office;
    }
}

/// Without a name a title must be bound to something, and must not be part of a longer noun ("prime minister candidate").
bool Scanner::standsAlone(const Parse& parse) const
{
    const Phrase& phrase = parse.phrase;
    const TitleKind kind = phrase.title->kind;
    if (continuesNoun(parse.at))
        return false;
    if (kind == TitleKind::Group)
        return phrase.number != 0 || phrase.piece.kind != PieceKind::None || (phrase.definite && phrase.ownerPronoun == kNone);
    const bool bound = phrase.definite || phrase.piece.kind != PieceKind::None;
    if (kind == TitleKind::Unnamed || kind == TitleKind::Spokesperson || (kind == TitleKind::Person && phrase.indefinite))
        return true;
    if ((phrase.indefinite && kind != TitleKind::Body) || (kind == TitleKind::Chief && phrase.piece.kind == PieceKind::None))
        return false;
    return bound || (m_headline && phrase.first == m_first) || (phrase.first == m_first && kind == TitleKind::Body);
}

bool Scanner::continuesNoun(std::uint32_t at) const
{
    if (at >= m_end)
        return false;
    const Token& token = m_document.tokens[at];
    if (isOwnerMark(at) || token.capital || m_classes.has(token, kSaying) || isVerb(token.tag))
        return false;
    return token.tag == Tag::Noun || token.tag == Tag::NounPlural;
}

} // namespace summitry::analysis
