#include "models/analysis/mentions/scanner.h"

#include <algorithm>

namespace summitry::analysis {

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
                const bool mark = text.front() == '"' || static_cast<unsigned char>(text.front()) >= 0x80;
                open = !mark                                       ? open
                       : text == "“" || text == "„" || text == "«" ? true
                       : text == "”" || text == "»"                ? false
                       : text == "\""                              ? !open
                                                                   : open;
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
    unsigned words = 0, capitals = 0, commas = 0;
    for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
        const Token& token = m_document.tokens[i];
        commas += m_document.text[token.span.begin] == ',';
        if (token.span.end - token.span.begin < 4 || token.tag == Tag::Number || token.tag == Tag::Punctuation)
            continue;
        ++words;
        capitals += token.capital;
    }
    const bool stopped =
        isStop(sentence.endToken - 1) && m_document.paragraphs[sentence.paragraph].role != ParagraphRole::Title;
    return words >= 4 && capitals * 10 >= words * 7 && (!stopped || (words >= 5 && capitals == words && commas < 2));
}

/// Reads what begins at this token and returns the token to go on with.
std::uint32_t Scanner::scanAt(std::uint32_t at)
{
    const Token& token = m_document.tokens[at];
    if (!token.capital && token.tag != Tag::Adjective && m_classes.of(token) == 0 && !m_titles.begins(token) &&
        m_hits.at(at) == nullptr)
        return at + 1; // most words
    Parse parse;
    parse.at = at;
    parse.end = m_end;
    parse.phrase.first = at;
    parse.phrase.sentence = m_sentence;
    parse.phrase.headline = m_headline;
    Parse organisation = parse;
    if (namedOutlet(organisation))
        return emit(organisation.phrase);
    readFront(parse);
    organisation.at = parse.at;
    const bool plain =
        parse.phrase.title == nullptr && parse.phrase.piece.kind == PieceKind::None && parse.at == at + 1;
    if (plain && namedOutlet(organisation))
        return emit(organisation.phrase);
    organisation.at = at;
    if (parse.phrase.title != nullptr && parse.phrase.title->kind == TitleKind::Body
            ? finishTitled(parse)
            : finishNamed(parse) || finishTitled(parse))
        return m_phrases.back().end;
    if (parse.phrase.piece.kind != PieceKind::None && isMeant(parse.phrase.piece))
        return emitPiece(parse.phrase.piece);
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

/// A name that is also a word or something else's name needs a sign that this is meant: "in Nice", "the Quad".
bool Scanner::isMeant(const Piece& piece) const
{
    if (!piece.homograph)
        return true;
    if (piece.first == m_first)
        return piece.kind == PieceKind::Country;
    const Token& before = m_document.tokens[piece.first - 1];
    if (piece.kind == PieceKind::Country)
        return !m_classes.has(before, kGiven) && (!before.capital || m_headline);
    if (piece.kind == PieceKind::Place || piece.kind == PieceKind::Capital)
        return m_classes.has(before, kPlacePreposition | kVisitVerb);
    return m_classes.has(before, kArticle);
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
    return text == "'s" || text == "’s" || text == "'S" || text == "’S" ||
           ((text == "'" || text == "’") && at > m_first &&
            m_document.of(m_document.tokens[at - 1].span).back() == 's');
}

bool Scanner::finishNamed(Parse& parse)
{
    Phrase& phrase = parse.phrase;
    const bool group = phrase.title != nullptr && phrase.title->kind == TitleKind::Group;
    const bool nameless =
        group && (phrase.number != 0 || phrase.title->office == "country" || phrase.title->office == "side");
    if (parse.at >= parse.end || nameless || !readName(parse))
        return false;
    const bool royal = phrase.hit == phrase.nameFirst && phrase.piece.isCountry() &&
                       m_titles.match(m_document, phrase.nameFirst, parse.end).title != nullptr; // "Saudi King Salman"
    if (phrase.title == nullptr && phrase.piece.kind != PieceKind::None && !parse.owned && !royal)
        return false;
    if (phrase.title == nullptr && phrase.piece.kind == PieceKind::None) {
        phrase.first = phrase.nameFirst; // a bare determiner or modifier before a name is not part of it
        phrase.former = false;
    }
    parse.at = phrase.nameEnd;
    phrase.end = phrase.nameEnd;
    if (parse.at + 1 < parse.end && m_document.of(m_document.tokens[parse.at].span) == "of" &&
        phrase.title != nullptr) {
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
    if (phrase.title == nullptr && phrase.number != 0 && parse.at < parse.end && phrase.piece.kind == PieceKind::None) {
        const Token& before = m_document.tokens[phrase.first == m_first ? phrase.first : phrase.first - 1];
        const bool starts = phrase.first == m_first || before.tag == Tag::Punctuation ||
                            before.tag == Tag::Conjunction || before.tag == Tag::Preposition ||
                            m_classes.has(before, kSaying);
        const bool alone =
            starts &&
            (parse.at - phrase.first == 2 ? phrase.definite : parse.at - phrase.first == 1 && phrase.number == 2);
        const std::uint32_t next =
            parse.at + (m_document.tokens[parse.at].tag == Tag::Adverb && parse.at + 1 < parse.end ? 1u : 0u);
        if (alone && isVerb(m_document.tokens[next].tag))
            phrase.title = m_titles.pair(); // "the two agreed", "both said"
    }
    if (phrase.title == nullptr || phrase.title->kind == TitleKind::Honorific || !standsAlone(parse))
        return false;
    phrase.kind = titledKind(phrase);
    phrase.end = phrase.nameEnd = parse.at;
    phrase.nameFirst = phrase.first;
    if (m_classes.has(m_document.tokens[phrase.first], kArticle))
        ++phrase.nameFirst;
    const bool comma =
        !m_phrases.empty() && m_phrases.back().end + 1 == phrase.first && isMark(m_phrases.back().end, ',');
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

/// Without a name a title must be bound to something, and must not be part of a longer noun ("prime minister
/// candidate").
bool Scanner::standsAlone(const Parse& parse) const
{
    const Phrase& phrase = parse.phrase;
    const TitleKind kind = phrase.title->kind;
    if (continuesNoun(parse.at))
        return false;
    if (kind == TitleKind::Group)
        return phrase.number != 0 || phrase.piece.kind != PieceKind::None ||
               (phrase.definite && phrase.ownerPronoun == kNone);
    if (phrase.ownerPronoun != kNone && !m_classes.has(m_document.tokens[phrase.ownerPronoun], kPronouns))
        return false; // "my representatives": the text does not say whose
    const bool bound = phrase.definite || phrase.piece.kind != PieceKind::None;
    const bool loose = phrase.piece.kind == PieceKind::None && phrase.owner == kNone;
    if (kind == TitleKind::Unnamed && loose)
        return isHeard(parse);
    if (kind == TitleKind::Body && loose && parse.at - phrase.first <= 2 && !isHeard(parse) && !isOwnerMark(parse.at))
        return !m_classes.has(m_document.tokens[phrase.first], kOwner) && parse.at - phrase.first == 2 &&
               !bare(phrase.first + 1) && bound;
    if (kind == TitleKind::Unnamed || kind == TitleKind::Spokesperson ||
        (kind == TitleKind::Person && phrase.indefinite))
        return true;
    if ((phrase.indefinite && kind != TitleKind::Body) ||
        (kind == TitleKind::Chief && phrase.piece.kind == PieceKind::None))
        return false;
    return bound || (m_headline && phrase.first == m_first) || (phrase.first == m_first && kind == TitleKind::Body);
}

/// A verb of saying, or what else shows that a noun for persons means somebody who speaks.
bool Scanner::isHeard(const Parse& parse) const
{
    const std::uint32_t first = parse.phrase.first;
    const bool told = first > m_first && m_document.of(m_document.tokens[first - 1].span) == "to";
    for (std::uint32_t i = parse.at; i < m_end && i < parse.at + 3; ++i) {
        if (m_classes.has(m_document.tokens[i], kSaying) || isMark(i, ',') || m_document.tokens[i].tag == Tag::Wh)
            return true;
        if (m_document.tokens[i].tag != Tag::Adverb && m_document.tokens[i].tag != Tag::VerbPresent &&
            m_document.tokens[i].tag != Tag::VerbPast)
            break;
    }
    return told || (first > m_first && m_classes.has(m_document.tokens[first - 1], kSaying));
}

bool Scanner::continuesNoun(std::uint32_t at) const
{
    if (at >= m_end)
        return false;
    const Token& token = m_document.tokens[at];
    if (isOwnerMark(at) || token.capital || m_classes.has(token, kSaying) || isVerb(token.tag))
        return false;
    const bool adjective =
        token.tag == Tag::Adjective && at > m_first && m_document.of(m_document.tokens[at - 1].span) == "official";
    return token.tag == Tag::Noun || token.tag == Tag::NounPlural || adjective;
}

} // namespace summitry::analysis
