#pragma once
// Asks what cannot be known before an import: the text itself when it is pasted, and a publication date for articles
// that tell none. Fills one value; importing is the window's affair. A bad date is told in place and keeps the dialog
// open.
#include "models/domain/edtfdate.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace summitry {

struct ImportChoice
{
    QString text; ///< pasted
    std::optional<EdtfDate> published;
};

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// For pasted text.
    ImportDialog(const QString& pasted, QWidget* parent);
    /// For files: names of those that tell no date.
    ImportDialog(const QStringList& undated, QWidget* parent);

signals:
    void chosen(const summitry::ImportChoice& choice);

private:
    void build(QWidget* content, const QString& title, const QString& why);
    void done(int result) override;

    QPlainTextEdit* m_text = nullptr;
    QLineEdit* m_date = nullptr;
    QLabel* m_complaint = nullptr;
};

} // namespace summitry
