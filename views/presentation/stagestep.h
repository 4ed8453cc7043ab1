#pragma once
// One step of a presentation, ready to draw: the caller has resolved the story's view, filter and ids against the
// chronology. Values; size and device pixel ratio of the spec are set by the stage.
#include "views/scene/scenespec.h"

#include <QImage>
#include <QString>

#include <vector>

namespace summitry {

struct StagePassage
{
    QString source;             ///< "TRT Global, 10 June 2025"
    QString before, lit, after; ///< words of the article around the lit ones
    bool isEmpty() const { return lit.isEmpty(); }
};

struct StageStep
{
    SceneSpec spec;
    QString caption; ///< plain text; *emphasis* between asterisks
    QString notes;   ///< for the speaker only
    QString missing; ///< one sentence when events of the step cannot be shown; empty = all are there
    QImage picture;  ///< shown beside the scene; null = none
    StagePassage passage;
};

using StageSteps = std::vector<StageStep>;

} // namespace summitry
