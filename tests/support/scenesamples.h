#pragma once
// Scenes of seeded chronologies, and pictures of scenes, for tests.
#include "tests/support/randomchronology.h"
#include "views/scene/density.h"
#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace summitry {

inline SceneSpec specOf(const RandomSpec& random, int lanes = 1000)
{
    SceneSpec spec;
    spec.chronology = randomChronology(random);
    LaneList list = personLanes(*spec.chronology, nullptr, LaneOrder::Activity);
    list.resize(std::min<std::size_t>(list.size(), static_cast<std::size_t>(lanes)));
    spec.lanes = std::make_shared<LaneList>(std::move(list));
    spec.range = fitAll(*spec.chronology, nullptr);
    return spec;
}

inline QImage painted(const Scene& scene, QSize size = {})
{
    const QSize pixels = size.isEmpty() ? scene.spec.size.toSize().expandedTo({1, 1}) : size;
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintScene(painter, scene);
    return image;
}

} // namespace summitry
