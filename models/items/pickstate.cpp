#include "models/items/pickstate.h"

#include <algorithm>

namespace summitry {

bool PickState::isPicked(CommunicationId id) const
{
    return std::binary_search(m_picked.begin(), m_picked.end(), id);
}

void PickState::pickOnly(CommunicationId id)
{
    pick({id}, id);
}

void PickState::toggle(CommunicationId id)
{
    std::vector<CommunicationId> next = m_picked;
    const auto at = std::lower_bound(next.begin(), next.end(), id);
    const bool was = at != next.end() && *at == id;
    if (was)
        next.erase(at);
    else
        next.insert(at, id);
    pick(std::move(next), was ? 0 : id);
}

void PickState::pick(std::vector<CommunicationId> ids, CommunicationId current)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (current == 0 && !ids.empty())
        current = std::binary_search(ids.begin(), ids.end(), m_current) ? m_current : ids.front();
    const bool changed = ids != m_picked;
    const bool moved = current != m_current;
    m_picked = std::move(ids);
    m_current = current;
    if (changed)
        emit pickedChanged();
    if (moved)
        emit currentChanged();
}

void PickState::focus(CommunicationId id)
{
    if (id == m_focused)
        return;
    m_focused = id;
    emit focusChanged();
}

void PickState::hover(CommunicationId id)
{
    if (id == m_hovered)
        return;
    m_hovered = id;
    emit hoverChanged();
}

} // namespace summitry
