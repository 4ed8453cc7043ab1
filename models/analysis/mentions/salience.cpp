#include "models/analysis/mentions/salience.h"

#include "models/analysis/mentions/names.h"

#include <algorithm>
#include <cmath>

namespace summitry::analysis {

namespace {

constexpr float kNobody = -4.0f; // a pronoun reaches three or four sentences back

std::span<const std::uint32_t> noTerms()
{
    return {};
}

} // namespace

void Salience::sawPerson(std::uint32_t entity, const Place& place)
{
    m_persons.push_back({entity, place});
    ++m_count[entity];
    m_firstSeen.try_emplace(entity, static_cast<std::uint32_t>(m_firstSeen.size()));
}

void Salience::joinedWithLast(std::uint32_t entity, bool closed, const Place& place)
{
    const std::uint32_t before = m_persons.empty() ? kNone : m_persons.back().entity;
    if (before == entity || before == kNone)
        return;
    if (m_newList.empty() || m_newList.back() != before)
        m_newList = {before};
    if (std::find(m_newList.begin(), m_newList.end(), entity) == m_newList.end())
        m_newList.push_back(entity);
    if (!closed || m_newList.size() < 2)
        return;
    m_list = m_newList;
    m_listPlace = place;
    if (m_list.size() < 3)
        return;
    // "A spoke with B, C and D": the subject of the sentence belongs to them.
    for (auto seen = m_persons.rbegin(); seen != m_persons.rend() && seen->place.sentence == place.sentence; ++seen)
        if (seen->place.subject && std::find(m_list.begin(), m_list.end(), seen->entity) == m_list.end())
            m_list.insert(m_list.begin(), seen->entity);
}

std::vector<std::uint32_t> Salience::list(const Place& place) const
{
    const bool near = !m_list.empty() && place.sentence - m_listPlace.sentence <= 2;
    return near ? m_list : std::vector<std::uint32_t>{};
}

void Salience::sawCountry(std::uint32_t entity, const Place& place)
{
    m_countries.push_back({entity, place});
    ++m_count[entity];
    m_firstSeen.try_emplace(entity, static_cast<std::uint32_t>(m_firstSeen.size()));
}

bool Salience::fits(std::uint32_t classes, const Entity& entity) const
{
    const bool female = (classes & (kShe | kHer)) != 0;
    return entity.sex == Sex::Unknown || (entity.sex == Sex::Female) == female;
}

std::uint32_t Salience::pronoun(std::uint32_t classes, const Place& place) const
{
    std::uint32_t best = kNone;
    float top = kNobody;
    std::size_t looked = 0;
    const bool object = (classes & kHim) != 0;
    for (auto seen = m_persons.rbegin(); seen != m_persons.rend() && looked < kLookBack; ++seen, ++looked) {
        const Entity& entity = m_cast.at(seen->entity);
        const std::uint32_t sentences = place.sentence - seen->place.sentence;
        if (sentences > 5)
            break;
        if (!fits(classes, entity))
            continue;
        float points = -1.2f * static_cast<float>(sentences) - 0.04f * static_cast<float>(looked);
        if (seen->place.subject)
            points += !object || sentences > 0 ? 0.8f : place.acted ? -1.5f : -0.2f;
        if (seen->place.speaks && place.speaks)
            points += 0.6f;
        if (seen->place.quoted && !place.quoted)
            points -= 1.5f;
        if (place.quoted && !seen->place.quoted && seen->place.speaks && sentences <= 1)
            points -= 1.0f;
        if (place.quoted && seen->place.quoted && sentences <= 1)
            points += 0.5f;
        if (seen->entity == place.owner)
            points += 1.5f;
        points += entity.sex != Sex::Unknown ? 0.3f : -0.5f;
        points += 0.1f * static_cast<float>(std::min(m_count.at(seen->entity), 6u));
        if (points > top) {
            top = points;
            best = seen->entity;
        }
    }
    return best;
}

bool Salience::holds(std::string_view office, const Entity& entity) const
{
    if (office == "leader")
        return entity.kind == ActorKind::Leader;
    if (office.empty())
        return true;
    const bool dated =
        entity.gazetteerPerson != kNone && m_cast.period().known; // then the office must be held, not remembered
    if (!dated && meansOffice(office, entity.office))
        return true;
    const Gazetteer& gazetteer = m_cast.gazetteer();
    const auto terms = entity.gazetteerPerson == kNone ? noTerms() : gazetteer.persons()[entity.gazetteerPerson].terms;
    return std::any_of(terms.begin(), terms.end(), [&](std::uint32_t term) {
        const GazetteerTerm& facts = gazetteer.terms()[term];
        return meansOffice(office, facts.office) &&
               (!m_cast.period().known || std::abs(distance(m_cast.period(), facts)) < 120);
    });
}

std::uint32_t Salience::holder(std::string_view office, std::uint32_t country, const Place& place) const
{
    std::uint32_t best = kNone;
    float top = -1000;
    std::size_t looked = 0;
    for (auto seen = m_persons.rbegin(); seen != m_persons.rend() && looked < 3 * kLookBack; ++seen, ++looked) {
        const Entity& entity = m_cast.at(seen->entity);
        if ((country != kNone && entity.gazetteerCountry != country) || !holds(office, entity))
            continue;
        const auto sentences = static_cast<float>(place.sentence - seen->place.sentence);
        const float hidden = seen->place.quoted && !place.quoted ? 2.0f : 0.0f;
        const float points = -sentences - hidden + (seen->place.subject ? 1.5f : 0.0f) -
                             0.02f * static_cast<float>(looked) +
                             0.25f * static_cast<float>(std::min(m_count.at(seen->entity), 12u));
        if (points > top) {
            top = points;
            best = seen->entity;
        }
    }
    return best;
}

std::vector<std::uint32_t> Salience::top(const std::vector<std::pair<std::uint32_t, float>>& scores,
                                         unsigned number) const
{
    auto sorted = scores;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    sorted.resize(std::min<std::size_t>(sorted.size(), number));
    std::vector<std::uint32_t> entities;
    for (const auto& entry : sorted)
        entities.push_back(entry.first);
    std::sort(entities.begin(), entities.end(),
              [this](std::uint32_t a, std::uint32_t b) { return m_firstSeen.at(a) < m_firstSeen.at(b); });
    return entities;
}

std::vector<std::uint32_t> Salience::leaders(std::string_view office, unsigned number, const Place& place) const
{
    if (number != 2 && m_list.size() >= std::max(number, 3u) && place.sentence - m_listPlace.sentence <= 8)
        return m_list;
    std::vector<std::pair<std::uint32_t, float>> scores;
    std::size_t looked = 0;
    for (auto seen = m_persons.rbegin(); seen != m_persons.rend() && looked < kLookBack; ++seen, ++looked) {
        const Entity& entity = m_cast.at(seen->entity);
        const bool leads = entity.kind == ActorKind::Leader;
        const bool fits = office == "leader" || office == "side" ? true : holds(office, entity);
        if (!fits)
            continue;
        const float points =
            std::pow(0.75f, static_cast<float>(place.sentence - seen->place.sentence)) * (leads ? 1.0f : 0.25f);
        const auto known =
            std::find_if(scores.begin(), scores.end(), [&](const auto& s) { return s.first == seen->entity; });
        if (known == scores.end())
            scores.emplace_back(seen->entity, points);
        else
            known->second += points * 0.5f;
    }
    const auto members = top(scores, number == 0 ? 2 : number);
    return members.size() < 2 || (number > 2 && members.size() < number) ? std::vector<std::uint32_t>{} : members;
}

std::vector<std::uint32_t> Salience::pair(const Place& place) const
{
    std::vector<std::uint32_t> members;
    std::size_t looked = 0;
    for (auto seen = m_persons.rbegin(); seen != m_persons.rend() && place.sentence - seen->place.sentence <= 2 &&
                                         members.size() <= 2 && looked < kLookBack;
         ++seen, ++looked)
        if (std::find(members.begin(), members.end(), seen->entity) == members.end())
            members.push_back(seen->entity);
    if (members.size() != 2)
        return {};
    const Entity& one = m_cast.at(members[0]);
    const Entity& other = m_cast.at(members[1]);
    const bool leaders = one.kind == ActorKind::Leader && other.kind == ActorKind::Leader;
    if (!leaders || one.gazetteerCountry == other.gazetteerCountry)
        return {};
    std::sort(members.begin(), members.end(),
              [this](std::uint32_t a, std::uint32_t b) { return m_firstSeen.at(a) < m_firstSeen.at(b); });
    return members;
}

std::vector<std::uint32_t> Salience::countries(unsigned number, const Place& place) const
{
    std::vector<std::pair<std::uint32_t, float>> scores;
    std::size_t looked = 0;
    for (auto seen = m_countries.rbegin(); seen != m_countries.rend() && looked < kLookBack; ++seen, ++looked) {
        const float points = std::pow(0.8f, static_cast<float>(place.sentence - seen->place.sentence));
        const auto known =
            std::find_if(scores.begin(), scores.end(), [&](const auto& s) { return s.first == seen->entity; });
        if (known == scores.end())
            scores.emplace_back(seen->entity, points);
        else
            known->second += points * 0.5f;
    }
    const auto members = top(scores, number == 0 ? 2 : number);
    return members.size() < 2 ? std::vector<std::uint32_t>{} : members;
}

std::uint32_t Salience::country(const Place& place) const
{
    std::uint32_t best = kNone;
    std::uint32_t token = 0;
    if (!m_countries.empty() && place.sentence - m_countries.back().place.sentence <= 3) {
        best = m_cast.at(m_countries.back().entity).gazetteerCountry;
        token = m_countries.back().place.token;
    }
    if (!m_persons.empty() && place.sentence - m_persons.back().place.sentence <= 3) {
        const std::uint32_t country = m_cast.at(m_persons.back().entity).gazetteerCountry;
        if (country != kNone && (best == kNone || m_persons.back().place.token > token))
            best = country;
    }
    return best;
}

std::uint32_t Salience::other(std::uint32_t entity, const Place& place) const
{
    std::size_t looked = 0;
    for (auto seen = m_persons.rbegin(); seen != m_persons.rend() && looked < kLookBack; ++seen, ++looked)
        if (seen->entity != entity && m_cast.at(seen->entity).kind == ActorKind::Leader &&
            place.sentence - seen->place.sentence <= 6)
            return seen->entity;
    return kNone;
}

} // namespace summitry::analysis
