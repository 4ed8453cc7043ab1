#include "tests/support/randomchronology.h"

#include <QtTest>

#include <algorithm>

using namespace summitry;

namespace {

ChronologyRecord record(CommunicationId id, Day day, std::vector<ChronologyActor> actors)
{
    ChronologyRecord r;
    r.id = id;
    r.date = EdtfDate::onDay(day);
    r.actors = std::move(actors);
    return r;
}

} // namespace

class ChronologyTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void emptyHoldsNothing()
    {
        const auto chronology = ChronologyBuilder().build();
        QCOMPARE(chronology->size(), 0u);
        QCOMPARE(chronology->rowOf(1), kNoRow);
        QVERIFY(select(*chronology, Filter{}).rows.empty());
    }

    void rowsComeInOrderOfTheirFirstDay()
    {
        ChronologyBuilder builder;
        const PersonIndex a = builder.addPerson({"A", ActorKind::Leader, "AAA", "Aland", {}});
        const PersonIndex b = builder.addPerson({"B", ActorKind::Leader, "BBB", "Bland", {}});
        QCOMPARE(builder.addPerson({"A", ActorKind::Voice, "", "", {}}), a);
        ChronologyRecord late = record(7, 100, {{a, Role::Participant}, {b, Role::Participant}});
        late.occasion = 900'000'000'000;
        late.title = "late";
        builder.add(late);
        ChronologyRecord early = record(900'000'000'000, -50, {{b, Role::Speaker}, {b, Role::Relay}});
        early.title = "early";
        early.place = "Oslo, Norway";
        builder.add(early);
        const auto chronology = builder.build();
        QCOMPARE(chronology->rowOf(7), 1u);
        QCOMPARE(chronology->rowOf(900'000'000'000), 0u);
        QCOMPARE(chronology->rowOf(8), kNoRow);
        QCOMPARE(chronology->occasions()[1], 0u);
        QCOMPARE(chronology->occasions()[0], kNoRow);
        QVERIFY(chronology->title(0) == "early" && chronology->title(1) == "late");
        QVERIFY(chronology->place(0) == "Oslo, Norway" && chronology->place(1).empty());
        QCOMPARE(chronology->rowsOf(b).size(), 2u);
        QCOMPARE(chronology->rowsOf(a).size(), 1u);
        QCOMPARE(chronology->person("B"), b);
        QCOMPARE(chronology->person("C"), kNoRow);
    }

    void openAndUnknownDatesAreFlagged()
    {
        ChronologyBuilder builder;
        ChronologyRecord r;
        r.id = 1;
        builder.add(r);
        r.id = 2, r.date = EdtfDate::onOrBefore(10);
        builder.add(r);
        r.id = 3, r.date = EdtfDate::onOrAfter(10);
        builder.add(r);
        const auto c = builder.build();
        QVERIFY(c->dateFlags()[c->rowOf(1)].unknown && !c->dateFlags()[c->rowOf(1)].openStart);
        QVERIFY(c->dateFlags()[c->rowOf(2)].openStart && !c->dateFlags()[c->rowOf(2)].openEnd);
        QVERIFY(c->dateFlags()[c->rowOf(3)].openEnd && !c->dateFlags()[c->rowOf(3)].unknown);
    }

    void theFirstDaysAscendAndIndicesAgree()
    {
        const auto c = randomChronology({5000, 30, 1990, 2025, 3, true});
        QVERIFY(std::is_sorted(c->firstDays().begin(), c->firstDays().end()));
        std::size_t listed = 0;
        for (PersonIndex person = 0; person < c->persons().size(); ++person) {
            const auto rows = c->rowsOf(person);
            QVERIFY(std::is_sorted(rows.begin(), rows.end()));
            listed += rows.size();
            for (const Row row : rows) {
                const auto actors = c->actors(row);
                QVERIFY(std::any_of(actors.begin(), actors.end(),
                                    [&](const ChronologyActor& a) { return a.person == person; }));
            }
        }
        std::size_t acting = 0;
        for (Row row = 0; row < c->size(); ++row) {
            QCOMPARE(c->rowOf(c->ids()[row]), row);
            acting += c->actors(row).size();
        }
        QCOMPARE(listed, acting);
        QVERIFY2(c->bytes() < c->size() * 200, qPrintable(QString::number(c->bytes() / c->size())));
    }

    void aChangedSnapshotKeepsTheRest()
    {
        const auto old = randomChronology({500, 12, 2000, 2010, 5, true});
        const std::vector<CommunicationId> gone = {17, 230, 999};
        ChronologyBuilder builder(*old, gone);
        ChronologyRecord fresh = record(17, 12345, {{3, Role::Speaker}});
        fresh.title = "corrected";
        builder.add(fresh);
        const auto next = builder.build();
        QCOMPARE(next->size(), old->size() - 1);
        QCOMPARE(next->rowOf(230), kNoRow);
        QVERIFY(next->title(next->rowOf(17)) == "corrected");
        for (const CommunicationId id : old->ids()) {
            if (id == 17 || id == 230)
                continue;
            const Row a = old->rowOf(id), b = next->rowOf(id);
            QVERIFY(b != kNoRow && old->title(a) == next->title(b) && old->place(a) == next->place(b));
            QVERIFY(old->firstDays()[a] == next->firstDays()[b] && old->lastDays()[a] == next->lastDays()[b]);
            QCOMPARE(old->actors(a).size(), next->actors(b).size());
        }
    }
};

QTEST_GUILESS_MAIN(ChronologyTest)
#include "tst_chronology.moc"
