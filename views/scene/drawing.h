#pragma once
// How single things look, drawn with paths: marks, links, bands, fades. No layout and no cache; the same on every
// device. A leader's colour fills what was held; planned is hollow, proposed dotted, cancelled struck through.
// For the painter, and for legends that show the same things.
#include "views/scene/scene.h"

class QPainter;

namespace summitry {

struct MarkLook
{
    Kind kind = Kind::Statement;
    Status status = Status::Held;
    std::uint8_t color = 0;
    MarkState state;
    std::uint16_t count = 1;
    float size = 12;
};
/// Room on each side that halo and outline need beyond the mark.
double markMargin(double size, MarkState state);
/// Around the origin.
void drawMark(QPainter& painter, const Theme& theme, const MarkLook& look);
/// Upper end at the origin.
void drawLink(QPainter& painter, const Theme& theme, const Link& link, double textSize);
void drawBand(QPainter& painter, const Theme& theme, const Band& band, double textSize);
/// The dotted line between the bands of one summit.
void drawTie(QPainter& painter, const Theme& theme, double x, double top, double bottom);
void drawFade(QPainter& painter, const Theme& theme, const Fade& fade);
void drawSilence(QPainter& painter, const Theme& theme, const Silence& silence, double labelWidth);

QColor mixed(const QColor& a, const QColor& b, double part); ///< part of b
/// Black or white, whichever is better read on it.
QColor inkOn(const QColor& color);
QColor heatColor(const Theme& theme, float strength);

} // namespace summitry
