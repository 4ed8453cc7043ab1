#include "views/scene/occupancy.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr int kMostCells = 8192; // a side; a picture beyond 16,000 pixels keeps no labels there

/// Bits first..last of a word, both 0..63.
std::uint64_t maskOf(int first, int last)
{
    const std::uint64_t upTo = last == 63 ? ~0ULL : (1ULL << (last + 1)) - 1;
    return upTo & ~((1ULL << first) - 1);
}

} // namespace

void Occupancy::reset(const QRectF& area)
{
    m_area = area;
    m_columns = std::clamp(static_cast<int>(area.width() / kCell), 0, kMostCells);
    m_rows = std::clamp(static_cast<int>(area.height() / kCell), 0, kMostCells);
    m_words = (m_columns + 63) / 64;
    m_bits.assign(static_cast<std::size_t>(m_words) * static_cast<std::size_t>(m_rows), 0);
}

Occupancy::Cells Occupancy::cellsOf(const QRectF& rect) const
{
    const auto cell = [](double v) { return static_cast<int>(std::clamp(std::floor(v / kCell), -1e6, 1e6)); };
    return {cell(rect.left() - m_area.left()), cell(rect.right() - m_area.left()), cell(rect.top() - m_area.top()),
            cell(rect.bottom() - m_area.top())};
}

bool Occupancy::isFree(const QRectF& rect) const
{
    const Cells c = cellsOf(rect);
    if (c.left < 0 || c.top < 0 || c.right >= m_columns || c.bottom >= m_rows)
        return false;
    for (int y = c.top; y <= c.bottom; ++y)
        for (int word = c.left / 64; word <= c.right / 64; ++word) {
            const std::uint64_t mask = maskOf(std::max(c.left - word * 64, 0), std::min(c.right - word * 64, 63));
            if ((m_bits[static_cast<std::size_t>(y * m_words + word)] & mask) != 0)
                return false;
        }
    return true;
}

void Occupancy::take(const QRectF& rect)
{
    Cells c = cellsOf(rect);
    c.left = std::max(c.left, 0), c.top = std::max(c.top, 0);
    c.right = std::min(c.right, m_columns - 1), c.bottom = std::min(c.bottom, m_rows - 1);
    if (c.left > c.right)
        return;
    for (int y = c.top; y <= c.bottom; ++y)
        for (int word = c.left / 64; word <= c.right / 64; ++word)
            m_bits[static_cast<std::size_t>(y * m_words + word)] |=
                maskOf(std::max(c.left - word * 64, 0), std::min(c.right - word * 64, 63));
}

void Occupancy::takeCurve(double x, double y1, double y2, double bend)
{
    const double span = std::max(1.0, y2 - y1);
    for (double y = y1; y <= y2; y += kCell) {
        const double t = (y - y1) / span;
        take(QRectF(x + 4 * bend * t * (1 - t) - 1.5, y, 3, 0));
    }
}

bool Occupancy::isFreeAt(double x, double y) const
{
    const int column = static_cast<int>((x - m_area.left()) / kCell),
              row = static_cast<int>((y - m_area.top()) / kCell);
    if (column < 0 || row < 0 || column >= m_columns || row >= m_rows)
        return true;
    return (m_bits[static_cast<std::size_t>(row * m_words + column / 64)] >> (column % 64) & 1) == 0;
}

} // namespace summitry
