#include "views/scene/legend.h"

#include <QCoreApplication>

#include <algorithm>

namespace summitry {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Figure", text);
}

template <typename List, typename Test>
bool any(const List& list, Test test)
{
    return std::any_of(list.begin(), list.end(), test);
}

bool hasStatus(const Scene& scene, Status status)
{
    const auto is = [status](const auto& thing) { return thing.status == status; };
    return any(scene.marks, is) || any(scene.bands, is);
}

} // namespace

std::vector<LegendEntry> legendOf(const Scene& scene)
{
    std::vector<LegendEntry> entries;
    const auto add = [&](bool there, LegendItem item, const QString& text) {
        if (there)
            entries.push_back({item, text});
    };
    const auto kind = [&](Kind k) { return any(scene.marks, [k](const Mark& mark) { return mark.kind == k; }); };
    const auto flag = [](auto test) { return test; };
    add(kind(Kind::Call), LegendItem::Call, say("call"));
    add(!scene.bands.empty() || kind(Kind::Summit), LegendItem::Summit, say("summit or meeting"));
    add(kind(Kind::Statement), LegendItem::Statement, say("statement"));
    add(hasStatus(scene, Status::Planned), LegendItem::Planned, say("planned"));
    add(hasStatus(scene, Status::Proposed), LegendItem::Proposed, say("proposed"));
    add(hasStatus(scene, Status::Cancelled), LegendItem::Cancelled, say("cancelled"));
    const auto open = flag([](const Fade& fade) { return fade.openStart || fade.openEnd; });
    add(any(scene.fades, [&](const Fade& fade) { return !open(fade) && !fade.exact; }), LegendItem::Fade,
        say("date known only to a span"));
    add(any(scene.fades, [](const Fade& fade) { return fade.exact; }), LegendItem::WholeDay, say("some time that day"));
    add(any(scene.fades, open), LegendItem::OpenFade, say("on or before, on or after"));
    add(any(scene.marks, [](const Mark& mark) { return mark.count > 1; }), LegendItem::Bundle, say("so many together"));
    add(!scene.heat.empty(), LegendItem::Heat, say("number per %1").arg(scene.heatUnit));
    add(any(scene.marks, [](const Mark& mark) { return mark.state.doubtful; }), LegendItem::Doubtful,
        say("not yet checked"));
    add(!scene.ribbons.empty(), LegendItem::Office, say("in office"));
    add(!scene.silences.empty(), LegendItem::Silence, say("days without contact"));
    return entries;
}

} // namespace summitry
