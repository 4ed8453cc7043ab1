#include "views/figures/preset.h"

#include "views/figures/figurepage.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

namespace summitry {

namespace {

constexpr std::array<const char*, 4> kStyles = {"light", "dark", "print", "journal"};
constexpr qsizetype kColumns = 8;

Result<FigurePreset> presetOf(const QStringList& cells)
{
    if (cells.size() != kColumns)
        return fail("{} columns where {} belong", std::to_string(cells.size()), std::to_string(kColumns));
    FigurePreset preset;
    preset.id = cells[0], preset.name = cells[1];
    const auto size = parseFigureSize(cells[2], cells[4].toDouble());
    if (!size)
        return size.error();
    const auto style = figureStyle(cells[7]);
    if (!style)
        return style.error();
    preset.size = *size;
    preset.fitHeight = cells[3] == QStringLiteral("fit");
    preset.textPoints = cells[5].toDouble(), preset.minimumPoints = cells[6].toDouble();
    preset.style = *style;
    if (preset.minimumPoints <= 0 || preset.textPoints < preset.minimumPoints)
        return fail("the text is smaller than the least allowed");
    return preset;
}

std::vector<FigurePreset> builtIn()
{
    QFile file(QStringLiteral(":/figures/presets.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto presets = readPresets(QString::fromUtf8(file.readAll()));
    return presets ? std::move(*presets) : std::vector<FigurePreset>();
}

} // namespace

Result<FigureStyle> figureStyle(const QString& word)
{
    for (std::size_t i = 0; i < kStyles.size(); ++i)
        if (word == QLatin1String(kStyles[i]))
            return static_cast<FigureStyle>(i);
    return fail("There is no style “{}”; choose light, dark, print or journal.", word.toStdString());
}

QString toText(FigureStyle style)
{
    return QString::fromLatin1(kStyles[static_cast<std::size_t>(style)]);
}

void applyStyle(FigureStyle style, FigureSpec& spec)
{
    const bool journal = style == FigureStyle::Journal;
    spec.scene.theme = style == FigureStyle::Light  ? Theme::light()
                       : style == FigureStyle::Dark ? Theme::dark()
                                                    : Theme::print();
    spec.scene.gridlines = !journal;
    spec.scene.reviewHints = !journal; // its mark is a pattern
    if (journal) {
        spec.scene.theme.weekend = spec.scene.theme.background;
        spec.scene.theme.fontFamily =
            QStringLiteral("Arial"); // asked for by most; the system's own where it is missing
    }
    spec.style = toText(style);
}

const std::vector<FigurePreset>& figurePresets()
{
    static const std::vector<FigurePreset> presets = builtIn();
    return presets;
}

Result<FigurePreset> figurePreset(const QString& id)
{
    QStringList known;
    for (const FigurePreset& preset : figurePresets()) {
        if (preset.id == id)
            return preset;
        known << preset.id;
    }
    return fail("There is no preset “{}”; choose one of {}.", id.toStdString(),
                known.join(QStringLiteral(", ")).toStdString());
}

Result<std::vector<FigurePreset>> readPresets(const QString& table)
{
    std::vector<FigurePreset> presets;
    const QStringList lines = table.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].isEmpty() || lines[i].startsWith(u'#'))
            continue;
        auto preset = presetOf(lines[i].split(u'\t'));
        if (!preset)
            return fail("Line {} of the presets: {}", std::to_string(i + 1), preset.message().english());
        presets.push_back(std::move(*preset));
    }
    return presets;
}

void applyPreset(const FigurePreset& preset, FigureSpec& spec)
{
    spec.size = preset.size;
    spec.textPoints = preset.textPoints;
    spec.minimumPoints = preset.minimumPoints;
    spec.preset = preset.id;
    applyStyle(preset.style, spec);
}

void leaveOutLanes(FigureSpec& spec)
{
    LaneList lanes = *spec.scene.lanes;
    const std::size_t most = FigurePage(spec).comfortableLanes();
    if (spec.pages || lanes.size() <= most)
        return;
    const auto isLeader = [&](const Lane& lane) {
        return lane.person < spec.scene.chronology->persons().size() &&
               spec.scene.chronology->persons()[lane.person].kind == ActorKind::Leader;
    };
    std::stable_partition(lanes.begin() + 1, lanes.end(), isLeader);
    const std::size_t left = lanes.size() - most;
    lanes.resize(most);
    spec.scene.lanes = std::make_shared<LaneList>(std::move(lanes));
    spec.note = left == 1 ? QCoreApplication::translate("Figure", "One further person is not shown.")
                          : QCoreApplication::translate("Figure", "%1 further persons are not shown.").arg(left);
}

double fittedHeightMm(const FigureSpec& spec)
{
    const FigurePage page(spec);
    return std::min(spec.size.heightMm, page.neededHeight() * page.unitMm());
}

} // namespace summitry
