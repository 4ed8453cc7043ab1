#pragma once
// What a story's step still finds of what it names: events that were merged since stand for those they took in, and
// what is gone, filtered away or unreadable is told and can be mended. Borrows the session; the session must be open.
#include "app/session/session.h"
#include "models/domain/story.h"

namespace summitry {

class StepCheck
{
public:
    explicit StepCheck(Session& session) : m_session(session) {}

    /// The event that this id stands for now; 0 = gone.
    CommunicationId nowOf(CommunicationId id) const;
    /// Rows of the highlighted events that are still there, ascending.
    std::vector<Row> litRows(const StoryStep& step) const;
    /// What the filter keeps. A query that cannot be read keeps nothing.
    std::shared_ptr<const Selection> keptBy(const Filter& filter) const;
    /// Beside the file, or where it says; empty = the step has none.
    QString picturePath(const StoryStep& step) const;
    /// Plain sentences; empty = all is there.
    QString missing(const StoryStep& step) const;
    /// Names the events of today, forgets what is gone, and stops filtering when that hides what is left.
    StoryStep mended(const StoryStep& step) const;

private:
    bool isHidden(const StoryStep& step) const;
    bool hasPicture(const StoryStep& step) const;
    bool hasArticle(const StoryStep& step) const;

    Session& m_session;
};

} // namespace summitry
