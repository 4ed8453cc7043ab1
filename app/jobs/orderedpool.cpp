#include "app/jobs/orderedpool.h"

namespace summitry {

int coreCount()
{
    const unsigned cores = std::thread::hardware_concurrency();
    return cores == 0 ? 1 : static_cast<int>(cores);
}

} // namespace summitry
