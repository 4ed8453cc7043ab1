#include "views/filters/morefilters.h"

#include "models/items/wording.h"

#include <QCheckBox>
#include <QComboBox>
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

MoreFilters::MoreFilters(FilterState& filter, const ChronologyState& state, const RemarkState& remarks, QWidget* parent)
    : QWidget(parent), m_filter(filter), m_remarks(remarks), m_countries(state, NameFacetModel::Facet::Countries),
      m_sources(state, NameFacetModel::Facet::Sources), m_places(state, NameFacetModel::Facet::Places),
      m_forms(state, ValueFacetModel::Facet::Forms), m_channels(state, ValueFacetModel::Facet::Channels),
      m_reviews(state, ValueFacetModel::Facet::Reviews), m_confidence(new QSlider(Qt::Horizontal)),
      m_accounts(new QSpinBox), m_disagree(new QCheckBox(tr("accounts disagree"))), m_match(new QComboBox),
      m_role(new QComboBox), m_tag(new QComboBox), m_starred(new QCheckBox(tr("with a star"))),
      m_noted(new QCheckBox(tr("with a note")))
{
    setObjectName(QStringLiteral("moreFilters"));
    for (QComboBox* box : {m_match, m_role, m_tag}) { // never wider than the panel
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto connectNames = [this](FacetList* list, NameFacetModel& model, std::vector<std::string> Filter::*field) {
        connect(list, &FacetList::onlyWanted, this,
                [this, &model, field](int row) { change([&](Filter& f) { only(f.*field, model.nameAt(row)); }); });
        connect(list, &FacetList::toggleWanted, this,
                [this, &model, field](int row) { change([&](Filter& f) { toggle(f.*field, model.nameAt(row)); }); });
    };
    addMatch(*column);
    addRemarks(*column);
    connectNames(addNames(*column, m_countries, tr("Countries"), "country"), m_countries, &Filter::countries);
    column->addWidget(heading(tr("Forms")));
    addValues(*column, m_forms, QT_TR_NOOP("Forms"), &Filter::forms);
    column->addWidget(heading(tr("Channels of statements")));
    addValues(*column, m_channels, QT_TR_NOOP("Channels"), &Filter::channels);
    connectNames(addNames(*column, m_sources, tr("Sources"), "source"), m_sources, &Filter::sources);
    connectNames(addNames(*column, m_places, tr("Places"), "place"), m_places, &Filter::places);
    column->addWidget(heading(tr("Review")));
    addValues(*column, m_reviews, QT_TR_NOOP("Review"), &Filter::reviews);
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

template <typename Value>
void MoreFilters::addValues(QVBoxLayout& column, ValueFacetModel& model, const char* name,
                            std::vector<Value> Filter::*field)
{
    auto* list = new FacetList(FacetDelegate::Look::Name, true);
    list->setObjectName(QString::fromLatin1(name).toLower() + QStringLiteral("List"));
    list->setAccessibleName(tr(name));
    list->setModel(&model);
    column.addWidget(list);
    m_lists.push_back(list);
    connect(list, &FacetList::onlyWanted, this,
            [this, field](int row) { change([&](Filter& f) { only(f.*field, static_cast<Value>(row)); }); });
    connect(list, &FacetList::toggleWanted, this,
            [this, field](int row) { change([&](Filter& f) { toggle(f.*field, static_cast<Value>(row)); }); });
}

void MoreFilters::addMatch(QVBoxLayout& column)
{
    column.addWidget(heading(tr("How leaders count")));
    m_match->setObjectName(QStringLiteral("personMatch"));
    m_match->addItems({tr("any of those named"), tr("all of those named"), tr("nobody but those named")});
    m_role->setObjectName(QStringLiteral("personRole"));
    m_role->addItem(tr("in any role"));
    for (const Role role : {Role::Participant, Role::Speaker, Role::Addressee, Role::Relay})
        m_role->addItem(tr("as %1").arg(roleWord(role)));
    auto* box = new QVBoxLayout;
    box->setContentsMargins(12, 2, 12, 0);
    for (QComboBox* each : {m_match, m_role})
        box->addWidget(each);
    m_match->setAccessibleName(tr("How many of the leaders named"));
    m_role->setAccessibleName(tr("Role of the leaders named"));
    column.addLayout(box);
    connect(m_match, &QComboBox::activated, this,
            [this](int match) { change([match](Filter& f) { f.personMatch = static_cast<PersonMatch>(match); }); });
    connect(m_role, &QComboBox::activated, this, [this](int index) {
        change([index](Filter& f) {
            f.roles = index == 0 ? std::vector<Role>{} : std::vector{static_cast<Role>(index - 1)};
        });
    });
}

void MoreFilters::addRemarks(QVBoxLayout& column)
{
    column.addWidget(heading(tr("Marked by you")));
    m_tag->setObjectName(QStringLiteral("tagFilter"));
    m_tag->setAccessibleName(tr("Tag"));
    m_starred->setObjectName(QStringLiteral("starFilter"));
    m_noted->setObjectName(QStringLiteral("noteFilter"));
    auto* box = new QVBoxLayout;
    box->setContentsMargins(12, 2, 12, 0);
    for (QWidget* each : std::initializer_list<QWidget*>{m_starred, m_noted, m_tag})
        box->addWidget(each);
    column.addLayout(box);
    connect(m_starred, &QCheckBox::toggled, this, [this](bool on) { change([on](Filter& f) { f.starred = on; }); });
    connect(m_noted, &QCheckBox::toggled, this, [this](bool on) { change([on](Filter& f) { f.noted = on; }); });
    connect(m_tag, &QComboBox::activated, this, [this](int index) {
        const std::string tag = m_tag->itemData(index).toString().toStdString();
        change([&](Filter& f) { f.tags = tag.empty() ? std::vector<std::string>{} : std::vector{tag}; });
    });
    connect(&m_remarks, &RemarkState::changed, this, &MoreFilters::showTags);
    showTags();
}

void MoreFilters::showTags()
{
    m_tag->clear();
    m_tag->addItem(tr("any tag or none"));
    for (const auto& [tag, count] : m_remarks.tags())
        m_tag->addItem(tr("%1 (%2)").arg(text(tag), number(count)), text(tag));
    const auto& wanted = m_filter.filter().tags;
    m_tag->setCurrentIndex(wanted.empty() ? 0 : std::max(0, m_tag->findData(text(wanted.front()))));
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
                                    QSignalBlocker(m_confidence), QSignalBlocker(m_starred), QSignalBlocker(m_noted)};
    m_accounts->setValue(std::max(1, filter.minAccounts));
    m_disagree->setChecked(filter.onlyDisagreeing);
    m_starred->setChecked(filter.starred);
    m_noted->setChecked(filter.noted);
    m_match->setCurrentIndex(static_cast<int>(filter.personMatch));
    m_role->setCurrentIndex(filter.roles.size() == 1 ? static_cast<int>(filter.roles.front()) + 1 : 0);
    showTags();
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
    m_countries.setWatched(true);
    m_sources.setWatched(true);
    m_places.setWatched(true);
}

void MoreFilters::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_countries.setWatched(false);
    m_sources.setWatched(false);
    m_places.setWatched(false);
}

} // namespace summitry
