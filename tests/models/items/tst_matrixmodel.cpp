#include "models/items/matrixmodel.h"
#include "tests/support/sharedstates.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace summitry;

class MatrixModelTest : public QObject
{
    Q_OBJECT

private slots:
    void theNumbersAreThoseOfTheRows()
    {
        SharedStates states;
        MatrixModel model(states.chronology);
        QAbstractItemModelTester tester(&model);
        QVERIFY(model.rowCount() > 5);
        const Chronology& chronology = *states.chronology.chronology();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column) {
                if (row == column)
                    continue;
                const auto rows =
                    contactsOf(chronology, *states.chronology.kept(), chronology.person(model.nameAt(row)),
                               chronology.person(model.nameAt(column)));
                QCOMPARE(model.index(row, column).data(MatrixModel::CountRole).toUInt(), rows.size());
                QCOMPARE(model.index(row, column).data(MatrixModel::CountRole),
                         model.index(column, row).data(MatrixModel::CountRole));
            }
    }

    void theOrder_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("contacts") << int(MatrixModel::Order::Contacts);
        QTest::newRow("name") << int(MatrixModel::Order::Name);
        QTest::newRow("country") << int(MatrixModel::Order::Country);
        QTest::newRow("last contact") << int(MatrixModel::Order::LastContact);
    }

    void theOrder()
    {
        QFETCH(int, order);
        SharedStates states;
        MatrixModel model(states.chronology);
        const auto which = static_cast<MatrixModel::Order>(order);
        model.setOrder(which);
        const Chronology& chronology = *states.chronology.chronology();
        const auto lastOf = [&](const std::string& name) {
            Row last = 0;
            for (const Row row : chronology.rowsOf(chronology.person(name)))
                if (chronology.kinds()[row] != Kind::Statement && chronology.statuses()[row] == Status::Held)
                    last = row;
            return last;
        };
        for (int row = 1; row < model.rowCount(); ++row) {
            const std::string before = model.nameAt(row - 1), here = model.nameAt(row);
            switch (which) {
            case MatrixModel::Order::Contacts:
                QVERIFY(model.index(row - 1, row - 1).data(MatrixModel::CountRole).toUInt() >=
                        model.index(row, row).data(MatrixModel::CountRole).toUInt());
                break;
            case MatrixModel::Order::Name:
                QVERIFY(before < here);
                break;
            case MatrixModel::Order::Country:
                QVERIFY(chronology.persons()[chronology.person(before)].countryName <=
                        chronology.persons()[chronology.person(here)].countryName);
                break;
            case MatrixModel::Order::LastContact:
                QVERIFY(lastOf(before) >= lastOf(here));
                break;
            }
        }
    }

    void theFilterCounts()
    {
        SharedStates states;
        MatrixModel model(states.chronology);
        Filter filter;
        filter.kinds = {Kind::Statement};
        states.filter.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.total(), 0u);
        states.filter.clear();
        QVERIFY(model.rowCount() > 0);
    }

    void nobodyLooks()
    {
        SharedStates states;
        MatrixModel model(states.chronology);
        const int all = model.rowCount();
        model.setLive(false);
        states.filter.toggleKind(Kind::Statement);
        QCOMPARE(model.rowCount(), 0);
        states.filter.clear();
        QCOMPARE(model.rowCount(), 0);
        model.setLive(true);
        QCOMPARE(model.rowCount(), all);
    }

    void theMostActiveOnly()
    {
        SharedStates states({2000, 90, 2000, 2020, 3, true});
        MatrixModel model(states.chronology);
        QCOMPARE(model.rowCount(), 60);
        QVERIFY(model.total() > 60);
        model.setMost(10);
        QCOMPARE(model.columnCount(), 10);
    }

    void aCellIsASentence()
    {
        SharedStates states;
        MatrixModel model(states.chronology);
        const QString words = model.index(0, 1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(QString::fromStdString(model.nameAt(0))) &&
                     words.contains(QString::fromStdString(model.nameAt(1))),
                 qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("last ")) || words.contains(QStringLiteral("no contact")));
    }
};

QTEST_MAIN(MatrixModelTest)
#include "tst_matrixmodel.moc"
