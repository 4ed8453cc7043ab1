#include "views/reader/comparisoncells.h"

#include "models/items/comparisonmodel.h"

#include <QPainter>
#include <QTableView>

namespace summitry {

namespace {

constexpr int kSign = 18, kPad = 7, kPadAbove = 5, kMostLines = 8;

ComparedCell::Stand standOf(const QModelIndex& index)
{
    return static_cast<ComparedCell::Stand>(index.data(ComparisonModel::StandRole).toInt());
}

QFont fontFor(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QFont font = option.font;
    const ComparedCell::Stand stand = standOf(index);
    const bool strong = stand == ComparedCell::Stand::Other ||
                        (stand != ComparedCell::Stand::Silent && index.data(ComparisonModel::ShownRole).toBool());
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    font.setItalic(stand == ComparedCell::Stand::Silent);
    return font;
}

QColor groundOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QColor wash = option.palette.color(QPalette::Highlight);
    if (index.data(ComparisonModel::ShownRole).toBool())
        wash.setAlphaF(0.07f);
    else if (standOf(index) == ComparedCell::Stand::Other)
        wash = QColor(0xe6, 0x9f, 0x00, 46);
    else
        return {};
    return wash;
}

void paintTick(QPainter& painter, const QRectF& box, const QColor& color)
{
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF(
        {box.topLeft() + QPointF(1.5, 6), box.topLeft() + QPointF(4.5, 9), box.topLeft() + QPointF(10, 2.5)}));
}

} // namespace

QSize ComparisonCells::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const int width = table ? table->columnWidth(index.column()) : 200;
    const QFontMetrics metrics(fontFor(option, index));
    const int room = qMax(40, width - kSign - 2 * kPad);
    const QRect words = metrics.boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, index.data().toString());
    return {width, qMin(words.height(), kMostLines * metrics.lineSpacing()) + 2 * kPadAbove};
}

void ComparisonCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette& palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    if (const QColor ground = groundOf(option, index); ground.isValid() && !selected)
        painter->fillRect(option.rect, ground);
    painter->setPen(palette.color(QPalette::Mid));
    painter->drawLine(
        QLineF(option.rect.left(), option.rect.bottom() + 0.5, option.rect.right(), option.rect.bottom() + 0.5));
    const auto stand = standOf(index);
    const bool shownColumn = index.data(ComparisonModel::ShownRole).toBool();
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect inner = option.rect.adjusted(kPad, kPadAbove, -kPad, -kPadAbove);
    const QRect words = QStyle::visualRect(option.direction, inner, inner.adjusted(kSign, 0, 0, 0));
    const QRect sign = QStyle::visualRect(option.direction, inner,
                                          QRect(inner.left(), inner.top(), kSign, option.fontMetrics.lineSpacing()));
    const QFont font = fontFor(option, index);
    painter->setFont(font);
    if (stand == ComparedCell::Stand::Shown && !shownColumn)
        paintTick(*painter, QRectF(sign.left(), sign.center().y() - 6, 12, 12),
                  palette.color(QPalette::PlaceholderText));
    painter->setPen(palette.color(stand == ComparedCell::Stand::Silent ? QPalette::PlaceholderText : QPalette::Text));
    if (stand == ComparedCell::Stand::Other)
        painter->drawText(sign, static_cast<int>(mirrored ? Qt::AlignRight : Qt::AlignLeft), QStringLiteral("≠"));
    painter->setClipRect(words);
    painter->drawText(words,
                      static_cast<int>((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop) | Qt::TextWordWrap,
                      index.data().toString());
    painter->setClipping(false);
    if (selected) {
        const bool focused = option.state & QStyle::State_HasFocus;
        painter->setPen(
            QPen(palette.color(focused ? QPalette::Highlight : QPalette::PlaceholderText), focused ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 3, 3);
    }
    painter->restore();
}

} // namespace summitry
