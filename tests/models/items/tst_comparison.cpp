#include "models/items/comparisonmodel.h"
#include "tests/support/accountsamples.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace summitry;
using Stand = ComparedCell::Stand;

namespace {

const ComparedRow& rowOf(const std::vector<ComparedRow>& rows, Field field)
{
    return *std::find_if(rows.begin(), rows.end(), [&](const ComparedRow& row) { return row.field == field; });
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void eachFactStandsAgainstWhatIsShown_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QList<int>>("stands");
        const int shown = int(Stand::Shown), other = int(Stand::Other), silent = int(Stand::Silent);
        QTest::newRow("date") << int(Field::Date) << QList<int>{shown, other, shown};
        QTest::newRow("form") << int(Field::Form) << QList<int>{shown, shown, other};
        QTest::newRow("place") << int(Field::Place) << QList<int>{shown, silent, other};
        QTest::newRow("persons in another order") << int(Field::Participants) << QList<int>{shown, shown, shown};
        QTest::newRow("told by one alone") << int(Field::Relays) << QList<int>{silent, other, silent};
    }

    void eachFactStandsAgainstWhatIsShown()
    {
        QFETCH(int, field);
        QFETCH(QList<int>, stands);
        const auto rows = compareAccounts(*threeAccounts(1), nullptr);
        const ComparedRow& row = rowOf(rows, static_cast<Field>(field));
        QList<int> found;
        for (const ComparedCell& cell : row.cells)
            found << int(cell.stand);
        QCOMPARE(found, stands);
    }

    void factsThatNobodyTellsAreLeftOut()
    {
        for (const ComparedRow& row : compareAccounts(*threeAccounts(1), nullptr))
            QVERIFY(row.field != Field::Quote && row.field != Field::Speakers);
    }

    void valuesAreWhatACorrectionTakes()
    {
        const auto rows = compareAccounts(*threeAccounts(1), nullptr);
        QCOMPARE(rowOf(rows, Field::Date).cells[1].value, std::string("2025-06-11"));
        QCOMPARE(rowOf(rows, Field::Form).cells[2].value, std::string("video"));
        QCOMPARE(actorsFrom(rowOf(rows, Field::Participants).cells[0].value).size(), 2u);
    }

    void evidenceComesFromTheAccountOrTheOpenArticle()
    {
        const auto detail = threeAccounts(1);
        ArticleDetail open;
        open.id = 7;
        open.article.text = "\xF0\x9F\x93\x9E Bo Dahl and Ana Berg met by video.";
        QCOMPARE(evidenceWords(detail->accounts[0], &open).left(8), QStringLiteral("Ana Berg"));
        QVERIFY(evidenceWords(detail->accounts[2], &open).startsWith(QStringLiteral("📞 Bo Dahl")));
        QVERIFY(evidenceWords(detail->accounts[2], nullptr).isEmpty());
    }

    void theModelFollowsTheEvent()
    {
        DetailState details;
        ComparisonModel model(details);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
        details.setEvent(threeAccounts(1));
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.disagreements(), 4);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Hill Post"));
        QVERIFY(model.canChoose(model.index(0, 2)));
        QVERIFY(!model.canChoose(model.index(0, 1)));
        QVERIFY(model.index(0, 2).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("differs")));
        const QStringList lines = model.asTable().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), model.rowCount() + 1);
        for (const QString& line : lines)
            QCOMPARE(line.count(u'\t'), model.columnCount());
        details.setEvent(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ComparisonTest)
#include "tst_comparison.moc"
