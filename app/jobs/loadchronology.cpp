#include "app/jobs/loadchronology.h"

#include "models/store/communications.h"
#include "models/store/persons.h"

#include <unordered_map>

namespace summitry {

namespace {

/// Rows of a store -> records of a builder.
class Loader
{
public:
    explicit Loader(ChronologyBuilder& builder) : m_builder(builder) {}

    Result<void> readNames(Store& store)
    {
        auto persons = store.persons().all();
        if (!persons)
            return persons.error();
        for (StoredPerson& each : *persons) {
            Person& p = each.person;
            m_persons.resize(std::max(m_persons.size(), static_cast<std::size_t>(each.id) + 1));
            m_persons[static_cast<std::size_t>(each.id)] = m_builder.addPerson(
                {std::move(p.name), p.kind, std::move(p.country), std::move(each.countryName), std::move(p.terms)});
        }
        const auto sources = store.communications().sources();
        if (!sources)
            return sources.error();
        for (const auto& [id, name] : *sources) {
            m_sources.resize(std::max(m_sources.size(), static_cast<std::size_t>(id) + 1));
            m_sources[static_cast<std::size_t>(id)] = m_builder.addSource(name);
        }
        return {};
    }

    void add(const CommunicationRow& row)
    {
        ChronologyRecord& record = m_record;
        record.id = row.id, record.date = row.date, record.firstReported = row.firstReported;
        record.kind = row.kind, record.form = row.form, record.status = row.status, record.channel = row.channel;
        record.review = row.review, record.confidence = row.confidence;
        record.accounts = static_cast<std::uint16_t>(std::min(row.accounts, 0xffff));
        record.disagrees = row.disagrees, record.occasion = row.occasion;
        record.actors.clear(), record.sources.clear();
        for (const CommunicationActor& actor : row.actors)
            record.actors.push_back({m_persons[static_cast<std::size_t>(actor.person)], actor.role});
        for (const std::int64_t source : row.sources)
            record.sources.push_back(m_sources[static_cast<std::size_t>(source)]);
        record.title = row.title, record.place = row.place;
        m_builder.add(record);
    }

private:
    ChronologyBuilder& m_builder;
    std::vector<PersonIndex> m_persons; ///< by row
    std::vector<SourceIndex> m_sources;
    ChronologyRecord m_record; ///< reused: its vectors keep their room
};

} // namespace

Result<std::shared_ptr<const Chronology>> loadChronology(Store& store, const CancelToken& cancel)
{
    ChronologyBuilder builder;
    Loader loader(builder);
    if (const auto count = store.communications().count(); count)
        builder.reserve(static_cast<std::size_t>(*count));
    if (const auto named = loader.readNames(store); !named)
        return named.error();
    const auto read = store.communications().forEach([&](const CommunicationRow& row) { loader.add(row); }, cancel);
    return read ? Result(builder.build()) : Result<std::shared_ptr<const Chronology>>(read.error());
}

Result<std::shared_ptr<const Chronology>> updateChronology(const Chronology& base, Store& store,
                                                           std::span<const CommunicationId> changed)
{
    ChronologyBuilder builder(base, changed);
    Loader loader(builder);
    if (const auto named = loader.readNames(store); !named)
        return named.error();
    const auto read = store.communications().forEach(changed, [&](const CommunicationRow& row) { loader.add(row); });
    return read ? Result(builder.build()) : Result<std::shared_ptr<const Chronology>>(read.error());
}

} // namespace summitry
