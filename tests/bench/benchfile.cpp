#include "tests/bench/benchfile.h"

namespace summitry {

FileTimes measureFile(const Chronology&) { return {}; }

} // namespace summitry
