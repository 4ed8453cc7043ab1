#pragma once
// Runs pieces of work on several threads and hands their results over in the order in which the work was put in, each
// as soon as it and all before it are done. put() waits while too much is under way, so memory stays bounded and a slow
// consumer slows the producer. With one thread everything runs inside put(). Owns its threads; finish() joins them.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace summitry {

template <typename Out>
class OrderedPool
{
public:
    using Work = std::function<Out()>;
    /// Called by one thread at a time, in order; may block.
    using Deliver = std::function<void(Out&&)>;

    /// threads >= 1; at most `capacity` pieces of together at most `weight` (or a single one) are under way.
    OrderedPool(int threads, std::size_t capacity, std::size_t weight, Deliver deliver)
        : m_capacity(capacity), m_weightLimit(weight), m_deliver(std::move(deliver))
    {
        for (int i = 0; threads > 1 && i < threads; ++i)
            m_threads.emplace_back([this] { serve(); });
    }

    ~OrderedPool() { finish(); }
    OrderedPool(const OrderedPool&) = delete;
    OrderedPool& operator=(const OrderedPool&) = delete;

    void put(Work work, std::size_t weight = 1)
    {
        if (m_threads.empty()) {
            m_deliver(work());
            return;
        }
        std::unique_lock lock(m_mutex);
        m_roomy.wait(lock, [&] {
            return m_slots.empty() || (m_slots.size() < m_capacity && m_weight + weight <= m_weightLimit);
        });
        m_weight += weight;
        m_slots.push_back(Slot{std::move(work), weight, std::nullopt});
        lock.unlock();
        m_waiting.notify_one();
    }

    /// Waits until all that was put in is delivered. Nothing may be put in afterwards.
    void finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_waiting.notify_all();
        for (std::thread& thread : m_threads)
            if (thread.joinable())
                thread.join();
    }

private:
    struct Slot
    {
        Work work;
        std::size_t weight;
        std::optional<Out> out;
    };

    void serve()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_waiting.wait(lock, [this] { return m_closed || m_next < m_first + m_slots.size(); });
            if (m_next == m_first + m_slots.size())
                return;
            const std::size_t number = m_next++;
            const Work work = std::move(slot(number).work);
            lock.unlock();
            Out out = work();
            lock.lock();
            slot(number).out = std::move(out);
            deliverReady(lock);
        }
    }

    Slot& slot(std::size_t number) { return m_slots[number - m_first]; }

    /// One thread delivers at a time; what becomes ready meanwhile is its to deliver too.
    void deliverReady(std::unique_lock<std::mutex>& lock)
    {
        if (m_delivering)
            return;
        m_delivering = true;
        while (!m_slots.empty() && m_slots.front().out) {
            Out out = std::move(*m_slots.front().out);
            m_weight -= m_slots.front().weight;
            m_slots.pop_front();
            ++m_first;
            lock.unlock();
            m_roomy.notify_one();
            m_deliver(std::move(out));
            lock.lock();
        }
        m_delivering = false;
    }

    const std::size_t m_capacity;
    const std::size_t m_weightLimit;
    const Deliver m_deliver;
    std::mutex m_mutex;
    std::condition_variable m_roomy;
    std::condition_variable m_waiting;
    std::deque<Slot> m_slots; ///< under way or not yet delivered; the first has number m_first
    std::size_t m_weight = 0;
    std::size_t m_first = 0;
    std::size_t m_next = 0; ///< number of the next piece to start
    bool m_closed = false;
    bool m_delivering = false;
    std::vector<std::thread> m_threads;
};

/// Cores of this machine, at least 1.
int coreCount();

} // namespace summitry
