#include "views/figures/pagesplit.h"

#include <QCoreApplication>

#include <algorithm>

namespace summitry {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Figure", text);
}

/// Calls with somebody on another page have a short line, up or down to where that page lies.
void sayWhereCallsGo(FigureSpec& page)
{
    const Scene scene = FigurePage(page).scene();
    const bool tails =
        std::any_of(scene.links.begin(), scene.links.end(), [](const Link& link) { return link.other != kNoRow; });
    if (tails)
        page.note += (page.note.isEmpty() ? QString() : QStringLiteral(" ")) +
                     say("A short line leads to a leader who is not on this page.");
}

} // namespace

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
        for (auto lane = lanes.begin(); lane != begin; ++lane)
            if (lane->kind == Lane::Kind::Person)
                page.scene.above.push_back(lane->person);
        page.headerWidth = whole.scene().header.width();
        page.title =
            say("%1 (page %2 of %3)").arg(spec.title, QString::number(pages.size() + 1), QString::number(count));
        sayWhereCallsGo(page);
        pages.push_back(std::move(page));
    }
    return pages;
}

QString bookmarkOf(const FigureSpec& page, const QString& otherwise)
{
    const LaneList& lanes = *page.scene.lanes;
    if (lanes.empty())
        return otherwise;
    const auto name = [&](const Lane& lane) { return QString::fromStdString(laneTitle(*page.scene.chronology, lane)); };
    return lanes.size() == 1 ? name(lanes.front()) : say("%1 to %2").arg(name(lanes.front()), name(lanes.back()));
}

} // namespace summitry
