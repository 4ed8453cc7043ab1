#pragma once
// A scene as a figure on paper or slide: title, picture, legend of what is there, caption, and what it was made from
// embedded in the file (PNG iTXt, SVG metadata, PDF XMP). Laid out in physical units: dpi changes sharpness, never
// layout. Equal input gives equal bytes: the time stamp is an argument. Needs a QGuiApplication, no display.
#include "models/domain/canceltoken.h"
#include "models/domain/progress.h"
#include "models/domain/result.h"
#include "views/scene/scenespec.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace summitry {

enum class FigureFormat : std::uint8_t { Png, Svg, Pdf };
/// From a file name's ending.
Result<FigureFormat> figureFormat(const QString& path);
QString figureEnding(FigureFormat format); ///< "png"

struct FigureSize
{
    double widthMm = 508; ///< 1920 px at 96 dpi
    double heightMm = 285.75;
    double dpi = 96; ///< 72..1200

    int widthPx() const;
    int heightPx() const;
};
/// "1920x1080", "1920x1080px", "183mmx120mm", "7.2inx4in"; dpi holds for PNG. Says what is wrong and the limits.
Result<FigureSize> parseFigureSize(const QString& text, double dpi);

struct FigureSpec
{
    SceneSpec scene; ///< size, device pixel ratio, header and ruler are set by the figure
    FigureSize size;
    QString title;            ///< empty = none
    QString filterLine;       ///< "Leaders: Xi Jinping; June 2025"; empty = no filter
    QString caption;          ///< empty = made from the data
    QString credits;          ///< below the caption; also the author in PDF and PNG
    QString note;             ///< a sentence added to the caption made from the data
    double textPoints = 0;    ///< 0 = by size
    double minimumPoints = 0; ///< of the journal; smaller text is warned of
    bool legend = true;
    bool showCaption = true;
    bool showFilterLine = true;
    bool pages = false;      ///< PDF: lanes that do not fit go on further pages, under the same axis
    double headerWidth = -1; ///< of the lanes, as commonHeaderWidth() gives it; < 0 = as wide as it takes
    QString style;           ///< "journal": embedded; see applyStyle()
    QString preset;          ///< "nature-1col": embedded
    QString dataHash;        ///< hex; shown shortened
    QByteArray viewJson;     ///< a JSON object; embedded with "figure" added, see figurerecord.h
    QString program;         ///< "Summitry 0.1.0"
    qint64 timestamp = 0;    ///< seconds since 1970 (SOURCE_DATE_EPOCH or now, from above)
};

struct Figure
{
    QByteArray bytes;
    QString altText;
    QString captionText;  ///< to paste
    QStringList warnings; ///< plain sentences: what to mind, and what to do about it
};

/// progress: in hundredths. Cancelled: an error that says so; nothing else comes of it.
Result<Figure> renderFigure(const FigureSpec& spec, FigureFormat format, const CancelToken& cancel = {},
                            const Progress& progress = {});
/// Writes to a neighbour and renames: a failed write leaves the old file untouched.
Result<void> writeWhole(const QByteArray& bytes, const QString& path);
/// The pages that a figure has: several only in a PDF. And what to mind about them.
std::vector<FigureSpec> figurePages(const FigureSpec& spec, FigureFormat format);
QStringList figureWarnings(const FigureSpec& spec, FigureFormat format);
/// The view embedded in PNG, SVG or PDF bytes.
Result<QByteArray> embeddedView(const QByteArray& bytes);
/// True when there is or was a view inside, even when it is damaged.
bool isFigure(const QByteArray& bytes);

} // namespace summitry
