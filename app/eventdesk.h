#pragma once
// Events changed field by field, and events added from words that are selected in the article: asks in the event
// dialog, writes one step of the file's history.
#include "app/session/session.h"
#include "views/parts/messagebar.h"

namespace summitry {

class Actions;
class ArticlePane;
struct KnownPerson;

class EventDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        MessageBar& bar;
        ArticlePane& article;
        const Actions& actions;
        QWidget& window;
    };
    explicit EventDesk(const Parts& parts);
    void change();           ///< the current event
    void addFromSelection(); ///< what is selected in the article is its evidence

private:
    void follow();
    std::vector<KnownPerson> persons() const;
    void tell(const Result<QString>& done);

    Parts m;
};

} // namespace summitry
