#include "views/timeline/canvasaccessible.h"

#include "models/items/wording.h"
#include "views/timeline/timelinecanvas.h"

#include <QPointer>

#include <algorithm>

namespace summitry {

namespace {

class EventAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    EventAccessible(TimelineCanvas* canvas, CommunicationId id) : m_canvas(canvas), m_id(id) {}

    bool isValid() const override { return m_canvas && row() != kNoRow; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    CommunicationId id() const { return m_id; }

    QRect rect() const override
    {
        const QRect box = rectOf(m_canvas->scene(), row()).toAlignedRect();
        return box.isNull() ? QRect() : QRect(m_canvas->mapToGlobal(box.topLeft()), box.size());
    }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const Chronology& chronology = *m_canvas->shared().chronology.chronology();
        if (kind == QAccessible::Name)
            return rowSentence(chronology, row());
        return kind == QAccessible::Description ? summitry::text(chronology.title(row())) : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = state.multiSelectable = true;
        state.focused = m_canvas->hasFocus() && m_canvas->shared().picks.focused() == m_id;
        state.selected = m_canvas->shared().picks.isPicked(m_id);
        state.offscreen = rectOf(m_canvas->scene(), row()).isNull();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& action) override
    {
        if (!isValid())
            return;
        m_canvas->setFocusPlace(m_canvas->walk().placeOf(row()));
        if (action == pressAction())
            m_canvas->shared().picks.pickOnly(m_id);
    }

private:
    Row row() const { return m_canvas->shared().chronology.chronology()->rowOf(m_id); }

    QPointer<TimelineCanvas> m_canvas;
    CommunicationId m_id;
};

QAccessibleInterface* makeCanvasInterface(const QString&, QObject* object)
{
    auto* canvas = qobject_cast<TimelineCanvas*>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

CanvasAccessible::CanvasAccessible(TimelineCanvas* canvas) : QAccessibleWidget(canvas, QAccessible::List) {}

CanvasAccessible::~CanvasAccessible()
{
    for (const auto& [id, item] : m_items)
        QAccessible::deleteAccessibleInterface(item);
}

void CanvasAccessible::install()
{
    QAccessible::installFactory(makeCanvasInterface);
}

TimelineCanvas& CanvasAccessible::canvas() const
{
    return *static_cast<TimelineCanvas*>(widget());
}

const std::vector<Row>& CanvasAccessible::rows() const
{
    m_rows = canvas().visibleRows();
    return m_rows;
}

int CanvasAccessible::childCount() const
{
    return static_cast<int>(rows().size());
}

QAccessibleInterface* CanvasAccessible::itemOf(CommunicationId id) const
{
    const auto known = m_items.find(id);
    if (known != m_items.end())
        return QAccessible::accessibleInterface(known->second);
    auto* item = new EventAccessible(&canvas(), id);
    m_items.emplace(id, QAccessible::registerAccessibleInterface(item));
    return item;
}

QAccessibleInterface* CanvasAccessible::child(int index) const
{
    const auto& all = rows();
    if (index < 0 || static_cast<std::size_t>(index) >= all.size())
        return nullptr;
    return itemOf(canvas().shared().chronology.chronology()->ids()[all[static_cast<std::size_t>(index)]]);
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* item = dynamic_cast<const EventAccessible*>(child);
    if (!item)
        return -1;
    const Row row = canvas().shared().chronology.chronology()->rowOf(item->id());
    const auto& all = rows();
    const auto at = std::lower_bound(all.begin(), all.end(), row);
    return at != all.end() && *at == row ? static_cast<int>(at - all.begin()) : -1;
}

QAccessibleInterface* CanvasAccessible::childAt(int x, int y) const
{
    const Hit hit = hitTest(canvas().scene(), canvas().mapFromGlobal(QPoint(x, y)));
    const auto& chronology = canvas().shared().chronology.chronology();
    return hit.row < chronology->size() ? itemOf(chronology->ids()[hit.row]) : nullptr;
}

QAccessibleInterface* CanvasAccessible::focusChild() const
{
    const CommunicationId id = canvas().shared().picks.focused();
    return id != 0 ? itemOf(id) : nullptr;
}

QString CanvasAccessible::text(QAccessible::Text text) const
{
    if (text != QAccessible::Value)
        return QAccessibleWidget::text(text);
    const TimeRange range = canvas().motion().now();
    return spanWords(static_cast<Day>(range.from), static_cast<Day>(range.to));
}

void announceFocus(TimelineCanvas& canvas, CommunicationId id)
{
    if (!QAccessible::isActive() || id == 0)
        return;
    auto* list = dynamic_cast<CanvasAccessible*>(QAccessible::queryAccessibleInterface(&canvas));
    if (!list)
        return;
    if (QAccessibleInterface* item = list->itemOf(id)) {
        QAccessibleEvent event(item, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace summitry
