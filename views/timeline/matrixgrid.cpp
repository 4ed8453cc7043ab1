#include "views/timeline/matrixgrid.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace summitry {

namespace {

constexpr int kLeastCell = 22, kMostCell = 34, kSwatch = 9, kPad = 6, kLongestName = 190;

QColor mix(const QColor& a, const QColor& b, float part)
{
    return QColor::fromRgbF(a.redF() * (1 - part) + b.redF() * part, a.greenF() * (1 - part) + b.greenF() * part,
                            a.blueF() * (1 - part) + b.blueF() * part);
}

/// A font in which three digits fit the cell.
QFont digitsFor(const QFont& base, int cell)
{
    QFont font = base;
    font.setPixelSize(qBound(8, cell * 4 / 9, QFontInfo(base).pixelSize()));
    return font;
}

} // namespace

MatrixGrid::MatrixGrid(MatrixModel& model, QWidget* parent) : QTableView(parent), m_theme(Theme::light())
{
    setObjectName(QStringLiteral("matrixGrid"));
    setAccessibleName(tr("Contacts of leaders with each other"));
    setHorizontalHeader(new MatrixNames(Qt::Horizontal, this));
    setVerticalHeader(new MatrixNames(Qt::Vertical, this));
    setItemDelegate(new MatrixCells(this));
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    // The style draws a button where the names meet.
    setStyleSheet(QStringLiteral("QTableCornerButton::section { background: palette(window); border: 0; }"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex& at) { emit cellActivated(at.row(), at.column()); });
    connect(this, &QTableView::entered, this, [this](const QModelIndex& at) { m_hovered = at, relight(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_hovered = {}, fit(); });
    fit();
}

void MatrixGrid::setTheme(const Theme& theme)
{
    m_theme = theme;
    relight();
}

LitCell MatrixGrid::lit() const
{
    const QModelIndex at = m_hovered.isValid() ? m_hovered : hasFocus() ? currentIndex() : QModelIndex();
    return {at.row(), at.column()};
}

void MatrixGrid::relight()
{
    viewport()->update();
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
}

void MatrixGrid::fit()
{
    const int many = model() ? model()->rowCount() : 0;
    const int room = width() - verticalHeader()->sizeHint().width() - 14;
    const int least = qMax(kLeastCell, fontMetrics().height() + 4);
    const int cell = many == 0 ? kMostCell : qBound(least, room / many, qMax(kMostCell, least));
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->setMinimumSectionSize(kLeastCell);
        header->setDefaultSectionSize(cell);
    }
    updateGeometries();
}

void MatrixGrid::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && currentIndex().isValid())
        emit cellActivated(currentIndex().row(), currentIndex().column());
    else
        QTableView::keyPressEvent(event);
}

void MatrixGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MatrixGrid::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

bool MatrixGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_hovered = {};
        relight();
    }
    return QTableView::viewportEvent(event);
}

void MatrixGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    relight();
}

MatrixNames::MatrixNames(Qt::Orientation orientation, MatrixGrid* grid) : QHeaderView(orientation, grid), m_grid(grid)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setAccessibleName(orientation == Qt::Horizontal ? tr("Leaders across") : tr("Leaders down"));
}

int MatrixNames::nameLength() const
{
    int longest = 40;
    for (int section = 0; model() && section < count(); ++section)
        longest = qMax(longest, fontMetrics().horizontalAdvance(
                                    model()->headerData(section, orientation(), MatrixModel::NameRole).toString()));
    return qMin(longest, kLongestName) + kSwatch + 3 * kPad;
}

QSize MatrixNames::sizeHint() const
{
    return sectionSizeFromContents(0);
}

QSize MatrixNames::sectionSizeFromContents(int) const
{
    return orientation() == Qt::Horizontal ? QSize(defaultSectionSize(), nameLength())
                                           : QSize(nameLength(), defaultSectionSize());
}

void MatrixNames::paintName(QPainter& painter, const QRect& box, int section) const
{
    const Theme& theme = m_grid->theme();
    const QString name = model()->headerData(section, orientation(), MatrixModel::NameRole).toString();
    const QColor color = leaderColor(theme, name.toStdString());
    const bool across = orientation() == Qt::Horizontal;
    const bool mirrored = !across && isRightToLeft();
    // The colour stands at the cells' side of the name.
    const bool colorLast = !across && !mirrored;
    const qreal x = colorLast ? box.right() - kPad - kSwatch : box.left() + kPad;
    painter.setPen(QPen(color.darker(135), 1));
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(x + 0.5, box.center().y() - kSwatch / 2 + 0.5, kSwatch, kSwatch), 2.5, 2.5);
    const QRect words =
        colorLast ? box.adjusted(kPad, 0, -kSwatch - 2 * kPad, 0) : box.adjusted(kSwatch + 2 * kPad, 0, -kPad, 0);
    painter.setPen(theme.text);
    const Qt::Alignment side = colorLast ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(words, static_cast<int>(side | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
}

void MatrixNames::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = m_grid->theme();
    const bool across = orientation() == Qt::Horizontal;
    const LitCell lit = m_grid->lit();
    const bool isLit = section == (across ? lit.column : lit.row);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, isLit ? theme.selection : theme.header);
    QFont names = font();
    names.setWeight(isLit ? QFont::DemiBold : QFont::Normal);
    painter->setFont(names);
    if (across) {
        painter->translate(rect.left(), rect.bottom() + 1);
        painter->rotate(-90);
        paintName(*painter, QRect(0, 0, rect.height(), rect.width()), section);
    } else {
        paintName(*painter, rect, section);
    }
    painter->restore();
}

QColor MatrixCells::fillOf(const QModelIndex& index) const
{
    const Theme& theme = m_grid->theme();
    if (index.data(MatrixModel::SelfRole).toBool())
        return theme.header;
    const LitCell lit = m_grid->lit();
    const bool onCross = index.row() == lit.row || index.column() == lit.column;
    const QColor ground = onCross ? mix(theme.background, theme.selection, 0.6f) : theme.background;
    if (index.data(MatrixModel::CountRole).toUInt() == 0)
        return ground;
    return mix(ground, theme.heat, 0.10f + 0.90f * std::pow(index.data(MatrixModel::PartRole).toFloat(), 1.5f));
}

void MatrixCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_grid->theme();
    const QColor fill = fillOf(index);
    const bool self = index.data(MatrixModel::SelfRole).toBool();
    painter->save();
    painter->fillRect(option.rect, self ? theme.header : theme.background);
    painter->fillRect(option.rect.adjusted(0, 0, -1, -1), fill);
    const bool dark = contrastRatio(fill, theme.background) < contrastRatio(fill, theme.text);
    painter->setPen(self ? theme.muted : dark ? theme.text : theme.background);
    painter->setFont(digitsFor(option.font, option.rect.width()));
    painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
    if (index == m_grid->currentIndex() && m_grid->hasFocus()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.background, 4));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -2.5, -2.5), 2, 2);
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), 2, 2);
    }
    painter->restore();
}

} // namespace summitry
