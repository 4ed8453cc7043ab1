#include "models/items/filterwording.h"
#include "models/items/wording.h"
#include "tests/support/randomchronology.h"

#include <QtTest>

using namespace summitry;

class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void datesReadAsTheyAreKnown_data()
    {
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* edtf, const char* words) {
            QTest::newRow(edtf) << QString::fromUtf8(edtf) << QString::fromUtf8(words);
        };
        row("2025-06-10", "10 June 2025");
        row("2025-06", "June 2025");
        row("2025", "2025");
        row("2025-21", "spring 2025");
        row("201X", "the 2010s");
        row("2025-06-10~", "about 10 June 2025");
        row("2025-06?", "June 2025 (uncertain)");
        row("../2025-06-10", "on or before 10 June 2025");
        row("2025-06-10/..", "on or after 10 June 2025");
        row("2025-06-10/2025-06-12", "10–12 June 2025");
        row("2025-06-30/2025-07-02", "30 June 2025 – 2 July 2025");
        row("-0043-03-15", "15 March 44 BCE");
        row("", "date not known");
    }

    void datesReadAsTheyAreKnown()
    {
        QFETCH(QString, edtf);
        QFETCH(QString, words);
        const auto date = edtf.isEmpty() ? EdtfDate{} : EdtfDate::parse(edtf.toStdString()).value();
        QCOMPARE(dateWords(date), words);
    }

    void aWholeMonthIsNamedByItsMonth()
    {
        QCOMPARE(spanWords(dayFromCivil({2025, 6, 1}), dayFromCivil({2025, 6, 30})), QStringLiteral("June 2025"));
        QCOMPARE(spanWords(dayFromCivil({2024, 1, 1}), dayFromCivil({2024, 12, 31})), QStringLiteral("2024"));
        QCOMPARE(longDayWords(dayFromCivil({2025, 6, 10})), QStringLiteral("Tuesday 10 June 2025"));
    }

    void everyRowHasASentence()
    {
        const auto c = randomChronology({300, 9, 1990, 2025, 3, true});
        for (Row row = 0; row < c->size(); ++row) {
            QVERIFY(rowSentence(*c, row).count(QStringLiteral(", ")) >= 3);
            QVERIFY(!whoWords(*c, row).isEmpty());
        }
    }

    void eachChipTakesItsPartOfTheFilterAway()
    {
        Filter filter;
        filter.persons = {"Ana Berg", "Bo Dahl", "Cy Eng", "Di Falk"};
        filter.kinds = {Kind::Call};
        filter.from = dayFromCivil({2025, 6, 1});
        filter.to = dayFromCivil({2025, 6, 30});
        filter.text = "border";
        filter.minConfidence = 0.8f;
        filter.without = {3, 4};
        auto chips = filterChips(filter);
        QCOMPARE(chips.size(), 6u);
        QCOMPARE(chips[1].label, QStringLiteral("Ana Berg, Bo Dahl, +2"));
        QVERIFY(chips[1].hint.endsWith(QStringLiteral("Di Falk")));
        QVERIFY(filterLine(filter).contains(QStringLiteral("June 2025, certainly")));
        for (int removed = 0; removed < 6; ++removed)
            filter = filterChips(filter).front().without;
        QVERIFY(filter.isEmpty());
        QVERIFY(filterLine(filter).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
