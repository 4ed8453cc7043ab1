#include "app/actions.h"
#include "models/exchange/viewjson.h"
#include "tests/support/windowfixture.h"
#include "views/scene/lanearrangement.h"
#include "views/timeline/eventmenu.h"
#include "views/timeline/legendbox.h"
#include "views/timeline/timelineview.h"

#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace summitry;

/// Lanes, clock and legend through the real window.
class TestLanes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void menusChooseWhatLanesAreOf_data();
    void menusChooseWhatLanesAreOf();
    void theHeaderMenuFiltersPinsCollapsesAndHides();
    void aPairGetsALaneFromItsEvent();
    void aDragMovesALane();
    void theViewCarriesTheLanes();
    void theClockMovesEvents();
    void theLegendExplainsWhatIsThere();

private:
    MainWindow& window() { return m_fixture->window(); }
    Session& session() { return window().session(); }
    TimelineCanvas& canvas() { return window().timeline().canvas(); }
    const Chronology& chronology() { return *session().chronology().chronology(); }
    std::string title(std::size_t lane) { return laneTitle(chronology(), canvas().lanes()[lane]); }
    bool has(const std::string& lane)
    {
        for (std::size_t i = 0; i < canvas().lanes().size(); ++i)
            if (title(i) == lane)
                return true;
        return false;
    }
    /// Chooses by the beginning of the words, as in "Pin"; false when there is no such entry.
    static bool choose(QMenu& menu, const QString& words)
    {
        for (QAction* action : menu.actions())
            if (action->text().remove(u'&').startsWith(words) && action->isEnabled()) {
                action->trigger();
                return true;
            }
        return false;
    }
    bool chooseOnHeader(std::uint32_t lane, const QString& words)
    {
        Hit hit;
        hit.what = Hit::What::LaneHeader;
        hit.lane = lane;
        const std::unique_ptr<QMenu> menu(makeEventMenu(canvas(), hit));
        return choose(*menu, words);
    }
    bool chooseInBar(const char* menu, const QString& words)
    {
        return choose(*window().findChild<QMenu*>(QString::fromLatin1(menu)), words);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLanes::init()
{
    m_fixture = std::make_unique<WindowFixture>(QStringList{QStringLiteral("0"), QStringLiteral("1")});
    QVERIFY2(m_fixture->what().isEmpty(), qPrintable(m_fixture->what()));
    window().show();
    static_cast<void>(QTest::qWaitForWindowExposed(&window()));
    QVERIFY(canvas().lanes().size() > 4);
}

void TestLanes::menusChooseWhatLanesAreOf_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("kind");
    QTest::newRow("country") << "By country" << int(Lane::Kind::Country);
    QTest::newRow("organisation") << "By organisation" << int(Lane::Kind::Organisation);
    QTest::newRow("person") << "By person" << int(Lane::Kind::Person);
}

void TestLanes::menusChooseWhatLanesAreOf()
{
    QFETCH(QString, words);
    QFETCH(int, kind);
    QVERIFY(chooseInBar("lanesMenu", words));
    for (const Lane& lane : canvas().lanes())
        QCOMPARE(int(lane.kind), kind);
    QVERIFY(chooseInBar("orderMenu", QStringLiteral("By name")));
    for (std::size_t i = 1; i < canvas().lanes().size(); ++i)
        QVERIFY(title(i - 1) <= title(i));
}

void TestLanes::theHeaderMenuFiltersPinsCollapsesAndHides()
{
    const std::string second = title(1), third = title(2);
    QVERIFY(chooseOnHeader(2, QStringLiteral("Pin")));
    QCOMPARE(title(0), third);
    QVERIFY(canvas().lanes()[0].pinned);
    QVERIFY(chooseOnHeader(0, QStringLiteral("Collapse")));
    QVERIFY(canvas().scene().lanes.front().height < canvas().scene().lanes.back().height);
    QVERIFY(chooseOnHeader(0, QStringLiteral("Hide")));
    QVERIFY(!has(third));
    QVERIFY(chooseOnHeader(0, QStringLiteral("Show 1 hidden")));
    QVERIFY(has(third));
    const std::size_t all = session().chronology().kept()->rows.size();
    QVERIFY(chooseOnHeader(0, QStringLiteral("Without")));
    QVERIFY(session().chronology().kept()->rows.size() < all);
    session().filter().goBack();
    QVERIFY(chooseOnHeader(1, QStringLiteral("Only ")));
    QCOMPARE(session().filter().filter().persons.size(), std::size_t{1});
}

void TestLanes::aPairGetsALaneFromItsEvent()
{
    Hit hit;
    hit.what = Hit::What::Mark;
    for (Row row = 0; row < chronology().size() && hit.row == kNoRow; ++row)
        if (chronology().kinds()[row] == Kind::Call && chronology().actors(row).size() == 2)
            hit.row = row;
    QVERIFY(hit.row != kNoRow);
    hit.lane = 0;
    const std::unique_ptr<QMenu> menu(makeEventMenu(canvas(), hit));
    QVERIFY(choose(*menu, QStringLiteral("A lane for this pair")));
    QCOMPARE(int(canvas().lanes().front().kind), int(Lane::Kind::Pair));
    QVERIFY(chooseOnHeader(0, QStringLiteral("Remove")));
    QCOMPARE(int(canvas().lanes().front().kind), int(Lane::Kind::Person));
}

void TestLanes::aDragMovesALane()
{
    const std::string first = title(0), third = title(2);
    const Scene& scene = canvas().scene();
    const auto middle = [&](std::size_t i) { return QPoint(20, int(scene.lanes[i].top + scene.lanes[i].height / 2)); };
    const QPoint from = middle(0), to = middle(2) + QPoint(0, 8);
    QTest::mousePress(&canvas(), Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i <= 4; ++i) {
        const QPointF at = from + (to - from) * (i / 4.0);
        QMouseEvent move(QEvent::MouseMove, at, canvas().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas(), &move);
    }
    QTest::mouseRelease(&canvas(), Qt::LeftButton, Qt::NoModifier, to);
    QCOMPARE(title(2), first);
    QCOMPARE(title(1), third);
    QVERIFY(chooseOnHeader(2, QStringLiteral("Move up")));
    QCOMPARE(title(1), first);
    QVERIFY(session().filter().filter().isEmpty());
}

void TestLanes::theViewCarriesTheLanes()
{
    const std::string first = title(0), second = title(1);
    session().lanes().addPair(first, second);
    QVERIFY(chooseOnHeader(3, QStringLiteral("Hide")));
    QVERIFY(chooseOnHeader(2, QStringLiteral("Collapse")));
    session().lanes().setKnownOn(20000);
    const LaneList lanes = canvas().lanes();
    const auto read = readView(viewJson(session().view()));
    QVERIFY(read.ok());
    session().lanes().setArrangement({});
    QVERIFY(canvas().lanes() != lanes);
    session().show(read.value());
    QVERIFY(canvas().lanes() == lanes);
    QCOMPARE(session().lanes().arrangement().knownOn, std::optional<Day>(20000));
    window().actions()["close"]->trigger();
    QVERIFY(session().lanes().arrangement() == Arrangement{});
    window().openFiles({m_fixture->file(QStringLiteral("test.summitry"))});
    QVERIFY(canvas().lanes() == lanes);
}

void TestLanes::theClockMovesEvents()
{
    QVERIFY(chooseInBar("clockMenu", QStringLiteral("Date of first")));
    QCOMPARE(canvas().spec().clock, Clock::Reported);
    QVERIFY(chooseInBar("clockMenu", QStringLiteral("Date of the event")));
    QCOMPARE(canvas().spec().clock, Clock::Happened);
    canvas().fitAll();
    const std::uint32_t shown = canvas().scene().shown;
    session().lanes().setKnownOn(
        *std::min_element(chronology().reportedDays().begin(), chronology().reportedDays().end()));
    QVERIFY(canvas().scene().shown < shown);
}

void TestLanes::theLegendExplainsWhatIsThere()
{
    window().actions()["showLegend"]->trigger();
    auto& legend = window().timeline().legend();
    canvas().repaint();
    QTRY_VERIFY(legend.isVisible());
    QCOMPARE(legend.entries().size(), legendOf(canvas().scene()).size());
    session().filter().toggleKind(Kind::Call);
    canvas().repaint();
    for (const LegendEntry& entry : legend.entries())
        QVERIFY(entry.item != LegendItem::Statement);
    window().actions()["showLegend"]->trigger();
    QVERIFY(!legend.isVisible());
}

QTEST_MAIN(TestLanes)
#include "tst_lanes.moc"
