#pragma once
// Asks long work to stop. Copies share one flag; safe to use from any thread. The work looks at it between
// items and returns what it has.
#include <atomic>
#include <memory>

namespace summitry {

class CancelToken
{
public:
    CancelToken() : m_flag(std::make_shared<std::atomic<bool>>(false)) {}
    void cancel() { m_flag->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag;
};

} // namespace summitry
