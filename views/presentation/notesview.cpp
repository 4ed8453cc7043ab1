#include "views/presentation/notesview.h"

#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace summitry {

namespace {

QLabel* plainLabel(QWidget* parent, double scale = 1)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

} // namespace

NotesView::NotesView(const StageSteps& steps, StageState& state, std::function<QString()> clock, QWidget* parent)
    : QWidget(parent), m_steps(steps), m_state(state), m_clock(std::move(clock))
{
    build();
    m_ticks.setInterval(1000);
    connect(&m_ticks, &QTimer::timeout, this, &NotesView::tick);
    connect(&m_state, &StageState::stepChanged, this, &NotesView::refresh);
    connect(&m_state, &StageState::changed, this, &NotesView::tick);
    m_ticks.start();
    refresh();
}

void NotesView::build()
{
    setWindowTitle(tr("Speaker’s notes"));
    setFocusPolicy(Qt::StrongFocus);
    m_now = plainLabel(this);
    m_next = plainLabel(this);
    m_nextCaption = plainLabel(this, 1.2);
    m_place = plainLabel(this, 1.4);
    m_time = plainLabel(this, 1.8);
    m_notes = new QPlainTextEdit(this);
    m_notes->setReadOnly(true);
    m_notes->setFocusPolicy(Qt::NoFocus);
    m_notes->setAccessibleName(tr("Notes"));
    QFont font = m_notes->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    m_notes->setFont(font);
    for (QLabel* picture : {m_now, m_next})
        picture->setMinimumSize(160, 90);
    auto* right = new QVBoxLayout;
    right->addWidget(plainLabel(this, 1.2));
    qobject_cast<QLabel*>(right->itemAt(0)->widget())->setText(tr("Next"));
    right->addWidget(m_next);
    right->addWidget(m_nextCaption);
    right->addStretch();
    right->addWidget(m_place);
    right->addWidget(m_time);
    auto* left = new QVBoxLayout;
    left->addWidget(m_now);
    left->addWidget(m_notes, 1);
    auto* all = new QHBoxLayout(this);
    all->addLayout(left, 2);
    all->addLayout(right, 1);
}

QPixmap NotesView::preview(int step, const QSize& size) const
{
    QImage image(size * devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatioF());
    SceneSpec spec = m_steps[static_cast<std::size_t>(step)].spec;
    image.fill(spec.theme.background);
    spec.size = size;
    spec.devicePixelRatio = devicePixelRatioF();
    spec.textSize = 9;
    QPainter painter(&image);
    paintScene(painter, layoutScene(spec));
    return QPixmap::fromImage(image);
}

void NotesView::refresh()
{
    const int now = m_state.current();
    const StageStep& step = m_steps[static_cast<std::size_t>(now)];
    const QSize big(width() * 3 / 5, height() * 2 / 5);
    const QSize small(width() * 3 / 10, height() / 4);
    m_now->setPixmap(preview(now, big.expandedTo({160, 90})));
    m_now->setAccessibleName(step.caption);
    m_notes->setPlainText(step.notes.isEmpty() ? step.caption : step.notes);
    const bool last = now + 1 >= m_state.steps();
    m_next->setPixmap(last ? QPixmap() : preview(now + 1, small.expandedTo({160, 90})));
    m_nextCaption->setText(last ? tr("End of the story") : m_steps[static_cast<std::size_t>(now) + 1].caption);
    m_place->setText(tr("Step %1 of %2").arg(now + 1).arg(m_state.steps()));
    tick();
}

void NotesView::tick()
{
    const qint64 seconds = m_state.elapsedSeconds();
    const QString since = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    m_time->setText(m_clock ? tr("%1 since the start · %2").arg(since, m_clock())
                            : tr("%1 since the start").arg(since));
}

void NotesView::keyPressEvent(QKeyEvent* event)
{
    emit forwarded(event->key(), event->modifiers());
}

void NotesView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

} // namespace summitry
