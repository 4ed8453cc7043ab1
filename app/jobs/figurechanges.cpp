#include "app/jobs/figurechanges.h"

#include "models/exchange/viewjson.h"
#include "models/store/search.h"

namespace summitry {

Result<FigureChanges> figureChanges(const std::string& json, Store& store, const Chronology& chronology)
{
    auto view = readView(json);
    if (!view)
        return view.error();
    const auto record = readRecord(QByteArray::fromStdString(json));
    if (!record)
        return record.error();
    const auto hash = store.dataHash();
    if (!hash)
        return hash.error();
    Selection kept;
    bool nothing = false;
    if (!view->filter.text.empty()) {
        auto found = store.search().communications(view->filter.text);
        if (!found)
            return found.error();
        nothing = found->empty();
        view->filter.only = std::move(*found);
    }
    if (!nothing)
        kept = select(chronology, view->filter);
    return changesSince(*record, figureEvents(chronology, &kept, {view->from, view->to}), chronology,
                        QString::fromStdString(*hash));
}

} // namespace summitry
