#pragma once
// What a search finds beyond the timeline: the list of articles with the words around the hits, and the hits marked in
// the article that is read. The timeline and the table show the events found, because the search is a filter.
#include "app/lowerpanels.h"
#include "app/session/session.h"

namespace summitry {

class ArticlePane;
class HitsView;

class SearchDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        LowerPanels& panels;
        ArticlePane& article;
        QAction* command;
        QWidget& window;
    };
    explicit SearchDesk(const Parts& parts);

private:
    void search();
    void open(ArticleId article);

    Parts m;
    HitsView* m_view;
    std::string m_query;
};

} // namespace summitry
