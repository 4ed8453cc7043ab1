#pragma once
// Colours and fonts of the picture; a value. Leaders have one of a few colours (Okabe and Ito 2008, without black and
// with an indigo of equal weight; each as it is, deepened and lightened), chosen by a hash of the name, so it is the
// same in all views, files and sessions.
// Colour never stands alone: kind is a shape, status a fill, the leader is also told by the lane.
#include <QColor>
#include <QFont>

#include <array>
#include <string_view>

namespace summitry {

inline constexpr int kLeaderColors = 24;

enum class FontRole : std::uint8_t { LaneName, LaneDetail, Label, StrongLabel, Tick, StrongTick, Count };

struct Theme
{
    enum class Name : std::uint8_t { Light, Dark, HighContrast, Print };
    Name name = Name::Light;
    QColor background, header, laneLine, grid, weekend, text, muted, outline, link, band, bandOutline, ribbon,
        formerRibbon, accent, selection, today, heat, heatText;
    std::array<QColor, kLeaderColors> leaders;
    QString fontFamily; ///< empty = the application's

    static Theme make(Name name);
    static Theme light() { return make(Name::Light); }
    static Theme dark() { return make(Name::Dark); }
    static Theme highContrast() { return make(Name::HighContrast); }
    static Theme print() { return make(Name::Print); }
    bool operator==(const Theme&) const = default;
};

/// 0 .. kLeaderColors - 1; depends on the name alone.
int leaderColorIndex(std::string_view name);
QColor leaderColor(const Theme& theme, std::string_view name);
/// textSize: pixels of a label's type.
QFont fontFor(const Theme& theme, FontRole role, double textSize);
/// WCAG 2 contrast, 1..21.
double contrastRatio(const QColor& a, const QColor& b);

} // namespace summitry
