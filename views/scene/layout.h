#pragma once
// SceneSpec → Scene. Costs as many steps as there are pixels and visible marks, not events. SceneLayouter keeps what
// may be reused for the next frame (rows per lane under the same selection, widths of texts); one per view and thread.
// layoutScene() is the same with nothing kept: equal specs give equal scenes.
#include "views/scene/scene.h"

#include <memory>

namespace summitry {

class SceneLayouter
{
public:
    SceneLayouter();
    ~SceneLayouter();
    Scene layout(const SceneSpec& spec);

private:
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

Scene layoutScene(const SceneSpec& spec);
/// Height a lane gets when it asks for none, for so many lanes in a plot of that height.
double automaticLaneHeight(std::size_t lanes, double plotHeight, double textSize);

} // namespace summitry
