#include "models/items/filterstate.h"

#include <algorithm>

namespace summitry {

namespace {

template <typename T>
void toggle(std::vector<T>& values, const T& value)
{
    const auto at = std::find(values.begin(), values.end(), value);
    if (at == values.end())
        values.push_back(value);
    else
        values.erase(at);
}

} // namespace

void FilterState::setFilter(const Filter& filter)
{
    if (m_steps.push(filter))
        emit changed();
}

void FilterState::reset(const Filter& filter)
{
    m_steps.reset(filter);
    emit changed();
}

void FilterState::goBack()
{
    if (!canGoBack())
        return;
    m_steps.goBack();
    emit changed();
}

void FilterState::goForward()
{
    if (!canGoForward())
        return;
    m_steps.goForward();
    emit changed();
}

void FilterState::onlyPerson(const std::string& name)
{
    Filter next = filter();
    next.persons = {name};
    std::erase(next.withoutPersons, name);
    next.pairs.clear();
    setFilter(next);
}

void FilterState::withoutPerson(const std::string& name)
{
    Filter next = filter();
    std::erase(next.persons, name);
    if (std::find(next.withoutPersons.begin(), next.withoutPersons.end(), name) == next.withoutPersons.end())
        next.withoutPersons.push_back(name);
    setFilter(next);
}

void FilterState::togglePerson(const std::string& name)
{
    Filter next = filter();
    toggle(next.persons, name);
    setFilter(next);
}

void FilterState::onlyPair(const std::string& a, const std::string& b)
{
    Filter next = filter();
    next.persons.clear();
    next.pairs = {{a, b}};
    setFilter(next);
}

void FilterState::toggleKind(Kind kind)
{
    Filter next = filter();
    toggle(next.kinds, kind);
    setFilter(next);
}

void FilterState::toggleStatus(Status status)
{
    Filter next = filter();
    toggle(next.statuses, status);
    setFilter(next);
}

void FilterState::setDates(std::optional<Day> from, std::optional<Day> to, bool possibly)
{
    Filter next = filter();
    next.from = from;
    next.to = to;
    next.possibly = possibly;
    setFilter(next);
}

void FilterState::setText(const std::string& text)
{
    Filter next = filter();
    next.text = text;
    setFilter(next);
}

void FilterState::exclude(const std::vector<CommunicationId>& ids)
{
    Filter next = filter();
    for (const CommunicationId id : ids)
        if (std::find(next.without.begin(), next.without.end(), id) == next.without.end())
            next.without.push_back(id);
    setFilter(next);
}

} // namespace summitry
