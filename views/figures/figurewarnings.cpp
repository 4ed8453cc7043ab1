#include "views/figures/figurewarnings.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QRawFont>

#include <algorithm>

namespace summitry {

namespace {

constexpr double kLeastContrast = 3; // WCAG 2.2, 1.4.11
constexpr qsizetype kMostNames = 4;

QString say(const char* text)
{
    return QCoreApplication::translate("Figure", text);
}

/// "A, B, C and 5 more"
QString listed(const QStringList& names)
{
    if (names.size() <= kMostNames)
        return names.join(QStringLiteral(", "));
    return say("%1 and %2 more")
        .arg(names.mid(0, kMostNames).join(QStringLiteral(", ")))
        .arg(names.size() - kMostNames);
}

void warnOfText(QStringList& warnings, const FigureSpec& spec, const FigurePage& page)
{
    const double smallest = page.smallestPoints();
    if (spec.minimumPoints > 0 && smallest < spec.minimumPoints - 0.05)
        warnings << say("The smallest text has %1 points; the least allowed is %2. Choose larger text.")
                        .arg(smallest, 0, 'f', 1)
                        .arg(spec.minimumPoints, 0, 'f', 1);
}

void warnOfLanes(QStringList& warnings, const Scene& scene)
{
    if (scene.lanesCut == 0)
        return;
    QStringList cut;
    const LaneList& lanes = *scene.spec.lanes;
    for (std::size_t i = 0; i < lanes.size(); ++i)
        if (std::none_of(scene.lanes.begin(), scene.lanes.end(), [i](const LaneBox& box) { return box.lane == i; }))
            cut << QString::fromStdString(laneTitle(*scene.spec.chronology, lanes[i]));
    warnings << (cut.isEmpty() ? say("%1 lanes do not fit; choose a taller size or fewer lanes.").arg(scene.lanesCut)
                               : say("%1 lanes do not fit (%2); choose a taller size or fewer lanes.")
                                     .arg(QString::number(scene.lanesCut), listed(cut)));
}

void warnOfLabels(QStringList& warnings, const Scene& scene)
{
    if (scene.labelsDropped == 0)
        return;
    std::vector<const LaneBox*> lanes;
    for (const LaneBox& box : scene.lanes)
        if (box.labelsDropped > 0)
            lanes.push_back(&box);
    std::stable_sort(lanes.begin(), lanes.end(),
                     [](const LaneBox* a, const LaneBox* b) { return a->labelsDropped > b->labelsDropped; });
    QStringList names;
    for (const LaneBox* box : lanes)
        names << QStringLiteral("%1: %2").arg(box->name).arg(box->labelsDropped);
    warnings << say("%1 labels found no room (%2).").arg(QString::number(scene.labelsDropped), listed(names));
}

void warnOfContrast(QStringList& warnings, const Theme& theme)
{
    const std::pair<const char*, QColor> seen[] = {{"the text", theme.text},
                                                   {"the small text", theme.muted},
                                                   {"the outlines of marks", theme.outline},
                                                   {"the lines of calls", theme.link},
                                                   {"the outlines of summits", theme.bandOutline}};
    for (const auto& [what, color] : seen)
        if (const double ratio = contrastRatio(color, theme.background); ratio < kLeastContrast)
            warnings << say("The contrast of %1 is %2:1; at least 3:1 is needed. Choose another style.")
                            .arg(say(what))
                            .arg(ratio, 0, 'f', 1);
}

/// Bits 0 to 3 of fsType in a font's OS/2 table; 2 alone forbids embedding (OpenType 1.9).
bool mayBeEmbedded(const QFont& font)
{
    constexpr int kTypeAt = 8;
    constexpr int kUsage = 0xf, kRestricted = 2;
    const QByteArray table = QRawFont::fromFont(font).fontTable("OS/2");
    return table.size() <= kTypeAt + 1 || (static_cast<unsigned char>(table[kTypeAt + 1]) & kUsage) != kRestricted;
}

void warnOfFonts(QStringList& warnings, const FigureSpec& spec, FigureFormat format)
{
    const QFont font = fontFor(spec.scene.theme, FontRole::Label, 12);
    const QString wished = spec.scene.theme.fontFamily, used = QFontInfo(font).family();
    if (!wished.isEmpty() && wished.compare(used, Qt::CaseInsensitive) != 0)
        warnings << say("The typeface %1 is not installed; the text is set in %2. Install it where the journal asks "
                        "for it.")
                        .arg(wished, used);
    if (format == FigureFormat::Pdf && !mayBeEmbedded(font))
        warnings << say("The typeface %1 does not allow to be embedded; choose another one or send PNG.").arg(used);
}

QStringList warningsOf(const FigureSpec& spec, const FigurePage& page, FigureFormat format)
{
    QStringList warnings;
    const Scene& scene = page.scene();
    warnOfText(warnings, spec, page);
    warnOfLanes(warnings, scene);
    warnOfLabels(warnings, scene);
    if (scene.linksDropped > 0)
        warnings << say("%1 calls are drawn without their line; choose a shorter span or fewer leaders.")
                        .arg(scene.linksDropped);
    warnOfContrast(warnings, spec.scene.theme);
    warnOfFonts(warnings, spec, format);
    return warnings;
}

} // namespace

QStringList pageWarnings(const std::vector<FigureSpec>& pages, FigureFormat format)
{
    QStringList warnings;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const QString& warning : warningsOf(pages[i], FigurePage(pages[i]), format))
            warnings += pages.size() == 1 ? warning : say("Page %1: %2").arg(QString::number(i + 1), warning);
    return warnings;
}

} // namespace summitry
