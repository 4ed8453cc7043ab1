#pragma once
// Exports the timeline of a window as a figure: asks for looks and place, draws off the UI thread, tells what came of
// it.
#include "app/session/session.h"
#include "views/dialogs/exportdialog.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"
#include "views/timeline/timelineview.h"

namespace summitry {

class Settings;

class FigureDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        TimelineView& timeline;
        MessageBar& bar;
        Settings& settings;
        Ask& ask;
        QWidget& window;
    };
    explicit FigureDesk(const Parts& parts) : QObject(&parts.window), m(parts) {}
    void exportFigure();

private:
    FigureSpec base() const;
    FigureSpec picked() const;
    FigureSpec whole() const;
    void takeRange(FigureSpec& spec, const TimeRange& range, const View& view) const;
    std::vector<FigureScope> scopes() const;
    void askPlace(const FigureChoice& choice, const FigureSpec& base);
    void draw(const FigureChoice& choice, FigureSpec spec, const QString& path);

    Parts m;
};

} // namespace summitry
