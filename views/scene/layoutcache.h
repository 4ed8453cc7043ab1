#pragma once
// What a SceneLayouter keeps between frames: indices of lanes under one selection, sums for heat and sparklines, texts
// and their widths. One per layouter; private to this folder.
#include "views/scene/laneindex.h"
#include "views/scene/layout.h"
#include "views/scene/textmeasure.h"
#include "views/scene/timeunits.h"

#include <map>
#include <unordered_map>

namespace summitry {

struct LaneData
{
    LaneIndex index;
    std::array<std::uint32_t, kTimeUnits> most{}; ///< largest count of a step of that unit; 0 = not yet counted
    std::array<float, kSparkBars> spark{};
};

struct LabelText
{
    QString text;
    double width = 0;
};

class LayoutCache
{
public:
    /// Drops what the spec makes stale.
    void prepare(const SceneSpec& spec);

    const RowTimes& times() const { return m_times; }
    LaneData& lane(std::uint32_t lane);
    /// Largest count of a step of the unit in the lane, at least 1.
    std::uint32_t mostIn(std::uint32_t lane, TimeUnit unit);
    /// Kept, dated rows of any lane that count by a day in from .. to - 1.
    std::uint32_t shown(std::int64_t from, std::int64_t to) const;
    std::uint32_t undated() const { return m_undated; }
    /// Position of a person's own lane, kNoRow when there is none.
    std::uint32_t laneOf(PersonIndex person) const;
    const QString& laneName(std::uint32_t lane);
    /// The widest name of all lanes.
    double widestName();
    const LabelText& label(Row row, bool strong);
    TextMeasure measure;

private:
    void prepareRows(const SceneSpec& spec);
    void prepareLanes(const SceneSpec& spec);
    void countShown(const std::vector<std::uint8_t>& inLanes);
    std::vector<std::uint8_t> personsInLanes() const;
    std::string keyOf(const Lane& lane) const;

    std::shared_ptr<const Chronology> m_chronology;
    std::shared_ptr<const Selection> m_selection;
    std::shared_ptr<const LaneList> m_lanes;
    Clock m_clock = Clock::Happened;
    std::optional<Day> m_knownOn;
    RowTimes m_times;
    std::map<std::string, std::unique_ptr<LaneData>, std::less<>> m_data; ///< by identity of the lane
    std::vector<LaneData*> m_byLane;
    std::vector<std::uint32_t> m_laneOfPerson;
    std::vector<std::int32_t> m_shownDays; ///< ascending
    std::vector<std::uint32_t> m_shownBefore;
    std::int32_t m_firstDay = 0;
    std::uint32_t m_undated = 0;
    TimeRange m_whole;
    std::vector<QString> m_names;
    double m_widest = -1;
    double m_textSize = 0;
    std::unordered_map<std::uint64_t, LabelText> m_labels;
};

} // namespace summitry
