#include "views/filters/filterpanel.h"

#include "models/items/wording.h"
#include "views/filters/clockfilter.h"
#include "views/filters/datefilter.h"
#include "views/filters/morefilters.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

/// Kept by nobody: stands for "none" until a leader is added.
const std::string kNoLeader;

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("heading", true);
    label->setContentsMargins(12, 10, 12, 2);
    return label;
}

QToolButton* link(const QString& text, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setProperty("link", true);
    button->setAutoRaise(true);
    return button;
}

template <typename T>
std::vector<T> only(int row)
{
    return {static_cast<T>(row)};
}

} // namespace

FilterPanel::FilterPanel(const Shared& shared, QWidget* parent)
    : QWidget(parent), m_filter(shared.filter), m_leaderModel(shared.chronology),
      m_kindModel(shared.chronology, ValueFacetModel::Facet::Kinds),
      m_statusModel(shared.chronology, ValueFacetModel::Facet::Statuses), m_search(new QLineEdit(this)),
      m_leaderCount(new QLabel(this)), m_leaders(new FacetList(FacetDelegate::Look::Leader, false, this)),
      m_kinds(new FacetList(FacetDelegate::Look::Kind, true, this)),
      m_statuses(new FacetList(FacetDelegate::Look::Status, true, this)),
      m_more(new MoreFilters(shared.filter, shared.chronology, shared.remarks))
{
    setObjectName(QStringLiteral("filterPanel"));
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("filterPage"));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    addLeaders(*column);
    addValues(*column);
    column->addWidget(heading(tr("Dates"), this));
    column->addWidget(new DateFilter(m_filter, this));
    column->addWidget(heading(tr("Clock"), this));
    column->addWidget(new ClockFilter(shared.lanes, shared.chronology, this));
    addMore(*column);
    connect(&shared.chronology, &ChronologyState::keptChanged, this, &FilterPanel::showCounts);
    showCounts();
}

void FilterPanel::addLeaders(QVBoxLayout& column)
{
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 12, 0);
    top->addWidget(heading(tr("Leaders"), this), 1);
    m_leaderCount->setProperty("muted", true);
    top->addWidget(m_leaderCount, 0, Qt::AlignBottom);
    column.addLayout(top);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(12, 0, 12, 4);
    searchRow->addWidget(m_search);
    column.addLayout(searchRow);
    m_search->setObjectName(QStringLiteral("leaderSearch"));
    m_search->setPlaceholderText(tr("Find a leader"));
    m_search->setAccessibleName(tr("Find a leader or country"));
    m_search->setClearButtonEnabled(true);
    m_leaders->setObjectName(QStringLiteral("leaderList"));
    m_leaders->setAccessibleName(tr("Leaders: Enter shows only one, Space adds one"));
    m_leaders->setModel(&m_leaderModel);
    column.addWidget(m_leaders, 1);
    auto* links = new QHBoxLayout;
    links->setContentsMargins(6, 0, 12, 0);
    QToolButton* all = link(tr("All"), this);
    QToolButton* none = link(tr("None"), this);
    links->addWidget(all);
    links->addWidget(none);
    links->addStretch();
    column.addLayout(links);
    const auto setPersons = [this](std::vector<std::string> names) {
        Filter next = m_filter.filter();
        next.persons = std::move(names);
        m_filter.setFilter(next);
    };
    connect(all, &QToolButton::clicked, this, [setPersons] { setPersons({}); });
    connect(none, &QToolButton::clicked, this, [setPersons] { setPersons({kNoLeader}); });
    connect(m_search, &QLineEdit::textChanged, &m_leaderModel, &LeaderFacetModel::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &FilterPanel::showCounts);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_leaderModel.rowCount() > 0)
            m_filter.onlyPerson(m_leaderModel.nameAt(0));
    });
    connect(m_leaders, &FacetList::onlyWanted, this, [this](int row) {
        const std::string name = m_leaderModel.nameAt(row);
        const bool alone = m_filter.filter().persons == std::vector{name};
        alone ? m_filter.togglePerson(name) : m_filter.onlyPerson(name);
    });
    connect(m_leaders, &FacetList::toggleWanted, this, [this, setPersons](int row) {
        if (m_filter.filter().persons == std::vector{kNoLeader})
            setPersons({m_leaderModel.nameAt(row)});
        else
            m_filter.togglePerson(m_leaderModel.nameAt(row));
    });
}

void FilterPanel::addValues(QVBoxLayout& column)
{
    column.addWidget(heading(tr("Kinds"), this));
    m_kinds->setObjectName(QStringLiteral("kindList"));
    m_kinds->setAccessibleName(tr("Kinds"));
    m_kinds->setModel(&m_kindModel);
    column.addWidget(m_kinds);
    column.addWidget(heading(tr("Status"), this));
    m_statuses->setObjectName(QStringLiteral("statusList"));
    m_statuses->setAccessibleName(tr("Status"));
    m_statuses->setModel(&m_statusModel);
    column.addWidget(m_statuses);
    connect(m_kinds, &FacetList::toggleWanted, this, [this](int row) { m_filter.toggleKind(static_cast<Kind>(row)); });
    connect(m_statuses, &FacetList::toggleWanted, this,
            [this](int row) { m_filter.toggleStatus(static_cast<Status>(row)); });
    connect(m_kinds, &FacetList::onlyWanted, this, [this](int row) {
        Filter next = m_filter.filter();
        next.kinds = next.kinds == only<Kind>(row) ? std::vector<Kind>{} : only<Kind>(row);
        m_filter.setFilter(next);
    });
    connect(m_statuses, &FacetList::onlyWanted, this, [this](int row) {
        Filter next = m_filter.filter();
        next.statuses = next.statuses == only<Status>(row) ? std::vector<Status>{} : only<Status>(row);
        m_filter.setFilter(next);
    });
}

void FilterPanel::addMore(QVBoxLayout& column)
{
    QToolButton* fold = link(tr("More filters ▸"), this);
    fold->setObjectName(QStringLiteral("moreFiltersButton"));
    fold->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 8, 12, 0);
    row->addWidget(fold);
    row->addStretch();
    column.addLayout(row);
    column.addWidget(m_more);
    m_more->hide();
    connect(fold, &QToolButton::toggled, this, [this, fold](bool open) {
        fold->setText(open ? tr("Fewer filters ▾") : tr("More filters ▸"));
        m_leaders->setMinimumHeight(open ? m_leaders->sizeHint().height() : 0);
        m_more->setVisible(open);
    });
}

void FilterPanel::setTheme(const Theme& theme)
{
    for (FacetList* list : {m_leaders, m_kinds, m_statuses}) {
        list->delegate().setTheme(theme);
        list->viewport()->update();
    }
    m_more->setTheme(theme);
}

void FilterPanel::focusLeaderSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterPanel::showCounts()
{
    const bool some = !m_filter.filter().persons.empty();
    m_leaders->delegate().setSomeNamed(some);
    const int part = some ? m_leaderModel.active() - (m_filter.filter().persons == std::vector{kNoLeader} ? 1 : 0)
                          : m_leaderModel.rowCount();
    m_leaderCount->setText(
        tr("%1 of %2")
            .arg(number(static_cast<std::size_t>(part)), number(static_cast<std::size_t>(m_leaderModel.total()))));
    m_leaders->viewport()->update();
}

} // namespace summitry
