#include "views/presentation/handout.h"

#include "views/figures/figure.h"
#include "views/figures/pdfdocument.h"
#include "views/presentation/captiontext.h"
#include "views/presentation/stageside.h"
#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace summitry {

namespace {

constexpr int kDpi = 300;
constexpr double kPointsPerInch = 72;
constexpr double kMargin = 42; ///< points
constexpr double kType = 10;   ///< points
constexpr double kLineGap = 22;

struct Grid
{
    int columns;
    int rows;
};

Grid gridFor(int perPage)
{
    if (perPage >= 6)
        return {2, 3};
    if (perPage >= 4)
        return {2, 2};
    return {1, perPage >= 2 ? 2 : 1};
}

void paintStep(QPainter& painter, const StageStep& step, const QRectF& area, double type)
{
    QFont font = fontFor(step.spec.theme, FontRole::LaneName, type);
    font.setWeight(QFont::Normal);
    const double foot = std::min(area.height() * 0.4, captionHeight(step.caption, font, area.width()) + type * 0.5);
    const double side = hasSide(step) ? area.width() * kSideShare : 0;
    SceneSpec spec = step.spec;
    spec.size = QSizeF(area.width() - side, area.height() - foot);
    spec.textSize = type * 0.75;
    spec.devicePixelRatio = 1;
    painter.save();
    painter.setClipRect(QRectF(area.topLeft(), spec.size));
    painter.translate(area.topLeft());
    paintScene(painter, layoutScene(spec));
    painter.restore();
    if (side > 0)
        paintSide(painter, step, QRectF(area.right() - side, area.top(), side, spec.size.height()), type);
    painter.setPen(spec.theme.text);
    paintCaption(painter, step.caption, font,
                 QRectF(area.left(), area.bottom() - foot + type * 0.25, area.width(), foot));
}

void paintBeside(QPainter& painter, const StageStep& step, const QRectF& area, HandoutOptions::Beside beside)
{
    if (beside == HandoutOptions::Beside::Notes) {
        painter.setPen(Qt::black);
        paintCaption(painter, step.notes, fontFor(step.spec.theme, FontRole::Label, kType), area);
    } else if (beside == HandoutOptions::Beside::Lines) {
        painter.setPen(QPen(QColor(150, 150, 150), 0.5));
        for (double y = area.top() + kLineGap; y < area.bottom(); y += kLineGap)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

void paintCell(QPainter& painter, const StageStep& step, const QRectF& cell, const HandoutOptions& options)
{
    const bool alone = options.beside == HandoutOptions::Beside::Nothing;
    const double share = alone ? 1 : 0.66;
    const QRectF picture(cell.left(), cell.top(), cell.width(), cell.height() * share);
    paintStep(painter, step, picture, kType);
    if (!alone)
        paintBeside(painter, step,
                    QRectF(cell.left(), picture.bottom() + 8, cell.width(), cell.bottom() - picture.bottom() - 8),
                    options.beside);
}

/// What the first line of a caption says, without the stars of emphasis.
QString bookmarkTitle(const StageStep& step, std::size_t number)
{
    const QString words = parseCaption(step.caption.section(u'\n', 0, 0)).text.simplified();
    return words.isEmpty() ? QString::number(number + 1) : QStringLiteral("%1  %2").arg(number + 1).arg(words);
}

PdfWords pdfWords(const StageSteps& steps, const HandoutOptions& options, std::size_t perPage)
{
    PdfWords words;
    words.title = options.title;
    words.program = QStringLiteral("Summitry " SUMMITRY_VERSION);
    words.timestamp = options.timestamp;
    for (std::size_t i = 0; i < steps.size(); ++i)
        words.bookmarks << PdfBookmark{bookmarkTitle(steps[i], i), static_cast<int>(i / perPage)};
    return words;
}

} // namespace

Result<int> writeHandout(const StageSteps& steps, const HandoutOptions& options, const QString& path)
{
    if (steps.empty())
        return fail("The story has no steps yet; add a view first.");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(options.paper));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kDpi);
    writer.setTitle(options.title);
    writer.setCreator(QStringLiteral("Summitry " SUMMITRY_VERSION));
    QPainter painter(&writer);
    painter.scale(kDpi / kPointsPerInch, kDpi / kPointsPerInch);
    const QSizeF paper = QPageSize(options.paper).size(QPageSize::Point);
    const QRectF page = QRectF(QPointF(), paper).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const Grid grid = gridFor(options.perPage);
    const auto perPage = static_cast<std::size_t>(grid.columns * grid.rows);
    const QSizeF cell((page.width() - (grid.columns - 1) * kMargin / 2) / grid.columns,
                      (page.height() - (grid.rows - 1) * kMargin / 2) / grid.rows);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0 && i % perPage == 0)
            writer.newPage();
        const auto at = static_cast<int>(i % perPage);
        const QPointF corner(page.left() + at % grid.columns * (cell.width() + kMargin / 2),
                             page.top() + at / grid.columns * (cell.height() + kMargin / 2));
        paintCell(painter, steps[i], QRectF(corner, cell), options);
    }
    painter.end();
    const Result<void> saved = writeWhole(pdfWith(bytes, pdfWords(steps, options, perPage)), path);
    return saved ? Result<int>(static_cast<int>((steps.size() + perPage - 1) / perPage)) : saved.error();
}

QImage stepPicture(const StageStep& step, const QSize& size)
{
    QImage image(size.expandedTo({16, 16}), QImage::Format_RGB32);
    image.fill(step.spec.theme.background);
    QPainter painter(&image);
    const double type = std::max(8.0, image.height() / 24.0);
    paintStep(painter, step, QRectF(image.rect()).adjusted(type / 2, type / 2, -type / 2, -type / 2), type);
    return image;
}

Result<int> writePictures(const StageSteps& steps, const QSize& size, const QString& path)
{
    if (steps.empty())
        return fail("The story has no steps yet; add a view first.");
    const QFileInfo target(path);
    int number = 0;
    for (const StageStep& step : steps) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        stepPicture(step, size).save(&buffer, "PNG", 80);
        ++number;
        const QString name = QStringLiteral("%1/%2-%3.png")
                                 .arg(target.absolutePath(), target.completeBaseName())
                                 .arg(number, 2, 10, QLatin1Char('0'));
        if (const Result<void> saved = writeWhole(bytes, name); !saved)
            return saved.error();
    }
    return number;
}

} // namespace summitry
