// What a figure remembers of its data comes back whole, and what has changed in the data since is told rightly: added,
// corrected, gone, another chronology.
#include "views/figures/figurerecord.h"

#include <QTest>

using namespace summitry;

namespace {

struct Event
{
    CommunicationId id;
    const char* title;
    int day; ///< of June 2025
};

std::shared_ptr<const Chronology> chronologyOf(const std::vector<Event>& events)
{
    ChronologyBuilder builder;
    const PersonIndex ada = builder.addPerson({"Ada Marlow", ActorKind::Leader, {}, {}, {}});
    for (const Event& event : events) {
        ChronologyRecord record;
        record.id = event.id;
        record.title = event.title;
        record.date = EdtfDate::onDay(dayFromCivil({2025, 6, event.day}));
        record.actors = {{ada, Role::Speaker}};
        builder.add(record);
    }
    return builder.build();
}

const TimeRange kJune{static_cast<double>(dayFromCivil({2025, 6, 1})), static_cast<double>(dayFromCivil({2025, 7, 1}))};
const std::vector<Event> kFive = {{1, "one", 1}, {2, "two", 2}, {3, "three", 3}, {4, "four", 4}, {5, "five", 5}};

FigureRecord recordOf(const std::vector<Event>& events)
{
    const auto data = chronologyOf(events);
    FigureRecord record;
    record.style = QStringLiteral("journal"), record.preset = QStringLiteral("nature-1col");
    record.program = QStringLiteral("Summitry 1"), record.dataHash = QStringLiteral("old");
    record.size = {89, 60.5, 300};
    record.textPoints = 6;
    record.shown = 5, record.total = 7;
    record.listed = true;
    record.events = figureEvents(*data, nullptr, kJune);
    return record;
}

} // namespace

class tst_FigureRecord : public QObject
{
    Q_OBJECT

private slots:
    void comesBack();
    void broken_data();
    void broken();
    void tooMany();
    void onlyWithinTheRange();
    void changes_data();
    void changes();
    void sameHash();
};

void tst_FigureRecord::comesBack()
{
    const FigureRecord record = recordOf(kFive);
    const QByteArray json = withRecord("{\"version\":1}", record);
    QVERIFY(json.startsWith("{\"version\":1,\"figure\":{"));
    const auto back = readRecord(json);
    QVERIFY(back);
    QCOMPARE(back->style, record.style);
    QCOMPARE(back->preset, record.preset);
    QCOMPARE(back->dataHash, record.dataHash);
    QCOMPARE(back->size.heightMm, 60.5);
    QCOMPARE(back->shown, 5u);
    QCOMPARE(back->total, 7u);
    QVERIFY(back->listed && back->events.size() == 5);
    for (std::size_t i = 0; i < 5; ++i)
        QVERIFY(back->events[i].id == record.events[i].id && back->events[i].digest == record.events[i].digest);
    QCOMPARE(withRecord("[1]", record), QByteArray("[1]"));
    QCOMPARE(withRecord("", record), QByteArray());
}

void tst_FigureRecord::broken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("no json") << QByteArray("{\"figure\":") << "is damaged";
    QTest::newRow("an old figure") << QByteArray("{\"version\":1}") << "does not say which data";
    QTest::newRow("a digest short") << QByteArray("{\"figure\":{\"events\":[1,2],\"digests\":\"00000000\"}}")
                                    << "list of events";
}

void tst_FigureRecord::broken()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto record = readRecord(json);
    QVERIFY(!record);
    QVERIFY2(QString::fromStdString(record.message().english()).contains(says), record.message().english().c_str());
}

void tst_FigureRecord::tooMany()
{
    FigureRecord record = recordOf(kFive);
    record.events.resize(6000);
    const auto back = readRecord(withRecord("{\"version\":1}", record));
    QVERIFY(back && !back->listed && back->events.empty());
    const auto data = chronologyOf(kFive);
    const QString words =
        changeWords(changesSince(*back, figureEvents(*data, nullptr, kJune), *data, QStringLiteral("new")));
    QVERIFY2(words.contains(QStringLiteral("too many")), qPrintable(words));
}

void tst_FigureRecord::onlyWithinTheRange()
{
    const auto data = chronologyOf(kFive);
    const double from = kJune.from;
    QCOMPARE(figureEvents(*data, nullptr, {from + 1, from + 3}).size(), std::size_t(2));
    Selection two;
    two.rows = {0, 1};
    QCOMPARE(figureEvents(*data, &two, kJune).size(), std::size_t(2));
}

void tst_FigureRecord::changes_data()
{
    QTest::addColumn<std::vector<Event>>("now");
    QTest::addColumn<QString>("says");
    const auto with = [](std::vector<Event> events, std::initializer_list<Event> more) {
        events.insert(events.end(), more);
        return events;
    };
    const std::vector<Event> four(kFive.begin(), kFive.end() - 1);
    QTest::newRow("elsewhere") << kFive << "Nothing in this view has changed";
    QTest::newRow("added") << with(kFive, {{6, "six", 6}, {7, "seven", 7}})
                           << "Since the figure was made: 2 communications added.";
    QTest::newRow("corrected") << with(four, {{5, "five", 9}}) << "made: 1 communication corrected.";
    QTest::newRow("gone") << four << "made: 1 communication removed.";
    QTest::newRow("moved out of view") << with(four, {{5, "five", 29}}) << "made: 1 communication corrected.";
    QTest::newRow("all at once") << with({kFive.begin(), kFive.begin() + 3}, {{4, "quatre", 4}, {6, "six", 6}})
                                 << "made: 1 communication added, 1 corrected, 1 removed.";
    QTest::newRow("made anew, other ids")
        << std::vector<Event>{{11, "one", 1}, {12, "two", 2}, {13, "three", 3}, {14, "four", 4}, {15, "five", 5}}
        << "Nothing in this view";
    QTest::newRow("another chronology") << std::vector<Event>{{1, "un", 11}, {2, "deux", 12}, {3, "trois", 13}}
                                        << "another chronology";
    QTest::newRow("empty chronology") << std::vector<Event>{} << "another chronology";
}

void tst_FigureRecord::changes()
{
    QFETCH(std::vector<Event>, now);
    QFETCH(QString, says);
    const auto data = chronologyOf(now);
    const QString words =
        changeWords(changesSince(recordOf(kFive), figureEvents(*data, nullptr, kJune), *data, QStringLiteral("new")));
    QVERIFY2(words.contains(says), qPrintable(words));
}

void tst_FigureRecord::sameHash()
{
    const auto data = chronologyOf(kFive);
    QVERIFY(changesSince(recordOf(kFive), {}, *data, QStringLiteral("old")).sameData);
}

QTEST_APPLESS_MAIN(tst_FigureRecord)
#include "tst_figurerecord.moc"
