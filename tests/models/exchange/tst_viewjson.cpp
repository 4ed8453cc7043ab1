#include "models/exchange/viewjson.h"

#include <QTest>

using namespace summitry;

class TestViewJson : public QObject
{
    Q_OBJECT

private slots:
    void roundTrips_data();
    void roundTrips();
    void storiesRoundTrip();
    void filtersRoundTrip();
    void badTextIsAnError_data();
    void badTextIsAnError();
};

namespace {

Filter fullFilter()
{
    Filter filter;
    filter.persons = {"Ana Brook", "李 \"山\""};
    filter.personMatch = PersonMatch::Only;
    filter.roles = {Role::Speaker};
    filter.pairs = {{"A", "B"}};
    filter.countries = {"AAA"};
    filter.kinds = {Kind::Call, Kind::Summit};
    filter.forms = {Form::Video};
    filter.statuses = {Status::Cancelled};
    filter.channels = {Channel::Post};
    filter.from = -200000;
    filter.to = 20000;
    filter.possibly = true;
    filter.places = {"X, Y"};
    filter.sources = {"The Daily"};
    filter.reviews = {Review::Wrong};
    filter.minConfidence = 0.75f;
    filter.minAccounts = 2;
    filter.onlyDisagreeing = true;
    filter.text = "\"first call\" NEAR x*";
    filter.only = {1, 9007199254740991};
    filter.without = {7};
    return filter;
}

View fullView()
{
    View view;
    view.from = -719528.25;
    view.to = 20249.5;
    view.filter = fullFilter();
    view.laneKind = View::LaneKind::Countries;
    view.laneOrder = View::LaneOrder::ByHand;
    view.lanes = {{ViewLane::Kind::Pair, "A", "B", true, false}, {ViewLane::Kind::Country, "AAA", "", false, true}};
    view.hidden = {"C"};
    view.byReportDate = true;
    view.knownOn = 20000;
    view.highlighted = {3, 4};
    return view;
}

} // namespace

void TestViewJson::roundTrips_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("default") << false;
    QTest::newRow("everything set") << true;
}

void TestViewJson::roundTrips()
{
    QFETCH(bool, full);
    const View view = full ? fullView() : View();
    const auto read = readView(viewJson(view));
    QVERIFY2(read.ok(), read.ok() ? "" : read.message().english().c_str());
    QVERIFY(*read == view);
    QCOMPARE(viewJson(*read), viewJson(view));
}

void TestViewJson::storiesRoundTrip()
{
    Story story;
    story.title = "Two calls";
    story.steps = {{"First *call*", "say hello", fullView(), "map.png", 7, {3, 9}}, {}};
    const auto read = readStory(storyJson(story));
    QVERIFY(read.ok());
    QVERIFY(*read == story);
}

void TestViewJson::filtersRoundTrip()
{
    const auto read = readFilter(filterJson(fullFilter()));
    QVERIFY(read.ok());
    QVERIFY(*read == fullFilter());
    QCOMPARE(filterJson({}), std::string("{}"));
}

void TestViewJson::badTextIsAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("damaged");
    QTest::newRow("cut") << QByteArray("{\"from\":1") << QByteArray("damaged");
    QTest::newRow("another shape") << QByteArray("[1]") << QByteArray("damaged");
    QTest::newRow("newer") << QByteArray("{\"version\":2}") << QByteArray("newer");
    QTest::newRow("wrong type") << QByteArray("{\"from\":\"x\"}") << QByteArray("from");
    QTest::newRow("turned round") << QByteArray("{\"from\":5,\"to\":1}") << QByteArray("from and to");
    QTest::newRow("unknown word inside") << QByteArray("{\"filter\":{\"kinds\":[\"duel\"]}}") << QByteArray("kinds");
    QTest::newRow("impossible day") << QByteArray("{\"known_on\":\"2025-02-30\"}") << QByteArray("known_on");
}

void TestViewJson::badTextIsAnError()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    const auto read = readView(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    QVERIFY(!read.ok());
    QVERIFY2(read.message().english().find(says.toStdString()) != std::string::npos, read.message().english().c_str());
}

QTEST_GUILESS_MAIN(TestViewJson)
#include "tst_viewjson.moc"
