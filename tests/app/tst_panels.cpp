#include "app/actions.h"
#include "app/lowerpanels.h"
#include "models/store/communications.h"
#include "tests/support/windowfixture.h"
#include "views/dialogs/eventdialog.h"
#include "views/reader/comparisonview.h"
#include "views/reader/reviewview.h"
#include "views/table/profileview.h"
#include "views/timeline/matrixview.h"
#include "views/timeline/timelineview.h"

#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace summitry;

/// Views below the timeline and what comes from them, through the real window; outcomes are read from the file.
class TestPanels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aCommandShowsRaisesAndPutsAway();
    void theProfileIsOfThePickedPair();
    void rowsOfAProfileArePicked();
    void aCellOfTheMatrixOpensThePairsLane();
    void theInspectorLeadsToTheAccountsSideBySide();
    void aChosenValueIsShownAndUndone();
    void keysReviewAndUndoTakesItBack();
    void deletedEventsComeBack();
    void mergedEventsAreOneAndTwoAgain();
    void anAccountIsSplitOff();
    void nothingIsOfferedWithoutAFile();

private:
    MainWindow& window() { return m_fixture->window(); }
    QAction* action(const char* name) { return window().actions()[name]; }
    Session& session() { return window().session(); }
    const Chronology& chronology() { return *session().chronology().chronology(); }
    template <typename View>
    View& view()
    {
        return *window().findChild<View*>();
    }
    Communication stored(CommunicationId id) { return session().store()->communications().load(id)->communication; }
    CommunicationId firstWith(const std::function<bool(Row)>& fits)
    {
        for (Row row = 0; row < chronology().size(); ++row)
            if (fits(row))
                return chronology().ids()[row];
        return 0;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestPanels::init()
{
    m_fixture =
        std::make_unique<WindowFixture>(QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")});
    QVERIFY2(m_fixture->what().isEmpty(), qPrintable(m_fixture->what()));
    window().show();
    QVERIFY(chronology().size() > 20);
}

void TestPanels::aCommandShowsRaisesAndPutsAway()
{
    auto& matrix = view<MatrixView>();
    auto& profile = view<ProfileView>();
    QVERIFY(action("showTable")->isChecked());
    action("showMatrix")->trigger();
    QVERIFY(matrix.isVisible() && action("showMatrix")->isChecked());
    action("showProfile")->trigger();
    QVERIFY(profile.isVisible() && !matrix.isVisible());
    action("showMatrix")->trigger();
    QVERIFY(matrix.isVisible());
    action("showMatrix")->trigger();
    QVERIFY(!window().panels().isShown(&matrix) && !action("showMatrix")->isChecked());
    action("showProfile")->trigger();
    if (profile.isVisible())
        action("showProfile")->trigger();
    action("showTable")->trigger();
    if (window().panels().count() > 0)
        action("showTable")->trigger();
    QVERIFY(!window().panels().isVisible());
}

void TestPanels::theProfileIsOfThePickedPair()
{
    const CommunicationId call = firstWith(
        [this](Row row) { return chronology().kinds()[row] == Kind::Call && chronology().actors(row).size() == 2; });
    QVERIFY(call != 0);
    session().picks().pickOnly(call);
    action("showProfile")->trigger();
    QCOMPARE(view<ProfileView>().subject().kind, ProfileSubject::Kind::Pair);
    QVERIFY(!view<ProfileView>().subject().other.empty());
}

void TestPanels::rowsOfAProfileArePicked()
{
    action("showProfile")->trigger();
    emit view<ProfileView>().rowsChosen({1, 3});
    QCOMPARE(session().picks().picked().size(), std::size_t{2});
    QVERIFY(session().picks().isPicked(chronology().ids()[3]));
}

void TestPanels::aCellOfTheMatrixOpensThePairsLane()
{
    action("showMatrix")->trigger();
    auto* grid = view<MatrixView>().findChild<QTableView*>();
    QVERIFY(grid && grid->model()->rowCount() > 1);
    int column = -1;
    for (int i = 1; i < grid->model()->columnCount() && column < 0; ++i)
        if (grid->model()->index(0, i).data(MatrixModel::CountRole).toInt() > 0)
            column = i;
    QVERIFY(column > 0);
    grid->setCurrentIndex(grid->model()->index(0, column));
    QTest::keyClick(grid, Qt::Key_Return);
    const LaneList& lanes = window().timeline().canvas().lanes();
    QVERIFY(lanes.front().kind == Lane::Kind::Pair && lanes.front().pinned);
    QVERIFY(!laneRows(chronology(), lanes.front()).empty());
}

void TestPanels::theInspectorLeadsToTheAccountsSideBySide()
{
    session().picks().pickOnly(firstWith([this](Row row) { return chronology().accountCounts()[row] > 1; }));
    auto* link = window().findChild<QToolButton*>(QStringLiteral("compareAccounts"));
    QVERIFY(link);
    link->click();
    QTRY_VERIFY(view<ComparisonView>().isVisible());
}

void TestPanels::aChosenValueIsShownAndUndone()
{
    const CommunicationId id = firstWith([this](Row row) {
        return chronology().kinds()[row] == Kind::Call && chronology().statuses()[row] == Status::Held;
    });
    session().picks().pickOnly(id);
    action("showComparison")->trigger();
    emit view<ComparisonView>().valueChosen(Field::Status, "planned");
    QCOMPARE(stored(id).shown.status, Status::Planned);
    QCOMPARE(chronology().statuses()[chronology().rowOf(id)], Status::Planned);
    action("undo")->trigger();
    QCOMPARE(stored(id).shown.status, Status::Held);
    action("redo")->trigger();
    QCOMPARE(stored(id).shown.status, Status::Planned);
}

void TestPanels::keysReviewAndUndoTakesItBack()
{
    action("showReview")->trigger();
    auto& review = view<ReviewView>();
    QTRY_VERIFY(review.isVisible());
    const CommunicationId first = review.queue().current();
    QCOMPARE(session().picks().current(), first);
    QTest::keyClick(&review, Qt::Key_R);
    QCOMPARE(stored(first).review, Review::Right);
    const CommunicationId second = review.queue().current();
    QVERIFY(second != first && second != 0);
    QTest::keyClick(&review, Qt::Key_S);
    QCOMPARE(stored(second).review, Review::Unreviewed);
    const CommunicationId third = review.queue().current();
    QTest::keyClick(&review, Qt::Key_W);
    QCOMPARE(stored(third).review, Review::Wrong);
    QTest::keyClick(&review, Qt::Key_E);
    auto* fields = m_fixture->window().findChild<EventDialog*>();
    QVERIFY(fields && fields->isVisible());
    fields->reject();
    action("undo")->trigger();
    QCOMPARE(stored(third).review, Review::Unreviewed);
}

void TestPanels::deletedEventsComeBack()
{
    const std::size_t all = chronology().size();
    const CommunicationId id = chronology().ids()[2], other = chronology().ids()[4];
    session().picks().pick({id, other});
    action("removePicked")->trigger();
    QVERIFY(chronology().rowOf(id) == kNoRow && chronology().rowOf(other) == kNoRow);
    QVERIFY(session().picks().picked().empty() && !action("removePicked")->isEnabled());
    action("undo")->trigger();
    QCOMPARE(chronology().size(), all);
    QVERIFY(chronology().rowOf(id) != kNoRow && chronology().rowOf(other) != kNoRow);
}

void TestPanels::mergedEventsAreOneAndTwoAgain()
{
    const std::size_t all = chronology().size();
    std::vector<CommunicationId> calls;
    for (Row row = 0; row < chronology().size() && calls.size() < 2; ++row)
        if (chronology().kinds()[row] == Kind::Call)
            calls.push_back(chronology().ids()[row]);
    QCOMPARE(calls.size(), std::size_t{2});
    const std::size_t accounts = stored(calls[0]).accounts.size() + stored(calls[1]).accounts.size();
    session().picks().pickOnly(calls[0]);
    QVERIFY(!action("mergePicked")->isEnabled());
    session().picks().pick(calls, calls[1]);
    action("mergePicked")->trigger();
    QCOMPARE(chronology().size(), all - 1);
    const CommunicationId left = session().picks().current();
    QVERIFY(chronology().rowOf(left) != kNoRow);
    QCOMPARE(stored(left).accounts.size(), accounts);
    action("undo")->trigger();
    QCOMPARE(chronology().size(), all);
}

void TestPanels::anAccountIsSplitOff()
{
    const std::size_t all = chronology().size();
    const CommunicationId id = firstWith([this](Row row) { return chronology().accountCounts()[row] > 1; });
    QVERIFY(id != 0);
    session().picks().pickOnly(id);
    const std::size_t before = stored(id).accounts.size();
    QVERIFY(action("splitAccount")->isEnabled());
    action("splitAccount")->trigger();
    QCOMPARE(chronology().size(), all + 1);
    action("undo")->trigger();
    QCOMPARE(chronology().size(), all);
    QCOMPARE(stored(id).accounts.size(), before);
}

void TestPanels::nothingIsOfferedWithoutAFile()
{
    action("close")->trigger();
    for (const char* name : {"showProfile", "showMatrix", "showComparison", "showReview", "removePicked", "mergePicked",
                             "splitAccount", "showLegend"})
        QVERIFY2(!action(name)->isEnabled(), name);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
