#pragma once
// What a figure shows, its preset, size, looks and words, with a preview of what will come out (at true size when
// wished) and what to mind. Fills one value; drawing, remembering and asking for a place are the window's affair.
#include "views/figures/preset.h"

#include <QDialog>
#include <QVariantMap>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QSpinBox;
class QTimer;

namespace summitry {

/// One answer to "what": the view, the selection, everything.
struct FigureScope
{
    QString name;
    FigureSpec spec; ///< everything but what is chosen here
};

struct FigureChoice
{
    std::size_t scope = 0;
    FigureFormat format = FigureFormat::Png;
    QString preset; ///< id
    FigureSize size;
    bool fitHeight = false;
    QString title, credits;
    double textPoints = 0, minimumPoints = 0;
    FigureStyle style = FigureStyle::Light;
    bool legend = true, caption = true, filterLine = true, pages = true;

    /// What is remembered of it, per preset: not scope, title and format.
    QVariantMap toMap() const;
};

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// remembered: FigureChoice::toMap() by preset; preset: the one to begin with.
    ExportDialog(std::vector<FigureScope> scopes, QVariantMap remembered, const QString& preset, QWidget* parent);
    FigureChoice choice() const;
    static void apply(const FigureChoice& choice, FigureSpec& spec);

signals:
    void chosen(const summitry::FigureChoice& choice);

private:
    void buildFields();
    void connectFields();
    QWidget* buildForm();
    void takePreset(int index);
    void recall(const QVariantMap& values);
    void takeScope(int index);
    void refresh();
    void showPicture(const QByteArray& png, bool trueSize);

    std::vector<FigureScope> m_scopes;
    QVariantMap m_remembered;
    QComboBox *m_scope, *m_format, *m_preset, *m_unit, *m_style;
    QDoubleSpinBox *m_width, *m_height, *m_text;
    QSpinBox* m_dpi;
    QLineEdit *m_title, *m_credits;
    QCheckBox *m_fit, *m_legend, *m_caption, *m_filterLine, *m_pages, *m_trueSize;
    QScrollArea* m_area;
    QLabel *m_preview, *m_notes;
    QTimer* m_soon;
};

} // namespace summitry
