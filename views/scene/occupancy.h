#pragma once
// Which parts of a picture are taken, as a grid of small cells: labels look for a free place in it. Errs to the safe
// side: a cell touched at all is taken. Private to this folder.
#include <QRectF>

#include <cstdint>
#include <vector>

namespace summitry {

class Occupancy
{
public:
    static constexpr double kCell = 2; ///< logical pixels

    /// Empties it; nothing outside the area is ever free.
    void reset(const QRectF& area);
    bool isFree(const QRectF& rect) const;
    void take(const QRectF& rect);
    /// A parabola from (x, y1) to (x, y2) that bulges by bend.
    void takeCurve(double x, double y1, double y2, double bend);
    bool isFreeAt(double x, double y) const;

private:
    struct Cells
    {
        int left, right, top, bottom; ///< right and bottom included
    };
    Cells cellsOf(const QRectF& rect) const;

    QRectF m_area;
    int m_columns = 0, m_rows = 0, m_words = 0;
    std::vector<std::uint64_t> m_bits;
};

} // namespace summitry
