#pragma once
// Exports the timeline of a window as a figure or a set of figures: asks for looks and place, draws off the UI thread
// with progress and a way to stop, tells what came of it.
#include "app/jobs/figurejob.h"
#include "app/jobs/figuresubjects.h"
#include "app/session/session.h"
#include "views/dialogs/exportdialog.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"
#include "views/timeline/timelineview.h"

#include <QElapsedTimer>

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
    /// A scope with what is needed to draw it.
    struct Offer
    {
        FigureScope scope;
        FigurePer per = FigurePer::One;
    };
    FigureSpec base() const;
    FigureSpec ofPicked() const;
    FigureSpec whole() const;
    FigureSpec ofSubject(const FigureSubject& subject) const;
    void takeRange(FigureSpec& spec, const TimeRange& range, const View& view) const;
    FigureSpec forPublic(FigureSpec spec) const;
    std::vector<Offer> offers() const;
    void offerSet(std::vector<Offer>& offers, FigurePer per) const;
    void take(const FigureChoice& choice, const Offer& offer);
    QString proposal(const FigureChoice& choice, const QString& ending) const;
    void draw(const FigureChoice& choice, FigureSpec spec, const QString& path);
    void drawSet(const FigureChoice& choice, FigurePer per, const QString& folder);
    void copy(const Figure& figure);
    Percent telling();
    void fail(const Message& message);

    Parts m;
    CancelToken m_cancel;
    QElapsedTimer m_since;
};

} // namespace summitry
