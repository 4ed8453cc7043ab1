#include "views/figures/figure.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace summitry {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kScreenDpi = 96; // of a CSS pixel
constexpr double kLeastDpi = 72, kMostDpi = 1200;
constexpr double kLeastPixels = 100, kMostPixels = 30000, kMostArea = 250e6;

double mmPerUnit(const QString& unit, double dpi)
{
    if (unit == QStringLiteral("mm"))
        return 1;
    if (unit == QStringLiteral("cm"))
        return 10;
    if (unit == QStringLiteral("in"))
        return kMmPerInch;
    return kMmPerInch / dpi;
}

std::string number(double value)
{
    return QString::number(value, 'g', 6).toStdString();
}

} // namespace

Result<FigureFormat> figureFormat(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("png"))
        return FigureFormat::Png;
    if (ending == QStringLiteral("svg"))
        return FigureFormat::Svg;
    if (ending == QStringLiteral("pdf"))
        return FigureFormat::Pdf;
    return fail("“{}” is no kind of figure; let the name end in .png, .svg or .pdf.", path.toStdString());
}

QString figureEnding(FigureFormat format)
{
    static constexpr std::array<const char*, 3> kEndings = {"png", "svg", "pdf"};
    return QString::fromLatin1(kEndings[static_cast<std::size_t>(format)]);
}

int FigureSize::widthPx() const
{
    return static_cast<int>(std::lround(widthMm / kMmPerInch * dpi));
}
int FigureSize::heightPx() const
{
    return static_cast<int>(std::lround(heightMm / kMmPerInch * dpi));
}

Result<FigureSize> parseFigureSize(const QString& text, double dpi)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^\s*([0-9]+(?:\.[0-9]+)?)\s*(px|mm|cm|in)?\s*[x×*]\s*([0-9]+(?:\.[0-9]+)?)\s*(px|mm|cm|in)?\s*$)"));
    if (!std::isfinite(dpi) || dpi < kLeastDpi || dpi > kMostDpi)
        return fail("{} dots per inch is not possible; choose from {} to {}.", number(dpi), number(kLeastDpi),
                    number(kMostDpi));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return fail("“{}” is not a size; write it like 1920x1080 or 183mmx120mm.", text.toStdString());
    const QString last = match.captured(4), first = match.captured(2).isEmpty() ? last : match.captured(2);
    // Pixels of a screen when no unit is given and no other sharpness is wished; else pixels of the file.
    FigureSize size;
    size.dpi = dpi;
    size.widthMm = match.captured(1).toDouble() * mmPerUnit(first, dpi);
    size.heightMm = match.captured(3).toDouble() * mmPerUnit(last.isEmpty() ? first : last, dpi);
    const double width = size.widthMm / kMmPerInch * dpi, height = size.heightMm / kMmPerInch * dpi;
    if (std::min(width, height) < kLeastPixels)
        return fail("{} is too small for a figure; the least is {} pixels on each side.", text.toStdString(),
                    number(kLeastPixels));
    if (std::max(width, height) > kMostPixels || width * height > kMostArea) {
        const double fits = std::floor(
            dpi * std::min({1.0, kMostPixels / std::max(width, height), std::sqrt(kMostArea / (width * height))}));
        const std::string advice =
            fits >= kLeastDpi ? "try " + number(fits) + " dots per inch" : "choose a smaller size";
        return fail("{} at {} dots per inch has more than {} million pixels or a side above {}; {}.",
                    text.toStdString(), number(dpi), number(kMostArea / 1e6), number(kMostPixels), advice);
    }
    return size;
}

} // namespace summitry
