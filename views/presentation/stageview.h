#pragma once
// The picture that the room sees: the step's scene with its caption in large type, laser dot, highlighter strokes,
// black and white screen, smooth travel between steps. Takes keys and mouse and hands them to the StageState; decides
// nothing about screens. Type is at least 24 pt at 1280×720 and grows with the screen.
#include "views/presentation/stagestate.h"
#include "views/presentation/stagestep.h"
#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"

#include <QPolygonF>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace summitry {

class StageView : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the state. reduceMotion: cuts instead of travel.
    StageView(StageSteps steps, StageState& state, bool reduceMotion, QWidget* parent = nullptr);
    const StageStep& step() const { return m_steps[static_cast<std::size_t>(m_state.current())]; }
    /// The size of caption type in pixels for a stage of that size.
    static double captionPixels(const QSize& size);

signals:
    void swapAsked();
    void helpAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void travel(int from, int to);
    void showPointer();
    SceneSpec specNow() const;
    void paintScene(QPainter& painter, const QRectF& area);
    void paintFoot(QPainter& painter, const QRectF& foot);
    void paintPointer(QPainter& painter);

    StageSteps m_steps;
    StageState& m_state;
    bool m_reduceMotion;
    SceneLayouter m_layouter;
    ScenePainter m_painter;
    QVariantAnimation m_travel;
    TimeRange m_from, m_to;
    QTimer m_pointerRest;
    QPointF m_pointer{-1, -1};
    QList<QPolygonF> m_strokes;
};

} // namespace summitry
