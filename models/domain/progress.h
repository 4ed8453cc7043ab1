#pragma once
// How far long work is. Called by the worker, on the worker's thread; an empty function is allowed.
#include <cstdint>
#include <functional>
#include <string>

namespace summitry {

struct ProgressStep
{
    std::int64_t done = 0;
    std::int64_t total = 0;                 ///< 0 = not known yet
    std::string item;                       ///< what is being worked on, for display
    std::int64_t bytes = 0, totalBytes = 0; ///< of the inputs; total 0 = not known
};

using Progress = std::function<void(const ProgressStep&)>;

} // namespace summitry
