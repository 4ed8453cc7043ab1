#include "models/analysis/mentions/resolver.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::size_t kNear = 60; // mentions

} // namespace

/// "the Turkish leader", "his French counterpart", "the president".
Guess Resolver::office(const Phrase& phrase)
{
    if (phrase.apposed != kNone && m_guesses[phrase.apposed].entity != kNone) {
        Entity& entity = m_cast.at(m_guesses[phrase.apposed].entity);
        const bool other = phrase.piece.isCountry() && entity.gazetteerCountry != kNone &&
                           entity.gazetteerCountry != phrase.piece.index;
        if (!other && entity.gazetteerPerson == kNone && entity.office.empty()) {
            entity.office = phrase.title->office;
            if (phrase.piece.isCountry()) {
                entity.gazetteerCountry = phrase.piece.index;
                entity.country = std::string(m_gazetteer.countries()[phrase.piece.index].code);
            }
        }
        if (!other)
            return m_guesses[phrase.apposed];
    }
    if (phrase.title->kind == TitleKind::Counterpart || phrase.owner != kNone || phrase.ownerPronoun != kNone)
        return ownedOffice(phrase);
    return phrase.piece.kind != PieceKind::None ? boundOffice(phrase) : freeOffice(phrase);
}

/// Bound to a country or organisation: whom the article named so before, else who held the office then.
Guess Resolver::boundOffice(const Phrase& phrase)
{
    const Title& title = *phrase.title;
    const bool voice =
        title.kind == TitleKind::Person || title.kind == TitleKind::Spokesperson || title.kind == TitleKind::Unnamed;
    if (voice)
        return voiceOf(phrase);
    const Period& period = m_cast.period();
    if (phrase.piece.kind == PieceKind::Organisation) {
        if (!period.known)
            return voiceOf(phrase);
        auto persons = m_gazetteer.holdersInOrganisation(phrase.piece.index, title.office, period.first, period.last);
        if (persons.empty() && title.kind != TitleKind::Organisation)
            for (const std::uint32_t term :
                 m_gazetteer.termsOfOrganisation(phrase.piece.index, period.first, period.last))
                persons.insert(persons.begin(), m_gazetteer.terms()[term].person);
        return heldBy(persons, phrase);
    }
    if (phrase.former)
        if (const std::uint32_t past = formerHolder(phrase.piece.index, title.office); past != kNone)
            return {past, 0.8f};
    const std::string_view office =
        title.kind == TitleKind::Organisation ? std::string_view("leader") : std::string_view(title.office);
    std::vector<std::uint32_t> persons;
    if (period.known && !phrase.former && !phrase.elect)
        persons = m_gazetteer.holders(phrase.piece.index, office, period.first, period.last);
    for (auto person = persons.rbegin(); person != persons.rend(); ++person)
        if (const std::uint32_t known = m_cast.knownPerson(*person); known != kNone)
            return {known, 0.95f};
    if (!phrase.former)
        if (const std::uint32_t known = m_salience.holder(title.office, phrase.piece.index, placeOf(phrase));
            known != kNone)
            return {known, 0.9f};
    if (!period.known || phrase.former || phrase.elect)
        return voiceOf(phrase);
    return heldBy(persons, phrase);
}

/// "the former Dutch prime minister": whom the article named last of those who once held the office.
std::uint32_t Resolver::formerHolder(std::uint32_t country, std::string_view office) const
{
    const auto& mentions = m_document.mentions;
    for (std::size_t back = 1; back <= std::min(mentions.size(), kNear); ++back) {
        const std::uint32_t entity = mentions[mentions.size() - back].entity;
        const std::uint32_t person = entity == kNone ? kNone : m_document.entities[entity].gazetteerPerson;
        if (person == kNone)
            continue;
        for (const std::uint32_t number : m_gazetteer.persons()[person].terms) {
            const GazetteerTerm& term = m_gazetteer.terms()[number];
            if (term.country == country && meansOffice(office, term.office) &&
                (!m_cast.period().known || term.to <= m_cast.period().last))
                return entity;
        }
    }
    return kNone;
}

/// The one of several whom the article names, else the last; nobody: a voice under the printed words.
Guess Resolver::heldBy(const std::vector<std::uint32_t>& persons, const Phrase& phrase)
{
    for (auto person = persons.rbegin(); person != persons.rend(); ++person)
        if (const std::uint32_t known = m_cast.knownPerson(*person); known != kNone)
            return {known, 0.9f};
    if (persons.empty())
        return voiceOf(phrase);
    return {m_cast.person(persons.back()), persons.size() == 1 ? 0.8f : 0.6f};
}

/// A voice with this office and country, named in the article; else one without a name.
Guess Resolver::voiceOf(const Phrase& phrase)
{
    const std::uint32_t country = phrase.piece.isCountry() ? phrase.piece.index : kNone;
    if (!phrase.indefinite) {
        for (auto mention = m_document.mentions.rbegin(); mention != m_document.mentions.rend(); ++mention) {
            if (mention->entity == kNone || mention->form == MentionForm::Pronoun)
                continue;
            const Entity& entity = m_cast.at(mention->entity);
            if (entity.kind != ActorKind::Voice && entity.kind != ActorKind::Leader)
                continue;
            const std::string& office = phrase.title->office;
            const bool same =
                !entity.office.empty() &&
                (entity.office == office || (phrase.definite && !office.empty() && meansOffice(office, entity.office)));
            if (same && (country == kNone || entity.gazetteerCountry == kNone || entity.gazetteerCountry == country))
                return {mention->entity, 0.7f};
        }
    }
    if (const std::uint32_t later = onlySpokesperson(phrase); later != kNone)
        return {later, 0.55f};
    const Guess found = printed(phrase, ActorKind::Voice);
    if (country != kNone && m_cast.at(found.entity).country.empty()) {
        m_cast.at(found.entity).gazetteerCountry = country;
        m_cast.at(found.entity).country = std::string(m_gazetteer.countries()[country].code);
    }
    return {found.entity, 0.5f};
}

/// The one spokesperson of the article, named later than this phrase; kNone when there are several or none.
std::uint32_t Resolver::onlySpokesperson(const Phrase& phrase)
{
    std::uint32_t only = kNone;
    if (phrase.title->kind != TitleKind::Spokesperson || !phrase.definite)
        return only;
    for (std::uint32_t i = 0; i < m_document.entities.size(); ++i) {
        const Entity& entity = m_document.entities[i];
        if (entity.office != phrase.title->office)
            continue;
        if (only != kNone)
            return kNone;
        only = i;
    }
    const Sex sex = phrase.title->sex;
    const bool other =
        only != kNone && sex != Sex::Unknown && m_cast.at(only).sex != Sex::Unknown && m_cast.at(only).sex != sex;
    return other ? kNone : only;
}

/// "his French counterpart", "Merkel's spokesman", "its president".
Guess Resolver::ownedOffice(const Phrase& phrase)
{
    const std::uint32_t owner = ownerOf(phrase);
    const Period& period = m_cast.period();
    if (phrase.title->kind == TitleKind::Counterpart) {
        if (!phrase.piece.isCountry())
            return {owner == kNone || phrase.title->office.empty() == false ? kNone
                                                                            : m_salience.other(owner, placeOf(phrase)),
                    0.5f};
        const std::string office = owner == kNone ? std::string("leader") : m_cast.at(owner).office;
        if (const std::uint32_t known = m_salience.holder(office, phrase.piece.index, placeOf(phrase)); known != kNone)
            return {known, 0.85f};
        if (owner != kNone && m_cast.at(owner).kind == ActorKind::Voice)
            return printed(phrase, ActorKind::Voice);
        if (!period.known)
            return {};
        auto persons = m_gazetteer.holders(phrase.piece.index, office, period.first, period.last);
        if (persons.empty())
            persons = m_gazetteer.holders(phrase.piece.index, "leader", period.first, period.last);
        return persons.empty() ? Guess{} : heldBy(persons, phrase);
    }
    const bool leads = phrase.title->kind == TitleKind::Head || phrase.title->kind == TitleKind::Chief;
    if (leads && owner != kNone && m_cast.at(owner).gazetteerCountry != kNone &&
        m_cast.at(owner).kind == ActorKind::Country) {
        Phrase bound = phrase;
        bound.piece = {PieceKind::Country, m_cast.at(owner).gazetteerCountry, phrase.first, phrase.end, false};
        return boundOffice(bound);
    }
    if (leads)
        return phrase.piece.kind != PieceKind::None ? boundOffice(phrase) : freeOffice(phrase);
    return voiceOf(phrase);
}

/// "the president of the club", "the leaders of your parties": of something that the gazetteer does not know.
bool Resolver::isOfOthers(const Phrase& phrase) const
{
    return phrase.end < m_document.sentences[phrase.sentence].endToken &&
           m_document.of(m_document.tokens[phrase.end].span) == "of";
}

/// "The president", bound to nothing: whoever is in mind.
Guess Resolver::freeOffice(const Phrase& phrase)
{
    const Title& title = *phrase.title;
    const bool leads =
        title.kind == TitleKind::Head || title.kind == TitleKind::Organisation || title.kind == TitleKind::Chief;
    if (!leads)
        return voiceOf(phrase);
    if (isOfOthers(phrase))
        return printed(phrase, ActorKind::Voice);
    if (const std::uint32_t known = m_salience.holder(title.office, kNone, placeOf(phrase)); known != kNone)
        return {known, 0.75f};
    if (phrase.former)
        return {};
    if (const std::uint32_t later = onlyHolder(title.office); later != kNone)
        return {later, 0.6f};
    if (!m_cast.period().known)
        return {};
    for (const std::uint32_t country : {mainCountry(), m_salience.country(placeOf(phrase))}) {
        if (country == kNone)
            continue;
        const auto persons = m_gazetteer.holders(country, title.office, m_cast.period().first, m_cast.period().last);
        if (persons.size() == 1)
            return {m_cast.person(persons.back()), 0.5f};
    }
    return {};
}

/// The one person named in full anywhere in the article who holds the office; kNone when several do.
std::uint32_t Resolver::onlyHolder(std::string_view office) const
{
    std::uint32_t only = kNone;
    for (std::uint32_t i = 0; i < m_document.entities.size(); ++i) {
        if (m_document.entities[i].gazetteerPerson == kNone || !m_salience.holds(office, m_document.entities[i]))
            continue;
        if (only != kNone)
            return kNone;
        only = i;
    }
    return only;
}

/// The country that the article names most often, by its people or seats too; the first of several.
std::uint32_t Resolver::mainCountry()
{
    if (m_countriesCounted)
        return m_mainCountry;
    m_countriesCounted = true;
    std::unordered_map<std::uint32_t, unsigned> counts;
    unsigned most = 1; // once is chance
    for (const Phrase& phrase : *m_phrases)
        if (phrase.piece.isCountry())
            if (const unsigned count = ++counts[phrase.piece.index]; count > most) {
                most = count;
                m_mainCountry = phrase.piece.index;
            }
    return m_mainCountry;
}

/// "the two countries": those of the leaders last named together, else the last two named.
std::vector<std::uint32_t> Resolver::countriesOf(const Phrase& phrase)
{
    const unsigned number = phrase.number == 0 ? 2 : phrase.number;
    if (m_lastGroup.size() == number && phrase.sentence - m_lastGroupSentence <= 3) {
        std::vector<std::uint32_t> members;
        for (const std::uint32_t member : m_lastGroup)
            if (const std::uint32_t country = m_cast.at(member).gazetteerCountry; country != kNone)
                members.push_back(m_cast.country(country));
        if (members.size() == number)
            return members;
    }
    auto members = m_salience.countries(number, placeOf(phrase));
    return members.size() == number ? members : std::vector<std::uint32_t>{};
}

/// Members of "the two leaders", "both sides", "the Chinese and Russian presidents", "they".
std::vector<std::uint32_t> Resolver::group(const Phrase& phrase)
{
    const Place here = placeOf(phrase);
    if (phrase.kind == PhraseKind::Pronoun) {
        auto list = m_salience.list(here);
        if (!list.empty())
            return list;
        if (!m_lastGroup.empty() && phrase.sentence - m_lastGroupSentence <= 2)
            return m_lastGroup;
        return m_salience.pair(here);
    }
    const std::string& office = phrase.title->office;
    if (phrase.piece.isCountry() && phrase.second.isCountry()) {
        std::vector<std::uint32_t> members;
        for (const Piece& piece : {phrase.piece, phrase.second}) {
            Phrase one = phrase;
            one.piece = piece;
            const bool states = office == "country" || office == "side";
            const std::uint32_t entity = states ? m_cast.country(piece.index) : boundOffice(one).entity;
            if (entity != kNone)
                members.push_back(entity);
        }
        return members;
    }
    if (phrase.piece.kind != PieceKind::None || isOfOthers(phrase))
        return {};
    if (office == "country")
        return countriesOf(phrase);
    return m_salience.leaders(office, phrase.number, here);
}

} // namespace summitry::analysis
