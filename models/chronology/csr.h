#pragma once
// Lists of many small lists in two flat arrays (compressed sparse rows). Private to this folder.
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace summitry {

template <typename T>
struct Csr
{
    std::vector<std::uint32_t> start{0};
    std::vector<T> values;

    std::size_t size() const { return start.size() - 1; }
    std::span<const T> operator[](std::size_t i) const
    {
        return std::span<const T>(values).subspan(start[i], start[i + 1] - start[i]);
    }
    void append(std::span<const T> list)
    {
        values.insert(values.end(), list.begin(), list.end());
        start.push_back(static_cast<std::uint32_t>(values.size()));
    }
    std::size_t bytes() const { return start.capacity() * sizeof(std::uint32_t) + values.capacity() * sizeof(T); }

    /// The lists in another order.
    Csr permuted(std::span<const std::uint32_t> order) const
    {
        Csr result;
        result.start.reserve(start.size());
        result.values.reserve(values.size());
        for (const std::uint32_t i : order)
            result.append((*this)[i]);
        return result;
    }
};

/// For each key the rows whose list holds it, ascending and once each.
template <typename T, typename KeyOf>
Csr<std::uint32_t> inverted(const Csr<T>& lists, std::size_t keys, KeyOf keyOf)
{
    std::vector<std::uint32_t> last(keys, 0xffffffff);
    Csr<std::uint32_t> result;
    result.start.assign(keys + 1, 0);
    const auto visit = [&](auto&& use) {
        std::fill(last.begin(), last.end(), 0xffffffff);
        for (std::uint32_t row = 0; row < lists.size(); ++row)
            for (const T& value : lists[row])
                if (const std::uint32_t key = keyOf(value); last[key] != row) {
                    last[key] = row;
                    use(key, row);
                }
    };
    visit([&](std::uint32_t key, std::uint32_t) { ++result.start[key + 1]; });
    for (std::size_t key = 0; key < keys; ++key)
        result.start[key + 1] += result.start[key];
    result.values.resize(result.start[keys]);
    std::vector<std::uint32_t> next(result.start.begin(), result.start.end() - 1);
    visit([&](std::uint32_t key, std::uint32_t row) { result.values[next[key]++] = row; });
    return result;
}

} // namespace summitry
