#include "models/gazetteer/compiler/triebuilder.h"

#include <algorithm>

namespace summitry::gazetteer {

namespace {

constexpr std::size_t kCodes = 257;

int codeAt(const std::string& alias, std::size_t depth)
{
    return depth == alias.size() ? 0 : static_cast<unsigned char>(alias[depth]) + 1;
}

} // namespace

std::vector<Cell> TrieBuilder::build(const std::vector<std::string>& aliases)
{
    m_cells.clear();
    grow(kCodes);
    m_firstFree = 1;
    std::vector<Branch> waiting{{0, aliases.size(), 0, kRootCell}};
    while (!waiting.empty()) {
        const Branch branch = waiting.back();
        waiting.pop_back();
        const std::vector<Child> children = childrenOf(aliases, branch);
        const std::int32_t base = placeFor(children);
        m_cells[static_cast<std::size_t>(branch.cell)].base = base;
        for (const Child& child : children) {
            const std::int32_t cell = base + child.code;
            m_cells[static_cast<std::size_t>(cell)].check = branch.cell;
            if (child.code == 0)
                m_cells[static_cast<std::size_t>(cell)].base = -(static_cast<std::int32_t>(child.first) + 1);
            else
                waiting.push_back({child.first, child.last, branch.depth + 1, cell});
        }
    }
    return std::move(m_cells);
}

std::vector<TrieBuilder::Child> TrieBuilder::childrenOf(const std::vector<std::string>& aliases,
                                                        const Branch& branch) const
{
    std::vector<Child> children;
    for (std::size_t i = branch.first; i < branch.last; ++i) {
        const int code = codeAt(aliases[i], branch.depth);
        if (children.empty() || children.back().code != code)
            children.push_back({code, i, i});
        children.back().last = i + 1;
    }
    return children;
}

std::int32_t TrieBuilder::placeFor(const std::vector<Child>& children)
{
    while (m_firstFree < m_cells.size() && m_cells[m_firstFree].check != kFreeCell)
        ++m_firstFree;
    const int lowest = children.empty() ? 0 : children.front().code;
    auto base = std::max<std::int32_t>(1, static_cast<std::int32_t>(m_firstFree) - lowest);
    while (!fits(children, base))
        ++base;
    return base;
}

bool TrieBuilder::fits(const std::vector<Child>& children, std::int32_t base)
{
    grow(static_cast<std::size_t>(base) + kCodes);
    return std::all_of(children.begin(), children.end(), [&](const Child& child) {
        return m_cells[static_cast<std::size_t>(base + child.code)].check == kFreeCell;
    });
}

void TrieBuilder::grow(std::size_t size)
{
    if (size > m_cells.size())
        m_cells.resize(size, Cell{1, kFreeCell});
}

} // namespace summitry::gazetteer
