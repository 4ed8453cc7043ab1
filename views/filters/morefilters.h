#pragma once
// The rarer filters, folded away until wanted: how leaders have to match and in which role, countries, forms, channels,
// sources, places, review state, least confidence, number of accounts, "accounts disagree", and what the user marked
// (tags, star, note). Writes to FilterState and shows what stands there.
#include "models/items/namefacetmodel.h"
#include "models/items/remarkstate.h"
#include "models/items/valuefacetmodel.h"
#include "views/filters/facetlist.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QSlider;
class QSpinBox;
class QVBoxLayout;

namespace summitry {

class MoreFilters : public QWidget
{
    Q_OBJECT

public:
    MoreFilters(FilterState& filter, const ChronologyState& state, const RemarkState& remarks,
                QWidget* parent = nullptr);
    void setTheme(const Theme& theme);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    FacetList* addNames(QVBoxLayout& column, NameFacetModel& model, const QString& title, const char* name);
    template <typename Value>
    void addValues(QVBoxLayout& column, ValueFacetModel& model, const char* name, std::vector<Value> Filter::*field);
    void addMatch(QVBoxLayout& column);
    void addRemarks(QVBoxLayout& column);
    void showTags();
    void addNumbers(QVBoxLayout& column);
    void showFilter();
    void change(const std::function<void(Filter&)>& by);

    FilterState& m_filter;
    const RemarkState& m_remarks;
    NameFacetModel m_countries, m_sources, m_places;
    ValueFacetModel m_forms, m_channels, m_reviews;
    std::vector<FacetList*> m_lists;
    QSlider* m_confidence;
    QSpinBox* m_accounts;
    QCheckBox* m_disagree;
    QComboBox *m_match, *m_role, *m_tag;
    QCheckBox *m_starred, *m_noted;
};

} // namespace summitry
