#pragma once
// The canvas as a list for screen readers: one item per event in sight, made when asked for, with its whole sentence as
// name. Press opens the event. The table below the timeline is the plain equivalent for everything out of sight.
#include "models/domain/communication.h"
#include "views/scene/hittest.h"

#include <QAccessibleWidget>

#include <unordered_map>

namespace summitry {

class TimelineCanvas;

class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(TimelineCanvas* canvas);
    ~CanvasAccessible() override;
    /// Makes canvases known to QAccessible; once per program.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    QString text(QAccessible::Text text) const override;
    QAccessibleInterface* itemOf(CommunicationId id) const;

private:
    const std::vector<Row>& rows() const;
    TimelineCanvas& canvas() const;

    mutable std::unordered_map<CommunicationId, QAccessible::Id> m_items;
    mutable std::vector<Row> m_rows;
};

/// Tells screen readers that the focus is on this event now.
void announceFocus(TimelineCanvas& canvas, CommunicationId id);

} // namespace summitry
