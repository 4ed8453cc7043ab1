#pragma once
// A reduced copy of a file, made off the thread that asks, through a store of its own. The answer arrives on the
// asker's thread, or nowhere when the asker is gone by then.
#include "models/store/reduction.h"

#include <QObject>

#include <functional>

namespace summitry {

struct CopyWork
{
    std::string from, to;
    Reduction reduction;
};

void copyReduced(CopyWork work, QObject* asker, std::function<void(const Result<Reduced>&)> answer);

} // namespace summitry
