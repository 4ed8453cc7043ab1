#include "models/items/lanestate.h"

#include <algorithm>

namespace summitry {

bool isSameLane(const ViewLane& a, const ViewLane& b)
{
    if (a.kind != b.kind)
        return false;
    const bool same = a.name == b.name && a.other == b.other;
    return same || (a.kind == ViewLane::Kind::Pair && a.name == b.other && a.other == b.name);
}

void LaneState::setArrangement(const Arrangement& arrangement)
{
    if (arrangement == m_now)
        return;
    m_now = arrangement;
    emit changed();
}

void LaneState::setKind(View::LaneKind kind)
{
    Arrangement next = m_now;
    next.laneKind = kind;
    next.hidden.clear();
    std::erase_if(next.lanes, [](const ViewLane& lane) { return lane.kind != ViewLane::Kind::Pair; });
    if (next.laneOrder == View::LaneOrder::ByHand)
        next.laneOrder = View::LaneOrder::Activity;
    setArrangement(next);
}

void LaneState::setOrder(View::LaneOrder order)
{
    Arrangement next = m_now;
    next.laneOrder = order;
    std::erase_if(next.lanes, [](const ViewLane& lane) {
        return lane.kind != ViewLane::Kind::Pair && !lane.pinned && !lane.collapsed;
    });
    setArrangement(next);
}

ViewLane LaneState::saidOf(ViewLane lane) const
{
    const auto found = std::find_if(m_now.lanes.begin(), m_now.lanes.end(),
                                    [&](const ViewLane& each) { return isSameLane(each, lane); });
    return found == m_now.lanes.end() ? lane : *found;
}

ViewLane& LaneState::entry(const ViewLane& lane)
{
    const auto found = std::find_if(m_now.lanes.begin(), m_now.lanes.end(),
                                    [&](const ViewLane& each) { return isSameLane(each, lane); });
    if (found != m_now.lanes.end())
        return *found;
    m_now.lanes.push_back({lane.kind, lane.name, lane.other, false, false});
    return m_now.lanes.back();
}

/// Entries that say nothing are only kept where their order does.
void LaneState::forgetPlain()
{
    if (m_now.laneOrder != View::LaneOrder::ByHand)
        std::erase_if(m_now.lanes, [](const ViewLane& lane) {
            return lane.kind != ViewLane::Kind::Pair && !lane.pinned && !lane.collapsed;
        });
    emit changed();
}

void LaneState::setPinned(const ViewLane& lane, bool pinned)
{
    entry(lane).pinned = pinned;
    forgetPlain();
}

void LaneState::setCollapsed(const ViewLane& lane, bool collapsed)
{
    entry(lane).collapsed = collapsed;
    forgetPlain();
}

void LaneState::hide(const ViewLane& lane)
{
    std::erase_if(m_now.lanes, [&](const ViewLane& each) { return isSameLane(each, lane); });
    if (lane.kind != ViewLane::Kind::Pair)
        m_now.hidden.push_back(lane.name);
    emit changed();
}

void LaneState::showHidden()
{
    Arrangement next = m_now;
    next.hidden.clear();
    setArrangement(next);
}

void LaneState::addPair(const std::string& a, const std::string& b)
{
    const ViewLane lane{ViewLane::Kind::Pair, a, b, true, false};
    std::erase_if(m_now.lanes, [&](const ViewLane& each) { return isSameLane(each, lane); });
    m_now.lanes.insert(m_now.lanes.begin(), lane);
    emit changed();
}

void LaneState::setByHand(std::vector<ViewLane> lanes)
{
    Arrangement next = m_now;
    next.laneOrder = View::LaneOrder::ByHand;
    next.lanes = std::move(lanes);
    setArrangement(next);
}

void LaneState::setByReportDate(bool byReport)
{
    Arrangement next = m_now;
    next.byReportDate = byReport;
    setArrangement(next);
}

void LaneState::setKnownOn(std::optional<Day> day)
{
    Arrangement next = m_now;
    next.knownOn = day;
    setArrangement(next);
}

} // namespace summitry
