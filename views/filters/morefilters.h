#pragma once
// The rarer filters, folded away until wanted: sources, places, review state, least confidence, number of accounts,
// "accounts disagree". Writes to FilterState and shows what stands there.
#include "models/items/namefacetmodel.h"
#include "models/items/valuefacetmodel.h"
#include "views/filters/facetlist.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QSlider;
class QSpinBox;
class QVBoxLayout;

namespace summitry {

class MoreFilters : public QWidget
{
    Q_OBJECT

public:
    MoreFilters(FilterState& filter, const ChronologyState& state, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    FacetList* addNames(QVBoxLayout& column, NameFacetModel& model, const QString& title, const char* name);
    void addReviews(QVBoxLayout& column);
    void addNumbers(QVBoxLayout& column);
    void showFilter();
    void change(const std::function<void(Filter&)>& by);

    FilterState& m_filter;
    NameFacetModel m_sources, m_places;
    ValueFacetModel m_reviews;
    std::vector<FacetList*> m_lists;
    QSlider* m_confidence;
    QSpinBox* m_accounts;
    QCheckBox* m_disagree;
};

} // namespace summitry
