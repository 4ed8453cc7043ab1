#pragma once
// Keeps what the user notes on events and articles: each change one step of the file's history, told when it fails.
// Tells the boxes which event and article are in sight.
#include "app/session/session.h"
#include "views/parts/messagebar.h"

namespace summitry {

class RemarkBox;

class RemarkDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        MessageBar& bar;
        RemarkBox& event;
        RemarkBox& article;
        QWidget& window;
    };
    explicit RemarkDesk(const Parts& parts);

private:
    void keep(const RemarkSubject& subject, const Remark& remark);
    void follow();

    Parts m;
};

} // namespace summitry
