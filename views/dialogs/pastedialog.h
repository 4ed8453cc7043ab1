#pragma once
// Asks for an article as text, pasted or typed, and its day of publication. Fills one value; importing is the window's
// affair. A bad date is told in place and keeps the dialog open.
#include "models/domain/edtfdate.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace summitry {

struct PastedArticle
{
    QString text;
    std::optional<EdtfDate> published;
};

class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(const QString& pasted, QWidget* parent);

signals:
    void chosen(const summitry::PastedArticle& article);

private:
    void build();
    void complain(const QString& words, QWidget* about);
    void done(int result) override;

    QPlainTextEdit* m_text;
    QLineEdit* m_date;
    QLabel* m_complaint;
};

} // namespace summitry
