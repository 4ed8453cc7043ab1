#include "models/analysis/mentions/scanner.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kMostPortfolio = 9; // tokens
constexpr int kMostFront = 16;              // steps before a name; longer fronts are no titles

std::uint8_t numberOf(std::uint32_t classes)
{
    return classes & kTwo ? 2 : classes & kThree ? 3 : classes & kFour ? 4 : 5;
}

} // namespace

/// Determiner, number, modifiers, countries and titles in any sensible order; stops before the name.
void Scanner::readFront(Parse& parse) const
{
    if (!m_phrases.empty() && m_phrases.back().possessive && m_phrases.back().kind != PhraseKind::Place &&
        m_phrases.back().end + 1 == parse.at) {
        parse.phrase.owner = static_cast<std::uint32_t>(m_phrases.size() - 1);
        parse.phrase.definite = true;
    }
    readDeterminer(parse);
    const bool afterName =
        !m_phrases.empty() && m_phrases.back().end == parse.at && m_phrases.back().kind == PhraseKind::Name;
    const TitleMatch next = afterName ? m_titles.match(m_document, parse.at, parse.end) : TitleMatch{};
    if (next.title != nullptr && next.title->kind != TitleKind::Head && next.title->kind != TitleKind::Group &&
        !m_document.tokens[parse.at].capital) {
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
        const bool owned = parse.phrase.piece.kind != PieceKind::None;
        if (const std::uint32_t end = owned ? portfolioEnd(parse.at, parse.end) : 0; end != 0) {
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
    if (!(classes & (kDeterminer | kOwner)) || m_hits.piece(parse.at).kind != PieceKind::None)
        return false; // "the Philippines" is a name
    if ((classes & kOwner) && m_titles.match(m_document, parse.at, parse.end).title != nullptr) {
        parse.phrase.definite = true;
        return false; // "His Majesty"
    }
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
        if (i > at && token.capital && title.title != nullptr &&
            (title.title->kind == TitleKind::Person || title.title->kind == TitleKind::Spokesperson))
            return i;
        if ((!token.capital && m_document.of(token.span) != "and") || m_hits.at(i) != nullptr ||
            m_classes.has(token, kNotName | kGiven))
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
    if (piece.kind == PieceKind::None || isGivenHere(parse.at) ||
        (m_hits.isPerson(parse.at) && piece.kind == PieceKind::Place))
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
    if (phrase.title != nullptr || phrase.piece.kind != PieceKind::Demonym || phrase.second.kind != PieceKind::None ||
        !parse.direct)
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

/// "DR Congo", "Prime Minister Major": a title elsewhere, here a name or part of one.
bool Scanner::isNameNow(const Parse& parse) const
{
    const std::uint32_t next = parse.at + 1;
    if (m_hits.piece(parse.at).kind != PieceKind::None)
        return m_hits.endOf(parse.at) > next;
    const bool capital = next < parse.end && m_document.tokens[next].capital;
    return parse.phrase.title != nullptr && m_document.tokens[parse.at].capital && m_hits.isPerson(parse.at) &&
           !capital;
}

bool Scanner::readTitle(Parse& parse) const
{
    Phrase& phrase = parse.phrase;
    TitleMatch match = m_titles.match(m_document, parse.at, parse.end);
    if (match.end == parse.at + 1 && isNameNow(parse))
        return false;
    for (std::uint32_t i = parse.at + 1; i < match.end; ++i)
        if (m_hits.piece(i).kind != PieceKind::None && m_hits.endOf(i) > match.end)
            match = m_titles.match(m_document, parse.at, i); // "president of the | Republic of X"
    std::uint32_t skipped = 0;
    if (match.title == nullptr && phrase.title != nullptr && m_document.of(m_document.tokens[parse.at].span) == "and") {
        match = m_titles.match(m_document, parse.at + 1, parse.end);
        skipped = 1;
        const bool named = match.title != nullptr && match.end < parse.end && m_document.tokens[match.end].capital &&
                           !m_titles.begins(m_document.tokens[match.end]);
        if (!named || m_document.tokens[parse.at + 1].capital != m_document.tokens[parse.at - 1].capital)
            return false;
    }
    if (match.title == nullptr)
        return false;
    const bool second = phrase.title != nullptr && skipped == 0;
    const bool polite = second && phrase.title->kind == TitleKind::Honorific; // "Mr Prime-Minister Roe"
    if (second && !polite &&
        (match.title->kind == TitleKind::Head || match.title->kind == TitleKind::Group ||
         phrase.title->kind == TitleKind::Spokesperson))
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
    if (phrase.title->kind == TitleKind::Person)
        parse.at = std::max(parse.at, portfolioNamed(match.end, parse.end));
    return true;
}

/// "Minister | of Digital Transformation | Jane Roe": the token where the name begins; 0 when there is no such name.
std::uint32_t Scanner::portfolioNamed(std::uint32_t at, std::uint32_t end) const
{
    const auto linked = [this](std::uint32_t i) {
        const std::string_view word = m_document.of(m_document.tokens[i].span);
        return word == "of" || word == "for" || word == "and" || word == "the" || word == "&";
    };
    if (at + 2 >= end || !linked(at))
        return 0;
    for (std::uint32_t i = at + 1; i + 1 < end && i < at + kMostPortfolio; ++i) {
        const Token& token = m_document.tokens[i];
        const bool given = m_classes.has(token, kGiven | kFamilyFirst) && m_document.tokens[i + 1].capital;
        if (i > at + 1 && token.capital && !linked(i - 1) && (m_hits.isFullPerson(i) || given))
            return i;
        if ((!token.capital && !linked(i)) || m_hits.piece(i).kind != PieceKind::None ||
            m_titles.match(m_document, i, end).title != nullptr)
            return 0;
    }
    return 0;
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
    if (piece.kind == PieceKind::None || piece.kind == PieceKind::Demonym) {
        if (envoy)
            parse.at = std::max(parse.at, headAfter(parse.at + 1, parse.end));
        return;
    }
    const bool free = parse.phrase.piece.kind == PieceKind::None;
    if (free && (word == "of" || state))
        parse.phrase.piece = piece;
    parse.phrase.definite |= free;
    parse.at = piece.end;
    if (kind != TitleKind::Group || parse.at + 1 >= parse.end ||
        m_document.of(m_document.tokens[parse.at].span) != "and")
        return;
    const Piece second = pieceAfter(parse.at + 1, parse.end);
    if (second.isCountry() && second.kind != PieceKind::Demonym) {
        parse.phrase.second = second;
        parse.at = second.end;
    }
}

/// "assistant to THE PRESIDENT": the token after the head's title; 0 when there is none.
std::uint32_t Scanner::headAfter(std::uint32_t at, std::uint32_t end) const
{
    if (at + 1 >= end || !m_classes.has(m_document.tokens[at], kArticle))
        return 0;
    const TitleMatch match = m_titles.match(m_document, at + 1, end);
    const bool head = match.title != nullptr && match.title->kind == TitleKind::Head && !isOwnerMark(match.end);
    const bool named = head && match.end < end && m_document.tokens[match.end].capital && m_hits.isPerson(match.end);
    return head && !named ? match.end : 0;
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

} // namespace summitry::analysis
