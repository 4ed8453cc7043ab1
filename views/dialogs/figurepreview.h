#pragma once
// Shows what a figure will look like, page by page, fitted or at true size, with what to mind in words and its caption
// and alternative text to copy. Draws what it is given; knows no choices.
#include "views/figures/figure.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QScrollArea;
class QSpinBox;

namespace summitry {

class FigurePreview : public QWidget
{
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);
    void show(const FigureSpec& spec, FigureFormat format);
    QString caption() const { return m_caption; }

signals:
    void redrawWanted(); ///< another page or size of the picture

private:
    void build();
    void paintPage(FigureSpec page);
    double screenDpi() const;

    QScrollArea* m_area;
    QLabel *m_picture, *m_notes;
    QSpinBox* m_page;
    QCheckBox* m_trueSize;
    QString m_caption, m_altText;
};

} // namespace summitry
