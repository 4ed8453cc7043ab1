#pragma once
// What is chosen about a figure before it is drawn, as a value: what, format, preset, size, looks, words. And how that
// is put on a FigureSpec. No widgets.
#include "views/figures/preset.h"

#include <QVariantMap>

namespace summitry {

/// One answer to "what": the view, the selection, everything, or a figure for each leader or pair.
struct FigureScope
{
    QString name;
    FigureSpec spec;      ///< everything but what is chosen here; of a set: its first figure
    FigureSpec forPublic; ///< the same without the file's name and what was marked for oneself
    bool isSet = false;   ///< a folder of figures; each has the title of its subject
};

struct FigureChoice
{
    std::size_t scope = 0;
    FigureFormat format = FigureFormat::Png;
    bool clipboard = false; ///< a picture on the clipboard instead of a file
    QString look;           ///< under which it is remembered: the id of a preset, or a name of the user's
    QString preset;         ///< id
    FigureSize size;
    bool fitHeight = false;
    QString title, credits;
    double textPoints = 0, minimumPoints = 0;
    FigureStyle style = FigureStyle::Light;
    bool legend = true, caption = true, filterLine = true, pages = true, forPublic = false;

    /// What is remembered of it: not scope, title and format.
    QVariantMap toMap() const;
    const FigureSpec& ground(const FigureScope& of) const { return forPublic ? of.forPublic : of.spec; }
    /// Of a set, lanes without room are left out, and the title stays.
    void apply(FigureSpec& spec, bool ofSet) const;
};

} // namespace summitry
