#include "views/reader/articlepane.h"

#include "models/items/wording.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace summitry {

namespace {

QColor mixed(const QColor& a, const QColor& b, double part)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - part) + b.redF() * part),
                            static_cast<float>(a.greenF() * (1 - part) + b.greenF() * part),
                            static_cast<float>(a.blueF() * (1 - part) + b.blueF() * part));
}

/// Evidence yellow, what fills a field blue; events that are not the current one only tinged.
QTextCharFormat formatOf(const LitPassage& passage, bool current, const Theme& theme)
{
    const bool evidence = passage.what == LitPassage::What::Evidence;
    const QColor yellow(0xff, 0xd5, 0x4a);
    const bool dark = theme.background.lightnessF() < 0.5f;
    const double strength = dark ? (evidence ? 0.34 : 0.30) : (evidence ? 0.42 : 0.20);
    QTextCharFormat format;
    if (current) {
        format.setBackground(mixed(theme.background, evidence ? yellow : theme.accent, strength));
    } else if (evidence) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(mixed(theme.background, theme.muted, 0.45));
    }
    return format;
}

QLabel* wrapped(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void ArticleText::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        emit pressedAt(cursorForPosition(event->position().toPoint()).position());
}

void ArticleText::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    emit hoveredAt(cursorForPosition(event->position().toPoint()).position());
}

void ArticleText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit pressedAt(textCursor().position());
    else
        QTextEdit::keyPressEvent(event);
}

ArticlePane::ArticlePane(DetailState& details, PickState& picks, QWidget* parent)
    : QWidget(parent), m_details(details), m_picks(picks), m_title(wrapped(this)), m_source(wrapped(this)),
      m_text(new ArticleText(this))
{
    setObjectName(QStringLiteral("articlePane"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setProperty("title", true);
    m_source->setProperty("muted", true);
    m_text->setObjectName(QStringLiteral("articleText"));
    m_text->setAccessibleName(tr("Article; Enter on a lit passage picks its event"));
    m_text->setReadOnly(true);
    m_text->setAcceptRichText(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->viewport()->setMouseTracking(true);
    m_text->document()->setDocumentMargin(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_source);
    column->addWidget(m_text, 1);
    connect(&details, &DetailState::articleChanged, this, &ArticlePane::showArticle);
    connect(&picks, &PickState::currentChanged, this, [this] {
        light();
        scrollToCurrent();
    });
    connect(m_text, &ArticleText::pressedAt, this, [this](int position) {
        if (const CommunicationId id = communicationAt(position); id != 0)
            m_picks.pickOnly(id);
    });
    connect(m_text, &ArticleText::hoveredAt, this, [this](int position) {
        const CommunicationId id = communicationAt(position);
        m_picks.hover(id);
        m_text->viewport()->setCursor(id != 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
    });
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_text, &QWidget::customContextMenuRequested, this, &ArticlePane::showMenu);
    connect(m_text, &QTextEdit::selectionChanged, this, &ArticlePane::selectionChanged);
    showArticle();
}

void ArticlePane::showMenu(const QPoint& at)
{
    QMenu* menu = m_text->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(tr("&Add an event from these words…"), this, &ArticlePane::eventWanted)
        ->setEnabled(!selectedSpan().empty());
    menu->popup(m_text->viewport()->mapToGlobal(at));
}

TextSpan ArticlePane::selectedSpan() const
{
    const QTextCursor cursor = m_text->textCursor();
    return m_details.article() && cursor.hasSelection()
               ? m_shown.spanOf({cursor.selectionStart(), cursor.selectionEnd()})
               : TextSpan{};
}

QString ArticlePane::selectedWords() const
{
    return m_text->textCursor().selectedText();
}

void ArticlePane::setFoundWords(const QStringList& words)
{
    m_found = words;
    light();
}

/// Every place of the words found, underlined: not by colour alone.
void ArticlePane::addFound(QList<QTextEdit::ExtraSelection>& selections) const
{
    constexpr qsizetype kMost = 500;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(m_theme.accent);
    format.setFontWeight(QFont::DemiBold);
    for (const QString& word : m_found) {
        QTextCursor cursor(m_text->document());
        while (selections.size() < kMost && !(cursor = m_text->document()->find(word, cursor)).isNull())
            selections << QTextEdit::ExtraSelection{cursor, format};
    }
}

void ArticlePane::explainMissingText(const ArticleDetail& detail)
{
    m_text->setPlainText(detail.withheld ? tr("The text is not in this file: the copy was made without texts, for "
                                              "sharing. What was found in it, and "
                                              "where, is kept. Whoever has the article can check it against its hash.")
                                         : tr("This article has no text."));
}

void ArticlePane::setTheme(const Theme& theme)
{
    m_theme = theme;
    light();
}

void ArticlePane::showArticle()
{
    const auto& detail = m_details.article();
    setEnabled(detail != nullptr);
    if (!detail) {
        m_shown = ShownText();
        m_title->setText(tr("No article"));
        m_title->show();
        m_source->setText(tr("Pick an event to read the words it came from."));
        m_text->clear();
        return;
    }
    const Article& article = detail->article;
    const LitPassage* first = firstOf(m_picks.current());
    m_shown = ShownText(article.text, first ? first->span.begin : 0);
    m_title->setText(summitry::text(article.title));
    m_title->setVisible(!article.textHasTitle);
    QStringList parts;
    if (!article.source.empty())
        parts << summitry::text(article.source);
    parts << (article.published.date.isUnknown() ? tr("undated") : dateWords(article.published.date));
    if (m_shown.isCut())
        parts << tr("long text, shown around the lit words");
    m_source->setText(parts.join(QStringLiteral(" · ")));
    if (article.text.empty())
        explainMissingText(*detail);
    else
        m_text->setPlainText(m_shown.text());
    QTextBlockFormat block;
    block.setLineHeight(128, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(block);
    if (article.textHasTitle)
        setTitleBold();
    light();
    scrollToCurrent();
}

void ArticlePane::setTitleBold()
{
    QTextCursor first(m_text->document());
    first.select(QTextCursor::BlockUnderCursor);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    first.mergeCharFormat(bold);
}

void ArticlePane::light()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto& detail = m_details.article();
    if (detail && !m_shown.text().isEmpty())
        for (const bool current : {false, true})
            for (const LitPassage& passage : detail->passages) {
                const Stretch stretch = m_shown.stretchOf(passage.span);
                if ((passage.communication == m_picks.current()) != current || stretch.end == 0)
                    continue;
                QTextCursor cursor(m_text->document());
                cursor.setPosition(stretch.begin);
                cursor.setPosition(stretch.end, QTextCursor::KeepAnchor);
                selections << QTextEdit::ExtraSelection{cursor, formatOf(passage, current, m_theme)};
            }
    addFound(selections);
    m_text->setExtraSelections(selections);
}

const LitPassage* ArticlePane::firstOf(CommunicationId id) const
{
    if (!m_details.article() || id == 0)
        return nullptr;
    const LitPassage* first = nullptr;
    for (const LitPassage& passage : m_details.article()->passages)
        if (passage.communication == id && passage.what == LitPassage::What::Evidence &&
            (!first || passage.span < first->span))
            first = &passage;
    return first;
}

void ArticlePane::scrollToCurrent()
{
    const LitPassage* first = firstOf(m_picks.current());
    if (!first)
        return;
    const Stretch stretch = m_shown.stretchOf(first->span);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(stretch.begin);
    m_text->setTextCursor(cursor);
    const int at = m_text->cursorRect(cursor).top() + m_text->verticalScrollBar()->value();
    m_text->verticalScrollBar()->setValue(at - m_text->viewport()->height() / 3);
}

CommunicationId ArticlePane::communicationAt(int position) const
{
    const auto& detail = m_details.article();
    if (!detail)
        return 0;
    // The shortest passage under the point wins: a quotation inside the evidence of a call.
    const LitPassage* best = nullptr;
    for (const LitPassage& passage : detail->passages) {
        const bool narrower = !best || passage.span.length() < best->span.length();
        const bool lit = passage.what == LitPassage::What::Evidence || passage.what == LitPassage::What::Quote;
        if (lit && narrower && m_shown.stretchOf(passage.span).contains(position))
            best = &passage;
    }
    return best ? best->communication : 0;
}

QStringList ArticlePane::litWords() const
{
    QStringList lit;
    const auto& detail = m_details.article();
    if (!detail)
        return lit;
    for (const LitPassage& passage : detail->passages) {
        const Stretch stretch = m_shown.stretchOf(passage.span);
        if (passage.communication == m_picks.current() && stretch.end > 0)
            lit << m_shown.text().mid(stretch.begin, stretch.end - stretch.begin);
    }
    return lit;
}

} // namespace summitry
