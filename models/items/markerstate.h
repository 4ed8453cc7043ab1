#pragma once
// Days and stretches of time that the user has marked and named, as the views of a window show them. Kept in the file
// as documents of kind "marker", one each, so that undo takes them back; the session reads them, app/markerdesk writes
// them.
#include <QObject>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace summitry {

struct Marker
{
    std::string key; ///< of its document
    double from = 0; ///< days since 1970-01-01
    double to = 0;   ///< = from for a single day
    std::string text;

    bool operator==(const Marker&) const = default;
};

std::string markerJson(const Marker& marker);
/// Nothing when the text is not a marker's.
std::optional<Marker> readMarker(const std::string& key, std::string_view json);

class MarkerState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    const std::vector<Marker>& markers() const { return m_markers; } ///< by from
    void setMarkers(std::vector<Marker> markers);
    /// The one nearest to a day within `reach` days; null when there is none.
    const Marker* near(double day, double reach) const;

signals:
    void changed();

private:
    std::vector<Marker> m_markers;
};

} // namespace summitry
