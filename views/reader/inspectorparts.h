#pragma once
// The building blocks of the inspector: lines of text with a role, a card for an account, and the words in them.
#include "models/items/detailstate.h"

#include <QAbstractButton>
#include <QLabel>

namespace summitry {

/// A wrapped plain-text line; role is a property that the style sheet knows ("title", "muted", "heading", "strong").
QLabel* line(const QString& text, const char* role);
/// Two texts at both ends of a line; takes the labels over.
QWidget* endsLine(QLabel* left, QLabel* right);
/// "Xi Jinping – Lee Jae-myung"; "Xi Jinping to Lee Jae-myung".
QString whoWords(const Account& account);
/// "printed “on Tuesday”; counted from the day of publication".
QString whenBasisWords(const DatedPhrase& when);

/// An account to click: source, date, and what it says in a few words. Marked when it is the one whose article is open.
class AccountCard : public QAbstractButton
{
    Q_OBJECT

public:
    AccountCard(const AccountView& account, const DatedPhrase& shown, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_source, m_date, m_words;
    bool m_differs = false;
};

} // namespace summitry
