#pragma once
// Milliseconds since it was made: of the wall clock, or of this thread's own time on a processor, which other load on
// the machine does not lengthen. For benchmarks; which of the two is chosen once for the whole run.
#include <ctime>

namespace summitry {

class Stopwatch
{
public:
    static void useProcessorTime() { s_clock = CLOCK_THREAD_CPUTIME_ID; }
    double ms() const { return now() - m_start; }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(s_clock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    inline static clockid_t s_clock = CLOCK_MONOTONIC;
    double m_start = now();
};

} // namespace summitry
