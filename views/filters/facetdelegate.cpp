#include "views/filters/facetdelegate.h"

#include "models/items/leaderfacetmodel.h"
#include "models/items/valuefacetmodel.h"
#include "models/items/wording.h"
#include "views/filters/glyphs.h"

#include <QPainter>

namespace summitry {

namespace {

constexpr int kSign = 20, kSide = 12, kGap = 6, kBar = 34;

} // namespace

bool FacetDelegate::onSign(const QRect& line, const QPoint& point, bool mirrored)
{
    return mirrored ? point.x() > line.right() - kSide - kSign - 2 : point.x() < line.left() + kSide + kSign + 2;
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, qMax(24, option.fontMetrics.height() + 8)};
}

void FacetDelegate::paintSign(QPainter& painter, const QRectF& box, const QModelIndex& index, bool active) const
{
    switch (m_look) {
    case Look::Leader:
        paintLeaderGlyph(painter, box, leaderColor(m_theme, index.data().toString().toStdString()), active,
                         m_someNamed && !active, m_theme);
        break;
    case Look::Name:
        paintLeaderGlyph(painter, box, m_theme.muted, index.data(ValueFacetModel::NamedRole).toBool(), !active,
                         m_theme);
        break;
    case Look::Kind:
        paintKindGlyph(painter, box, static_cast<Kind>(index.row()), m_theme);
        break;
    case Look::Status:
        paintStatusGlyph(painter, box, static_cast<Status>(index.row()), m_theme);
        break;
    }
}

void FacetDelegate::paintBar(QPainter& painter, const QRect& box, double part) const
{
    if (part <= 0)
        return;
    QRectF bar(box.left(), box.center().y() - 2, qMax(2.0, box.width() * part), 5);
    painter.setPen(Qt::NoPen);
    QColor color = m_theme.heat;
    color.setAlphaF(0.65f);
    painter.setBrush(color);
    painter.drawRoundedRect(bar, 2, 2);
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool leader = m_look == Look::Leader;
    const bool active =
        index.data(leader ? int(LeaderFacetModel::ActiveRole) : int(ValueFacetModel::ActiveRole)).toBool();
    const auto count = index.data(leader ? int(LeaderFacetModel::CountRole) : int(ValueFacetModel::CountRole)).toUInt();
    const Qt::LayoutDirection direction = option.direction;
    const auto place = [&](int x, int width) {
        return QStyle::visualRect(direction, option.rect,
                                  QRect(option.rect.left() + x, option.rect.top(), width, option.rect.height()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
        QColor wash = m_theme.text;
        wash.setAlphaF(0.06f);
        painter->fillRect(option.rect, wash);
    }
    const int width = option.rect.width();
    // Wide enough for usual numbers, so that bars stand in a column; what is longer takes from its own name.
    const int countWidth = qMax(option.fontMetrics.horizontalAdvance(QStringLiteral("9,999")),
                                option.fontMetrics.horizontalAdvance(number(count)));
    paintSign(*painter, place(kSide, kSign), index, active);
    const int nameLeft = kSide + kSign + kGap;
    const int barSpace = leader ? kBar + kGap : 0;
    const QRect nameBox = place(nameLeft, qMax(0, width - nameLeft - barSpace - countWidth - kSide - kGap));
    const bool strong = active || (leader && !m_someNamed);
    painter->setPen(count > 0 && strong ? m_theme.text : m_theme.muted);
    painter->setFont(option.font);
    const Qt::Alignment align = QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(nameBox, static_cast<int>(align),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameBox.width()));
    if (leader)
        paintBar(*painter, place(width - kSide - countWidth - barSpace, kBar),
                 index.data(LeaderFacetModel::PartRole).toDouble());
    painter->setPen(m_theme.muted);
    painter->drawText(place(width - kSide - countWidth, countWidth),
                      static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignRight | Qt::AlignVCenter)),
                      number(count));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 3, 3);
    }
    painter->restore();
}

} // namespace summitry
