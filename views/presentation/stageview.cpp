#include "views/presentation/stageview.h"

#include "views/presentation/captiontext.h"
#include "views/presentation/stageside.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace summitry {

namespace {

constexpr int kTravelMs = 700;
constexpr int kPointerRestMs = 2500;
constexpr double kReferenceHeight = 720;
constexpr double kReferenceWidth = 1280;
constexpr double kCaptionAtReference = 32; ///< 24 pt at 96 dpi

bool sameLanes(const StageStep& a, const StageStep& b)
{
    return a.spec.lanes && b.spec.lanes && *a.spec.lanes == *b.spec.lanes;
}

} // namespace

StageView::StageView(StageSteps steps, StageState& state, bool reduceMotion, QWidget* parent)
    : QWidget(parent), m_steps(std::move(steps)), m_state(state), m_reduceMotion(reduceMotion)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Presentation"));
    m_travel.setDuration(kTravelMs);
    m_travel.setEasingCurve(QEasingCurve::InOutCubic);
    m_travel.setStartValue(0.0);
    m_travel.setEndValue(1.0);
    m_pointerRest.setSingleShot(true);
    m_pointerRest.setInterval(kPointerRestMs);
    connect(&m_travel, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_pointerRest, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    connect(&m_state, &StageState::stepChanged, this, &StageView::travel);
    connect(&m_state, &StageState::changed, this, qOverload<>(&QWidget::update));
    connect(&m_state, &StageState::marksCleared, this, [this] {
        m_strokes.clear();
        update();
    });
    m_from = m_to = step().spec.range;
    m_pointerRest.start();
}

double StageView::captionPixels(const QSize& size)
{
    return kCaptionAtReference *
           std::max(0.5, std::min(size.height() / kReferenceHeight, size.width() / kReferenceWidth));
}

void StageView::travel(int from, int to)
{
    const StageStep& a = m_steps[static_cast<std::size_t>(from)];
    const StageStep& b = m_steps[static_cast<std::size_t>(to)];
    m_strokes.clear();
    m_to = b.spec.range;
    m_from = a.spec.range;
    m_travel.stop();
    if (m_reduceMotion || !sameLanes(a, b))
        m_from = m_to;
    else
        m_travel.start();
    setAccessibleDescription(b.caption);
    update();
}

SceneSpec StageView::specNow() const
{
    SceneSpec spec = step().spec;
    const bool moving = m_travel.state() == QAbstractAnimation::Running;
    spec.range = moving ? blended(m_from, m_to, m_travel.currentValue().toDouble()) : m_to;
    return spec;
}

void StageView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_state.curtain() != StageState::Curtain::None) {
        painter.fillRect(rect(), m_state.curtain() == StageState::Curtain::Black ? Qt::black : Qt::white);
        return;
    }
    const Theme& theme = step().spec.theme;
    painter.fillRect(rect(), theme.background);
    const double type = captionPixels(size());
    QFont font = fontFor(theme, FontRole::LaneName, type);
    font.setWeight(QFont::Normal);
    const double room = width() - 2 * type;
    const double foot = std::min(height() * 0.45, captionHeight(step().caption, font, room) + type * 1.6);
    const double side = hasSide(step()) ? width() * kSideShare : 0;
    paintScene(painter, QRectF(0, 0, width() - side, height() - foot));
    if (side > 0)
        paintSide(painter, step(), QRectF(width() - side, 0, side, height() - foot), type);
    paintFoot(painter, QRectF(0, height() - foot, width(), foot));
    paintPointer(painter);
}

void StageView::paintScene(QPainter& painter, const QRectF& area)
{
    SceneSpec spec = specNow();
    spec.size = area.size();
    spec.devicePixelRatio = devicePixelRatioF();
    spec.textSize = captionPixels(size()) * 0.56;
    painter.save();
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    m_painter.paint(painter, m_layouter.layout(spec));
    painter.restore();
}

void StageView::paintFoot(QPainter& painter, const QRectF& foot)
{
    const Theme& theme = step().spec.theme;
    const double type = captionPixels(size());
    painter.fillRect(foot, theme.header);
    painter.fillRect(QRectF(foot.left(), foot.top(), foot.width(), std::max(1.0, type / 16)), theme.accent);
    QFont font = fontFor(theme, FontRole::LaneName, type);
    font.setWeight(QFont::Normal);
    painter.setPen(theme.text);
    paintCaption(painter, step().caption, font, foot.adjusted(type, type * 0.5, -type, -type * 0.9));
    painter.setFont(fontFor(theme, FontRole::Label, type * 0.5));
    painter.setPen(theme.muted);
    const QRectF line = foot.adjusted(type, 0, -type, -type * 0.25);
    const QString place = m_state.typed().isEmpty() ? tr("%1 of %2").arg(m_state.current() + 1).arg(m_state.steps())
                                                    : tr("Go to %1").arg(m_state.typed());
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, place);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, step().missing);
}

void StageView::paintPointer(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double type = captionPixels(size());
    painter.setPen(QPen(QColor(240, 228, 66, 130), type * 0.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& stroke : m_strokes)
        painter.drawPolyline(stroke);
    if (!m_state.laser() || m_pointer.x() < 0)
        return;
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(QColor(213, 94, 0));
    painter.drawEllipse(m_pointer, type * 0.25, type * 0.25);
}

void StageView::showPointer()
{
    setCursor(m_state.laser() ? Qt::BlankCursor : m_state.highlighter() ? Qt::CrossCursor : Qt::ArrowCursor);
    m_pointerRest.start();
}

void StageView::keyPressEvent(QKeyEvent* event)
{
    const auto command = stageCommand(event->key(), event->modifiers() & ~Qt::KeypadModifier);
    if (!command) {
        // F5 comes from clickers that take turns; while showing it must do nothing.
        event->setAccepted(event->key() == Qt::Key_F5);
        return;
    }
    if (*command == StageCommand::Swap)
        emit swapAsked();
    else if (*command == StageCommand::Help)
        emit helpAsked();
    else
        m_state.apply(*command, event->key());
}

void StageView::mousePressEvent(QMouseEvent* event)
{
    showPointer();
    m_pointer = event->position();
    if (m_state.highlighter() && event->button() == Qt::LeftButton)
        m_strokes << QPolygonF{event->position()};
    else if (event->button() == Qt::LeftButton && !m_state.laser())
        m_state.apply(StageCommand::Next, 0);
    else if (event->button() == Qt::RightButton)
        m_state.apply(StageCommand::Previous, 0);
}

void StageView::mouseMoveEvent(QMouseEvent* event)
{
    showPointer();
    m_pointer = event->position();
    if (m_state.highlighter() && event->buttons().testFlag(Qt::LeftButton) && !m_strokes.isEmpty())
        m_strokes.last() << event->position();
    if (m_state.laser() || m_state.highlighter())
        update();
}

void StageView::mouseReleaseEvent(QMouseEvent*)
{
    update();
}

void StageView::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() != 0)
        m_state.apply(event->angleDelta().y() < 0 ? StageCommand::Next : StageCommand::Previous, 0);
}

} // namespace summitry
