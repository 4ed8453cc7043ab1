#include "views/scene/scenepainter.h"

#include "views/scene/paintparts.h"

#include <algorithm>

namespace summitry {

struct ScenePainter::Cache
{
    SpriteCache sprites;
};

ScenePainter::ScenePainter() : m_cache(std::make_unique<Cache>()) {}
ScenePainter::~ScenePainter() = default;

int ScenePainter::paint(QPainter& painter, const Scene& scene, int mostNewTitles)
{
    painter.save();
    Brush brush(painter, m_cache->sprites, scene.spec.theme, scene.spec.textSize);
    brush.limitNewTitles(mostNewTitles);
    double pinnedBottom = scene.plot.top();
    for (const LaneBox& box : scene.lanes)
        if (box.pinned)
            pinnedBottom = std::max(pinnedBottom, static_cast<double>(box.top + box.height));
    const QRectF all(QPointF(0, scene.plot.top()), scene.plot.bottomRight());
    paintGround(brush, scene);
    paintLanes(brush, scene, all.adjusted(0, pinnedBottom - all.top(), 0, 0), false);
    if (pinnedBottom > scene.plot.top())
        paintLanes(brush, scene, QRectF(all.topLeft(), QPointF(all.right(), pinnedBottom)), true);
    paintNamed(brush, scene);
    paintRuler(brush, scene);
    painter.restore();
    return brush.titlesLeftOut();
}

void paintScene(QPainter& painter, const Scene& scene)
{
    ScenePainter().paint(painter, scene);
}

} // namespace summitry
