#pragma once
// What a stage of the analysis is made from and what it does. A stage is any class T with
//     static Result<T> create(const Resources&);   // reads its tables, adds its words to the list
//     void run(Document&) const;                   // appends what it finds
// The list of stages, in order, stands in stages.cpp: plugging one in is a line there. Stages are immutable once built
// and shared between threads; whatever they need while running lives in the Document or on the stack.
#include "models/analysis/document.h"
#include "models/analysis/lexicon/words.h"
#include "models/domain/result.h"

#include <memory>
#include <vector>

namespace summitry::analysis {

/// Both outlive every stage. Words may be added while stages are created, not later.
struct Resources
{
    Words& words;
    const Gazetteer& gazetteer;
};

class Stage
{
public:
    virtual ~Stage() = default;
    virtual void run(Document& document) const = 0;
};

template <typename T>
class StageOf final : public Stage
{
public:
    explicit StageOf(T stage) : m_stage(std::move(stage)) {}
    void run(Document& document) const override { m_stage.run(document); }

private:
    T m_stage;
};

template <typename T>
Result<std::unique_ptr<const Stage>> makeStage(const Resources& resources)
{
    auto stage = T::create(resources);
    if (!stage)
        return stage.error();
    return std::unique_ptr<const Stage>(std::make_unique<StageOf<T>>(std::move(*stage)));
}

/// All stages after the structure, in the order they run.
Result<std::vector<std::unique_ptr<const Stage>>> makeStages(const Resources& resources);

} // namespace summitry::analysis
