#pragma once
// Small signs beside filter values: the same shapes as on the timeline (call = link, summit = band, statement = speech
// mark; held solid, planned hollow, proposed dotted, cancelled struck). Pure painting.
#include "models/domain/account.h"
#include "views/scene/theme.h"

class QPainter;
class QRectF;

namespace summitry {

void paintKindGlyph(QPainter& painter, const QRectF& box, Kind kind, const Theme& theme);
void paintStatusGlyph(QPainter& painter, const QRectF& box, Status status, const Theme& theme);
/// A square in the leader's colour: ticked when named, pale when others are named instead.
void paintLeaderGlyph(QPainter& painter, const QRectF& box, const QColor& color, bool ticked, bool pale,
                      const Theme& theme);

} // namespace summitry
