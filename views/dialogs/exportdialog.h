#pragma once
// What a figure shows, its preset, size, looks and words, with a preview of what will come out. What was chosen last
// for a preset comes back, and can be kept under a name. Fills one value; drawing, remembering and asking for a place
// are the window's affair.
#include "views/dialogs/figurechoice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimer;

namespace summitry {

class FigurePreview;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// remembered: FigureChoice::toMap() by preset or name; look: the one to begin with.
    ExportDialog(std::vector<FigureScope> scopes, QVariantMap remembered, const QString& look, QWidget* parent);
    FigureChoice choice() const;

signals:
    void chosen(const summitry::FigureChoice& choice);
    void lookKept(const QString& name, const QVariantMap& look);
    void lookForgotten(const QString& name);

private:
    void buildFields();
    void nameFields();
    void fillLooks(const QString& current);
    void connectFields();
    QWidget* buildForm();
    QWidget* buildLooks();
    QWidget* buildButtons();
    void takeLook(int index);
    void keepLook();
    void forgetLook();
    void recall(const QVariantMap& values);
    void takeScope();
    void refresh();
    const FigurePreset& preset() const;

    std::vector<FigureScope> m_scopes;
    QVariantMap m_remembered;
    QComboBox *m_scope, *m_format, *m_looks, *m_unit, *m_style;
    QDoubleSpinBox *m_width, *m_height, *m_text;
    QSpinBox* m_dpi;
    QLineEdit *m_title, *m_credits, *m_name;
    QCheckBox *m_fit, *m_legend, *m_caption, *m_filterLine, *m_pages, *m_public;
    QPushButton *m_keep, *m_forget;
    FigurePreview* m_preview;
    QTimer* m_soon;
};

} // namespace summitry
