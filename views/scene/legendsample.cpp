#include "views/scene/drawing.h"
#include "views/scene/legend.h"

#include <QPainter>

namespace summitry {

namespace {

class Sample
{
public:
    Sample(QPainter& painter, const Theme& theme, const QRectF& rect, double textSize)
        : m_painter(painter), m_theme(theme), m_rect(rect), m_text(textSize), m_neutral(theme)
    {
        m_neutral.leaders.fill(mixed(theme.muted, theme.background, 0.45)); // legends explain shapes, not leaders
    }

    void mark(Kind kind, Status status, double dx = 0, std::uint16_t count = 1, bool doubtful = false)
    {
        MarkLook look;
        look.kind = kind, look.status = status, look.count = count;
        look.size = static_cast<float>((count > 1 ? 1.25 : 0.95) * m_text);
        look.state.doubtful = doubtful;
        const QPointF at = m_rect.center() + QPointF(dx, 0);
        m_painter.translate(at);
        drawMark(m_painter, m_neutral, look);
        m_painter.translate(-at);
    }

    void call()
    {
        m_painter.fillRect(QRectF(m_rect.center().x() - 0.8 * m_text, m_rect.center().y() - 0.6, 1.6 * m_text, 1.2),
                           m_theme.link);
        mark(Kind::Call, Status::Held, -0.8 * m_text);
        mark(Kind::Call, Status::Held, 0.8 * m_text);
    }

    void summit()
    {
        Band band;
        band.left = static_cast<float>(m_rect.center().x() - 0.9 * m_text),
        band.right = static_cast<float>(m_rect.center().x() + 0.9 * m_text);
        band.top = static_cast<float>(m_rect.center().y() - 0.55 * m_text),
        band.bottom = static_cast<float>(m_rect.center().y() + 0.55 * m_text);
        drawBand(m_painter, m_theme, band, m_text);
    }

    void fade(bool open, bool exact = false)
    {
        Fade fade;
        fade.left = static_cast<float>(m_rect.left()), fade.right = static_cast<float>(m_rect.right());
        fade.top = static_cast<float>(m_rect.center().y() - 0.24 * m_text),
        fade.bottom = static_cast<float>(m_rect.center().y() + 0.24 * m_text);
        fade.openStart = open, fade.exact = exact;
        drawFade(m_painter, m_neutral, fade);
    }

    void heat()
    {
        const double side = 0.85 * m_text;
        for (int i = 0; i < 3; ++i)
            m_painter.fillRect(QRectF(m_rect.left() + i * side, m_rect.center().y() - side / 2, side - 1, side),
                               heatColor(m_theme, 0.15f + 0.4f * static_cast<float>(i)));
    }

    void office()
    {
        const double height = 0.6 * m_text;
        m_painter.fillRect(QRectF(m_rect.left(), m_rect.center().y() - height / 2, m_rect.width(), height),
                           mixed(m_theme.ribbon, m_theme.background, 0.2));
    }

    void silence()
    {
        Silence silence;
        silence.left = static_cast<float>(m_rect.left()), silence.right = static_cast<float>(m_rect.right());
        silence.top = static_cast<float>(m_rect.center().y() - 0.3 * m_text),
        silence.bottom = static_cast<float>(m_rect.center().y() + 0.3 * m_text);
        drawSilence(m_painter, m_theme, silence, 0);
    }

private:
    QPainter& m_painter;
    const Theme& m_theme;
    QRectF m_rect;
    double m_text;
    Theme m_neutral;
};

} // namespace

void paintLegendSample(QPainter& painter, const Theme& theme, LegendItem item, const QRectF& rect, double textSize)
{
    Sample sample(painter, theme, rect, textSize);
    switch (item) {
    case LegendItem::Call:
        return sample.call();
    case LegendItem::Summit:
        return sample.summit();
    case LegendItem::Statement:
        return sample.mark(Kind::Statement, Status::Held);
    case LegendItem::Planned:
        return sample.mark(Kind::Call, Status::Planned);
    case LegendItem::Proposed:
        return sample.mark(Kind::Call, Status::Proposed);
    case LegendItem::Cancelled:
        return sample.mark(Kind::Call, Status::Cancelled);
    case LegendItem::Fade:
        return sample.fade(false);
    case LegendItem::WholeDay:
        return sample.fade(false, true);
    case LegendItem::OpenFade:
        return sample.fade(true);
    case LegendItem::Bundle:
        return sample.mark(Kind::Statement, Status::Held, 0, 3);
    case LegendItem::Heat:
        return sample.heat();
    case LegendItem::Doubtful:
        return sample.mark(Kind::Call, Status::Held, 0, 1, true);
    case LegendItem::Office:
        return sample.office();
    case LegendItem::Silence:
        return sample.silence();
    }
}

} // namespace summitry
