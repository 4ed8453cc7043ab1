#pragma once
// Paints one line of a facet list: sign, words, bar (leaders), count. Reads roles only; holds no data.
#include "views/scene/theme.h"

#include <QStyledItemDelegate>

namespace summitry {

class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Look : std::uint8_t { Leader, Kind, Status, Name };

    FacetDelegate(Look look, QObject* parent) : QStyledItemDelegate(parent), m_look(look) {}
    void setTheme(const Theme& theme) { m_theme = theme; }
    void setSomeNamed(bool some) { m_someNamed = some; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The part of a line on which a click adds instead of replacing.
    static bool onSign(const QRect& line, const QPoint& point, bool mirrored);

private:
    void paintSign(QPainter& painter, const QRectF& box, const QModelIndex& index, bool active) const;
    void paintBar(QPainter& painter, const QRect& box, double part) const;

    Look m_look;
    Theme m_theme;
    bool m_someNamed = false;
};

} // namespace summitry
