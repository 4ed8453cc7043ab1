#pragma once
// Size, resolution, looks and words of a figure, with a preview of what will come out and what to mind. Fills one value;
// drawing is the window's affair.
#include "views/figures/figure.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimer;

namespace summitry {

struct FigureChoice
{
    FigureFormat format = FigureFormat::Png;
    FigureSize size;
    QString title;
    double textPoints = 0;
    Theme::Name theme = Theme::Name::Light;
    bool legend = true;
    bool caption = true;
};

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// base: everything but what is chosen here.
    ExportDialog(FigureSpec base, QWidget* parent);
    FigureChoice choice() const;
    static void apply(const FigureChoice& choice, FigureSpec& spec);

signals:
    void chosen(const summitry::FigureChoice& choice);

private:
    void buildFields();
    QWidget* buildForm();
    void takePreset(int index);
    void refresh();

    FigureSpec m_base;
    QComboBox* m_format;
    QComboBox* m_preset;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QComboBox* m_unit;
    QSpinBox* m_dpi;
    QSpinBox* m_text;
    QComboBox* m_theme;
    QLineEdit* m_title;
    QCheckBox* m_legend;
    QCheckBox* m_caption;
    QLabel* m_preview;
    QLabel* m_notes;
    QTimer* m_soon;
};

} // namespace summitry
