#include "views/presentation/captiontext.h"

#include <QPainter>

#include <cmath>
#include <functional>

namespace summitry {

namespace {

constexpr double kFarBelow = 1e7;

/// Lays lines out from the top, as many as fit. Returns the height used.
double layOut(const QList<CaptionRun>& paragraphs, const QFont& font, double width, double most,
              const std::function<void(QTextLayout&)>& paint)
{
    double height = 0;
    for (const CaptionRun& run : paragraphs) {
        QTextLayout layout(run.text, font);
        layout.setFormats(run.emphasis);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1.0, width));
            if (height + line.height() > most) {
                line.setPosition({0, kFarBelow}); // drawn with the rest, so it must lie outside
                break;
            }
            line.setPosition({0, height});
            height += std::ceil(line.height());
        }
        layout.endLayout();
        if (paint)
            paint(layout);
    }
    return height;
}

QList<CaptionRun> paragraphsOf(const QString& caption)
{
    QList<CaptionRun> runs;
    for (const QString& paragraph : caption.split(u'\n'))
        runs << parseCaption(paragraph);
    return runs;
}

} // namespace

CaptionRun parseCaption(const QString& caption)
{
    CaptionRun run;
    qsizetype open = -1;
    for (qsizetype i = 0; i < caption.size(); ++i) {
        const bool star = caption[i] == u'*';
        const bool closes = star && open >= 0 && run.text.size() > open;
        const bool opens = star && open < 0 && caption.indexOf(u'*', i + 1) > i + 1;
        if (closes) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(open);
            range.length = static_cast<int>(run.text.size() - open);
            range.format.setFontWeight(QFont::Bold);
            run.emphasis << range;
            open = -1;
        } else if (opens) {
            open = run.text.size();
        } else {
            run.text += caption[i];
        }
    }
    return run;
}

double captionHeight(const QString& caption, const QFont& font, double width)
{
    constexpr double kNoLimit = 1e6;
    return caption.isEmpty() ? 0 : layOut(paragraphsOf(caption), font, width, kNoLimit, {});
}

double paintCaption(QPainter& painter, const QString& caption, const QFont& font, const QRectF& rect)
{
    return layOut(paragraphsOf(caption), font, rect.width(), rect.height(),
                  [&](QTextLayout& layout) { layout.draw(&painter, rect.topLeft()); });
}

double paintPassage(QPainter& painter, const LitText& text, const QFont& font, const QRectF& rect)
{
    // One paragraph: stars and line breaks in an article are its own.
    CaptionRun run;
    run.text = text.before + text.lit + text.after;
    run.text.replace(u'\n', u' ');
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(text.before.size());
    range.length = static_cast<int>(text.lit.size());
    range.format.setFontWeight(QFont::Bold);
    range.format.setBackground(text.light);
    run.emphasis << range;
    return layOut({run}, font, rect.width(), rect.height(),
                  [&](QTextLayout& layout) { layout.draw(&painter, rect.topLeft()); });
}

} // namespace summitry
