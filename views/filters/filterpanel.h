#pragma once
// The dock of filters: leaders with search, kinds, statuses, dates, the clock, and the rarer ones folded away. Shows
// counts under all other filters and writes to FilterState; whatever else changes the filter shows here too.
#include "models/items/leaderfacetmodel.h"
#include "models/items/valuefacetmodel.h"
#include "views/filters/facetlist.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace summitry {

class LaneState;
class MoreFilters;
class RemarkState;

class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    struct Shared
    {
        FilterState& filter;
        LaneState& lanes;
        const ChronologyState& chronology;
        const RemarkState& remarks;
    };
    explicit FilterPanel(const Shared& shared, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    FacetList& leaders() { return *m_leaders; }
    FacetList& kinds() { return *m_kinds; }
    FacetList& statuses() { return *m_statuses; }
    void focusLeaderSearch();

private:
    void addLeaders(QVBoxLayout& column);
    void addValues(QVBoxLayout& column);
    void addMore(QVBoxLayout& column);
    void showCounts();

    FilterState& m_filter;
    LeaderFacetModel m_leaderModel;
    ValueFacetModel m_kindModel, m_statusModel;
    QLineEdit* m_search;
    QLabel* m_leaderCount;
    FacetList* m_leaders;
    FacetList* m_kinds;
    FacetList* m_statuses;
    MoreFilters* m_more;
};

} // namespace summitry
