#include "models/ingest/filetools.h"

#include "models/store/persons.h"

namespace summitry {

Result<FileTools> toolsFor(Store& store, const FileTools& common)
{
    const auto local = store.persons().local();
    if (!local)
        return local.error();
    std::vector<Person> additions;
    for (const LocalPerson& each : *local) {
        const bool person = each.person.kind == ActorKind::Leader || each.person.kind == ActorKind::Voice;
        if (person && each.sameAs.empty())
            additions.push_back(each.person);
    }
    for (const LocalPerson& each : *local)
        if (!each.sameAs.empty())
            additions.push_back({each.sameAs, each.person.kind, {}, Sex::Unknown, {each.person.name}, {}});
    if (additions.empty())
        return common;
    auto gazetteer = Gazetteer::loadWith(additions);
    if (!gazetteer)
        return gazetteer.error();
    auto analyser = Analyser::create(*gazetteer);
    return analyser ? Result<FileTools>(FileTools{*gazetteer, *analyser}) : Result<FileTools>(analyser.error());
}

} // namespace summitry
