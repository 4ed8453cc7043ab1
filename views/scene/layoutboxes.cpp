#include "views/scene/layoutrun.h"
#include "views/scene/names.h"
#include "views/scene/ticks.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kHeatAt = 0.42; // part of the places in a lane taken at which marks give way to heat

double headerWidth(LayoutRun& run)
{
    const double width = run.scene.spec.size.width();
    if (run.spec.headerWidth >= 0)
        return std::min(run.spec.headerWidth, width * 0.6);
    if (!run.spec.chronology || width < 22 * run.t())
        return 0;
    const double least = std::clamp(width * 0.2, 11 * run.t(), 16.5 * run.t()); // an office and a country
    const double wanted = run.cache.widestName() + 4.6 * run.t();
    return std::round(std::clamp(wanted, least, std::max(least, std::min(21 * run.t(), width * 0.3))));
}

std::string_view countryOf(const Chronology& data, const Lane& lane)
{
    const bool person = lane.kind == Lane::Kind::Person && lane.person < data.persons().size();
    return person ? std::string_view(data.persons()[lane.person].countryName) : std::string_view();
}

/// Office and country at the centre of the view; where there is no room, the country alone.
QString detailOf(const LayoutRun& run, const Lane& lane, double room)
{
    if (lane.kind != Lane::Kind::Person || lane.person >= run.data().persons().size())
        return {};
    const std::string_view code = countryOf(run.data(), lane);
    const QString country = QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
    const QString office =
        officeOn(run.data().persons()[lane.person], static_cast<Day>(std::floor(run.scene.scale.range.centre())));
    const QString both =
        office.isEmpty() || country.isEmpty() ? office + country : office + QStringLiteral(", ") + country;
    const bool fits = run.cache.measure.width(FontRole::LaneDetail, both) <= room || country.isEmpty();
    return run.cache.measure.elided(FontRole::LaneDetail, fits ? both : country, room);
}

/// By the name, so that it is the same in every view; countries by their name, pairs by their first person.
std::uint8_t colorOf(const LayoutRun& run, const Lane& lane)
{
    if (lane.kind == Lane::Kind::Person || lane.kind == Lane::Kind::Pair)
        return lane.person < run.data().persons().size()
                   ? static_cast<std::uint8_t>(leaderColorIndex(run.data().persons()[lane.person].name))
                   : 0;
    return static_cast<std::uint8_t>(leaderColorIndex(lane.code));
}

LaneMode modeOf(LayoutRun& run, const LaneBox& box, const LaneMetrics& metrics)
{
    if (run.lane(box).isThin() || static_cast<double>(box.height) < 0.85 * run.t())
        return LaneMode::Heat;
    const double places = run.scene.plot.width() / (metrics.mark * 1.25) * metrics.tracks;
    const TimeRange range = normalised(run.spec.range);
    // Three screens are looked at, so that a lane does not change its face at every step of a pan.
    const double span = range.span();
    const double around = run.index(box).count(std::llround(range.from - span), std::llround(range.to + span)) / 3.0;
    const bool crowded = around > places * kHeatAt || box.count > places * 1.7 * kHeatAt;
    return crowded ? LaneMode::Heat : LaneMode::Marks;
}

void fillHeader(LayoutRun& run, LaneBox& box)
{
    const Lane& lane = run.lane(box);
    const double room = run.scene.header.width() - 1.6 * run.t() - run.t() * 2.6;
    if (room > 2 * run.t()) {
        const QString fold = lane.heads ? QString(QChar(lane.folded ? 0x25b8 : 0x25be)) + u' ' : QString();
        box.name = run.cache.measure.elided(FontRole::LaneName, fold + run.cache.laneName(box.lane), room);
        if (static_cast<double>(box.height) >= 2.7 * run.t())
            box.detail = detailOf(run, lane, run.scene.header.width() - 2 * run.t());
    }
    box.spark = static_cast<std::uint32_t>(run.scene.sparks.size());
    const auto& spark = run.cache.lane(box.lane).spark;
    run.scene.sparks.insert(run.scene.sparks.end(), spark.begin(), spark.end());
}

LaneBox makeBox(LayoutRun& run, std::uint32_t lane, double top, double height)
{
    const TimeRange range = normalised(run.spec.range);
    LaneBox box;
    box.lane = lane;
    box.top = static_cast<float>(top), box.height = static_cast<float>(height);
    box.pinned = (*run.spec.lanes)[lane].pinned;
    box.color = colorOf(run, (*run.spec.lanes)[lane]);
    box.count = run.index(box).count(static_cast<std::int64_t>(std::floor(range.from)),
                                     static_cast<std::int64_t>(std::ceil(range.to)));
    return box;
}

double heightOf(const LayoutRun& run, const Lane& lane, double automatic)
{
    if (lane.isThin())
        return std::round((lane.heads ? 1.75 : 1.2) * run.t());
    return lane.height > 0 ? std::clamp(lane.height, 1.0, 4000.0) : automatic;
}

void markPartners(LayoutRun& run)
{
    const Row row = run.spec.hovered;
    if (row >= run.data().size())
        return;
    for (LaneBox& box : run.scene.lanes)
        for (const ChronologyActor& actor : run.data().actors(row)) {
            const Lane& lane = run.lane(box);
            box.lit = box.lit || lane.person == actor.person || lane.other == actor.person;
        }
}

} // namespace

void layoutFrame(LayoutRun& run)
{
    const double width = run.scene.spec.size.width(), height = run.scene.spec.size.height();
    const double header = headerWidth(run);
    const double ruler = run.spec.ruler ? std::min(rulerHeight(run.t()), height * 0.5) : 0;
    run.scene.header = QRectF(0, ruler, header, height - ruler);
    run.scene.ruler = QRectF(header, 0, width - header, ruler);
    run.scene.plot = QRectF(header, ruler, width - header, height - ruler);
    run.scene.scale = {normalised(run.spec.range), header, width - header};
    run.scene.undated = run.cache.undated();
}

void layoutBoxes(LayoutRun& run)
{
    const LaneList& lanes = *run.spec.lanes;
    const QRectF& plot = run.scene.plot;
    const double automatic = automaticLaneHeight(lanes.size(), plot.height(), run.t());
    double pinnedBottom = plot.top(), y = plot.top();
    for (const bool pinned : {true, false}) {
        if (!pinned)
            pinnedBottom = y, y -= run.scene.spec.scroll;
        for (std::uint32_t lane = 0; lane < lanes.size(); ++lane) {
            if (lanes[lane].pinned != pinned)
                continue;
            const double height = heightOf(run, lanes[lane], automatic);
            const double visibleFrom = pinned ? plot.top() : pinnedBottom;
            if (y + height > visibleFrom && y < plot.bottom() && run.scene.lanes.size() < 0xfff0)
                run.scene.lanes.push_back(makeBox(run, lane, y, height));
            else
                ++run.scene.lanesCut;
            y += height;
            run.scene.contentHeight += height;
        }
    }
    for (LaneBox& box : run.scene.lanes) {
        run.metrics.push_back(laneMetrics(box, run.t()));
        box.axis = static_cast<float>(run.metrics.back().trackY(0));
        box.mode = modeOf(run, box, run.metrics.back());
        fillHeader(run, box);
    }
    markPartners(run);
    const TimeRange range = normalised(run.spec.range);
    run.scene.shown = run.cache.shown(static_cast<std::int64_t>(std::floor(range.from)),
                                      static_cast<std::int64_t>(std::ceil(range.to)));
}

void layoutRibbons(LayoutRun& run)
{
    if (!run.spec.ribbons)
        return;
    const Scene& scene = run.scene;
    for (std::uint16_t i = 0; i < scene.lanes.size(); ++i) {
        const Lane& lane = run.lane(scene.lanes[i]);
        const LaneMetrics& m = run.metrics[i];
        if (lane.kind != Lane::Kind::Person || lane.person >= run.data().persons().size() || m.ribbonHeight <= 0)
            continue;
        for (const Term& term : run.data().persons()[lane.person].terms) {
            const double from = scene.scale.xOf(static_cast<double>(term.from)),
                         to = scene.scale.xOf(static_cast<double>(term.to) + 1);
            if (to <= scene.plot.left() || from >= scene.plot.right())
                continue;
            Ribbon ribbon;
            ribbon.left = static_cast<float>(std::max(from, scene.plot.left()));
            ribbon.right = static_cast<float>(std::min(to, scene.plot.right()));
            ribbon.y = static_cast<float>(m.ribbonTop);
            ribbon.box = i;
            ribbon.color = scene.lanes[i].color;
            ribbon.fadesLeft = from < scene.plot.left();
            ribbon.fadesRight = to > scene.plot.right();
            ribbon.term = static_cast<std::uint16_t>(&term - run.data().persons()[lane.person].terms.data());
            run.scene.ribbons.push_back(ribbon);
        }
    }
}

} // namespace summitry
