#include "views/table/filterheader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

namespace summitry {

FilterHeader::FilterHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (const auto signal : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(this, signal, this, &FilterHeader::place);
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (m_shown && !m_fields.isEmpty())
        size.rheight() += m_fields.front()->sizeHint().height() + 4;
    return size;
}

QLineEdit* FilterHeader::fieldOf(int column)
{
    while (m_fields.size() <= column) {
        auto* field = new QLineEdit(this);
        const auto of = static_cast<TableColumn>(m_fields.size());
        field->setObjectName(QStringLiteral("columnFilter%1").arg(m_fields.size()));
        field->setPlaceholderText(isNumber(of) ? tr("3, >3, <3") : tr("filter"));
        field->setAccessibleName(tr("Filter of the column %1").arg(columnTitle(of)));
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &FilterHeader::tell);
        m_fields << field;
    }
    return m_fields[column];
}

void FilterHeader::setLineShown(bool shown)
{
    m_shown = shown;
    if (!shown)
        for (QLineEdit* field : m_fields)
            field->clear();
    fieldOf(count() - 1);
    place();
    if (auto* table = qobject_cast<QTableView*>(parentWidget()))
        QMetaObject::invokeMethod(table, "updateGeometries");
    for (int visual = 0; shown && visual < count(); ++visual)
        if (const int column = logicalIndex(visual); !isSectionHidden(column)) {
            m_fields[column]->setFocus(Qt::ShortcutFocusReason);
            break;
        }
}

void FilterHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

void FilterHeader::place()
{
    const int top = QHeaderView::sizeHint().height();
    for (int column = 0; column < m_fields.size(); ++column) {
        QLineEdit* field = m_fields[column];
        field->setVisible(m_shown && !isSectionHidden(column));
        field->setGeometry(sectionViewportPosition(column) + 2, top, sectionSize(column) - 4,
                           field->sizeHint().height());
    }
}

void FilterHeader::tell()
{
    ColumnWords words;
    for (int column = 0; column < m_fields.size() && column < kTableColumns; ++column)
        words[static_cast<std::size_t>(column)] = m_fields[column]->text();
    emit wordsChanged(words);
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            setLineShown(false);
            emit lineLeft();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Down) {
            emit lineLeft();
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace summitry
