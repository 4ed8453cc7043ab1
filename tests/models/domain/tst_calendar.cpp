#include "models/domain/calendar.h"

#include <QDate>
#include <QTest>

using namespace summitry;

class TestCalendar : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void agreesWithQtOverFourCenturies();
    void countsEveryDayOnceAroundYearZero();
    void knowsWeekdays();
    void refusesImpossibleDates();
};

void TestCalendar::agreesWithQtOverFourCenturies()
{
    const QDate epoch(1970, 1, 1);
    for (Day day = -140000; day < 60000; ++day) {
        const QDate qt = epoch.addDays(day);
        const CivilDate ours = civilFromDay(day);
        QVERIFY(ours.year == qt.year() && ours.month == qt.month() && ours.day == qt.day());
        QCOMPARE(dayFromCivil(ours), day);
        QCOMPARE(static_cast<int>(weekdayOf(day)) + 1, qt.dayOfWeek());
    }
}

void TestCalendar::countsEveryDayOnceAroundYearZero()
{
    for (Day day = -800000; day < -600000; ++day)
        QCOMPARE(dayFromCivil(civilFromDay(day)), day);
    QCOMPARE(QString::fromStdString(isoText(dayFromCivil({-44, 3, 15}))), QStringLiteral("-0044-03-15"));
}

void TestCalendar::knowsWeekdays()
{
    QCOMPARE(weekdayOf(dayFromCivil({2025, 6, 10})), Weekday::Tuesday);
    QCOMPARE(weekdayOf(dayFromCivil({2000, 2, 29})), Weekday::Tuesday);
}

void TestCalendar::refusesImpossibleDates()
{
    QVERIFY(!isValid({2025, 2, 30}));
    QVERIFY(!isValid({2025, 13, 1}));
    QVERIFY(!isValid({2100, 2, 29}));
    QVERIFY(isValid({2000, 2, 29}));
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
