// How single things of a scene look: pairs, occasions, known days, the user's own marks, titles that wait.
#include "tests/support/scenesamples.h"
#include "views/scene/hittest.h"

#include <QTest>

using namespace summitry;

class tst_SceneLooks : public QObject
{
    Q_OBJECT

private slots:
    void noLineLeadsOutOfAPairsLane();
    void statementsAreTiedToTheirOccasionWhileAsked();
    void aKnownDayIsNoHour();
    void namedTimesAreInThePicture();
    void titlesBeyondTheLimitFollowInTheNextPaint();
};

void tst_SceneLooks::noLineLeadsOutOfAPairsLane()
{
    RandomSpec random;
    random.events = 300;
    random.leaders = 5;
    SceneSpec spec = specOf(random);
    LaneList lanes = *spec.lanes;
    lanes.insert(lanes.begin() + 1, pairLane(lanes[0].person, lanes[1].person));
    spec.lanes = std::make_shared<LaneList>(lanes);
    spec.range = {spec.range.centre() - 200, spec.range.centre() + 200};
    const Scene scene = layoutScene(spec);
    QVERIFY(!scene.links.empty());
    const LaneBox& pair = scene.lanes[1];
    const auto inside = [&](float y) { return y > pair.top && y < pair.top + pair.height; };
    for (const Link& link : scene.links)
        QVERIFY(!inside(link.y1) && !inside(link.y2));
    for (const Band& band : scene.bands)
        QVERIFY(band.box != 1 || band.tieFrom == 0);
}

namespace {

/// A call of two and what one of them said in it, the next day.
SceneSpec callAndStatement()
{
    ChronologyBuilder builder;
    for (const char* name : {"Ana Brook", "Bo Crane"}) {
        ChronologyPerson person;
        person.name = name;
        builder.addPerson(person);
    }
    ChronologyRecord call;
    call.id = 1, call.kind = Kind::Call, call.date = EdtfDate::onDay(20000);
    call.actors = {{0, Role::Participant}, {1, Role::Participant}};
    builder.add(call);
    ChronologyRecord said;
    said.id = 2, said.kind = Kind::Statement, said.date = EdtfDate::onDay(20001), said.occasion = 1;
    said.actors = {{1, Role::Speaker}};
    builder.add(said);
    SceneSpec spec;
    spec.chronology = builder.build();
    spec.lanes = std::make_shared<LaneList>(personLanes(*spec.chronology, nullptr, LaneOrder::Name));
    spec.range = {19996, 20006};
    spec.size = {900, 300};
    return spec;
}

} // namespace

void tst_SceneLooks::statementsAreTiedToTheirOccasionWhileAsked()
{
    SceneSpec spec = callAndStatement();
    QVERIFY(layoutScene(spec).occasions.empty());
    for (const Row asked : {0u, 1u}) {
        spec.hovered = asked;
        const Scene scene = layoutScene(spec);
        QCOMPARE(scene.occasions.size(), 1u);
        QCOMPARE(hitTest(scene, scene.occasions[0].line.p1()).row, 0u);
        QCOMPARE(hitTest(scene, scene.occasions[0].line.p2()).row, 1u);
    }
    spec.hovered = kNoRow, spec.selected = {1};
    QCOMPARE(layoutScene(spec).occasions.size(), 1u);
}

void tst_SceneLooks::aKnownDayIsNoHour()
{
    SceneSpec spec = callAndStatement();
    QVERIFY(layoutScene(spec).fades.empty());
    spec.range = {19999.5, 20001.5};
    const Scene scene = layoutScene(spec);
    QCOMPARE(scene.fades.size(), 3u);
    for (const Fade& fade : scene.fades) {
        QVERIFY(fade.exact);
        QVERIFY(std::abs(scene.scale.dayAt(fade.right) - scene.scale.dayAt(fade.left) - 1) < 0.01);
    }
    for (const Mark& mark : scene.marks)
        QVERIFY(!mark.state.vague);
}

void tst_SceneLooks::namedTimesAreInThePicture()
{
    SceneSpec spec = callAndStatement();
    const QImage without = painted(layoutScene(spec));
    spec.named = {{20003, 20003, QStringLiteral("Vote")}, {20004, 20005, QString()}};
    const Scene scene = layoutScene(spec);
    const QImage with = painted(scene);
    const auto differs = [&](double day) {
        const int x = static_cast<int>(scene.scale.xOf(day));
        for (int y = static_cast<int>(scene.plot.top()) + 30; y < 290; ++y)
            if (with.pixel(x, y) != without.pixel(x, y))
                return true;
        return false;
    };
    QVERIFY(differs(20003) && differs(20004.5) && !differs(20002.5) && !differs(20005.5));
}

void tst_SceneLooks::titlesBeyondTheLimitFollowInTheNextPaint()
{
    RandomSpec random;
    random.events = 400;
    random.leaders = 8;
    SceneSpec spec = specOf(random);
    spec.range = {spec.range.centre() - 150, spec.range.centre() + 150};
    const Scene scene = layoutScene(spec);
    const QImage whole = painted(scene);
    QImage image(whole.size(), whole.format());
    ScenePainter painter;
    int left = 1, paints = 0;
    for (; left > 0 && paints < 200; ++paints) {
        QPainter on(&image);
        const int now = painter.paint(on, scene, 2);
        QVERIFY(paints == 0 || now < left);
        left = now;
    }
    QVERIFY(paints > 2);
    QCOMPARE(image, whole);
}

QTEST_MAIN(tst_SceneLooks)
#include "tst_scenelooks.moc"
