#include "models/items/chronologystate.h"
#include "models/items/detailstate.h"
#include "models/items/pickstate.h"
#include "models/items/spanstate.h"
#include "tests/support/randomchronology.h"

#include <QtTest>

using namespace summitry;

class StatesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatWasReportedLaterIsNotKept()
    {
        FilterState filter;
        ChronologyState state(filter);
        state.setChronology(randomChronology({500, 10, 2020, 2021, 3, true}));
        const auto reported = state.chronology()->reportedDays();
        const Day known = dayFromCivil({2020, 9, 1});
        QSignalSpy changes(&state, &ChronologyState::keptChanged);
        state.setKnownOn(known);
        QCOMPARE(changes.count(), 1);
        for (Row row = 0; row < reported.size(); ++row) {
            QCOMPARE(state.kept()->contains(row), reported[row] <= known);
            QCOMPARE((state.kept()->bits[row >> 6] >> (row & 63) & 1) != 0, reported[row] <= known);
        }
        filter.toggleKind(Kind::Call);
        for (const Row row : state.kept()->rows)
            QVERIFY(reported[row] <= known && state.chronology()->kinds()[row] == Kind::Call);
        filter.toggleKind(Kind::Call);
        state.setKnownOn(std::nullopt);
        QCOMPARE(state.kept()->rows.size(), reported.size());
    }

    void goingBackUndoesASteppedSpan()
    {
        SpanState state;
        QSignalSpy changes(&state, &SpanState::changed);
        state.reset({0, 100});
        state.show({10, 20});
        state.show({12, 14});
        QVERIFY(state.canGoBack());
        state.goBack();
        QCOMPARE(state.span(), (ShownSpan{10, 20}));
        state.goForward();
        QCOMPARE(state.span(), (ShownSpan{12, 14}));
        QCOMPARE(changes.count(), 5);
    }

    void aDriftIsOneStep()
    {
        SpanState state;
        state.reset({0, 100});
        for (int i = 1; i < 20; ++i)
            state.show({0.0 + i, 100.0 + i}, SpanState::Motion::Drift);
        state.settle();
        state.show({50, 60}, SpanState::Motion::Drift);
        state.goBack();
        QCOMPARE(state.span(), (ShownSpan{19, 119}));
        state.goBack();
        QCOMPARE(state.span(), (ShownSpan{0, 100}));
        QVERIFY(!state.canGoBack());
    }

    void eachVerbOfTheFilterIsOneStepBack()
    {
        FilterState state;
        state.onlyPerson("A");
        state.togglePerson("B");
        state.toggleKind(Kind::Call);
        state.setDates(5, std::nullopt, true);
        QCOMPARE(state.filter().persons.size(), 2u);
        state.goBack();
        state.goBack();
        QVERIFY(state.filter().kinds.empty() && !state.filter().from);
        state.togglePerson("B");
        QCOMPARE(state.filter().persons, std::vector<std::string>{"A"});
        QVERIFY(!state.canGoForward());
    }

    void theSameFilterAgainIsNoStep()
    {
        FilterState state;
        QSignalSpy changes(&state, &FilterState::changed);
        state.onlyPerson("A");
        state.onlyPerson("A");
        QCOMPARE(changes.count(), 1);
    }

    void pickingTellsOnceAndKeepsTheCurrentOne()
    {
        PickState state;
        QSignalSpy picked(&state, &PickState::pickedChanged), current(&state, &PickState::currentChanged);
        state.pickOnly(7);
        state.pickOnly(7);
        QCOMPARE(picked.count(), 1);
        state.toggle(3);
        QCOMPARE(state.picked(), (std::vector<CommunicationId>{3, 7}));
        QCOMPARE(state.current(), CommunicationId{3});
        state.toggle(3);
        QCOMPARE(state.current(), CommunicationId{7});
        state.clear();
        QCOMPARE(state.current(), CommunicationId{0});
        QCOMPARE(current.count(), 4);
        QVERIFY(!state.isPicked(7));
    }

    void focusAndHoverLeaveThePickAlone()
    {
        PickState state;
        state.pickOnly(7);
        QSignalSpy picked(&state, &PickState::pickedChanged), focus(&state, &PickState::focusChanged);
        state.focus(9);
        state.hover(4);
        QCOMPARE(picked.count(), 0);
        QCOMPARE(focus.count(), 1);
        QCOMPARE(state.current(), CommunicationId{7});
    }

    void theFilterDecidesWhatIsKept()
    {
        FilterState filter;
        ChronologyState state(filter);
        QSignalSpy kept(&state, &ChronologyState::keptChanged);
        state.setChronology(randomChronology({500, 10, 2000, 2010, 3, true}));
        QCOMPARE(state.kept()->rows.size(), 500u);
        filter.toggleKind(Kind::Call);
        QCOMPARE(kept.count(), 2);
        QVERIFY(!state.kept()->rows.empty() && state.kept()->rows.size() < 500);
        for (const Row row : state.kept()->rows)
            QCOMPARE(state.chronology()->kinds()[row], Kind::Call);
        QCOMPARE(state.facets().kinds[0] + state.facets().kinds[1] + state.facets().kinds[2], 500u);
    }

    void textIsLookedUpAndNoHitKeepsNothing()
    {
        FilterState filter;
        ChronologyState state(filter);
        state.setTextSearch([](const std::string& query) -> Result<std::vector<CommunicationId>> {
            if (query == "bad(")
                return fail("The search {} has an open bracket.", query);
            return query == "two" ? std::vector<CommunicationId>{4, 9} : std::vector<CommunicationId>{};
        });
        state.setChronology(randomChronology({50, 5, 2000, 2001, 3, false}));
        filter.setText("two");
        QCOMPARE(state.kept()->rows.size(), 2u);
        filter.setText("none");
        QCOMPARE(state.kept()->rows.size(), 0u);
        QSignalSpy failed(&state, &ChronologyState::searchFailed);
        filter.setText("bad(");
        QCOMPARE(failed.count(), 1);
        QCOMPARE(state.kept()->rows.size(), 50u);
    }

    void passagesNameWhatTheyShow()
    {
        Account account;
        account.evidence = {10, 50};
        account.whenSpan = {12, 20};
        account.participants = {{"A", ActorKind::Leader, "AAA", {22, 25}}, {"B", ActorKind::Leader, "BBB", {}}};
        const auto passages = passagesOf(account, 5);
        QCOMPARE(passages.size(), 3u);
        QVERIFY(passages.front().what == LitPassage::What::Evidence && passages.back().what == LitPassage::What::Date);
    }
};

QTEST_GUILESS_MAIN(StatesTest)
#include "tst_states.moc"
