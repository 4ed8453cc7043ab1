#include "views/scene/layoutcache.h"

#include "views/scene/density.h"
#include "views/scene/names.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace summitry {

namespace {

constexpr std::size_t kMostLabels = 40000;
constexpr std::int64_t kMostDays = 1 << 20;

bool acts(Role role)
{
    return role == Role::Participant || role == Role::Speaker;
}

} // namespace

void LayoutCache::prepare(const SceneSpec& spec)
{
    measure.setFont(spec.theme, spec.textSize);
    const bool rows = m_chronology != spec.chronology || m_selection != spec.selection || m_clock != spec.clock ||
                      m_knownOn != spec.knownOn;
    const bool lanes = rows || m_lanes != spec.lanes;
    if (m_chronology != spec.chronology || m_textSize != spec.textSize || m_labels.size() > kMostLabels)
        m_labels.clear();
    if (lanes || m_textSize != spec.textSize)
        m_widest = -1;
    m_textSize = spec.textSize;
    if (rows)
        prepareRows(spec);
    if (lanes)
        prepareLanes(spec);
}

void LayoutCache::prepareRows(const SceneSpec& spec)
{
    m_chronology = spec.chronology;
    m_selection = spec.selection;
    m_clock = spec.clock;
    m_knownOn = spec.knownOn;
    m_data.clear();
    m_times = m_chronology ? RowTimes(*m_chronology, m_clock, m_knownOn) : RowTimes();
    m_whole = m_chronology ? fitAll(*m_chronology, m_selection.get(), true, m_clock) : TimeRange{};
}

void LayoutCache::prepareLanes(const SceneSpec& spec)
{
    m_lanes = spec.lanes;
    const std::size_t count = m_lanes && m_chronology ? m_lanes->size() : 0;
    m_byLane.assign(count, nullptr);
    m_names.assign(count, QString());
    m_laneOfPerson.assign(m_chronology ? m_chronology->persons().size() : 0, kNoRow);
    for (std::uint32_t lane = 0; lane < count; ++lane) {
        const Lane& each = (*m_lanes)[lane];
        if (each.kind == Lane::Kind::Person && each.person < m_laneOfPerson.size())
            m_laneOfPerson[each.person] = lane;
    }
    if (m_chronology)
        countShown(personsInLanes());
}

std::vector<std::uint8_t> LayoutCache::personsInLanes() const
{
    std::vector<std::uint8_t> in(m_chronology->persons().size(), 0);
    for (const Lane& lane : m_lanes ? *m_lanes : LaneList{}) {
        if (lane.kind == Lane::Kind::Person && lane.person < in.size())
            in[lane.person] = 1;
        else if (lane.kind != Lane::Kind::Person)
            for (const Row row : laneRows(*m_chronology, lane))
                for (const ChronologyActor& actor : m_chronology->actors(row))
                    in[actor.person] = 1;
    }
    return in;
}

void LayoutCache::countShown(const std::vector<std::uint8_t>& inLanes)
{
    m_shownDays.clear(), m_shownBefore.clear();
    m_undated = 0;
    const bool everyone = std::all_of(inLanes.begin(), inLanes.end(), [](std::uint8_t in) { return in != 0; });
    const auto visit = [&](Row row) {
        if (!m_times.known(row))
            return;
        if (!m_times.dated(row)) {
            ++m_undated;
            return;
        }
        const auto actors = m_chronology->actors(row);
        if (std::any_of(actors.begin(), actors.end(),
                        [&](const ChronologyActor& a) { return acts(a.role) && (everyone || inLanes[a.person] != 0); }))
            m_shownDays.push_back(m_times.anchor(row));
    };
    if (m_selection)
        std::for_each(m_selection->rows.begin(), m_selection->rows.end(), visit);
    else
        for (Row row = 0; row < m_chronology->size(); ++row)
            visit(row);
    if (m_shownDays.empty())
        return;
    const auto [first, last] = std::minmax_element(m_shownDays.begin(), m_shownDays.end());
    m_firstDay = *first;
    const std::int64_t span = static_cast<std::int64_t>(*last) - *first + 1;
    if (span > kMostDays) {
        std::sort(m_shownDays.begin(), m_shownDays.end());
        return;
    }
    m_shownBefore.assign(static_cast<std::size_t>(span) + 1, 0);
    for (const std::int32_t day : m_shownDays)
        ++m_shownBefore[static_cast<std::size_t>(day - m_firstDay) + 1];
    std::partial_sum(m_shownBefore.begin(), m_shownBefore.end(), m_shownBefore.begin());
    m_shownDays = {};
}

std::uint32_t LayoutCache::shown(std::int64_t from, std::int64_t to) const
{
    const auto before = [&](std::int64_t day) {
        if (m_shownBefore.empty())
            return static_cast<std::uint32_t>(std::lower_bound(m_shownDays.begin(), m_shownDays.end(), day) -
                                              m_shownDays.begin());
        const std::int64_t last = static_cast<std::int64_t>(m_shownBefore.size()) - 1;
        return m_shownBefore[static_cast<std::size_t>(std::clamp<std::int64_t>(day - m_firstDay, 0, last))];
    };
    return before(to) - before(from);
}

std::uint32_t LayoutCache::laneOf(PersonIndex person) const
{
    return person < m_laneOfPerson.size() ? m_laneOfPerson[person] : kNoRow;
}

std::string LayoutCache::keyOf(const Lane& lane) const
{
    return std::to_string(static_cast<int>(lane.kind)) + ' ' + std::to_string(lane.person) + ' ' +
           std::to_string(lane.other) + ' ' + lane.code;
}

LaneData& LayoutCache::lane(std::uint32_t lane)
{
    if (m_byLane[lane] != nullptr)
        return *m_byLane[lane];
    std::unique_ptr<LaneData>& data = m_data[keyOf((*m_lanes)[lane])];
    if (!data) {
        data = std::make_unique<LaneData>(
            LaneData{LaneIndex(*m_chronology, (*m_lanes)[lane], m_selection.get(), m_times), {}, {}});
        std::array<std::uint32_t, kSparkBars> counts{};
        const double step = m_whole.span() / kSparkBars;
        for (int i = 0; i < kSparkBars; ++i)
            counts[i] =
                data->index.count(std::llround(m_whole.from + i * step), std::llround(m_whole.from + (i + 1) * step));
        const auto most = static_cast<float>(std::max(1u, *std::max_element(counts.begin(), counts.end())));
        std::transform(counts.begin(), counts.end(), data->spark.begin(),
                       [&](std::uint32_t n) { return static_cast<float>(n) / most; });
    }
    m_byLane[lane] = data.get();
    return *data;
}

std::uint32_t LayoutCache::mostIn(std::uint32_t lane, TimeUnit unit)
{
    LaneData& data = this->lane(lane);
    std::uint32_t& most = data.most[static_cast<std::size_t>(unit)];
    if (most > 0 || data.index.isEmpty())
        return std::max(1u, most);
    most = 1;
    const auto days = data.index.days();
    for (std::uint32_t at = 0; at < days.size();) {
        const double next = nextUnit(unit, unitStart(unit, days[at]));
        const std::uint32_t end = std::max(at + 1, data.index.position(static_cast<std::int64_t>(std::ceil(next))));
        most = std::max(most, end - at);
        at = end;
    }
    return most;
}

const QString& LayoutCache::laneName(std::uint32_t lane)
{
    if (m_names[lane].isNull())
        m_names[lane] = QString::fromStdString(laneTitle(*m_chronology, (*m_lanes)[lane])).simplified();
    return m_names[lane];
}

double LayoutCache::widestName()
{
    if (m_widest < 0) {
        m_widest = 0;
        for (std::uint32_t lane = 0; lane < m_names.size(); ++lane)
            m_widest = std::max(m_widest, measure.width(FontRole::LaneName, laneName(lane)));
    }
    return m_widest;
}

const LabelText& LayoutCache::label(Row row, bool strong)
{
    LabelText& label = m_labels[static_cast<std::uint64_t>(row) * 2 + (strong ? 1 : 0)];
    if (label.width <= 0) {
        label.text = eventLabel(*m_chronology, row);
        label.width = measure.width(strong ? FontRole::StrongLabel : FontRole::Label, label.text);
    }
    return label;
}

} // namespace summitry
