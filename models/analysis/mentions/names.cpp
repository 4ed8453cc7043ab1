#include "models/analysis/mentions/names.h"

#include "models/gazetteer/folding.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr Day kYear = 365;
constexpr float kAlone = 3.0f; // a bare family name must be in office, or somebody the article has named
constexpr float kHomograph = 4.5f;
constexpr float kTitled = 1.0f;
constexpr float kOnly = 1.5f; // no other person of the gazetteer goes by that name

std::string lowerFolded(std::string_view text)
{
    return lowerCase(gazetteer::foldedText(text));
}

/// Edits that turn one given name into another spelling of it; both short.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
            corner = above;
        }
    }
    return row.back();
}

} // namespace

bool meansOffice(std::string_view title, std::string_view office)
{
    if (title == office || title == "leader")
        return true;
    if (office.ends_with(title) && office.size() > title.size() && office[office.size() - title.size() - 1] == ' ')
        return title != "president" || office.starts_with("acting") || office.starts_with("interim");
    if (title == "monarch")
        return office == "king" || office == "queen" || office == "emperor" || office == "sultan" || office == "emir" ||
               office == "grand duke";
    if (title == "minister")
        return office == "secretary of state"; // "Secretary Doe"
    return title == "prime minister" &&
           (office == "premier" || office == "chancellor" || office == "taoiseach" || office == "chief adviser");
}

Names::Names(const Document& document, const Hits& hits, const WordClasses& classes, Cast& cast)
    : m_document(document), m_hits(hits), m_classes(classes), m_cast(cast)
{
}

std::string Names::text(std::uint32_t first, std::uint32_t end) const
{
    std::string name;
    bool shouted = end - first > 1;
    for (std::uint32_t i = first; i < end; ++i)
        shouted &= m_document.tokens[i].allCapitals;
    for (std::uint32_t i = first; i < end; ++i) {
        if (i > first && m_document.tokens[i].spaceBefore)
            name += ' ';
        const std::string_view word = m_document.of(m_document.tokens[i].span);
        name +=
            shouted && word.size() > 3 ? std::string(word.substr(0, 1)) + lowerCase(word.substr(1)) : std::string(word);
    }
    return gazetteer::foldedText(name);
}

bool Names::isFull(const Phrase& phrase) const
{
    if (phrase.hit == phrase.nameFirst && phrase.hit != kNone)
        return m_hits.isFullPerson(phrase.hit);
    return phrase.nameEnd - phrase.nameFirst > 1;
}

bool Names::bindsTo(const Phrase& phrase, const GazetteerTerm& term) const
{
    return phrase.piece.isCountry() ? term.country == phrase.piece.index : term.organisation == phrase.piece.index;
}

float Names::scoreTerm(const GazetteerTerm& term, const Phrase& phrase) const
{
    float score = 0;
    const Day days = m_cast.period().known ? distance(m_cast.period(), term) : 0;
    if (days == 0)
        score += m_cast.period().known ? 3.0f : term.to == kFarFuture ? 2.0f : 1.0f;
    else if (days > 0)
        score += days < kYear ? 2.5f : days < 6 * kYear ? 2.0f : days < 20 * kYear ? 1.5f : -2.0f;
    else
        score += days > -kYear / 3 ? 2.5f : days > -3 * kYear ? 1.5f : -2.0f;
    if (phrase.piece.kind != PieceKind::None)
        score += bindsTo(phrase, term) ? 4.0f : -4.0f;
    else if (m_cast.isNoted(term.country))
        score += 0.6f; // of namesakes, the one whose country is spoken of
    if (phrase.title != nullptr && phrase.title->kind != TitleKind::Honorific) {
        const bool fits = meansOffice(phrase.title->office, term.office);
        const bool minister = phrase.title->kind == TitleKind::Person || phrase.title->kind == TitleKind::Spokesperson;
        score += fits ? 2.0f : minister ? -4.0f : -0.5f;
    }
    return score;
}

float Names::score(std::uint32_t person, const Phrase& phrase) const
{
    float best = -10;
    for (const std::uint32_t term : m_cast.gazetteer().persons()[person].terms)
        best = std::max(best, scoreTerm(m_cast.gazetteer().terms()[term], phrase));
    if (m_cast.knownPerson(person) != kNone)
        best += 5;
    return best;
}

/// The best of the gazetteer's persons behind the phrase's find.
Guess Names::best(const Phrase& phrase, bool fullNames) const
{
    Guess guess;
    unsigned persons = 0;
    float top = -100;
    for (const AliasMeaning& meaning : m_hits.at(phrase.hit)->meanings) {
        if (meaning.kind != EntryKind::Person || (fullNames && !meaning.isFullName))
            continue;
        const float points = score(meaning.entry, phrase);
        if (points > top) {
            top = points;
            guess = {meaning.entry, points};
        }
        ++persons;
    }
    if (persons == 1 && !m_hits.isHomograph(phrase.hit))
        guess.confidence += kOnly;
    return guess;
}

/// "Joseph R. Biden" is Joe Biden, "Hunter Biden" is not.
bool Names::givenFits(const Phrase& phrase, std::uint32_t person) const
{
    const std::string printed = lowerFolded(m_document.of(m_document.tokens[phrase.nameFirst].span));
    const GazetteerPerson& facts = m_cast.gazetteer().persons()[person];
    const std::string known = lowerFolded(wordsOf(facts.name).front());
    if (printed.front() != known.front())
        return false;
    if (printed.size() <= 2 || printed.starts_with(known) || known.starts_with(printed))
        return true;
    const Sex sex = m_classes.sexOf(m_document.tokens[phrase.nameFirst]);
    if (sex != Sex::Unknown && facts.sex != Sex::Unknown && sex != facts.sex)
        return false;
    if (phrase.title != nullptr && phrase.title->kind == TitleKind::Head)
        return true;
    return editDistance(printed, known) * 2 <= std::max(printed.size(), known.size()) + 1;
}

Guess Names::full(const Phrase& phrase)
{
    std::uint32_t entity = kNone;
    float confidence = 0.95f;
    if (phrase.hit != kNone && phrase.hit == phrase.nameFirst) {
        if (const Guess guess = best(phrase, true); guess.entity != kNone)
            entity = m_cast.person(guess.entity);
    } else if (phrase.hit != kNone) {
        const Guess guess = best(phrase, false);
        if (guess.entity != kNone && guess.confidence > 0 && givenFits(phrase, guess.entity)) {
            entity = m_cast.person(guess.entity);
            confidence = 0.85f;
        }
    }
    if (entity == kNone) {
        entity = m_cast.named(ActorKind::Voice, text(phrase.nameFirst, phrase.nameEnd));
        confidence = phrase.title != nullptr ? 0.9f : 0.7f;
    }
    describe(phrase, entity);
    addKeys(phrase, entity);
    return {entity, confidence};
}

/// What the words around the name tell of somebody the gazetteer does not know.
void Names::describe(const Phrase& phrase, std::uint32_t number)
{
    Entity& entity = m_cast.at(number);
    if (entity.gazetteerPerson != kNone)
        return;
    if (entity.sex == Sex::Unknown)
        entity.sex = sexOf(phrase);
    if (phrase.title == nullptr)
        return;
    if (phrase.title->kind == TitleKind::Head || phrase.title->kind == TitleKind::Organisation)
        entity.kind = ActorKind::Leader;
    if (!phrase.title->office.empty())
        entity.office = phrase.title->office;
    if (!phrase.piece.isCountry() || !entity.country.empty())
        return;
    entity.gazetteerCountry = phrase.piece.index;
    entity.country = std::string(m_cast.gazetteer().countries()[phrase.piece.index].code);
}

Sex Names::sexOf(const Phrase& phrase) const
{
    if (phrase.title != nullptr && phrase.title->sex != Sex::Unknown)
        return phrase.title->sex;
    return phrase.nameEnd - phrase.nameFirst > 1 ? m_classes.sexOf(m_document.tokens[phrase.nameFirst]) : Sex::Unknown;
}

void Names::addKeys(const Phrase& phrase, std::uint32_t entity)
{
    std::uint32_t last = phrase.nameEnd;
    while (last > phrase.nameFirst + 1 &&
           (m_classes.has(m_document.tokens[last - 1], kSuffix) || !m_document.tokens[last - 1].capital))
        --last;
    const bool hyphen = m_document.of(m_document.tokens[last - 1].span).find('-') != std::string_view::npos;
    const std::uint32_t first = m_classes.of(m_document.tokens[phrase.nameFirst]);
    const bool familyFirst = (first & kFamilyFirst) && (!(first & kGiven) || hyphen || last - phrase.nameFirst == 3);
    for (std::uint32_t i = phrase.nameFirst; i < last; ++i) {
        const std::string_view word = m_document.of(m_document.tokens[i].span);
        if (m_document.tokens[i].capital && word.size() > 1 && word.back() != '.')
            m_cast.addKey(gazetteer::foldedText(word), entity, familyFirst ? i == phrase.nameFirst : i + 1 == last);
    }
}

float Names::scoreKey(const Cast::Key& key, const Phrase& phrase) const
{
    const Entity& entity = m_document.entities[key.entity];
    float points = key.family ? 4.0f : 1.0f;
    if (entity.kind == ActorKind::Leader)
        points += 0.5f;
    if (phrase.piece.isCountry() && entity.gazetteerCountry != kNone)
        points += entity.gazetteerCountry == phrase.piece.index ? 2.0f : -3.0f;
    if (phrase.title != nullptr && !phrase.title->office.empty() && !entity.office.empty())
        points += meansOffice(phrase.title->office, entity.office) ? 2.0f
                  : phrase.title->office == entity.office          ? 2.0f
                                                                   : -1.5f;
    if (phrase.title != nullptr && phrase.title->sex != Sex::Unknown && entity.sex != Sex::Unknown &&
        phrase.title->sex != entity.sex)
        points -= 5.0f;
    return points;
}

Guess Names::single(const Phrase& phrase)
{
    Guess guess;
    const Token& token = m_document.tokens[phrase.nameFirst];
    const bool first = m_document.sentences[phrase.sentence].firstToken == phrase.nameFirst;
    float top = token.tag == Tag::Name && !first ? 1.0f : 1.5f; // a given name alone
    for (const Cast::Key& key : m_cast.byKey(text(phrase.nameFirst, phrase.nameFirst + 1))) {
        const float points = scoreKey(key, phrase);
        if (points >= top) {
            top = points;
            guess = {key.entity, key.family ? 0.9f : 0.6f};
        }
    }
    if (phrase.hit == kNone)
        return guess;
    const Guess known = best(phrase, false);
    if (known.entity == kNone)
        return guess;
    const bool titled = phrase.title != nullptr || phrase.piece.kind != PieceKind::None;
    const float needed = titled ? kTitled : m_hits.isHomograph(phrase.hit) ? kHomograph : kAlone;
    if (known.confidence < needed || (guess.entity != kNone && top >= known.confidence))
        return guess;
    return {m_cast.person(known.entity), known.confidence >= 5 ? 0.95f : titled ? 0.9f : 0.75f};
}

Guess Names::stranger(const Phrase& phrase)
{
    const std::uint32_t entity = m_cast.named(ActorKind::Voice, text(phrase.nameFirst, phrase.nameEnd));
    describe(phrase, entity);
    addKeys(phrase, entity);
    return {entity, 0.6f};
}

} // namespace summitry::analysis
