#include "views/table/hitsview.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace summitry {

namespace {

enum Role : std::uint16_t { ArticleRole = Qt::UserRole + 1, AboutRole, SnippetRole };
constexpr QChar kBegin(2), kEnd(3);
constexpr int kPad = 8;

/// Text without the marks, and the stretches that were between them.
QString unmarked(const QString& snippet, QList<QTextLayout::FormatRange>& bold)
{
    QString plain;
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    for (const QChar c : snippet) {
        if (c == kBegin)
            bold << QTextLayout::FormatRange{static_cast<int>(plain.size()), 0, format};
        else if (c == kEnd && !bold.isEmpty())
            bold.back().length = static_cast<int>(plain.size()) - bold.back().start;
        else
            plain += c == u'\n' ? QChar(u' ') : c;
    }
    return plain;
}

class HitDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {200, 2 * option.fontMetrics.height() + 2 * kPad};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem blank = option;
        initStyleOption(&blank, index);
        blank.text.clear();
        const QWidget* widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &blank, painter, widget);
        const QRect box = option.rect.adjusted(kPad, kPad, -kPad, -kPad);
        paintTitle(*painter, box, option, index);
        paintSnippet(*painter, box, option, index.data(SnippetRole).toString());
    }

private:
    static void paintTitle(QPainter& painter, const QRect& box, const QStyleOptionViewItem& option,
                           const QModelIndex& index)
    {
        const QString about = index.data(AboutRole).toString();
        const int room = option.fontMetrics.horizontalAdvance(about) + kPad;
        painter.setPen(option.palette.color(QPalette::PlaceholderText));
        painter.drawText(box, Qt::AlignRight | Qt::AlignTop, about);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(option.palette.color(QPalette::Text));
        painter.drawText(
            box, Qt::AlignLeft | Qt::AlignTop,
            QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, qMax(60, box.width() - room)));
        painter.setFont(option.font);
    }

    static void paintSnippet(QPainter& painter, const QRect& box, const QStyleOptionViewItem& option,
                             const QString& snippet)
    {
        QList<QTextLayout::FormatRange> bold;
        QTextLayout layout(unmarked(snippet, bold), option.font);
        layout.setFormats(bold);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(box.width());
        layout.endLayout();
        painter.setPen(option.palette.color(QPalette::Text));
        line.draw(&painter, QPointF(box.left(), box.top() + option.fontMetrics.height()));
    }
};

} // namespace

QStringList hitWords(const QString& snippet)
{
    QStringList words;
    for (qsizetype at = snippet.indexOf(kBegin); at >= 0; at = snippet.indexOf(kBegin, at + 1)) {
        const QString word = snippet.mid(at + 1, snippet.indexOf(kEnd, at) - at - 1);
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words << word;
    }
    return words;
}

HitsView::HitsView(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("hitsView"));
    setAccessibleName(tr("Articles found"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new HitDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item)
            emit chosen(item->data(ArticleRole).toLongLong());
    });
}

void HitsView::setHits(const std::vector<SearchHit>& hits)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const SearchHit& hit : hits) {
        auto* item = new QListWidgetItem(hit.title, this);
        item->setData(ArticleRole, QVariant::fromValue(hit.article));
        item->setData(AboutRole, hit.about);
        item->setData(SnippetRole, hit.snippet);
        QList<QTextLayout::FormatRange> ignored;
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1, %2: %3").arg(hit.title, hit.about, unmarked(hit.snippet, ignored)));
    }
    if (hits.empty()) {
        auto* none = new QListWidgetItem(tr("Nothing is searched for, or no article has these words."), this);
        none->setFlags(Qt::NoItemFlags);
    }
}

} // namespace summitry
