#pragma once
// A caption's plain text with *emphasis*, laid out for painting. No HTML is ever read from it. Pure but for fonts.
#include <QColor>
#include <QRectF>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace summitry {

struct CaptionRun
{
    QString text; ///< without the asterisks
    QList<QTextLayout::FormatRange> emphasis;
};

/// Pairs of asterisks around words become ranges of bold type; a lone one stays as it is.
CaptionRun parseCaption(const QString& caption);
/// Height that the caption takes at this width.
double captionHeight(const QString& caption, const QFont& font, double width);
/// Paints it from the top of the rectangle, cut at its bottom; returns the height used.
double paintCaption(QPainter& painter, const QString& caption, const QFont& font, const QRectF& rect);

/// Words of an article: the lit ones strong and on a light of their own; stars are stars here.
struct LitText
{
    QString before, lit, after;
    QColor light;
};
/// As paintCaption().
double paintPassage(QPainter& painter, const LitText& text, const QFont& font, const QRectF& rect);

} // namespace summitry
