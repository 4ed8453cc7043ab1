#pragma once
// Union-find over positions. Private to this folder.
#include <cstddef>
#include <numeric>
#include <vector>

namespace summitry {

class Groups
{
public:
    explicit Groups(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), std::size_t{0}); }
    std::size_t find(std::size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    /// The smaller position leads.
    void join(std::size_t a, std::size_t b)
    {
        a = find(a), b = find(b);
        m_parent[a < b ? b : a] = a < b ? a : b;
    }

private:
    std::vector<std::size_t> m_parent;
};

} // namespace summitry
