#include "views/figures/figure.h"

#include "views/figures/figurepage.h"
#include "views/figures/figurerecord.h"
#include "views/figures/provenance.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace summitry {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kPdfResolution = 1200;
constexpr int kFastDeflate = 80; // zlib level 1: four times as fast as the default for a tenth more bytes

Result<QByteArray> renderPng(const FigurePage& page, const FigureSize& size, const Provenance& provenance)
{
    QImage image(size.widthPx(), size.heightPx(), QImage::Format_RGB32);
    if (image.isNull())
        return fail("There is not enough memory for {} × {} pixels; choose a smaller size.",
                    std::to_string(size.widthPx()), std::to_string(size.heightPx()));
    image.setDotsPerMeterX(static_cast<int>(std::lround(size.dpi / kMmPerInch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(image.width() / page.size().width(), image.height() / page.size().height());
    page.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG", kFastDeflate))
        return fail("The picture could not be packed as PNG; choose a smaller size.");
    return pngWith(bytes, provenance);
}

Result<QByteArray> renderSvg(const FigurePage& page, const FigureSize& size, const Provenance& provenance)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(provenance.title.toHtmlEscaped()); // it writes what it is given
    generator.setDescription(provenance.description.toHtmlEscaped());
    generator.setResolution(96);
    generator.setSize(
        QSize(static_cast<int>(std::ceil(page.size().width())), static_cast<int>(std::ceil(page.size().height()))));
    generator.setViewBox(QRectF(QPointF(0, 0), page.size()));
    QPainter painter;
    if (!painter.begin(&generator))
        return fail("The picture could not be drawn as SVG.");
    page.paint(painter);
    painter.end();
    return svgWith(bytes, provenance, size);
}

/// The lanes in even parts, each a page with the same axis; one page when all fit.
std::vector<FigureSpec> pagesOf(const FigureSpec& spec, const FigurePage& whole)
{
    const LaneList& lanes = *spec.scene.lanes;
    const std::size_t most = whole.comfortableLanes();
    if (!spec.pages || lanes.size() <= most)
        return {spec};
    const std::size_t count = (lanes.size() + most - 1) / most, each = (lanes.size() + count - 1) / count;
    std::vector<FigureSpec> pages;
    for (std::size_t first = 0; first < lanes.size(); first += each) {
        FigureSpec page = spec;
        const auto begin = lanes.begin() + static_cast<std::ptrdiff_t>(first);
        page.scene.lanes = std::make_shared<LaneList>(
            begin, begin + static_cast<std::ptrdiff_t>(std::min(each, lanes.size() - first)));
        page.headerWidth = whole.scene().header.width();
        page.title = QCoreApplication::translate("Figure", "%1 (page %2 of %3)")
                         .arg(spec.title, QString::number(pages.size() + 1), QString::number(count));
        pages.push_back(std::move(page));
    }
    return pages;
}

Result<QByteArray> renderPdf(const std::vector<FigureSpec>& pages, const FigureSize& size, const Provenance& provenance)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfResolution);
    writer.setPageSize(
        QPageSize(QSizeF(size.widthMm, size.heightMm), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(provenance.title);
    writer.setCreator(provenance.program);
    writer.setDocumentXmpMetadata(xmpPacket(provenance));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail("The picture could not be drawn as PDF.");
    const double scale = kPdfResolution / 96.0;
    painter.scale(scale, scale);
    for (const FigureSpec& page : pages) {
        if (&page != &pages.front() && !writer.newPage())
            return fail("The picture could not be drawn as PDF.");
        FigurePage(page).paint(painter);
    }
    painter.end();
    return pdfDated(bytes, provenance.timestamp);
}

QStringList pageWarnings(const std::vector<FigureSpec>& pages)
{
    QStringList warnings;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const FigurePage page(pages[i]);
        for (const QString& warning : warningsOf(pages[i], page.scene(), page.textPoints()))
            warnings << QCoreApplication::translate("Figure", "Page %1: %2").arg(QString::number(i + 1), warning);
    }
    return warnings;
}

FigureRecord recordOf(const FigureSpec& spec, const FigurePage& page)
{
    FigureRecord record{spec.style,
                        spec.preset,
                        spec.program,
                        spec.dataHash,
                        spec.size,
                        page.textPoints(),
                        page.scene().shown,
                        static_cast<std::uint32_t>(spec.scene.chronology->size()),
                        true,
                        {}};
    record.events = figureEvents(*spec.scene.chronology, spec.scene.selection.get(), spec.scene.range);
    return record;
}

Result<QByteArray> renderAs(FigureFormat format, const FigurePage& page, const std::vector<FigureSpec>& pages,
                            const FigureSize& size, const Provenance& provenance)
{
    switch (format) {
    case FigureFormat::Svg:
        return renderSvg(page, size, provenance);
    case FigureFormat::Pdf:
        return renderPdf(pages, size, provenance);
    case FigureFormat::Png:
        break;
    }
    return renderPng(page, size, provenance);
}

} // namespace

Result<Figure> renderFigure(const FigureSpec& spec, FigureFormat format)
{
    if (!spec.scene.chronology || !spec.scene.lanes)
        return fail("There is nothing to draw yet; open a chronology first.");
    const FigurePage page(spec);
    Figure figure;
    figure.captionText = page.caption();
    figure.altText = altTextOf(spec, page.scene());
    const std::vector<FigureSpec> pages =
        format == FigureFormat::Pdf ? pagesOf(spec, page) : std::vector<FigureSpec>{spec};
    figure.warnings = pages.size() == 1 ? warningsOf(spec, page.scene(), page.textPoints()) : pageWarnings(pages);
    const QString title = spec.title.isEmpty() ? countLine(page.scene()) : spec.title;
    const Provenance provenance{
        title,         figure.altText, spec.program, spec.dataHash, withRecord(spec.viewJson, recordOf(spec, page)),
        spec.timestamp};
    Result<QByteArray> bytes = renderAs(format, page, pages, spec.size, provenance);
    if (!bytes)
        return bytes.error();
    figure.bytes = std::move(*bytes);
    return figure;
}

Result<void> writeFigure(const Figure& figure, const QString& path)
{
    if (QFileInfo(path).isDir())
        return fail("“{}” is a folder; name a file in it.", path.toStdString());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(figure.bytes) != figure.bytes.size() || !file.commit())
        return fail("“{}” could not be written ({}); the old file, if any, is as it was.", path.toStdString(),
                    file.errorString().toStdString());
    return {};
}

} // namespace summitry
