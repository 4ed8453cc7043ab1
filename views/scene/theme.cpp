#include "views/scene/theme.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr std::array<QRgb, 8> kOkabeIto = {0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                           0xff56b4e9, 0xffe69f00, 0xff7a6ccf, 0xfff0e442};

struct Palette
{
    QRgb background, header, laneLine, grid, weekend, text, muted, outline, link, band, bandOutline, ribbon,
        formerRibbon, accent, selection, today, heat, heatText;
};

constexpr Palette kLight = {0xffffffff, 0xfff7f8fa, 0xffe3e6ea, 0xffeff1f4, 0xfff6f7f9, 0xff1b1d22,
                            0xff5d6470, 0xff22252b, 0xff6f7681, 0xffdfe6ee, 0xff5a7190, 0xffd5dae2,
                            0xffe9ecf0, 0xff0b5cd6, 0xffdbe8fc, 0xff3b82d6, 0xff2f6db5, 0xff1b1d22};
constexpr Palette kDark = {0xff1b1c1f, 0xff222327, 0xff34363b, 0xff292a2e, 0xff202124, 0xffeceef1,
                           0xffa0a5ae, 0xff0c0d0f, 0xff969ca6, 0xff3a434e, 0xff7f93ad, 0xff43474f,
                           0xff313338, 0xff5aa9ff, 0xff24405f, 0xff5aa9ff, 0xff6aa9ee, 0xffeceef1};
constexpr Palette kContrast = {0xffffffff, 0xffffffff, 0xff000000, 0xffbdbdbd, 0xffeeeeee, 0xff000000,
                               0xff000000, 0xff000000, 0xff000000, 0xffffffff, 0xff000000, 0xff8a8a8a,
                               0xffc4c4c4, 0xff0000c8, 0xffffe680, 0xff0000c8, 0xff30475e, 0xff000000};
constexpr Palette kPrint = {0xffffffff, 0xffffffff, 0xffe3e3e3, 0xfff2f2f2, 0xfff8f8f8, 0xff000000,
                            0xff4d4d4d, 0xff1a1a1a, 0xff333333, 0xffe2e7ee, 0xff54698a, 0xffd6d9de,
                            0xffebecee, 0xff003f8a, 0xffe4ecf7, 0xff4d4d4d, 0xff2f5f95, 0xff000000};

const Palette& paletteOf(Theme::Name name)
{
    static constexpr std::array<const Palette*, 4> kPalettes = {&kLight, &kDark, &kContrast, &kPrint};
    return *kPalettes[static_cast<std::size_t>(name)];
}

/// Neighbours of one hue are still told apart, by lightness, which all eyes see.
/// On a dark ground nothing is deepened.
QColor toned(const QColor& hue, std::size_t tone, bool dark)
{
    constexpr std::array<double, 3> kLight = {0, -0.36, 0.48}, kDark = {0, 0.34, 0.66}; // < 0 towards black
    const double part = (dark ? kDark : kLight)[tone];
    const auto mix = [part](int v) {
        return static_cast<int>(std::lround(part < 0 ? v * (1 + part) : v + (255 - v) * part));
    };
    return QColor(mix(hue.red()), mix(hue.green()), mix(hue.blue()));
}

double luminance(const QColor& color)
{
    const auto channel = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

Theme Theme::make(Name name)
{
    const Palette& p = paletteOf(name);
    Theme t;
    t.name = name;
    t.background = p.background, t.header = p.header, t.laneLine = p.laneLine, t.grid = p.grid;
    t.weekend = p.weekend, t.text = p.text, t.muted = p.muted, t.outline = p.outline, t.link = p.link;
    t.band = p.band, t.bandOutline = p.bandOutline, t.ribbon = p.ribbon, t.formerRibbon = p.formerRibbon;
    t.accent = p.accent, t.selection = p.selection, t.today = p.today, t.heat = p.heat, t.heatText = p.heatText;
    for (std::size_t i = 0; i < t.leaders.size(); ++i)
        t.leaders[i] = toned(QColor(kOkabeIto[i % kOkabeIto.size()]), i / kOkabeIto.size(), name == Name::Dark);
    return t;
}

int leaderColorIndex(std::string_view name)
{
    // FNV-1a, folded: the same on every machine and in every version.
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return static_cast<int>((hash ^ (hash >> 32)) % kLeaderColors);
}

QColor leaderColor(const Theme& theme, std::string_view name)
{
    return theme.leaders[leaderColorIndex(name)];
}

QFont fontFor(const Theme& theme, FontRole role, double textSize)
{
    struct Style
    {
        double size;
        QFont::Weight weight;
    };
    static constexpr std::array<Style, 7> kStyles = {{{1.08, QFont::DemiBold},
                                                      {0.92, QFont::Normal},
                                                      {0.92, QFont::Normal},
                                                      {0.92, QFont::DemiBold},
                                                      {0.92, QFont::Normal},
                                                      {1.0, QFont::DemiBold},
                                                      {0.83, QFont::Normal}}};
    const Style& style = kStyles[static_cast<std::size_t>(role)];
    QFont font;
    if (!theme.fontFamily.isEmpty())
        font.setFamily(theme.fontFamily);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(textSize * style.size))));
    font.setWeight(style.weight);
    return font;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace summitry
