#include "models/analysis/mentions/cast.h"

#include "models/analysis/lexicon/words.h"

#include <algorithm>
#include <array>

namespace summitry::analysis {

namespace {

constexpr Day kYear = 365;
constexpr std::array<std::string_view, 5> kVoices = {"vice president", "first vice president", "secretary of state",
                                                     "army chief", "general assembly president"};

bool isVoiceOffice(std::string_view office)
{
    return std::find(kVoices.begin(), kVoices.end(), office) != kVoices.end();
}

} // namespace

Period Period::of(const Document& document)
{
    const EdtfDate& date = document.published.date;
    if (!date.isUnknown() && date.earliest() != kFarPast && date.latest() != kFarFuture)
        return {date.earliest(), date.latest(), true};
    Day last = kFarPast;
    for (const TimeExpression& time : document.times)
        if (time.basis == DateBasis::Explicit && time.date.latest() != kFarFuture && !time.date.isUnknown())
            last = std::max(last, time.date.latest());
    if (last == kFarPast)
        return {};
    return {last - kYear, last, true};
}

Day distance(const Period& period, const GazetteerTerm& term)
{
    if (term.from > period.last)
        return period.last - term.from;
    return std::max<Day>(0, period.first - term.to);
}

Cast::Cast(Document& document, const Gazetteer& gazetteer)
    : m_document(document), m_gazetteer(gazetteer), m_period(Period::of(document))
{
}

std::uint32_t Cast::add(Entity entity)
{
    m_document.entities.push_back(std::move(entity));
    return static_cast<std::uint32_t>(m_document.entities.size() - 1);
}

std::uint32_t Cast::nearestTerm(std::uint32_t gazetteerPerson) const
{
    std::uint32_t best = kNone;
    Day nearest = 0;
    for (const std::uint32_t term : m_gazetteer.persons()[gazetteerPerson].terms) {
        const Day days = m_period.known ? std::abs(distance(m_period, m_gazetteer.terms()[term])) : 0;
        const bool homeless =
            best != kNone && m_gazetteer.terms()[best].country != kNone && m_gazetteer.terms()[term].country == kNone;
        if (best == kNone || days < nearest || (days == nearest && !homeless)) {
            best = term;
            nearest = days;
        }
    }
    return best;
}

std::uint32_t Cast::countryOf(std::uint32_t gazetteerPerson) const
{
    const std::uint32_t term = nearestTerm(gazetteerPerson);
    return term == kNone ? kNone : m_gazetteer.terms()[term].country;
}

ActorKind Cast::kindOf(std::uint32_t gazetteerPerson) const
{
    const auto& terms = m_gazetteer.persons()[gazetteerPerson].terms;
    const bool leads = std::any_of(terms.begin(), terms.end(), [this](std::uint32_t term) {
        return !isVoiceOffice(m_gazetteer.terms()[term].office);
    });
    return leads ? ActorKind::Leader : ActorKind::Voice;
}

std::uint32_t Cast::person(std::uint32_t gazetteerPerson)
{
    const auto [known, fresh] = m_persons.try_emplace(gazetteerPerson, kNone);
    if (!fresh)
        return known->second;
    const GazetteerPerson& facts = m_gazetteer.persons()[gazetteerPerson];
    Entity entity;
    entity.kind = kindOf(gazetteerPerson);
    entity.name = std::string(facts.name);
    entity.sex = facts.sex;
    entity.gazetteerPerson = gazetteerPerson;
    if (const std::uint32_t term = nearestTerm(gazetteerPerson); term != kNone) {
        entity.office = std::string(m_gazetteer.terms()[term].office);
        entity.gazetteerCountry = m_gazetteer.terms()[term].country;
        entity.gazetteerOrganisation = m_gazetteer.terms()[term].organisation;
    }
    if (entity.gazetteerCountry != kNone)
        entity.country = std::string(m_gazetteer.countries()[entity.gazetteerCountry].code);
    return known->second = add(std::move(entity));
}

std::uint32_t Cast::knownPerson(std::uint32_t gazetteerPerson) const
{
    const auto known = m_persons.find(gazetteerPerson);
    return known == m_persons.end() ? kNone : known->second;
}

std::uint32_t Cast::country(std::uint32_t gazetteerCountry)
{
    const auto [known, fresh] = m_countries.try_emplace(gazetteerCountry, kNone);
    if (!fresh)
        return known->second;
    const GazetteerCountry& facts = m_gazetteer.countries()[gazetteerCountry];
    Entity entity;
    entity.kind = ActorKind::Country;
    entity.name = std::string(facts.name);
    entity.country = std::string(facts.code);
    entity.gazetteerCountry = gazetteerCountry;
    return known->second = add(std::move(entity));
}

std::uint32_t Cast::organisation(std::uint32_t gazetteerOrganisation)
{
    const auto [known, fresh] = m_organisations.try_emplace(gazetteerOrganisation, kNone);
    if (!fresh)
        return known->second;
    const GazetteerOrganisation& facts = m_gazetteer.organisations()[gazetteerOrganisation];
    Entity entity;
    entity.kind = ActorKind::Organisation;
    entity.name = std::string(facts.isSeries ? facts.code : facts.name);
    entity.gazetteerOrganisation = gazetteerOrganisation;
    return known->second = add(std::move(entity));
}

std::uint32_t Cast::named(ActorKind kind, const std::string& name)
{
    const auto [known, fresh] = m_named.try_emplace(lowerCase(name), kNone);
    if (!fresh)
        return known->second;
    Entity entity;
    entity.kind = kind;
    entity.name = name;
    return known->second = add(std::move(entity));
}

void Cast::addKey(std::string_view word, std::uint32_t entity, bool family)
{
    auto& keys = m_keys[lowerCase(word)];
    for (Key& key : keys)
        if (key.entity == entity) {
            key.family |= family;
            return;
        }
    keys.push_back({entity, family});
}

const std::vector<Cast::Key>& Cast::byKey(std::string_view word) const
{
    static const std::vector<Key> kNobody;
    const auto known = m_keys.find(lowerCase(word));
    return known == m_keys.end() ? kNobody : known->second;
}

} // namespace summitry::analysis
