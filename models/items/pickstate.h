#pragma once
// What is picked, focused and hovered, by id, so that it survives a new snapshot. Timeline, table, inspector and
// article share it. Picked events are what commands act on; the current one is what the inspector shows; the focus is
// where the keyboard stands and changes nothing else.
#include "models/domain/communication.h"

#include <QObject>

namespace summitry {

class PickState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    const std::vector<CommunicationId>& picked() const { return m_picked; } ///< ascending
    bool isPicked(CommunicationId id) const;
    CommunicationId current() const { return m_current; } ///< 0 = none
    CommunicationId focused() const { return m_focused; }
    CommunicationId hovered() const { return m_hovered; }

    void pickOnly(CommunicationId id);
    void toggle(CommunicationId id);
    /// current = 0 takes the first.
    void pick(std::vector<CommunicationId> ids, CommunicationId current = 0);
    void clear() { pick({}); }
    void focus(CommunicationId id);
    void hover(CommunicationId id);

signals:
    void pickedChanged();
    void currentChanged();
    void focusChanged();
    void hoverChanged();

private:
    std::vector<CommunicationId> m_picked;
    CommunicationId m_current = 0, m_focused = 0, m_hovered = 0;
};

} // namespace summitry
