#include "views/figures/figure.h"

#include "views/figures/figurepage.h"
#include "views/figures/figurerecord.h"
#include "views/figures/figurewarnings.h"
#include "views/figures/pagesplit.h"
#include "views/figures/pdfdocument.h"
#include "views/figures/provenance.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kPdfResolution = 1200;
constexpr int kPainting = 10, kPacking = 60, kWritten = 100; // where these begin, in hundredths of the work
constexpr int kStripPixels = 8'000'000;                      // between two looks at whether to stop
constexpr int kFastDeflate = 80; // zlib level 1: four times as fast as the default for a tenth more bytes

/// Looks whether to go on, and tells how far it is.
class Pace
{
public:
    Pace(const CancelToken& cancel, const Progress& progress) : m_cancel(cancel), m_progress(progress) {}
    bool stopped(int percent) const
    {
        if (m_progress)
            m_progress({percent, kWhole, {}});
        return m_cancel.cancelled();
    }
    static Error stopError() { return fail("Stopped; no figure was written."); }

private:
    static constexpr int kWhole = 100;
    const CancelToken& m_cancel;
    const Progress& m_progress;
};

/// In strips when it is large, so that it can be stopped. False when it was.
bool paintStrips(QImage& image, const FigurePage& page, const Pace& pace)
{
    const int strips = std::max(1, static_cast<int>(qint64(image.width()) * image.height() / kStripPixels));
    for (int i = 0; i < strips; ++i) {
        if (pace.stopped(kPainting + (kPacking - kPainting) * i / strips))
            return false;
        const int top = image.height() * i / strips, bottom = image.height() * (i + 1) / strips;
        QPainter painter(&image);
        painter.setClipRect(0, top, image.width(), bottom - top);
        painter.scale(image.width() / page.size().width(), image.height() / page.size().height());
        page.paint(painter);
    }
    return !pace.stopped(kPacking);
}

Result<QByteArray> renderPng(const FigurePage& page, const FigureSize& size, const Provenance& provenance,
                             const Pace& pace)
{
    QImage image(size.widthPx(), size.heightPx(), QImage::Format_RGB32);
    if (image.isNull())
        return fail("There is not enough memory for {} × {} pixels; choose a smaller size.",
                    std::to_string(size.widthPx()), std::to_string(size.heightPx()));
    image.setDotsPerMeterX(static_cast<int>(std::lround(size.dpi / kMmPerInch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(Qt::white);
    if (!paintStrips(image, page, pace))
        return Pace::stopError();
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

PdfWords pdfWords(const std::vector<FigureSpec>& pages, const FigureSize& size, const Provenance& provenance)
{
    PdfWords words{provenance.title,
                   provenance.author,
                   provenance.description,
                   provenance.program,
                   {},
                   QSizeF(size.widthMm, size.heightMm),
                   provenance.timestamp};
    for (std::size_t i = 0; i < pages.size(); ++i)
        words.bookmarks << PdfBookmark{bookmarkOf(pages[i], provenance.title), static_cast<int>(i)};
    return words;
}

Result<QByteArray> renderPdf(const std::vector<FigureSpec>& pages, const FigureSize& size, const Provenance& provenance,
                             const Pace& pace)
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
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pace.stopped(kPainting + (kPacking - kPainting) * static_cast<int>(i) / static_cast<int>(pages.size())))
            return Pace::stopError();
        if (i > 0 && !writer.newPage())
            return fail("The picture could not be drawn as PDF.");
        const FigurePage page(pages[i]);
        const double scale = page.unitMm() * kPdfResolution / kMmPerInch;
        painter.resetTransform();
        painter.scale(scale, scale);
        page.paint(painter);
    }
    painter.end();
    return pdfWith(bytes, pdfWords(pages, size, provenance));
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
                            const Provenance& provenance, const Pace& pace)
{
    const FigureSize& size = pages.front().size;
    switch (format) {
    case FigureFormat::Svg:
        return renderSvg(page, size, provenance);
    case FigureFormat::Pdf:
        return renderPdf(pages, size, provenance, pace);
    case FigureFormat::Png:
        break;
    }
    return renderPng(page, size, provenance, pace);
}

Provenance provenanceOf(const FigureSpec& spec, const FigurePage& page)
{
    Provenance provenance;
    provenance.title = spec.title.isEmpty() ? countLine(page.scene()) : spec.title;
    provenance.description = altTextOf(spec, page.scene());
    provenance.author = spec.credits;
    provenance.program = spec.program;
    provenance.source = spec.dataHash;
    provenance.viewJson = withRecord(spec.viewJson, recordOf(spec, page));
    provenance.timestamp = spec.timestamp;
    return provenance;
}

} // namespace

Result<Figure> renderFigure(const FigureSpec& spec, FigureFormat format, const CancelToken& cancel,
                            const Progress& progress)
{
    if (!spec.scene.chronology || !spec.scene.lanes)
        return fail("There is nothing to draw yet; open a chronology first.");
    const Pace pace(cancel, progress);
    if (pace.stopped(0))
        return Pace::stopError();
    const FigurePage page(spec);
    Figure figure;
    figure.captionText = page.caption();
    figure.altText = altTextOf(spec, page.scene());
    const std::vector<FigureSpec> pages =
        format == FigureFormat::Pdf ? pagesOf(spec, page) : std::vector<FigureSpec>{spec};
    figure.warnings = pageWarnings(pages, format);
    Result<QByteArray> bytes = renderAs(format, page, pages, provenanceOf(spec, page), pace);
    if (!bytes)
        return bytes.error();
    if (pace.stopped(kWritten))
        return Pace::stopError();
    figure.bytes = std::move(*bytes);
    return figure;
}

std::vector<FigureSpec> figurePages(const FigureSpec& spec, FigureFormat format)
{
    const bool drawable = spec.scene.chronology && spec.scene.lanes;
    return drawable && format == FigureFormat::Pdf ? pagesOf(spec, FigurePage(spec)) : std::vector<FigureSpec>{spec};
}

QStringList figureWarnings(const FigureSpec& spec, FigureFormat format)
{
    return pageWarnings(figurePages(spec, format), format);
}

Result<void> writeWhole(const QByteArray& bytes, const QString& path)
{
    if (QFileInfo(path).isDir())
        return fail("“{}” is a folder; name a file in it.", path.toStdString());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail("“{}” could not be written ({}); the old file, if any, is as it was.", path.toStdString(),
                    file.errorString().toStdString());
    return {};
}

} // namespace summitry
