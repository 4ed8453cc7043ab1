#pragma once
// Builds the double array of blob.h from sorted aliases: alias number n gets the value n. First fit, so the array is
// dense but not minimal. Aliases must be sorted as bytes, different, not empty, and hold no NUL.
#include "models/gazetteer/blob.h"

#include <string>
#include <vector>

namespace summitry::gazetteer {

class TrieBuilder
{
public:
    std::vector<Cell> build(const std::vector<std::string>& aliases);

private:
    /// Aliases first..last share their first `depth` bytes, which lead to `cell`.
    struct Branch
    {
        std::size_t first;
        std::size_t last;
        std::size_t depth;
        std::int32_t cell;
    };
    struct Child
    {
        int code;
        std::size_t first;
        std::size_t last;
    };
    std::vector<Child> childrenOf(const std::vector<std::string>& aliases, const Branch& branch) const;
    std::int32_t placeFor(const std::vector<Child>& children);
    bool fits(const std::vector<Child>& children, std::int32_t base);
    void grow(std::size_t size);

    std::vector<Cell> m_cells;
    std::size_t m_firstFree = 1;
};

} // namespace summitry::gazetteer
