#include "app/markerdesk.h"

#include "models/ingest/editor.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"

#include <cmath>

namespace summitry {

namespace {

constexpr const char* kKind = "marker";

} // namespace

MarkerDesk::MarkerDesk(Session& session, TimelineCanvas& canvas, MessageBar& bar)
    : QObject(&canvas), m_session(session), m_bar(bar)
{
    connect(&canvas, &TimelineCanvas::markerWanted, this, &MarkerDesk::add);
    connect(&canvas, &TimelineCanvas::markerDropped, this, &MarkerDesk::remove);
}

void MarkerDesk::tell(const Result<QString>& done)
{
    if (!done)
        m_bar.showMessage(MessageBar::Tone::Warning, words(done.message()));
}

void MarkerDesk::add(const Marker& marker)
{
    if (!m_session.isOpen())
        return;
    const std::string day = isoText(static_cast<Day>(std::floor(marker.from)));
    const auto taken = [this](const std::string& key) {
        const auto found = m_session.store()->documents().find(kKind, key);
        return found && found.value();
    };
    std::string key = day;
    for (int i = 2; taken(key); ++i)
        key = day + " " + std::to_string(i);
    tell(m_session.edit([&](Editor& editor) {
        return editor.putDocument({kKind, key, markerJson(marker)}, tr("Mark a day").toStdString());
    }));
}

void MarkerDesk::remove(const std::string& key)
{
    tell(m_session.edit(
        [&](Editor& editor) { return editor.removeDocument(kKind, key, tr("Remove a mark").toStdString()); }));
}

} // namespace summitry
