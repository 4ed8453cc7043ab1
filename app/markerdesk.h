#pragma once
// Writes the user's marks into the open file, each a step that undo takes back; tells in the message bar when that
// fails.
#include "app/session/session.h"
#include "views/parts/messagebar.h"
#include "views/timeline/timelineview.h"

namespace summitry {

class MarkerDesk : public QObject
{
    Q_OBJECT

public:
    MarkerDesk(Session& session, TimelineCanvas& canvas, MessageBar& bar);

private:
    void add(const Marker& marker);
    void remove(const std::string& key);
    void tell(const Result<QString>& done);

    Session& m_session;
    MessageBar& m_bar;
};

} // namespace summitry
