#include "tests/support/sharedstates.h"
#include "views/scene/hittest.h"
#include "views/timeline/canvasaccessible.h"
#include "views/timeline/canvaskeys.h"
#include "views/timeline/eventtip.h"
#include "views/timeline/timelineview.h"

#include <QSignalSpy>
#include <QtTest>

#include <memory>
#include <set>

using namespace summitry;

namespace {

/// A shown view with verbs of a user.
struct Desk
{
    SharedStates states;
    TimelineView view;

    explicit Desk(const RandomSpec& spec = {300, 12, 2020, 2021, 7, false})
        : states(spec), view(TimelineShared{states.chronology, states.filter, states.span, states.picks, states.lanes,
                                            states.markers})
    {
        view.canvas().motion().setReduceMotion(true);
        view.resize(1200, 700);
        view.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
        canvas().setFocus();
    }
    TimelineCanvas& canvas() { return view.canvas(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&canvas(), key, modifiers);
    }
    void zoomToWeeks(Row around)
    {
        const double day = states.chronology.chronology()->firstDays()[around];
        states.span.show({day - 10, day + 10});
    }
    /// A visible mark on which a click finds the row.
    std::pair<Row, QPoint> someMark()
    {
        for (const Mark& mark : canvas().scene().marks) {
            const QPointF at(mark.x, mark.y);
            const Hit hit = hitTest(canvas().scene(), at);
            if (mark.count == 1 && hit.row == mark.row && canvas().scene().plot.contains(at))
                return {mark.row, at.toPoint()};
        }
        return {kNoRow, {}};
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, modifiers, from);
        for (int i = 1; i <= 5; ++i) {
            QMouseEvent move(QEvent::MouseMove, QPointF(from + (to - from) * i / 5),
                             canvas().mapToGlobal(QPointF(from + (to - from) * i / 5)), Qt::NoButton, Qt::LeftButton,
                             modifiers);
            QCoreApplication::sendEvent(&canvas(), &move);
        }
        QTest::mouseRelease(&canvas(), Qt::LeftButton, modifiers, to);
    }
    void wheel(QPointF at, QPoint delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, canvas().mapToGlobal(at), {}, delta, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas(), &event);
    }
};

} // namespace

class TimelineViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickPicksTheMarkUnderIt()
    {
        Desk desk;
        desk.zoomToWeeks(150);
        const auto [row, at] = desk.someMark();
        QVERIFY(row != kNoRow);
        QTest::mouseClick(&desk.canvas(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.states.picks.current(), desk.states.id(row));
        QTest::mouseClick(&desk.canvas(), Qt::LeftButton, Qt::ControlModifier, at);
        QVERIFY(desk.states.picks.picked().empty());
    }

    void escapeAndAClickOnNothingPickNothing()
    {
        Desk desk;
        desk.states.picks.pickOnly(desk.states.id(3));
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.states.picks.picked().empty());
    }

    void draggingPansAndKeepsTheDayUnderTheHand()
    {
        Desk desk;
        desk.zoomToWeeks(150);
        const QPoint from(700, 60), to(560, 60);
        const double day = desk.canvas().scene().scale.dayAt(from.x());
        desk.drag(from + QPoint(0, 100), to + QPoint(0, 100));
        QVERIFY(std::abs(desk.canvas().scene().scale.dayAt(to.x()) - day) < 0.01);
        desk.states.span.goBack();
        QVERIFY(std::abs(desk.canvas().scene().scale.dayAt(from.x()) - day) < 0.01);
    }

    void controlAndWheelZoomAtThePointer()
    {
        Desk desk;
        const QPointF at(800, 300);
        const double day = desk.canvas().scene().scale.dayAt(at.x()), span = desk.states.span.span().length();
        desk.wheel(at, {0, 120}, Qt::ControlModifier);
        QVERIFY(desk.states.span.span().length() < span * 0.95);
        QVERIFY(std::abs(desk.canvas().scene().scale.dayAt(at.x()) - day) < 0.5);
    }

    void theWheelAloneScrollsLanesAndWithShiftPans()
    {
        Desk desk({2000, 60, 2020, 2021, 7, false});
        desk.canvas().setLaneHeight(60);
        QVERIFY(desk.canvas().maximalScroll() > 0);
        const ShownSpan before = desk.states.span.span();
        desk.wheel({800, 300}, {0, -120});
        QVERIFY(desk.canvas().scroll() > 0);
        QCOMPARE(desk.states.span.span(), before);
        desk.zoomToWeeks(900);
        const double from = desk.states.span.span().from;
        desk.wheel({800, 300}, {0, -120}, Qt::ShiftModifier);
        QVERIFY(desk.states.span.span().from > from);
    }

    void shiftDragZoomsToTheStretch()
    {
        Desk desk;
        const double left = desk.canvas().scene().scale.dayAt(500), right = desk.canvas().scene().scale.dayAt(700);
        desk.drag({500, 300}, {700, 310}, Qt::ShiftModifier);
        QVERIFY(std::abs(desk.states.span.span().from - left) < 1 && std::abs(desk.states.span.span().to - right) < 1);
        desk.key(Qt::Key_Backspace);
        QVERIFY(desk.states.span.span().length() > 700);
    }

    void aStretchOnTheRulerWaitsForZ()
    {
        Desk desk;
        const double span = desk.states.span.span().length();
        desk.drag({500, 8}, {700, 8});
        QVERIFY(desk.canvas().overlay().brush.has_value());
        QVERIFY(desk.canvas().overlay().note.contains(QStringLiteral("event")));
        QCOMPARE(desk.states.span.span().length(), span);
        desk.key(Qt::Key_Z);
        QVERIFY(desk.states.span.span().length() < span / 2);
        QVERIFY(!desk.canvas().overlay().brush.has_value());
    }

    void aBoxPicksWhatItTouches()
    {
        Desk desk;
        desk.zoomToWeeks(150);
        const QRectF plot = desk.canvas().scene().plot;
        desk.drag(plot.topLeft().toPoint() + QPoint(2, 2), plot.bottomRight().toPoint() - QPoint(2, 2),
                  Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.states.picks.picked().size(), desk.canvas().visibleRows().size());
        QVERIFY(!desk.states.picks.picked().empty());
    }

    void arrowsReachEveryEventAndPickNone()
    {
        Desk desk({120, 6, 2020, 2020, 7, true});
        std::set<CommunicationId> reached;
        desk.key(Qt::Key_Right);
        for (std::size_t lane = 0; lane < desk.canvas().lanes().size(); ++lane) {
            desk.canvas().setFocusPlace(desk.canvas().walk().first(static_cast<std::uint32_t>(lane)));
            for (std::size_t i = 0; i < 121; ++i) {
                reached.insert(desk.states.picks.focused());
                desk.key(Qt::Key_Right);
            }
        }
        QCOMPARE(reached.size(), 120u);
        QVERIFY(desk.states.picks.picked().empty());
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.states.picks.current(), desk.states.picks.focused());
    }

    void downGoesToTheNearestInTheNextLane()
    {
        Desk desk;
        desk.canvas().setFocusPlace(desk.canvas().walk().first(0));
        desk.key(Qt::Key_Down);
        QVERIFY(desk.canvas().focusPlace().lane > 0);
        desk.key(Qt::Key_Up);
        QCOMPARE(desk.canvas().focusPlace().lane, 0u);
    }

    void brackettedRightGoesToTheOtherEndOfALink()
    {
        Desk desk;
        const Chronology& chronology = *desk.states.chronology.chronology();
        Row call = 0;
        while (chronology.kinds()[call] != Kind::Call || chronology.actors(call).size() < 2)
            ++call;
        const WalkPlace here = desk.canvas().walk().placeOf(call);
        desk.canvas().setFocusPlace(here);
        desk.key(Qt::Key_BracketRight);
        QCOMPARE(desk.canvas().focusPlace().row, call);
        QVERIFY(desk.canvas().focusPlace().lane != here.lane);
    }

    void keysZoomAndPan_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::newRow("W") << int(Qt::Key_W) << int(Qt::NoModifier);
        QTest::newRow("S") << int(Qt::Key_S) << int(Qt::NoModifier);
        QTest::newRow("A") << int(Qt::Key_A) << int(Qt::NoModifier);
        QTest::newRow("D") << int(Qt::Key_D) << int(Qt::NoModifier);
        QTest::newRow("Alt+Left") << int(Qt::Key_Left) << int(Qt::AltModifier);
        QTest::newRow("PgDn") << int(Qt::Key_PageDown) << int(Qt::NoModifier);
    }

    void keysZoomAndPan()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        Desk desk;
        desk.zoomToWeeks(150);
        const ShownSpan before = desk.states.span.span();
        desk.key(static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
        QVERIFY(!(desk.states.span.span() == before));
    }

    void everyKeyOfTheTableIsExplained()
    {
        for (const KeyHelp& line : CanvasKeys::help())
            QVERIFY(!line.keys.isEmpty() && !line.words.isEmpty());
        QVERIFY(CanvasKeys::help().size() > 15);
    }

    void lanesThatTheFilterNamesComeFirst()
    {
        Desk desk;
        const Chronology& chronology = *desk.states.chronology.chronology();
        const PersonIndex last = desk.canvas().lanes().back().person;
        desk.states.filter.onlyPerson(chronology.persons()[last].name);
        QCOMPARE(desk.canvas().lanes().front().person, last);
    }

    void aClickOnACountryFoldsItsPersons()
    {
        Desk desk;
        desk.states.lanes.setOrder(View::LaneOrder::Country);
        const LaneList open = desk.canvas().lanes();
        const auto head = std::find_if(open.begin(), open.end(), [](const Lane& lane) { return lane.heads; });
        QVERIFY(head != open.end());
        const auto isOf = [&](const Lane& lane) {
            const auto persons = desk.states.chronology.chronology()->persons();
            return lane.kind == Lane::Kind::Person && persons[lane.person].country == head->code;
        };
        const auto members = std::count_if(open.begin(), open.end(), isOf);
        QVERIFY(members >= 2);
        const auto clickOnHead = [&] {
            for (const LaneBox& box : desk.canvas().scene().lanes)
                if (desk.canvas().lanes()[box.lane].code == head->code && desk.canvas().lanes()[box.lane].heads) {
                    QTest::mouseClick(&desk.canvas(), Qt::LeftButton, {},
                                      QPointF(30, box.top + box.height / 2).toPoint());
                    return true;
                }
            return false;
        };
        QVERIFY(clickOnHead());
        const LaneList folded = desk.canvas().lanes();
        QCOMPARE(std::count_if(folded.begin(), folded.end(), isOf), 0);
        QCOMPARE(open.size() - folded.size(), static_cast<std::size_t>(members));
        QVERIFY(clickOnHead());
        QVERIFY(desk.canvas().lanes() == open);
    }

    void theOverviewMovesTheWindow()
    {
        Desk desk;
        desk.zoomToWeeks(150);
        const QRectF plot = desk.view.overview().plot();
        QTest::mouseClick(&desk.view.overview(), Qt::LeftButton, {},
                          QPoint(static_cast<int>(plot.left() + plot.width() * 0.9), 20));
        const TimeRange whole = desk.view.overview().whole();
        const double wanted = whole.from + whole.span() * 0.9;
        QVERIFY(std::abs(desk.canvas().motion().now().centre() - wanted) < 12);
        QTest::mouseDClick(&desk.view.overview(), Qt::LeftButton, {}, plot.center().toPoint());
        QVERIFY(desk.states.span.span().length() > 600);
    }

    void theScreenReaderHearsWholeSentences()
    {
        Desk desk;
        desk.zoomToWeeks(150);
        CanvasAccessible list(&desk.canvas());
        QVERIFY(list.childCount() > 0);
        QCOMPARE(list.role(), QAccessible::List);
        for (int i = 0; i < list.childCount(); ++i) {
            QAccessibleInterface* item = list.child(i);
            QCOMPARE(list.indexOfChild(item), i);
            QVERIFY(item->text(QAccessible::Name).count(u',') >= 3);
            QVERIFY(!item->rect().isEmpty());
        }
        list.child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(desk.states.picks.picked().size(), 1u);
        QVERIFY(list.child(0)->state().selected);
    }

    void theTipTellsOfTheEventAndGoesWithEscape()
    {
        Desk desk;
        desk.zoomToWeeks(150);
        const auto [row, at] = desk.someMark();
        QTest::mouseMove(&desk.canvas(), at);
        const QStringList lines = tipLines(desk.canvas().scene(), hitTest(desk.canvas().scene(), at));
        QVERIFY(lines.size() >= 3);
        desk.canvas().tip().offer(lines, at);
        QTRY_VERIFY(desk.canvas().tip().isVisible());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.canvas().tip().isVisible());
    }

    void oddChronologiesNeitherCrashNorHang_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("leaders");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("one") << 1 << 2;
        QTest::newRow("two thousand leaders") << 4000 << 2000;
    }

    void oddChronologiesNeitherCrashNorHang()
    {
        QFETCH(int, events);
        QFETCH(int, leaders);
        Desk desk({static_cast<std::size_t>(events), leaders, 2020, 2021, 7, true});
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_End, Qt::Key_Return, Qt::Key_F,
                                  Qt::Key_BracketRight, Qt::Key_BracketLeft, Qt::Key_Z})
            desk.key(key);
        desk.view.resize(200, 150);
        QVERIFY(!desk.view.grab().isNull());
        desk.canvas().fitAll();
        QTest::mousePress(&desk.canvas(), Qt::LeftButton, {}, QPoint(90, 60));
        desk.states.chronology.setChronology(randomChronology({3, 2, 1900, 1901, 2, true}));
        QTest::mouseRelease(&desk.canvas(), Qt::LeftButton, {}, QPoint(95, 60));
        QVERIFY(!desk.view.grab().isNull());
    }
};

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
