#include "views/dialogs/figurechoice.h"

namespace summitry {

QVariantMap FigureChoice::toMap() const
{
    return {{QStringLiteral("preset"), preset},        {QStringLiteral("width"), size.widthMm},
            {QStringLiteral("height"), size.heightMm}, {QStringLiteral("dpi"), size.dpi},
            {QStringLiteral("fit"), fitHeight},        {QStringLiteral("text"), textPoints},
            {QStringLiteral("style"), toText(style)},  {QStringLiteral("credits"), credits},
            {QStringLiteral("legend"), legend},        {QStringLiteral("caption"), caption},
            {QStringLiteral("filters"), filterLine},   {QStringLiteral("pages"), pages},
            {QStringLiteral("public"), forPublic}};
}

void FigureChoice::apply(FigureSpec& spec, bool ofSet) const
{
    spec.size = size;
    if (!ofSet)
        spec.title = title;
    spec.credits = credits;
    spec.textPoints = textPoints;
    spec.minimumPoints = minimumPoints;
    spec.preset = preset;
    spec.legend = legend;
    spec.showCaption = caption;
    spec.showFilterLine = filterLine;
    spec.pages = pages && format == FigureFormat::Pdf && !clipboard;
    applyStyle(style, spec);
    const bool drawable = spec.scene.chronology && spec.scene.lanes;
    if (drawable && ofSet)
        leaveOutLanes(spec);
    if (drawable && fitHeight)
        spec.size.heightMm = fittedHeightMm(spec);
}

} // namespace summitry
