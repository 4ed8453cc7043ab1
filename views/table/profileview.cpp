#include "views/table/profileview.h"

#include "models/items/wording.h"
#include "views/table/elidedlink.h"
#include "views/table/monthcolumns.h"
#include "views/table/tallyview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int kTwoColumns = 640, kGap = 24;

QLabel* label(const QString& words, const char* role)
{
    auto* one = new QLabel(words);
    one->setTextFormat(Qt::PlainText);
    one->setProperty(role, true);
    one->setWordWrap(true);
    return one;
}

} // namespace

ProfileView::ProfileView(const ChronologyState& state, QWidget* parent)
    : QWidget(parent), m_state(state), m_theme(Theme::light()), m_picker(new SubjectPicker(state)),
      m_copy(new QToolButton), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("profileView"));
    setAccessibleName(tr("Profile"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    column->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    setFocusProxy(m_picker);
    connect(m_picker, &SubjectPicker::chosen, this, &ProfileView::rebuild);
    connect(&state, &ChronologyState::keptChanged, this, &ProfileView::rebuild);
    rebuild();
}

QWidget* ProfileView::buildTop()
{
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(12, 8, 8, 6);
    m_copy->setText(tr("Copy as table"));
    m_copy->setProperty("link", true);
    m_copy->setObjectName(QStringLiteral("profileCopy"));
    row->addWidget(m_picker, 1);
    row->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this, &ProfileView::copyTable);
    return top;
}

const SubjectChoice& ProfileView::subject() const
{
    return m_picker->choice();
}

void ProfileView::setSubject(const SubjectChoice& choice)
{
    m_picker->setChoice(choice);
}

void ProfileView::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (TallyView* tally : m_tallies)
        tally->setTheme(theme);
    if (m_months)
        m_months->setTheme(theme);
}

/// Counting is linear in the selection, so it waits until somebody looks.
void ProfileView::rebuild()
{
    m_stale = true;
    if (isVisible()) {
        fill();
        return;
    }
    m_known = false;
    m_chronology.reset();
}

void ProfileView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fill();
}

void ProfileView::fill()
{
    m_stale = false;
    m_chronology = m_state.chronology();
    const auto subject = resolve(m_picker->choice(), *m_chronology);
    m_known = subject.has_value();
    m_subject = subject.value_or(ProfileSubject{});
    m_profile = m_known ? profileOf(*m_chronology, *m_state.kept(), m_subject) : Profile{};
    m_cards.clear();
    m_tallies.clear();
    m_months = nullptr;
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("profilePage"));
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(12, 4, 12, 12);
    columns->setSpacing(kGap);
    m_left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    m_left->setSpacing(0);
    m_right->setSpacing(0);
    columns->addLayout(m_left, 3);
    columns->addLayout(m_right, 2);
    m_cards.push_back(headCard());
    if (m_known)
        for (const TallyTable& table : tallyTables(*m_chronology, m_profile, m_subject)) {
            auto* tally = new TallyView(table, m_theme);
            connect(tally, &TallyView::rowsChosen, this, &ProfileView::rowsChosen);
            m_tallies.push_back(tally);
            m_cards.push_back(tally);
        }
    m_copy->setEnabled(!m_profile.rows.empty());
    arrange();
    // The click that asked for this may come from the old page.
    if (QWidget* old = m_scroll->takeWidget())
        old->deleteLater();
    m_scroll->setWidget(page);
}

QWidget* ProfileView::headCard()
{
    auto* card = new QWidget;
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QLabel* title = label(
        m_known ? subjectWords(*m_chronology, m_subject) : tr("Choose a leader, a country or two leaders."), "title");
    title->setObjectName(QStringLiteral("profileTitle"));
    QFont large = title->font();
    large.setPixelSize(qRound(QFontInfo(large).pixelSize() * 1.3));
    title->setFont(large);
    title->setContentsMargins(8, 0, 8, 0);
    column->addWidget(title);
    if (!m_known)
        return card;
    if (m_profile.rows.empty()) {
        column->addWidget(label(tr("The filter keeps nothing of this."), "muted"));
        return card;
    }
    addFact(*column, tr("Events"), number(m_profile.rows.size()), m_profile.rows);
    addContacts(*column);
    m_months = new MonthColumns;
    m_months->setTheme(m_theme);
    m_months->setProfile(m_profile);
    connect(m_months, &MonthColumns::rowsChosen, this, &ProfileView::rowsChosen);
    column->addSpacing(8);
    column->addWidget(m_months);
    return card;
}

void ProfileView::addContacts(QVBoxLayout& column)
{
    const auto words = [this](Row row) {
        return tr("%1, %2, %3")
            .arg(dateWords(*m_chronology, row),
                 formWord(m_chronology->forms()[row], m_chronology->kinds()[row]).toLower(),
                 whoWords(*m_chronology, row, 3));
    };
    if (m_profile.firstContact != kNoRow)
        addFact(column, tr("First contact"), words(m_profile.firstContact), {m_profile.firstContact});
    if (m_profile.lastContact != kNoRow && m_profile.lastContact != m_profile.firstContact)
        addFact(column, tr("Last contact"), words(m_profile.lastContact), {m_profile.lastContact});
    const ContactGap& gap = m_profile.longestSilence;
    if (gap.days > 0)
        addFact(column, tr("Longest silence"),
                tr("%n day(s), %1 – %2", nullptr, gap.days)
                    .arg(dateWords(*m_chronology, gap.before), dateWords(*m_chronology, gap.after)),
                {gap.before, gap.after});
}

void ProfileView::addFact(QVBoxLayout& column, const QString& name, const QString& words, RowSet rows)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    QLabel* left = label(name, "muted");
    left->setWordWrap(false);
    left->setContentsMargins(8, 0, 0, 0);
    left->setFixedWidth(fontMetrics().horizontalAdvance(tr("Longest silence")) + 24);
    auto* link = new ElidedLink(words);
    link->setObjectName(QStringLiteral("profileFact"));
    link->setAccessibleName(tr("%1: %2").arg(name, words));
    connect(link, &QAbstractButton::clicked, this, [this, rows] { emit rowsChosen(rows); });
    row->addWidget(left);
    row->addWidget(link, 1);
    column.addLayout(row);
}

/// Long tables to the left, short ones to the right, all in one column where there is little room.
void ProfileView::arrange()
{
    if (!m_left)
        return;
    const bool two = width() >= kTwoColumns;
    for (QVBoxLayout* column : {m_left, m_right})
        while (QLayoutItem* item = column->takeAt(0))
            delete item;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const bool brief = i > 0 && m_tallies[i - 1]->model().columnCount() == TallyModel::FirstNumber + 1;
        QVBoxLayout* column = two && brief ? m_right : m_left;
        if (column->count() > 0)
            column->addSpacing(kGap);
        column->addWidget(m_cards[i]);
    }
    m_left->addStretch();
    m_right->addStretch();
    static_cast<QHBoxLayout*>(m_left->parent())->setStretchFactor(m_right, two ? 2 : 0);
    static_cast<QHBoxLayout*>(m_left->parent())->setSpacing(two ? kGap : 0);
}

void ProfileView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QString ProfileView::asText() const
{
    if (!m_known)
        return {};
    QString all = subjectWords(*m_chronology, m_subject) + QStringLiteral("\n\n") +
                  summitry::asText(tallyTables(*m_chronology, m_profile, m_subject));
    TallyTable months{tr("By month"), tr("Month"), {tr("Events")}, {}};
    for (const TimeStep& step : timeSteps(m_profile, 100'000))
        months.lines.push_back({step.label, {step.rows}});
    return all + u'\n' + summitry::asText({months});
}

void ProfileView::copyTable() const
{
    if (const QString words = asText(); !words.isEmpty())
        QGuiApplication::clipboard()->setText(words);
}

} // namespace summitry
