#pragma once
// How the lanes of the timeline are arranged, shared by all views of a window and kept with the view: of what, in which
// order, which are pinned, collapsed, hidden, which pairs have a lane of their own, and by which clock events are
// placed. By names and codes, so that it survives a new snapshot. Owned by the session; what lanes come of it:
// views/scene/lanearrangement.h.
#include "models/domain/view.h"

#include <QObject>

namespace summitry {

class LaneState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    const Arrangement& arrangement() const { return m_now; }
    void setArrangement(const Arrangement& arrangement);

    void setKind(View::LaneKind kind); ///< drops what was said of lanes of another kind
    void setOrder(View::LaneOrder order);
    /// What is said of a lane, by kind and names; as given when nothing is.
    ViewLane saidOf(ViewLane lane) const;
    void setPinned(const ViewLane& lane, bool pinned);
    void setCollapsed(const ViewLane& lane, bool collapsed);
    void hide(const ViewLane& lane); ///< a pair's lane goes for good
    void showHidden();
    void addPair(const std::string& a, const std::string& b);
    /// By hand from now on: all lanes in their order.
    void setByHand(std::vector<ViewLane> lanes);
    void setByReportDate(bool byReport);
    void setKnownOn(std::optional<Day> day);

signals:
    void changed();

private:
    ViewLane& entry(const ViewLane& lane);
    void forgetPlain();

    Arrangement m_now;
};

bool isSameLane(const ViewLane& a, const ViewLane& b);

} // namespace summitry
