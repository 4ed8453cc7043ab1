#include "tests/support/sharedstates.h"
#include "views/table/eventtable.h"

#include <QClipboard>
#include <QtTest>

using namespace summitry;

class EventTableTest : public QObject
{
    Q_OBJECT

private slots:
    void theSelectionIsSharedBothWays()
    {
        SharedStates states;
        EventTable table(states.chronology, states.picks);
        table.resize(900, 300);
        table.show();
        states.picks.pickOnly(states.id(40));
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table.model()
                     ->data(table.selectionModel()->selectedRows().front(), CommunicationTableModel::RowRole)
                     .toInt(),
                 40);
        table.selectRow(3);
        QCOMPARE(states.picks.current(), states.id(3));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(states.picks.picked().size(), 2u);
        states.picks.clear();
        QVERIFY(table.selectionModel()->selectedRows().isEmpty());
    }

    void thePickSurvivesAFilterAndASort()
    {
        SharedStates states;
        EventTable table(states.chronology, states.picks);
        table.show();
        states.picks.pickOnly(states.id(40));
        table.sortByColumn(CommunicationTableModel::Who, Qt::DescendingOrder);
        states.filter.toggleKind(states.chronology.chronology()->kinds()[40]);
        QCOMPARE(states.picks.current(), states.id(40));
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    }

    void copyGivesTheRowsAsText()
    {
        SharedStates states;
        EventTable table(states.chronology, states.picks);
        table.show();
        states.picks.pickOnly(states.id(5));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), CommunicationTableModel::ColumnCount - 1);
    }
};

QTEST_MAIN(EventTableTest)
#include "tst_eventtable.moc"
