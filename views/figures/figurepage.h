#pragma once
// A figure laid out on its page, in twelfths of its text's size whatever the dpi: title, counts, filter line, picture,
// legend, caption. So lines and gaps grow with the text, and a poster looks like a column seen from afar. Painted alike
// on every device. Private to this folder; fonts needed, no display.
#include "views/figures/figurewords.h"

class QPainter;

namespace summitry {

class FigurePage
{
public:
    explicit FigurePage(const FigureSpec& spec);
    QSizeF size() const { return m_size; }
    const Scene& scene() const { return m_scene; }
    double textPoints() const { return m_points; }
    double smallestPoints() const; ///< of all text on the page
    double unitMm() const { return m_spec.size.widthMm / m_size.width(); }
    /// What the lanes need at this width to stand comfortably, in the units of size().
    double neededHeight() const;
    /// How many lanes stand legibly under this head and foot; at least one.
    std::size_t comfortableLanes() const;
    QString caption() const { return m_caption; }
    /// The painter's units must be those of size().
    void paint(QPainter& painter) const;

private:
    struct PlacedEntry
    {
        LegendEntry entry;
        QRectF sample, text;
    };
    void layoutHead();
    void layoutLegend();
    void layoutFoot();
    void layoutPicture();
    double headerWidth() const;
    double widthOf(const QString& text, FontRole role) const;
    void paintText(QPainter& painter, const QRectF& rect, const QString& text, FontRole role, const QColor& color,
                   int flags) const;

    const FigureSpec& m_spec;
    QSizeF m_size;
    double m_points = 0, m_text = 0, m_margin = 0; ///< m_points: of paper; the others in units
    double m_top = 0, m_bottom = 0;                ///< what is left for the picture
    QRectF m_title, m_count, m_filter, m_captionRect, m_credits;
    std::vector<PlacedEntry> m_legend;
    Scene m_scene;
    QPointF m_picture;
    QString m_caption, m_countText;
};

} // namespace summitry
