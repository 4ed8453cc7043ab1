#include "models/items/communicationtablemodel.h"
#include "models/items/leaderfacetmodel.h"
#include "models/items/problemmodel.h"
#include "models/items/valuefacetmodel.h"
#include "tests/support/randomchronology.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace summitry;

class ItemModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theTableFollowsTheFilter()
    {
        FilterState filter;
        ChronologyState state(filter);
        CommunicationTableModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        state.setChronology(randomChronology({400, 8, 2000, 2010, 3, true}));
        QCOMPARE(model.rowCount(), 400);
        filter.toggleKind(Kind::Summit);
        QCOMPARE(model.rowCount(), static_cast<int>(state.kept()->rows.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.idAt(row)), row);
        filter.clear();
        QCOMPARE(model.rowCount(), 400);
        QCOMPARE(model.rowOf(99999), -1);
    }

    void whatIsToldInOtherWordsShowsThoseOfTheArticle()
    {
        FilterState filter;
        ChronologyState state(filter);
        CommunicationTableModel model(state);
        state.setWords([](CommunicationId id) { return "words of\n" + std::to_string(id); });
        state.setChronology(randomChronology({200, 8, 2000, 2010, 3, true}));
        int without = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const Row at = state.chronology()->rowOf(model.idAt(row));
            const QString shown = model.index(row, CommunicationTableModel::What).data().toString();
            const bool untitled = state.chronology()->title(at).empty();
            QCOMPARE(shown == QStringLiteral("words of %1").arg(model.idAt(row)), untitled);
            without += untitled;
        }
        QVERIFY(without > 0 && without < model.rowCount());
    }

    void everyColumnSortsBothWays()
    {
        FilterState filter;
        ChronologyState state(filter);
        CommunicationTableModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        state.setChronology(randomChronology({200, 8, 2000, 2010, 3, true}));
        const QPersistentModelIndex kept = model.index(17, 1);
        const CommunicationId id = model.idAt(17);
        for (int column = 0; column < CommunicationTableModel::ColumnCount; ++column)
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, order);
                QCOMPARE(model.rowCount(), 200);
                QCOMPARE(model.idAt(kept.row()), id);
                QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            }
        model.sort(CommunicationTableModel::StatusColumn, Qt::AscendingOrder);
        const auto statuses = state.chronology()->statuses();
        for (int row = 1; row < 200; ++row)
            QVERIFY(statuses[model.index(row - 1, 0).data(CommunicationTableModel::RowRole).toUInt()] <=
                    statuses[model.index(row, 0).data(CommunicationTableModel::RowRole).toUInt()]);
    }

    void leadersComeByActivityAndAreFoundByTheirBeginnings()
    {
        ChronologyBuilder builder;
        const PersonIndex a = builder.addPerson({"Recep Tayyip Erdoğan", ActorKind::Leader, "TUR", "Türkiye", {}});
        const PersonIndex b = builder.addPerson({"Ana Berg", ActorKind::Leader, "NOR", "Norway", {}});
        builder.addPerson({"Nobody Here", ActorKind::Leader, "NOR", "Norway", {}});
        ChronologyRecord record;
        for (int i = 1; i < 5; ++i) {
            record.id = i;
            record.date = EdtfDate::onDay(i);
            record.actors = {{b, Role::Speaker}};
            if (i == 1)
                record.actors.push_back({a, Role::Addressee});
            builder.add(record);
        }
        FilterState filter;
        ChronologyState state(filter);
        LeaderFacetModel model(state);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        state.setChronology(builder.build());
        QCOMPARE(model.total(), 2);
        QCOMPARE(model.nameAt(0), std::string("Ana Berg"));
        QCOMPARE(model.index(0).data(LeaderFacetModel::CountRole).toInt(), 4);
        model.setSearch(QStringLiteral("erdogan"));
        QCOMPARE(model.rowCount(), 1);
        model.setSearch(QStringLiteral("turk rec"));
        QCOMPARE(model.rowCount(), 1);
        model.setSearch(QStringLiteral("dogan"));
        QCOMPARE(model.rowCount(), 0);
        model.setSearch({});
        filter.onlyPerson("Recep Tayyip Erdoğan");
        QCOMPARE(model.index(0).data(LeaderFacetModel::CountRole).toInt(), 4);
        QVERIFY(model.index(1).data(LeaderFacetModel::ActiveRole).toBool());
    }

    void valuesAreOnWhenNoneIsNamed()
    {
        FilterState filter;
        ChronologyState state(filter);
        ValueFacetModel kinds(state, ValueFacetModel::Facet::Kinds), statuses(state, ValueFacetModel::Facet::Statuses);
        QAbstractItemModelTester tester(&kinds, QAbstractItemModelTester::FailureReportingMode::QtTest);
        state.setChronology(randomChronology({400, 8, 2000, 2010, 3, true}));
        QVERIFY(kinds.index(1).data(ValueFacetModel::ActiveRole).toBool());
        filter.toggleKind(Kind::Call);
        QVERIFY(!kinds.index(1).data(ValueFacetModel::ActiveRole).toBool());
        QVERIFY(kinds.index(0).data(ValueFacetModel::ActiveRole).toBool());
        QVERIFY(statuses.index(3).data(ValueFacetModel::ActiveRole).toBool());
        QCOMPARE(statuses.rowCount(), 4);
    }

    void problemsArriveWhileTheImportRuns()
    {
        ProblemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(std::vector<Problem>{{Severity::Error, Message("A {} is missing.", "brace"), "a.json", 3, 7}});
        model.add(std::vector<Problem>{});
        model.add(std::vector<Problem>{{Severity::Note, Message("Known already."), "b.txt", 0, 0}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("a.json, line 3, column 7"));
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("A brace is missing."));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ItemModelsTest)
#include "tst_itemmodels.moc"
