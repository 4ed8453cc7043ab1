#include "views/reader/reviewview.h"

#include "models/items/wording.h"
#include "views/reader/inspectorparts.h"
#include "views/reader/reviewwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

int percent(double part)
{
    return qRound(part * 100);
}

} // namespace

ReviewView::ReviewView(const ChronologyState& state, DetailState& details, PickState& picks, QWidget* parent)
    : QWidget(parent), m_state(state), m_details(details), m_picks(picks)
{
    setObjectName(QStringLiteral("reviewView"));
    setAccessibleName(tr("Review of events"));
    build();
    connect(&state, &ChronologyState::keptChanged, this, &ReviewView::rebuild);
    connect(&details, &DetailState::articleChanged, this, &ReviewView::showWords);
    connect(&details, &DetailState::eventChanged, this, &ReviewView::showWords);
    showCurrent();
}

void ReviewView::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(4);
    column->addWidget(buildHead());
    column->addSpacing(8);
    for (auto [label, role, name] : {std::tuple{&m_what, "muted", "reviewWhat"},
                                     {&m_who, "title", "reviewWho"},
                                     {&m_when, "strong", "reviewWhen"},
                                     {&m_where, "plain", "reviewWhere"}}) {
        *label = line({}, role);
        (*label)->setObjectName(QString::fromLatin1(name));
        column->addWidget(*label);
    }
    m_sureWords = line({}, "muted");
    m_sure = new QProgressBar;
    m_sure->setTextVisible(false);
    m_sure->setFixedWidth(120);
    m_sure->setAccessibleName(tr("Confidence"));
    auto* sure = new QHBoxLayout;
    sure->addWidget(m_sure);
    sure->addWidget(m_sureWords, 1);
    column->addLayout(sure);
    column->addSpacing(6);
    m_words = new QTextEdit;
    m_words->setObjectName(QStringLiteral("reviewWords"));
    m_words->setAccessibleName(tr("The words it rests on"));
    m_words->setReadOnly(true);
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setTabChangesFocus(true);
    column->addWidget(m_words, 1);
    column->addSpacing(6);
    column->addWidget(buildKeys());
    setFocusProxy(m_right);
}

QWidget* ReviewView::buildHead()
{
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_left = line({}, "heading");
    m_left->setObjectName(QStringLiteral("reviewLeft"));
    m_precision = line({}, "muted");
    m_precision->setObjectName(QStringLiteral("reviewPrecision"));
    m_order = new QComboBox;
    m_order->setObjectName(QStringLiteral("reviewOrder"));
    m_order->setAccessibleName(tr("Order of review"));
    m_order->addItem(tr("Least certain first"), static_cast<int>(ReviewQueue::Order::LeastCertain));
    m_order->addItem(tr("Random sample"), static_cast<int>(ReviewQueue::Order::Sample));
    m_order->setToolTip(
        tr("Least certain first finds mistakes quickest. A random sample tells fairly how good all events are."));
    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_queue.setOrder(static_cast<ReviewQueue::Order>(m_order->itemData(at).toInt()), *m_state.chronology(),
                         *m_state.kept());
        proceed();
    });
    auto* top = new QHBoxLayout;
    top->addWidget(m_left, 1);
    top->addWidget(m_order);
    column->addLayout(top);
    column->addWidget(m_precision);
    return head;
}

QPushButton* ReviewView::keyButton(const QString& label, const QString& hint)
{
    auto* button = new QPushButton(label);
    button->setToolTip(hint);
    button->setMinimumHeight(qMax(28, fontMetrics().height() + 12));
    return button;
}

QWidget* ReviewView::buildKeys()
{
    auto* keys = new QWidget;
    auto* row = new QHBoxLayout(keys);
    row->setContentsMargins(0, 0, 0, 0);
    m_right = keyButton(tr("Right  R"), tr("It happened as told: key R"));
    m_wrong = keyButton(tr("Wrong  W"), tr("There is no such event, or it is told wrongly: key W"));
    m_edit = keyButton(tr("Edit…  E"), tr("Mend it: key E"));
    m_skip = keyButton(tr("Skip  S"), tr("Leave it for later: key S"));
    m_back = keyButton(tr("Back"), tr("The one before: Backspace"));
    m_again = keyButton(tr("Take the skipped ones"), tr("Goes through what was skipped"));
    m_back->setProperty("flat", true);
    const std::pair<QPushButton*, const char*> names[] = {{m_right, "reviewRight"}, {m_wrong, "reviewWrong"},
                                                          {m_edit, "reviewEdit"},   {m_skip, "reviewSkip"},
                                                          {m_back, "reviewBack"},   {m_again, "reviewAgain"}};
    for (const auto& [button, name] : names) {
        button->setObjectName(QString::fromLatin1(name));
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_right, &QPushButton::clicked, this, [this] { answer(Review::Right); });
    connect(m_wrong, &QPushButton::clicked, this, [this] { answer(Review::Wrong); });
    connect(m_edit, &QPushButton::clicked, this, &ReviewView::edit);
    connect(m_skip, &QPushButton::clicked, this, &ReviewView::skip);
    connect(m_back, &QPushButton::clicked, this, &ReviewView::goBack);
    connect(m_again, &QPushButton::clicked, this, [this] { m_queue.takeSkippedAgain(), proceed(); });
    return keys;
}

/// Sorting is more than linear in the selection, so it waits until somebody looks.
void ReviewView::rebuild()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const CommunicationId before = m_queue.current();
    m_queue.rebuild(*m_state.chronology(), *m_state.kept());
    if (m_queue.current() != before)
        proceed();
    else
        showCurrent();
}

void ReviewView::begin()
{
    if (m_queue.current() != 0)
        m_picks.pickOnly(m_queue.current());
}

void ReviewView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rebuild();
    begin();
}

/// On to the event in hand; in the background it must not change what others show.
void ReviewView::proceed()
{
    if (isVisible())
        begin();
    showCurrent();
}

void ReviewView::answer(Review review)
{
    const CommunicationId id = m_queue.current();
    if (id == 0)
        return;
    m_queue.markHandled();
    emit reviewed(id, review);
    proceed();
}

void ReviewView::edit()
{
    if (m_queue.current() != 0)
        emit editRequested(m_queue.current());
}

void ReviewView::skip()
{
    m_queue.skip();
    proceed();
}

void ReviewView::goBack()
{
    m_queue.goBack();
    proceed();
}

void ReviewView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    switch (plain ? event->key() : 0) {
    case Qt::Key_R:
        answer(Review::Right);
        break;
    case Qt::Key_W:
        answer(Review::Wrong);
        break;
    case Qt::Key_E:
        edit();
        break;
    case Qt::Key_S:
        skip();
        break;
    case Qt::Key_Backspace:
        goBack();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ReviewView::showCurrent()
{
    const Chronology& chronology = *m_state.chronology();
    const Row row = chronology.rowOf(m_queue.current());
    const bool any = m_queue.current() != 0 && row != kNoRow;
    for (QPushButton* button : {m_right, m_wrong, m_edit, m_skip})
        button->setEnabled(any);
    m_back->setEnabled(m_queue.canGoBack());
    m_again->setVisible(m_queue.skipped() > 0);
    m_sure->setVisible(any);
    m_words->setVisible(any);
    if (any) {
        m_what->setText(tr("%1, %2").arg(formWord(chronology.forms()[row], chronology.kinds()[row]),
                                         statusWord(chronology.statuses()[row])));
        m_who->setText(whoWords(chronology, row));
        m_when->setText(dateWords(chronology, row));
        m_where->setText(text(chronology.place(row)));
        const int sure = percent(chronology.confidences()[row]);
        m_sure->setValue(sure);
        m_sureWords->setText(tr("confidence %1 %").arg(sure));
    } else {
        m_what->clear(), m_when->clear(), m_where->clear(), m_sureWords->clear();
        m_who->setText(tr("Nothing left to review here."));
    }
    m_where->setVisible(!m_where->text().isEmpty());
    showProgress();
    showWords();
}

void ReviewView::showWords()
{
    const CommunicationId id = m_queue.current();
    Excerpt excerpt;
    if (id != 0 && m_details.article())
        excerpt = excerptOf(*m_details.article(), id);
    if (excerpt.text.isEmpty() && m_details.event() && m_details.event()->communication.id == id)
        excerpt.text = text(m_details.event()->communication.shown.quote);
    if (m_words->toPlainText() != excerpt.text || !excerpt.evidence.empty())
        showExcerpt(*m_words, excerpt);
}

Precision ReviewView::precision() const
{
    const Chronology& chronology = *m_state.chronology();
    if (m_state.filterState().filter().reviews.empty())
        return precisionOf(chronology, *m_state.kept());
    // A filter on the review itself would make the share meaningless.
    return precisionOf(chronology, select(chronology, {}));
}

void ReviewView::showProgress()
{
    m_left->setText(tr("%n event(s) to review", nullptr, static_cast<int>(m_queue.remaining())));
    const Precision found = precision();
    QString words = tr("None reviewed yet");
    if (found.reviewed > 0)
        words = tr("%n reviewed: %1 % right, %2–%3 %", nullptr, static_cast<int>(found.reviewed))
                    .arg(percent(found.share))
                    .arg(percent(found.low))
                    .arg(percent(found.high));
    if (m_queue.skipped() > 0)
        words += tr(" · %n skipped", nullptr, static_cast<int>(m_queue.skipped()));
    m_precision->setText(words);
    m_precision->setToolTip(
        tr("With 95 % certainty the share lies between the two numbers, for events as these were chosen. "
           "Edited events do not count as right."));
}

} // namespace summitry
