#pragma once
// Paints a scene on anything QPainter can: a widget's backing store, QImage, SVG, PDF. On raster devices marks, links
// and titles come from a cache of images; elsewhere they are drawn as paths and text. Keep one per view and thread.
#include "views/scene/scene.h"

#include <limits>
#include <memory>

class QPainter;

namespace summitry {

class ScenePainter
{
public:
    ScenePainter();
    ~ScenePainter();
    /// Draws at most so many titles that it never drew before, so that a pan keeps its pace; gives the number left out,
    /// which the next paint adds. Off raster devices all are drawn.
    int paint(QPainter& painter, const Scene& scene, int mostNewTitles = std::numeric_limits<int>::max());

private:
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

/// The same with nothing kept.
void paintScene(QPainter& painter, const Scene& scene);

} // namespace summitry
