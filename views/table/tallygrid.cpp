#include "views/table/tallygrid.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace summitry {

namespace {

constexpr int kPad = 8, kBarHeight = 9, kSample = 14;

} // namespace

void paintBar(QPainter& painter, const QRectF& bar, int number, const Theme& theme)
{
    painter.setPen(QPen(theme.heat, 1));
    painter.setBrush(number == 0 ? QBrush(theme.heat) : QBrush(theme.heat, Qt::BDiagPattern));
    painter.drawRect(bar);
}

TallyGrid::TallyGrid(TallyModel& model, QWidget* parent) : QTableView(parent), m_model(model), m_theme(Theme::light())
{
    setObjectName(QStringLiteral("tallyGrid"));
    setAccessibleName(model.table().title);
    setHorizontalHeader(new TallyHeader(this));
    setModel(&model);
    setItemDelegate(new TallyCells(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(qMax(24, fontMetrics().height() + 7));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::clicked, this, &TallyGrid::choose);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
}

void TallyGrid::setTheme(const Theme& theme)
{
    m_theme = theme;
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

QSize TallyGrid::sizeHint() const
{
    int numbers = 0;
    for (int i = 0; i < static_cast<int>(m_model.table().columns.size()); ++i)
        numbers += numberWidth(i);
    return {numbers + 110,
            horizontalHeader()->sizeHint().height() + m_model.rowCount() * verticalHeader()->defaultSectionSize() + 2};
}

int TallyGrid::numberWidth(int number) const
{
    QFont strong = horizontalHeader()->font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const int words = qMax(metrics.horizontalAdvance(QStringLiteral("99,999")),
                           metrics.horizontalAdvance(m_model.table().columns[number]));
    return words + 3 * kPad + (m_model.table().columns.size() > 1 ? kSample + 4 : 0);
}

void TallyGrid::arrange()
{
    const int numbers = static_cast<int>(m_model.table().columns.size());
    int room = width();
    for (int i = 0; i < numbers; ++i) {
        setColumnWidth(TallyModel::FirstNumber + i, numberWidth(i));
        room -= numberWidth(i);
    }
    room = qMax(1, room);
    int longest = fontMetrics().horizontalAdvance(m_model.table().lead) * 6 / 5;
    for (const TallyLine& line : m_model.table().lines)
        longest = qMax(longest, fontMetrics().horizontalAdvance(line.label));
    const int label = qMin(room - 1, qBound(room * 2 / 5, longest + 2 * kPad + 4, room * 7 / 10));
    setColumnWidth(TallyModel::Label, label);
    setColumnWidth(TallyModel::Bar, room - label);
}

void TallyGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void TallyGrid::choose(const QModelIndex& index)
{
    if (const RowSet rows = m_model.rowsAt(index); !rows.empty())
        emit rowsChosen(rows);
}

void TallyGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void TallyGrid::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    viewport()->setCursor(m_model.rowsAt(indexAt(event->pos())).empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

TallyHeader::TallyHeader(TallyGrid* grid) : QHeaderView(Qt::Horizontal, grid), m_grid(grid)
{
    setSectionsClickable(false);
}

void TallyHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section < TallyModel::FirstNumber || model()->columnCount() <= TallyModel::FirstNumber + 1)
        return;
    const QRect sample(rect.left() + kPad, rect.center().y() - kBarHeight / 2, kSample, kBarHeight);
    painter->save();
    paintBar(*painter, QRectF(QStyle::visualRect(layoutDirection(), rect, sample)).adjusted(0.5, 0.5, -0.5, -0.5),
             section - TallyModel::FirstNumber, m_grid->theme());
    painter->restore();
}

/// The page scrolls.
void TallyGrid::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void TallyCells::paintBars(QPainter& painter, const QRect& box, const QVariantList& parts, bool mirrored) const
{
    const qreal width = box.width() - 2 * kPad;
    qreal at = 0;
    for (int i = 0; i < parts.size(); ++i) {
        const qreal length = parts[i].toDouble() * width;
        if (length <= 0)
            continue;
        const qreal left = mirrored ? box.right() - kPad - at - length : box.left() + kPad + at;
        paintBar(painter,
                 QRectF(left + 0.5, box.center().y() - kBarHeight / 2 + 0.5, qMax(1.0, length - 1), kBarHeight - 1), i,
                 m_grid->theme());
        at += length;
    }
}

void TallyCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_grid->theme();
    const bool mirrored = option.direction == Qt::RightToLeft;
    painter->save();
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (hovered)
        painter->fillRect(option.rect, theme.selection);
    const QRect inner = option.rect.adjusted(kPad, 0, -kPad, 0);
    if (index.column() == TallyModel::Bar) {
        paintBars(*painter, option.rect, index.data(TallyModel::PartsRole).toList(), mirrored);
    } else {
        const bool isNumber = index.column() >= TallyModel::FirstNumber;
        QFont font = option.font;
        font.setUnderline(isNumber && hovered);
        painter->setFont(font);
        painter->setPen(isNumber ? theme.accent : theme.text);
        const QString words = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, inner.width());
        painter->drawText(
            inner, static_cast<int>((mirrored != isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter), words);
    }
    if (index == m_grid->currentIndex() && m_grid->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 1.6));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1.5, -1.5), 3, 3);
    }
    painter->restore();
}

} // namespace summitry
