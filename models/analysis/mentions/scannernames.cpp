#include "models/analysis/mentions/scanner.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kLongestName = 6;
constexpr std::uint32_t kHeads = kOrganisationHead | kPlaceHead | kEventHead;

bool describesPerson(TitleKind kind)
{
    return kind != TitleKind::Body && kind != TitleKind::State && kind != TitleKind::Group &&
           kind != TitleKind::Outlet && kind != TitleKind::Movement;
}

} // namespace

/// A name at parse.at: a full name of the gazetteer, or a run of capitalised words that can be one.
bool Scanner::readName(Parse& parse) const
{
    if (readFullHit(parse))
        return true;
    const std::uint32_t first = parse.at;
    const bool hit = m_hits.isPerson(first);
    if (!hit && (!m_document.tokens[first].capital || !joinsRun(first, parse.end)))
        return false;
    std::uint32_t last = runEnd(first, parse.end);
    if (m_headline && hit)
        last = std::max(m_hits.endOf(first), first + 1); // "Trump Meets Putin"
    else if (m_headline && parse.phrase.title == nullptr &&
             m_classes.has(m_document.tokens[first], kGiven | kFamilyFirst))
        last = std::min(last, first + 2); // "Jane Roe Blasts Doe"
    if (parse.phrase.title != nullptr && last > first && last - first <= 2 && last < parse.end &&
        m_hits.isFullPerson(last)) {
        parse.at = last; // an honorific that no table knows
        return readFullHit(parse);
    }
    return last > first && acceptRun(parse, first, last);
}

bool Scanner::readFullHit(Parse& parse) const
{
    if (!m_hits.isFullPerson(parse.at))
        return false;
    const Piece piece = m_hits.piece(parse.at);
    if (piece.kind != PieceKind::None && parse.phrase.title == nullptr)
        return false;
    parse.phrase.kind = PhraseKind::Person;
    parse.phrase.hit = parse.at;
    parse.phrase.nameFirst = parse.at;
    parse.phrase.nameEnd = withSuffix(m_hits.endOf(parse.at), parse.end);
    return true;
}

std::uint32_t Scanner::withSuffix(std::uint32_t at, std::uint32_t end) const
{
    const std::uint32_t next = at < end && isMark(at, ',') ? at + 1 : at;
    if (next < end && m_classes.has(m_document.tokens[next], kSuffix) && m_document.tokens[next].capital)
        return next + 1;
    return at;
}

/// The word at `at` can be part of a name that a word before it began.
bool Scanner::joinsRun(std::uint32_t at, std::uint32_t end) const
{
    const Token& token = m_document.tokens[at];
    const std::uint32_t classes = m_classes.of(token);
    if (!token.capital)
        return (classes & kParticle) && at + 1 < end && m_document.tokens[at + 1].capital &&
               !m_hits.isFullPerson(at + 1) && at > m_first;
    if (classes & kNotName && !(classes & (kGiven | kParticle)))
        return false;
    return token.tag != Tag::Number && token.tag != Tag::Punctuation && !(classes & kSuffix);
}

bool Scanner::isInitial(std::uint32_t at) const
{
    const std::string_view text = m_document.of(m_document.tokens[at].span);
    return text.size() == 2 && text[1] == '.';
}

/// "Amy Pope", "Martin D. Singer": a family name that is a title where it stands elsewhere.
bool Scanner::isFamilyLikeTitle(std::uint32_t first, std::uint32_t at, const TitleMatch& title) const
{
    const bool second = at == first + 1 || (at == first + 2 && isInitial(first + 1));
    return second && title.end == at + 1 && m_classes.has(m_document.tokens[first], kGiven) &&
           (at + 1 >= m_end || !m_document.tokens[at + 1].capital);
}

/// "Jordan Roe", "Florence Doe": a place's name that is a given name with one word after it.
bool Scanner::isGivenHere(std::uint32_t at) const
{
    const auto& tokens = m_document.tokens;
    if (!m_classes.has(tokens[at], kGiven) || m_headline || m_hits.at(at) == nullptr || m_hits.endOf(at) != at + 1 ||
        at + 1 >= m_end || !tokens[at + 1].capital ||
        (at > m_first && m_classes.has(tokens[at - 1], kPlacePreposition)))
        return false;
    const bool two = at + 2 >= m_end || !tokens[at + 2].capital;
    return two && !m_classes.has(tokens[at + 1], kHeads | kNotName | kGiven | kSuffix) &&
           m_hits.piece(at + 1).kind == PieceKind::None && !m_hits.isPerson(at + 1) &&
           tokens[at + 1].tag == Tag::Name && m_titles.match(m_document, at + 1, m_end).title == nullptr;
}

std::uint32_t Scanner::runEnd(std::uint32_t at, std::uint32_t end) const
{
    const std::uint32_t first = at;
    while (at < end && at - first < kLongestName && joinsRun(at, end)) {
        const bool person = m_hits.isPerson(at);
        if (at > first) {
            const Piece piece = m_hits.piece(at);
            const bool family = piece.kind != PieceKind::Organisation && piece.end == at + 1 && at == first + 1 &&
                                m_classes.has(m_document.tokens[first], kGiven);
            if (m_hits.isFullPerson(at) || (piece.kind != PieceKind::None && !person && !family))
                break;
            const TitleMatch title = m_titles.match(m_document, at, end);
            if (title.title != nullptr && !(m_classes.of(m_document.tokens[at]) & kGiven) && !person &&
                !isFamilyLikeTitle(first, at, title))
                break;
        } else if (m_hits.piece(at).kind != PieceKind::None && !person && !isGivenHere(at)) {
            break;
        }
        at = person ? std::max(m_hits.endOf(at), at + 1) : at + 1;
    }
    while (at > first && !m_document.tokens[at - 1].capital)
        --at;
    return at;
}

bool Scanner::acceptRun(Parse& parse, std::uint32_t first, std::uint32_t last) const
{
    Phrase& phrase = parse.phrase;
    const bool titled = phrase.title != nullptr || parse.owned;
    // A sentence's first word is capitalised whatever it is.
    if (first == m_first && last - first > 1 && !titled &&
        !(m_classes.of(m_document.tokens[first]) & (kGiven | kFamilyFirst | kParticle)) && !m_hits.isPerson(first) &&
        m_document.of(m_document.tokens[first].span).back() != '.') {
        const bool nameAfter = m_hits.isPerson(first + 1) || (m_classes.of(m_document.tokens[first + 1]) & kGiven);
        if (nameAfter && m_document.tokens[first].tag != Tag::Name)
            return false;
    }
    if (last - first == 1 && titled && !m_hits.isPerson(first) &&
        m_titles.match(m_document, first, parse.end).title != nullptr)
        return false; // "Mr President"
    if (startsLater(first, last, titled) ||
        (last - first == 1 && titled && !m_hits.isPerson(first) && m_classes.has(m_document.tokens[first], kHeads)))
        return false;
    phrase.nameFirst = first;
    phrase.nameEnd = last;
    phrase.hit = kNone;
    for (std::uint32_t i = first; i < last; ++i)
        if (m_hits.isPerson(i) && m_hits.endOf(i) == last)
            phrase.hit = i;
    if (last - first == 1 || phrase.hit == first) {
        phrase.nameEnd = phrase.hit == first || titled ? withSuffix(last, parse.end) : last;
        phrase.kind = titled ? PhraseKind::Person : PhraseKind::Name;
        return titled ? parse.direct : true;
    }
    if (!looksLikePerson(parse, first, last))
        return false;
    phrase.kind = PhraseKind::Person;
    phrase.nameEnd = withSuffix(last, parse.end);
    return true;
}

/// "Northern Territory | Jane Roe": a given name stands further on, so the run begins with something else.
bool Scanner::startsLater(std::uint32_t first, std::uint32_t last, bool titled) const
{
    const auto& tokens = m_document.tokens;
    if (m_hits.isPerson(first) || m_classes.has(tokens[first], kGiven | kFamilyFirst | kParticle) ||
        m_document.of(tokens[first].span).back() == '.')
        return false;
    if (titled && !m_classes.has(tokens[first], kHeads))
        return false;
    for (std::uint32_t i = first + 1; i + 1 < last; ++i)
        if (m_classes.has(tokens[i], kGiven) && !m_hits.isPerson(i) && !isInitial(i))
            return true;
    return false;
}

bool Scanner::looksLikePerson(const Parse& parse, std::uint32_t first, std::uint32_t last) const
{
    const auto& tokens = m_document.tokens;
    const std::uint32_t tail = m_classes.of(tokens[last - 1]);
    const bool hit = parse.phrase.hit != kNone;
    const bool titled = parse.phrase.title != nullptr && parse.direct;
    const std::uint32_t head = m_classes.of(tokens[first]);
    const bool described = last - first <= 4 && isDescribed(last);
    if ((tail & kHeads) && !hit && !((head & kGiven) && (titled || described)))
        return false;
    if (m_document.of(tokens[last - 1].span).back() == '.')
        return false; // "Order No."
    if (titled || described || (last - first > 2 && isInitial(first + 1)))
        return true;
    if (head & (kGiven | kFamilyFirst) || isInitial(first))
        return !m_headline || last - first <= 3;
    if (m_headline)
        return false;
    const bool label = first == m_first && isMark(last, ':') && last - first <= 3; // "Jane Roe: We agree."
    const bool afterBody =
        !m_phrases.empty() && m_phrases.back().end == first && !m_phrases.back().possessive &&
        (m_phrases.back().kind == PhraseKind::Organisation || m_phrases.back().kind == PhraseKind::Body);
    const bool afterOffice = !m_phrases.empty() && m_phrases.back().kind == PhraseKind::Office &&
                             m_phrases.back().end + 1 == first && isMark(first - 1, ',') && isMark(last, ',');
    if (label || ((afterBody || afterOffice) && last - first <= 3))
        return true; // "the spokeswoman, Ruritan Roe, said"
    if (hit && first != m_first)
        return true;
    const bool saysAfter = last < parse.end && m_classes.has(tokens[last], kSaying) && !tokens[last].capital;
    const bool saysBefore = first > m_first + 1 && m_classes.has(tokens[first - 1], kSaying) &&
                            !tokens[first - 1].capital && tokens[first - 2].tag == Tag::Punctuation;
    return (saysAfter || saysBefore) && last - first <= 4;
}

/// "Jane Roe, a former adviser", "Jane Roe, 33,", "Jane Roe, who": what follows the comma tells of a person.
bool Scanner::isDescribed(std::uint32_t last) const
{
    const auto& tokens = m_document.tokens;
    if (!isMark(last, ',') || last + 2 >= m_end)
        return false;
    const std::string_view next = m_document.of(tokens[last + 1].span);
    if (next == "who" || next == "whose" || next == "whom")
        return true;
    if (tokens[last + 1].tag == Tag::Number)
        return next.size() == 2 && isMark(last + 2, ',');
    if (tokens[last + 1].capital)
        return false;
    for (std::uint32_t i = last + 1; i < m_end && i < last + 8; ++i) {
        const TitleMatch title = m_titles.match(m_document, i, m_end);
        if (title.title != nullptr && describesPerson(title.title->kind))
            return !continuesNoun(title.end);
        if (tokens[i].tag == Tag::Punctuation || isVerb(tokens[i].tag) || m_classes.has(tokens[i], kPronouns))
            return false;
    }
    return false;
}

/// A name of the table of outlets and movements, with "news agency" after it.
bool Scanner::namedOutlet(Parse& parse) const
{
    const TitleMatch match = m_titles.matchName(m_document, parse.at, parse.end);
    if (match.title == nullptr || m_hits.isFullPerson(parse.at) ||
        (match.title->shouted && !m_document.tokens[parse.at].allCapitals) ||
        (m_hits.at(parse.at) != nullptr && m_hits.endOf(parse.at) > match.end))
        return false;
    if (m_hits.piece(match.end - 1).isCountry() && m_titles.match(m_document, match.end, parse.end).title != nullptr)
        return false; // "The Australian | prime minister"
    const std::string_view text = m_document.of(m_document.tokens[parse.at].span);
    const bool article = match.end - parse.at > 1 && (text == "The" || text == "THE");
    parse.phrase.kind = PhraseKind::Organisation;
    parse.phrase.first = parse.at;
    parse.phrase.title = match.title;
    parse.phrase.nameFirst = parse.at + (article ? 1u : 0u);
    parse.phrase.nameEnd = match.end;
    parse.phrase.end = match.end;
    while (parse.phrase.end < parse.end && parse.phrase.end < match.end + 2 &&
           !m_document.tokens[parse.phrase.end].capital &&
           m_classes.has(m_document.tokens[parse.phrase.end], kOrganisationHead))
        ++parse.phrase.end; // "RIA news agency"
    return true;
}

/// "Democratic Unionist Party": a run that ends in what organisations are called by.
bool Scanner::organisationRun(Parse& parse) const
{
    std::uint32_t at = parse.at;
    if (m_headline || !m_document.tokens[at].capital || m_classes.has(m_document.tokens[at], kNotName | kDeterminer))
        return false;
    const std::uint32_t first = at;
    while (at < parse.end && at - first < kLongestName && m_document.tokens[at].capital &&
           !m_classes.has(m_document.tokens[at], kNotName)) {
        ++at;
        if (at - first >= 2 && m_classes.has(m_document.tokens[at - 1], kOrganisationHead) && at + 1 < parse.end &&
            m_document.tokens[at].capital && m_document.tokens[at + 1].capital &&
            !m_classes.has(m_document.tokens[at], kOrganisationHead))
            break; // "Federal Tax Service | Jane Roe"
    }
    if (at - first < 2 || !m_classes.has(m_document.tokens[at - 1], kOrganisationHead))
        return false;
    parse.phrase.kind = PhraseKind::Organisation;
    parse.phrase.first = parse.phrase.nameFirst = first;
    parse.phrase.end = parse.phrase.nameEnd = at;
    parse.phrase.sentence = m_sentence;
    return true;
}

std::uint32_t Scanner::emitPiece(const Piece& piece)
{
    Phrase phrase;
    phrase.kind = piece.kind == PieceKind::Organisation ? PhraseKind::Organisation : PhraseKind::Place;
    phrase.first = phrase.nameFirst = piece.first;
    phrase.end = phrase.nameEnd = piece.end;
    phrase.piece = piece;
    phrase.sentence = m_sentence;
    phrase.headline = m_headline;
    phrase.location = isPlaceUse(piece);
    return emit(phrase);
}

/// "in Seoul", "visited Seoul", "Seoul, South Korea": a place, not those who govern from it.
bool Scanner::isPlaceUse(const Piece& piece) const
{
    const ByteSpan& dateline = m_document.paragraphs[m_document.sentences[m_sentence].paragraph].dateline;
    if (piece.kind == PieceKind::Place || dateline.contains(m_document.tokens[piece.first].span))
        return true;
    if (piece.kind == PieceKind::Demonym || piece.kind == PieceKind::Organisation)
        return false;
    if (piece.kind == PieceKind::Capital && continuesNoun(piece.end))
        return true; // "Moscow summit", "Manila time"
    if (piece.first == m_first)
        return false;
    std::uint32_t before = piece.first - 1;
    if (before > m_first && m_classes.has(m_document.tokens[before], kArticle))
        --before;
    const Token& token = m_document.tokens[before];
    if (m_classes.has(token, kVisitVerb | kPlacePreposition))
        return true;
    if (m_document.of(token.span) == "to")
        return before == m_first || !m_classes.has(m_document.tokens[before - 1], kSpeakPreposition);
    const bool chained = isMark(before, ',') && !m_phrases.empty() && m_phrases.back().end == before;
    return chained && m_phrases.back().kind == PhraseKind::Place && m_phrases.back().location;
}

std::uint32_t Scanner::emit(Phrase phrase)
{
    phrase.possessive = isOwnerMark(phrase.end);
    phrase.sentence = m_sentence;
    phrase.quoted = m_quoted[phrase.first];
    if (phrase.kind == PhraseKind::Person && !m_phrases.empty()) {
        Phrase& before = m_phrases.back();
        const bool comma = before.end + 1 == phrase.first && isMark(before.end, ',') &&
                           (isMark(phrase.end, ',') || phrase.title == nullptr);
        if (comma && before.kind == PhraseKind::Office && before.definite && phrase.title == nullptr &&
            before.sentence == m_sentence)
            before.apposed = static_cast<std::uint32_t>(m_phrases.size());
    }
    m_phrases.push_back(phrase);
    return phrase.end;
}

} // namespace summitry::analysis
