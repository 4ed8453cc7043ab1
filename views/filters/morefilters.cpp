#include "views/filters/morefilters.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace summitry {

namespace {

QLabel* heading(const QString& words)
{
    auto* label = new QLabel(words);
    label->setProperty("heading", true);
    label->setContentsMargins(12, 10, 12, 2);
    return label;
}

template <typename Value>
void toggle(std::vector<Value>& values, const Value& value)
{
    const auto at = std::find(values.begin(), values.end(), value);
    at == values.end() ? values.push_back(value) : static_cast<void>(values.erase(at));
}

template <typename Value>
void only(std::vector<Value>& values, const Value& value)
{
    values = values == std::vector{value} ? std::vector<Value>{} : std::vector{value};
}

} // namespace

MoreFilters::MoreFilters(FilterState& filter, const ChronologyState& state, QWidget* parent)
    : QWidget(parent), m_filter(filter), m_sources(state, NameFacetModel::Facet::Sources),
      m_places(state, NameFacetModel::Facet::Places), m_reviews(state, ValueFacetModel::Facet::Reviews),
      m_confidence(new QSlider(Qt::Horizontal)), m_accounts(new QSpinBox),
      m_disagree(new QCheckBox(tr("accounts disagree")))
{
    setObjectName(QStringLiteral("moreFilters"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto connectNames = [this](FacetList* list, NameFacetModel& model, std::vector<std::string> Filter::*field) {
        connect(list, &FacetList::onlyWanted, this,
                [this, &model, field](int row) { change([&](Filter& f) { only(f.*field, model.nameAt(row)); }); });
        connect(list, &FacetList::toggleWanted, this,
                [this, &model, field](int row) { change([&](Filter& f) { toggle(f.*field, model.nameAt(row)); }); });
    };
    connectNames(addNames(*column, m_sources, tr("Sources"), "source"), m_sources, &Filter::sources);
    connectNames(addNames(*column, m_places, tr("Places"), "place"), m_places, &Filter::places);
    addReviews(*column);
    addNumbers(*column);
    connect(&filter, &FilterState::changed, this, &MoreFilters::showFilter);
    showFilter();
}

FacetList* MoreFilters::addNames(QVBoxLayout& column, NameFacetModel& model, const QString& title, const char* name)
{
    column.addWidget(heading(title));
    auto* search = new QLineEdit;
    search->setObjectName(QString::fromLatin1(name) + QStringLiteral("Search"));
    search->setPlaceholderText(tr("Find"));
    search->setAccessibleName(tr("Find: %1").arg(title));
    search->setClearButtonEnabled(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 4);
    row->addWidget(search);
    column.addLayout(row);
    auto* list = new FacetList(FacetDelegate::Look::Name, false);
    list->setObjectName(QString::fromLatin1(name) + QStringLiteral("List"));
    list->setAccessibleName(tr("%1: Enter shows only one, Space adds one").arg(title));
    list->setModel(&model);
    list->setFixedHeight(list->sizeHint().height() * 5 / 8);
    column.addWidget(list);
    connect(search, &QLineEdit::textChanged, &model, &NameFacetModel::setSearch);
    m_lists.push_back(list);
    return list;
}

void MoreFilters::addReviews(QVBoxLayout& column)
{
    column.addWidget(heading(tr("Review")));
    auto* list = new FacetList(FacetDelegate::Look::Name, true);
    list->setObjectName(QStringLiteral("reviewList"));
    list->setAccessibleName(tr("Review"));
    list->setModel(&m_reviews);
    column.addWidget(list);
    m_lists.push_back(list);
    connect(list, &FacetList::onlyWanted, this,
            [this](int row) { change([&](Filter& f) { only(f.reviews, static_cast<Review>(row)); }); });
    connect(list, &FacetList::toggleWanted, this,
            [this](int row) { change([&](Filter& f) { toggle(f.reviews, static_cast<Review>(row)); }); });
}

void MoreFilters::addNumbers(QVBoxLayout& column)
{
    column.addWidget(heading(tr("Accounts")));
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 2, 12, 0);
    m_accounts->setObjectName(QStringLiteral("leastAccounts"));
    m_accounts->setRange(1, 999);
    m_accounts->setKeyboardTracking(false);
    form->addRow(tr("at least"), m_accounts);
    m_disagree->setObjectName(QStringLiteral("onlyDisagreeing"));
    form->addRow(m_disagree);
    m_confidence->setObjectName(QStringLiteral("leastConfidence"));
    m_confidence->setAccessibleName(tr("Least confidence in percent"));
    m_confidence->setRange(0, 99);
    m_confidence->setTracking(false);
    form->addRow(tr("confidence"), m_confidence);
    column.addLayout(form);
    connect(m_accounts, &QSpinBox::valueChanged, this,
            [this](int least) { change([least](Filter& f) { f.minAccounts = least > 1 ? least : 0; }); });
    connect(m_disagree, &QCheckBox::toggled, this,
            [this](bool on) { change([on](Filter& f) { f.onlyDisagreeing = on; }); });
    connect(m_confidence, &QSlider::valueChanged, this, [this](int percent) {
        change([percent](Filter& f) { f.minConfidence = static_cast<float>(percent) / 100; });
    });
}

void MoreFilters::change(const std::function<void(Filter&)>& by)
{
    Filter next = m_filter.filter();
    by(next);
    m_filter.setFilter(next);
}

void MoreFilters::showFilter()
{
    const Filter& filter = m_filter.filter();
    const QSignalBlocker quiet[] = {QSignalBlocker(m_accounts), QSignalBlocker(m_disagree),
                                    QSignalBlocker(m_confidence)};
    m_accounts->setValue(std::max(1, filter.minAccounts));
    m_disagree->setChecked(filter.onlyDisagreeing);
    m_confidence->setValue(qRound(filter.minConfidence * 100));
    m_confidence->setToolTip(tr("at least %1 %").arg(m_confidence->value()));
}

void MoreFilters::setTheme(const Theme& theme)
{
    for (FacetList* list : m_lists) {
        list->delegate().setTheme(theme);
        list->viewport()->update();
    }
}

void MoreFilters::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_sources.setWatched(true);
    m_places.setWatched(true);
}

void MoreFilters::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_sources.setWatched(false);
    m_places.setWatched(false);
}

} // namespace summitry
