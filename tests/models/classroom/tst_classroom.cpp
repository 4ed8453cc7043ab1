#include "models/classroom/ordergame.h"
#include "models/classroom/whengame.h"
#include "models/classroom/whogame.h"
#include "tests/support/randomchronology.h"

#include <QTest>

#include <algorithm>

using namespace summitry;
using namespace summitry::classroom;

class TestClassroom : public QObject
{
    Q_OBJECT

private slots:
    void asksOnlyWhatCanBeTrusted();
    void sameSeedSameRound();
    void tooFewEventsSayHowMany();
    void ordersAreJudgedByPossibleDays_data();
    void ordersAreJudgedByPossibleDays();
    void judgesLikeTryingEveryChoice();
    void dealtCardsAreNotSolved();
    void easyRoundsLieFurtherApart();
    void guessesInsideThePossibleDaysGetAll();
    void pointsFallWithDistance();
    void answersHoldTheSpeakerOnce();
    void noQuotationsSaysSo();
};

namespace {

std::shared_ptr<const Chronology> made(const std::vector<QByteArray>& dates, float confidence = 0.9f)
{
    ChronologyBuilder builder;
    CommunicationId id = 0;
    for (const QByteArray& date : dates) {
        ChronologyRecord record;
        record.id = ++id;
        record.date = *EdtfDate::parse(date.toStdString());
        record.kind = Kind::Call;
        record.form = Form::Phone;
        record.confidence = confidence;
        builder.add(record);
    }
    return builder.build();
}

Selection everything(const Chronology& chronology)
{
    return select(chronology, {});
}

/// Whether the order is right, by trying every day of every event.
bool rightByTrying(const Chronology& chronology, const std::vector<Row>& order, std::size_t from,
                   std::int32_t notBefore)
{
    if (from == order.size())
        return true;
    for (std::int32_t day = chronology.firstDays()[order[from]]; day <= chronology.lastDays()[order[from]]; ++day)
        if (day >= notBefore && rightByTrying(chronology, order, from + 1, day))
            return true;
    return false;
}

} // namespace

void TestClassroom::asksOnlyWhatCanBeTrusted()
{
    const auto sure = made({"2025-01-01", "", "2025-02", "../2025-03-01", "2020/2025"});
    QCOMPARE(askable(*sure, everything(*sure)).size(), std::size_t{2});
    const auto doubtful = made({"2025-01-01", "2025-02"}, 0.5f);
    QVERIFY(askable(*doubtful, everything(*doubtful)).empty());
}

void TestClassroom::sameSeedSameRound()
{
    const auto chronology = randomChronology({});
    const Selection all = everything(*chronology);
    const auto once = dealOrder(*chronology, all, 8, Level::Medium, 42);
    const auto again = dealOrder(*chronology, all, 8, Level::Medium, 42);
    const auto other = dealOrder(*chronology, all, 8, Level::Medium, 43);
    QVERIFY(once.ok() && again.ok() && other.ok());
    QVERIFY(once->cards == again->cards);
    QVERIFY(once->cards != other->cards);
}

void TestClassroom::tooFewEventsSayHowMany()
{
    const auto chronology = made({"2025-01-01", "2025-02-01"});
    const auto round = dealOrder(*chronology, everything(*chronology), 6, Level::Easy, 1);
    QVERIFY(!round.ok());
    QVERIFY(round.message().english().find("6 events") != std::string::npos);
    QVERIFY(round.message().english().find("has 2") != std::string::npos);
}

void TestClassroom::ordersAreJudgedByPossibleDays_data()
{
    QTest::addColumn<QList<QByteArray>>("dates"); // in order of first day, so rows are 0, 1, 2 …
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<int>("right");
    QTest::newRow("right") << QList<QByteArray>{"2025-01-01", "2025-01-02", "2025-01-03"} << QList<int>{0, 1, 2} << 3;
    QTest::newRow("turned round") << QList<QByteArray>{"2025-01-01", "2025-01-02", "2025-01-03"} << QList<int>{2, 1, 0}
                                  << 1;
    QTest::newRow("first put last") << QList<QByteArray>{"2025-01-01", "2025-01-02", "2025-01-03"}
                                    << QList<int>{1, 2, 0} << 2;
    QTest::newRow("tie either way") << QList<QByteArray>{"2025-01-01", "2025-01-01", "2025-01-03"}
                                    << QList<int>{1, 0, 2} << 3;
    QTest::newRow("month before its day")
        << QList<QByteArray>{"2025-01", "2025-01-15", "2025-02-01"} << QList<int>{1, 0, 2} << 3;
    QTest::newRow("month after its end") << QList<QByteArray>{"2025-01", "2025-01-15", "2025-02-01"}
                                         << QList<int>{1, 2, 0} << 2;
}

void TestClassroom::ordersAreJudgedByPossibleDays()
{
    QFETCH(QList<QByteArray>, dates);
    QFETCH(QList<int>, order);
    QFETCH(int, right);
    const auto chronology = made({dates.begin(), dates.end()});
    const OrderCheck check = checkOrder(*chronology, {order.begin(), order.end()});
    QCOMPARE(check.rightCount, static_cast<std::size_t>(right));
    QCOMPARE(check.solved, right == order.size());
    for (std::size_t i = 0; i < check.right.size(); ++i)
        QCOMPARE(check.distance[i] == 0, static_cast<bool>(check.right[i]));
}

void TestClassroom::judgesLikeTryingEveryChoice()
{
    Dice dice(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<QByteArray> dates;
        for (int i = 0; i < 5; ++i) {
            const int first = 1 + dice.below(9);
            const int last = first + dice.below(3);
            dates.push_back(QStringLiteral("2025-01-%1/2025-01-%2")
                                .arg(first, 2, 10, QLatin1Char('0'))
                                .arg(last, 2, 10, QLatin1Char('0'))
                                .toLatin1());
        }
        const auto chronology = made(dates);
        std::vector<Row> order{0, 1, 2, 3, 4};
        Seeded(static_cast<std::uint64_t>(round)).shuffle(order);
        QCOMPARE(checkOrder(*chronology, order).solved, rightByTrying(*chronology, order, 0, -1000000));
    }
}

void TestClassroom::dealtCardsAreNotSolved()
{
    const auto chronology = randomChronology({});
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const auto round = dealOrder(*chronology, everything(*chronology), 4, Level::Easy, seed);
        QVERIFY(round.ok());
        QVERIFY(!checkOrder(*chronology, round->cards).solved);
    }
}

void TestClassroom::easyRoundsLieFurtherApart()
{
    const auto chronology = randomChronology({});
    const std::vector<Row> rows = askable(*chronology, everything(*chronology));
    QVERIFY(leastGap(*chronology, rows, 6, Level::Easy) > leastGap(*chronology, rows, 6, Level::Medium));
    QVERIFY(leastGap(*chronology, rows, 6, Level::Medium) > leastGap(*chronology, rows, 6, Level::Hard));
}

void TestClassroom::guessesInsideThePossibleDaysGetAll()
{
    const auto chronology = made({"2025-01-01", "2025-03", "2025-12-31"});
    const WhenRound round{{0, 1, 2}, chronology->firstDays()[0], chronology->lastDays()[2]};
    for (std::int32_t day = chronology->firstDays()[1]; day <= chronology->lastDays()[1]; ++day)
        QCOMPARE(scoreGuess(*chronology, round, 1, day).points, kFullPoints);
    QCOMPARE(scoreGuess(*chronology, round, 1, chronology->firstDays()[1] - 3).daysOff, std::int64_t{3});
}

void TestClassroom::pointsFallWithDistance()
{
    const auto chronology = made({"2025-01-01", "2025-06-10", "2025-12-31"});
    const auto round = dealWhen(*chronology, everything(*chronology), 3, Level::Hard, 5);
    QVERIFY(round.ok());
    int before = kFullPoints + 1;
    for (const int off : {0, 5, 20, 80, 160}) {
        const int points = scoreGuess(*chronology, *round, 1, chronology->firstDays()[1] + off).points;
        QVERIFY(points < before);
        before = points;
    }
    QVERIFY(before < 10);
}

void TestClassroom::answersHoldTheSpeakerOnce()
{
    const auto chronology = randomChronology({});
    const auto questions = dealWho(*chronology, everything(*chronology), 10, 3);
    QVERIFY2(questions.ok(), questions.ok() ? "" : questions.message().english().c_str());
    QCOMPARE(questions->size(), std::size_t{10});
    for (const WhoQuestion& question : *questions) {
        QVERIFY(question.answers.size() >= kFewestAnswers && question.answers.size() <= kAnswers);
        const auto actors = chronology->actors(question.row);
        const PersonIndex right = question.answers[question.right];
        QVERIFY(std::any_of(actors.begin(), actors.end(),
                            [&](const ChronologyActor& a) { return a.person == right && a.role == Role::Speaker; }));
        QCOMPARE(std::count(question.answers.begin(), question.answers.end(), right), 1);
    }
}

void TestClassroom::noQuotationsSaysSo()
{
    const auto chronology = made({"2025-01-01", "2025-02-01"});
    const auto questions = dealWho(*chronology, everything(*chronology), 3, 1);
    QVERIFY(!questions.ok());
    QVERIFY(questions.message().english().find("3 quotations") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestClassroom)
#include "tst_classroom.moc"
