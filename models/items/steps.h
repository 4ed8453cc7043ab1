#pragma once
// A value with the values it had before: back and forward as in a browser. Knows nothing of what the value means; the
// oldest steps are forgotten beyond a limit.
#include <cstddef>
#include <utility>
#include <vector>

namespace summitry {

template <typename T>
class Steps
{
public:
    const T& now() const { return m_now; }
    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }

    /// A new step; what lay ahead is forgotten. False when it is the present value.
    bool push(T value)
    {
        if (value == m_now)
            return false;
        m_back.push_back(std::exchange(m_now, std::move(value)));
        m_forward.clear();
        if (m_back.size() > kLimit)
            m_back.erase(m_back.begin());
        return true;
    }
    /// Changes the present value without a step.
    bool replace(T value)
    {
        if (value == m_now)
            return false;
        m_now = std::move(value);
        return true;
    }
    void goBack() { move(m_back, m_forward); }
    void goForward() { move(m_forward, m_back); }
    void reset(T value)
    {
        m_back.clear();
        m_forward.clear();
        m_now = std::move(value);
    }

private:
    static constexpr std::size_t kLimit = 200;

    void move(std::vector<T>& from, std::vector<T>& to)
    {
        if (from.empty())
            return;
        to.push_back(std::exchange(m_now, std::move(from.back())));
        from.pop_back();
    }

    T m_now{};
    std::vector<T> m_back, m_forward;
};

} // namespace summitry
