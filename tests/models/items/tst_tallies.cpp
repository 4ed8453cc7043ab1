#include "models/items/tallymodel.h"
#include "tests/support/randomchronology.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace summitry;

namespace {

struct Sample
{
    std::shared_ptr<const Chronology> chronology = randomChronology({800, 12, 2019, 2022, 5, true});
    Selection all = select(*chronology, {});
    ProfileSubject subject{ProfileSubject::Kind::Person, 0, kNoRow, {}};
    Profile profile = profileOf(*chronology, all, subject);
};

} // namespace

class TalliesTest : public QObject
{
    Q_OBJECT

private slots:
    void kindsAndStatusesAddUp()
    {
        const Sample sample;
        for (const TallyTable& table : tallyTables(*sample.chronology, sample.profile, sample.subject)) {
            if (table.title != QStringLiteral("By kind") && table.title != QStringLiteral("By status") &&
                table.title != QStringLiteral("By form"))
                continue;
            std::size_t sum = 0;
            for (const TallyLine& line : table.lines)
                sum += line.numbers[0].size();
            QCOMPARE(sum, sample.profile.rows.size());
        }
    }

    void stepsKeepEveryEvent_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("months") << 1000;
        QTest::newRow("quarters") << 20;
        QTest::newRow("years") << 5;
        QTest::newRow("one") << 1;
        QTest::newRow("no room") << 0;
    }

    void stepsKeepEveryEvent()
    {
        QFETCH(int, most);
        const Sample sample;
        std::size_t dated = 0, found = 0;
        for (const auto& [month, rows] : sample.profile.byMonth)
            dated += rows.size();
        const auto steps = timeSteps(sample.profile, static_cast<std::size_t>(most));
        for (const TimeStep& step : steps) {
            found += step.rows.size();
            QVERIFY(!step.label.isEmpty());
        }
        QCOMPARE(found, dated);
        QVERIFY(steps.size() <= static_cast<std::size_t>(std::max(most, 1)));
    }

    void yearsBeforeTheCommonEra()
    {
        Profile profile;
        profile.byMonth[-44 * 12 + 2] = {0};
        profile.byMonth[-43 * 12 + 5] = {1};
        const auto months = timeSteps(profile, 100);
        QCOMPARE(months.size(), 16u);
        QCOMPARE(months.front().label, QStringLiteral("March 45 BCE"));
        const auto years = timeSteps(profile, 2);
        QCOMPARE(years.size(), 2u);
        QCOMPARE(years.back().label, QStringLiteral("44 BCE"));
    }

    void theModelShowsTheFirstLines()
    {
        const Sample sample;
        const auto tables = tallyTables(*sample.chronology, sample.profile, sample.subject);
        const auto partners = std::find_if(tables.begin(), tables.end(),
                                           [](const TallyTable& table) { return table.columns.size() == 2; });
        TallyModel model(*partners, 3);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.hasMore());
        model.showAll();
        QCOMPARE(model.rowCount(), model.total());
        const QModelIndex calls = model.index(0, TallyModel::FirstNumber);
        QCOMPARE(calls.data(TallyModel::CountRole).toULongLong(), model.rowsAt(calls).size());
        QCOMPARE(model.rowsAt(model.index(0, TallyModel::Label)).size(), partners->lines[0].all().size());
        QVERIFY(calls.data(Qt::AccessibleTextRole).toString().startsWith(partners->lines[0].label));
    }

    void textIsAProperTable()
    {
        const Sample sample;
        const auto tables = tallyTables(*sample.chronology, sample.profile, sample.subject);
        const QStringList lines = asText(tables).split(u'\n');
        QCOMPARE(lines[0], tables[0].title);
        QCOMPARE(lines[1].count(u'\t'), static_cast<int>(tables[0].columns.size()));
        QCOMPARE(lines[2], tables[0].lines[0].label + u'\t' + QString::number(tables[0].lines[0].numbers[0].size()));
    }

    void anEmptyProfile()
    {
        const Sample sample;
        QVERIFY(tallyTables(*sample.chronology, {}, sample.subject).empty());
        QVERIFY(timeSteps({}, 10).empty());
        QVERIFY(asText({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TalliesTest)
#include "tst_tallies.moc"
