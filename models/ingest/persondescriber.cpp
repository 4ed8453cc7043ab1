#include "models/ingest/persondescriber.h"

#include "models/store/persons.h"

namespace summitry {

Result<void> PersonDescriber::describe(const Account& account)
{
    for (const auto* actors : {&account.participants, &account.speakers, &account.addressees, &account.relays})
        for (const Actor& actor : *actors)
            if (const auto done = describe(actor); !done)
                return done;
    return {};
}

Result<void> PersonDescriber::describe(const Actor& actor)
{
    if (!actor.country.empty() && m_described.insert("country " + actor.country).second) {
        const std::uint32_t country = m_gazetteer.country(actor.country);
        if (country != Gazetteer::kNone)
            if (const auto named = m_store.persons().nameCountry(actor.country, m_gazetteer.countries()[country].name);
                !named)
                return named;
    }
    if (!m_described.insert(actor.name).second)
        return {};
    const auto known = m_store.persons().isDescribed(actor.name);
    const std::uint32_t person = m_gazetteer.person(actor.name);
    if (!known || *known || person == Gazetteer::kNone)
        return known ? Result<void>{} : Result<void>(known.error());
    const auto described = m_store.persons().describe(m_gazetteer.describe(person));
    return described ? Result<void>{} : Result<void>(described.error());
}

} // namespace summitry
