#pragma once
// What a figure's file says about itself: the view it shows and where it came from, as PNG text chunks, SVG metadata
// and a PDF's XMP packet; and the way back. Bytes in, bytes out; private to this folder.
#include "views/figures/figure.h"

namespace summitry {

struct Provenance
{
    QString title, description, author, program, source; ///< source: hash of the data
    QByteArray viewJson;
    qint64 timestamp = 0;
};

/// Puts text chunks behind the header of a PNG.
QByteArray pngWith(const QByteArray& png, const Provenance& provenance);
/// Puts metadata behind the description of an SVG and its exact size in front.
QByteArray svgWith(const QByteArray& svg, const Provenance& provenance, const FigureSize& size);
QByteArray xmpPacket(const Provenance& provenance);

} // namespace summitry
