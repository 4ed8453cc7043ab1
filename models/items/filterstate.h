#pragma once
// The filter that all views of a window share, with the filters before it. Owned by the session. Small verbs for what
// hands do (only this leader, this one too, this kind off); every verb is one step back.
#include "models/domain/filter.h"
#include "models/items/steps.h"

#include <QObject>

namespace summitry {

class FilterState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    const Filter& filter() const { return m_steps.now(); }
    void setFilter(const Filter& filter);
    void clear() { setFilter({}); }
    void reset(const Filter& filter);
    bool canGoBack() const { return m_steps.canGoBack(); }
    bool canGoForward() const { return m_steps.canGoForward(); }
    void goBack();
    void goForward();

    void onlyPerson(const std::string& name);
    void withoutPerson(const std::string& name);
    void togglePerson(const std::string& name);
    void onlyPair(const std::string& a, const std::string& b);
    void toggleKind(Kind kind);
    void toggleStatus(Status status);
    void setDates(std::optional<Day> from, std::optional<Day> to, bool possibly);
    void setText(const std::string& text);
    void exclude(const std::vector<CommunicationId>& ids);

signals:
    void changed();

private:
    Steps<Filter> m_steps;
};

} // namespace summitry
