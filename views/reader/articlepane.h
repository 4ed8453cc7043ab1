#pragma once
// The article with the exact words lit: those of the current event strongly, those of others faintly. Scrolls to the
// current ones. A click (or Enter at the caret) on a lit passage picks its event. Text is plain text, whatever it looks
// like.
#include "models/items/detailstate.h"
#include "models/items/pickstate.h"
#include "views/reader/passages.h"
#include "views/scene/theme.h"

#include <QTextEdit>

class QLabel;

namespace summitry {

class ArticleText : public QTextEdit
{
    Q_OBJECT

public:
    using QTextEdit::QTextEdit;

signals:
    void pressedAt(int position);
    void hoveredAt(int position);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

class ArticlePane : public QWidget
{
    Q_OBJECT

public:
    ArticlePane(DetailState& details, PickState& picks, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    const ArticleText& text() const { return *m_text; }
    /// The words lit for the current event, in order of the text.
    QStringList litWords() const;
    /// What is selected, in code points of the article; empty when nothing is.
    TextSpan selectedSpan() const;
    QString selectedWords() const;
    /// Words to mark as found by a search; empty = none.
    void setFoundWords(const QStringList& words);

signals:
    void selectionChanged();
    void eventWanted(); ///< from what is selected

private:
    void showArticle();
    void light();
    void addFound(QList<QTextEdit::ExtraSelection>& selections) const;
    void explainMissingText(const ArticleDetail& detail);
    void showMenu(const QPoint& at);
    void scrollToCurrent();
    void setTitleBold();
    CommunicationId communicationAt(int position) const;
    const LitPassage* firstOf(CommunicationId id) const;

    DetailState& m_details;
    PickState& m_picks;
    Theme m_theme;
    ShownText m_shown;
    QLabel* m_title;
    QLabel* m_source;
    ArticleText* m_text;
    QStringList m_found;
};

} // namespace summitry
