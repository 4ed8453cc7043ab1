#pragma once
// The checking and counting views of one window (profile, matrix, accounts side by side, review) and the corrections
// that come from them and from the Edit menu: each one step of the file's history, told in the message bar.
#include "app/lowerpanels.h"
#include "app/session/session.h"
#include "views/parts/messagebar.h"
#include "views/timeline/timelineview.h"

namespace summitry {

class Actions;
class ComparisonView;
class Editor;
class MatrixView;
class ProfileView;
class ReviewView;
struct EditNote;

class PanelDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        TimelineView& timeline;
        MessageBar& bar;
        LowerPanels& panels;
        const Actions& actions;
        QWidget& window;
    };
    explicit PanelDesk(const Parts& parts);
    void setTheme(const Theme& theme);

    void compare();
    void showPair(const std::string& a, const std::string& b);
    void showProfile(const ViewLane& lane);

private:
    void createViews();
    void connectCorrections();
    void followPicks();
    void chooseSubject();
    void pickRows(const std::vector<Row>& rows);
    bool edit(const std::function<Result<EditOutcome>(Editor&, const EditNote&)>& work);
    void removePicked();
    void mergePicked();
    void splitAccount();

    Parts m;
    ProfileView* m_profile = nullptr;
    MatrixView* m_matrix = nullptr;
    ComparisonView* m_comparison = nullptr;
    ReviewView* m_review = nullptr;
};

} // namespace summitry
