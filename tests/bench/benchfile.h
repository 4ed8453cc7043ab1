#pragma once
// A generated chronology written to a .summitry file, opened to the first complete frame, and searched.
// For bench_timeline; times in milliseconds.
#include "models/chronology/chronology.h"

#include <string>
#include <utility>
#include <vector>

namespace summitry {

struct FileTimes
{
    std::vector<std::pair<std::string, std::vector<double>>> cases;
    std::string error; ///< why there are none
};

FileTimes measureFile(const Chronology& chronology);

} // namespace summitry
