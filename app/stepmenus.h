#pragma once
// The menus of a story's step: which events it lights, which passage of an article and which picture stand beside it.
// Filled when opened, from what the file has; each choice is one edit of the story, told by the panel.
#include "app/session/session.h"
#include "views/parts/ask.h"
#include "views/presentation/storypanel.h"

class QMenu;

namespace summitry {

class StepMenus : public QObject
{
    Q_OBJECT

public:
    StepMenus(Session& session, Ask& ask, StoryPanel& panel, QObject* parent);

private:
    void fillEvents(QMenu& menu);
    void fillPassages(QMenu& menu);
    void addPassages(QMenu& menu, CommunicationId id);
    void fillPicture(QMenu& menu);
    void askPicture();
    const StoryStep* step() const;
    void edit(const QString& what, const std::function<void(StoryStep&)>& change);

    Session& m_session;
    Ask& m_ask;
    StoryPanel& m_panel;
};

} // namespace summitry
