#include "models/domain/edtfdate.h"

#include <QTest>

#include <random>

using namespace summitry;

class TestEdtfDate : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void printsWhatItRead_data();
    void printsWhatItRead();
    void readsOldDrafts_data();
    void readsOldDrafts();
    void namesThePlaceOfAnError_data();
    void namesThePlaceOfAnError();
    void tellsCertainFromPossible_data();
    void tellsCertainFromPossible();
    void randomDatesRoundTripAndNeverCross();
    void ordersByEarliestThenLatest();
    void buildsFromDays();
};

static QString q(const std::string& s)
{
    return QString::fromStdString(s);
}

void TestEdtfDate::printsWhatItRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("earliest");
    QTest::addColumn<QString>("latest");
    const auto row = [](const char* text, const char* first, const char* last) {
        QTest::newRow(*text ? text : "empty")
            << QString::fromLatin1(text) << QString::fromLatin1(first) << QString::fromLatin1(last);
    };
    const std::string past = isoText(kFarPast), future = isoText(kFarFuture);
    row("", past.c_str(), future.c_str());
    row("2025-06-10", "2025-06-10", "2025-06-10");
    row("2024-02", "2024-02-01", "2024-02-29");
    row("1900-02", "1900-02-01", "1900-02-28");
    row("2025", "2025-01-01", "2025-12-31");
    row("0000", "0000-01-01", "0000-12-31");
    row("-0044-03-15", "-0044-03-15", "-0044-03-15");
    row("2025-06-10~", "2025-06-10", "2025-06-10");
    row("2025-06?", "2025-06-01", "2025-06-30");
    row("2025%", "2025-01-01", "2025-12-31");
    row("201X", "2010-01-01", "2019-12-31");
    row("20XX", "2000-01-01", "2099-12-31");
    row("-201X", "-2019-01-01", "-2010-12-31");
    row("2004-XX", "2004-01-01", "2004-12-31");
    row("1985-04-XX", "1985-04-01", "1985-04-30");
    row("1985-XX-XX", "1985-01-01", "1985-12-31");
    row("2024-21", "2024-03-01", "2024-05-31");
    row("2024-22", "2024-06-01", "2024-08-31");
    row("2024-23", "2024-09-01", "2024-11-30");
    row("2023-24", "2023-12-01", "2024-02-29");
    row("2025-06-04/2025-06-10", "2025-06-04", "2025-06-10");
    row("2025-06/2025-07", "2025-06-01", "2025-07-31");
    row("../2025-06-10", past.c_str(), "2025-06-10");
    row("/2025-06-10", past.c_str(), "2025-06-10");
    row("2025-11/..", "2025-11-01", future.c_str());
    row("2025-11/", "2025-11-01", future.c_str());
    row("2004-06~/2004-08?", "2004-06-01", "2004-08-31");
    row("Y12025", "Y12025-01-01", "Y12025-12-31");
    row("Y-12025", "Y-12025-01-01", "Y-12025-12-31");
    row("Y170000002", future.c_str(), future.c_str());
}

void TestEdtfDate::printsWhatItRead()
{
    QFETCH(QString, text);
    QFETCH(QString, earliest);
    QFETCH(QString, latest);
    const auto date = EdtfDate::parse(text.toStdString());
    QVERIFY2(date.ok(), date.ok() ? "" : date.message().english().c_str());
    QCOMPARE(q(date->text()), text);
    QCOMPARE(q(isoText(date->earliest())), earliest);
    QCOMPARE(q(isoText(date->latest())), latest);
}

void TestEdtfDate::readsOldDrafts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("both qualifiers") << "2004?~"
                                     << "2004%";
    QTest::newRow("open word") << "2004/open"
                               << "2004/..";
    QTest::newRow("unknown word") << "unknown/2004"
                                  << "/2004";
    QTest::newRow("u digits") << "199u"
                              << "199X";
    QTest::newRow("u month") << "1999-uu"
                             << "1999-XX";
    QTest::newRow("time dropped") << "2024-03-05T10:00:00Z"
                                  << "2024-03-05";
    QTest::newRow("zone dropped") << "2024-03-05T10:00:00+03:00"
                                  << "2024-03-05";
}

void TestEdtfDate::readsOldDrafts()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto date = EdtfDate::parse(text.toStdString());
    QVERIFY(date.ok());
    QCOMPARE(q(date->text()), written);
}

void TestEdtfDate::namesThePlaceOfAnError_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("word") << "June"
                          << "character 1:";
    QTest::newRow("short year") << "202"
                                << "character 4:";
    QTest::newRow("month 13") << "2025-13"
                              << "character 6:";
    QTest::newRow("month 00") << "2025-00-01"
                              << "character 6:";
    QTest::newRow("30 February") << "2025-02-30"
                                 << "character 9:";
    QTest::newRow("29 February of no leap year") << "2023-02-29"
                                                 << "character 9:";
    QTest::newRow("day missing") << "2025-06-"
                                 << "character 9:";
    QTest::newRow("text behind") << "2025-06-10 noon"
                                 << "character 11:";
    QTest::newRow("five digits") << "12025"
                                 << "character 5:";
    QTest::newRow("day of a season") << "2025-21-03"
                                     << "character 8:";
    QTest::newRow("Y with four digits") << "Y2025"
                                        << "letter Y";
    QTest::newRow("minus zero") << "-0000"
                                << "minus zero";
    QTest::newRow("ends before it begins") << "2025/2024"
                                           << "ends before";
    QTest::newRow("nothing on both sides") << "/"
                                           << "no day";
    QTest::newRow("open on both sides") << "../.."
                                        << "no day";
    QTest::newRow("month of an open year") << "201X-05"
                                           << "level 1";
    QTest::newRow("two slashes") << "2024/2025/2026"
                                 << "character 10:";
    QTest::newRow("year beyond reach") << "Y1234567890123"
                                       << "character 14:";
    QTest::newRow("only a sign") << "-"
                                 << "character 2:";
}

void TestEdtfDate::namesThePlaceOfAnError()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto date = EdtfDate::parse(text.toStdString());
    QVERIFY(!date.ok());
    const QString sentence = q(date.message().english());
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void TestEdtfDate::tellsCertainFromPossible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("certain");
    QTest::addColumn<bool>("possible");
    QTest::newRow("day inside") << "2025-06-10" << true << true;
    QTest::newRow("first day") << "2025-06-01" << true << true;
    QTest::newRow("last day") << "2025-06-30" << true << true;
    QTest::newRow("whole month") << "2025-06" << true << true;
    QTest::newRow("year around") << "2025" << false << true;
    QTest::newRow("day before") << "2025-05-31" << false << false;
    QTest::newRow("open end") << "2025-06-10/.." << false << true;
    QTest::newRow("on or before a day in it") << "../2025-06-10" << false << true;
    QTest::newRow("on or before an earlier day") << "../2025-05-10" << false << false;
    QTest::newRow("unknown") << "" << false << true;
}

void TestEdtfDate::tellsCertainFromPossible()
{
    QFETCH(QString, text);
    QFETCH(bool, certain);
    QFETCH(bool, possible);
    const auto date = EdtfDate::parse(text.toStdString());
    QVERIFY(date.ok());
    const Day from = dayFromCivil({2025, 6, 1}), to = dayFromCivil({2025, 6, 30});
    QCOMPARE(date->certainlyWithin(from, to), certain);
    QCOMPARE(date->possiblyWithin(from, to), possible);
}

static EdtfPoint randomPoint(std::mt19937& random)
{
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
    EdtfPoint p;
    p.kind = EdtfPoint::Kind::Value;
    p.year = pick(0, 9) == 0 ? pick(-400000, 400000) : pick(-3000, 9999);
    p.uncertain = pick(0, 3) == 0;
    p.approximate = pick(0, 3) == 0;
    const bool shortYear = p.year > -9999 && p.year < 9999;
    switch (pick(0, 5)) {
    case 0:
        break;
    case 1:
        p.month = static_cast<std::int8_t>(pick(21, 24));
        break;
    case 2:
        if (shortYear && p.year >= 0) {
            p.unspecifiedYear = static_cast<std::int8_t>(pick(1, 2));
            p.year -= p.year % (p.unspecifiedYear == 1 ? 10 : 100);
        }
        break;
    case 3:
        p.month = EdtfPoint::kUnspecified;
        break;
    default:
        p.month = static_cast<std::int8_t>(pick(1, 12));
        if (pick(0, 2) != 0)
            p.day = static_cast<std::int8_t>(pick(1, daysInMonth(p.year, p.month)));
    }
    return p;
}

void TestEdtfDate::randomDatesRoundTripAndNeverCross()
{
    std::mt19937 random(20250610);
    for (int i = 0; i < 20000; ++i) {
        const EdtfPoint a = randomPoint(random), b = randomPoint(random);
        const EdtfDate first = EdtfDate::interval(a, a), second = EdtfDate::interval(b, b);
        const bool ordered = first.earliest() <= second.latest();
        const EdtfDate date = i % 2 ? first : ordered ? EdtfDate::interval(a, b) : EdtfDate::interval(b, a);
        const auto read = EdtfDate::parse(date.text());
        QVERIFY2(read.ok(), (date.text() + " " + (read.ok() ? "" : read.message().english())).c_str());
        QCOMPARE(q(read->text()), q(date.text()));
        QVERIFY(*read == date);
        QVERIFY2(date.earliest() <= date.latest(), date.text().c_str());
    }
}

void TestEdtfDate::ordersByEarliestThenLatest()
{
    const auto at = [](const char* text) { return EdtfDate::parse(text).value(); };
    QVERIFY(EdtfDate::before(at("2024"), at("2025-01-01")));
    QVERIFY(EdtfDate::before(at("2025-01-01"), at("2025")));
    QVERIFY(EdtfDate::before(at("../2025"), at("2024")));
    QVERIFY(!EdtfDate::before(at("2025"), at("2025~")));
}

void TestEdtfDate::buildsFromDays()
{
    const Day day = dayFromCivil({2025, 6, 10});
    QCOMPARE(q(EdtfDate::onDay(day).text()), QStringLiteral("2025-06-10"));
    QCOMPARE(q(EdtfDate::between(day, day).text()), QStringLiteral("2025-06-10"));
    QCOMPARE(q(EdtfDate::between(day, day - 6).text()), QStringLiteral("2025-06-04/2025-06-10"));
    QCOMPARE(q(EdtfDate::onOrBefore(day).text()), QStringLiteral("../2025-06-10"));
    QCOMPARE(q(EdtfDate::onOrAfter(day).text()), QStringLiteral("2025-06-10/.."));
    QCOMPARE(q(EdtfDate::onDay(day).approximated().text()), QStringLiteral("2025-06-10~"));
    QCOMPARE(EdtfDate::inMonth(2025, 6).precision(), EdtfDate::Precision::Month);
    QVERIFY(EdtfDate::onDay(day).precision() == EdtfDate::Precision::ExactDay);
}

QTEST_GUILESS_MAIN(TestEdtfDate)
#include "tst_edtfdate.moc"
