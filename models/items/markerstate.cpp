#include "models/items/markerstate.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace summitry {

std::string markerJson(const Marker& marker)
{
    const QJsonObject object{{QStringLiteral("from"), marker.from},
                             {QStringLiteral("to"), marker.to},
                             {QStringLiteral("text"), QString::fromStdString(marker.text)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<Marker> readMarker(const std::string& key, std::string_view json)
{
    const QJsonObject object = QJsonDocument::fromJson({json.data(), static_cast<qsizetype>(json.size())}).object();
    const QJsonValue from = object[QStringLiteral("from")], to = object[QStringLiteral("to")];
    if (!from.isDouble() || to.toDouble(from.toDouble()) < from.toDouble())
        return std::nullopt;
    return Marker{key, from.toDouble(), to.toDouble(from.toDouble()),
                  object[QStringLiteral("text")].toString().toStdString()};
}

void MarkerState::setMarkers(std::vector<Marker> markers)
{
    std::stable_sort(markers.begin(), markers.end(), [](const Marker& a, const Marker& b) { return a.from < b.from; });
    if (markers == m_markers)
        return;
    m_markers = std::move(markers);
    emit changed();
}

const Marker* MarkerState::near(double day, double reach) const
{
    const Marker* best = nullptr;
    for (const Marker& marker : m_markers) {
        const double distance = std::max({0.0, marker.from - day, day - std::max(marker.to, marker.from + 1)});
        if (distance <= reach) {
            reach = distance;
            best = &marker;
        }
    }
    return best;
}

} // namespace summitry
