#include "tests/support/sharedstates.h"
#include "views/table/eventtable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QtTest>

#include <set>

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
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), CommunicationTableModel::Accounts);
        table.setColumnHidden(CommunicationTableModel::Place, true);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\t'), CommunicationTableModel::Accounts - 1);
    }

    void whatIsTypedAboveAColumnNarrows_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::newRow("kind") << int(TableColumn::Kind) << QStringLiteral("call");
        QTest::newRow("case is folded") << int(TableColumn::Status) << QStringLiteral("HELD");
        QTest::newRow("date") << int(TableColumn::Date) << QStringLiteral("march 2020");
        QTest::newRow("number") << int(TableColumn::Accounts) << QStringLiteral("2");
        QTest::newRow("review") << int(TableColumn::Review) << QStringLiteral("right");
    }

    void whatIsTypedAboveAColumnNarrows()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        SharedStates states({600, 12, 2020, 2021, 7, true});
        EventTable table(states.chronology, states.picks);
        table.resize(1600, 300);
        table.show();
        table.setColumnHidden(column, false);
        table.showFilterLine(true);
        auto* field = table.findChild<QLineEdit*>(QStringLiteral("columnFilter%1").arg(column));
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, typed);
        const int kept = table.model()->rowCount();
        QVERIFY2(kept > 0 && kept < 600, qPrintable(QString::number(kept)));
        for (int row = 0; row < kept; ++row) {
            const QString words = table.model()->index(row, column).data().toString();
            QVERIFY2(words.contains(typed, Qt::CaseInsensitive), qPrintable(words));
        }
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(table.model()->rowCount(), 600);
    }

    void groupsStandUnderHeadings_data()
    {
        QTest::addColumn<int>("by");
        QTest::newRow("day") << int(GroupBy::Day);
        QTest::newRow("leader") << int(GroupBy::Leader);
        QTest::newRow("pair") << int(GroupBy::Pair);
    }

    void groupsStandUnderHeadings()
    {
        QFETCH(int, by);
        SharedStates states;
        EventTable table(states.chronology, states.picks);
        table.show();
        table.setGroupBy(static_cast<GroupBy>(by));
        const auto* model = table.model();
        QVERIFY(!model->index(0, 0).data(CommunicationTableModel::HeadingRole).toString().isEmpty());
        QVERIFY(!(model->index(0, 0).flags() & Qt::ItemIsSelectable));
        std::set<CommunicationId> seen;
        for (int row = 0; row < model->rowCount(); ++row)
            if (const auto id = model->index(row, 0).data(CommunicationTableModel::IdRole); id.isValid())
                seen.insert(id.toLongLong());
        QCOMPARE(seen.size(), std::size_t{300});
        table.selectAll();
        QCOMPARE(states.picks.picked().size(), std::size_t{300});
        QCOMPARE(table.shown().idAt(0), CommunicationId{0});
    }

    void columnsComeBackAsTheyWere()
    {
        SharedStates states;
        QByteArray state;
        {
            EventTable table(states.chronology, states.picks);
            table.setColumnHidden(CommunicationTableModel::Place, true);
            table.setColumnHidden(int(TableColumn::Review), false);
            table.horizontalHeader()->moveSection(0, 2);
            state = table.columnsState();
        }
        EventTable table(states.chronology, states.picks);
        table.restoreColumns(state);
        QVERIFY(table.isColumnHidden(CommunicationTableModel::Place));
        QCOMPARE(table.cells().front(),
                 (QStringList{QStringLiteral("Kind"), QStringLiteral("Who"), QStringLiteral("Date"),
                              QStringLiteral("What was said or agreed"), QStringLiteral("Status"),
                              QStringLiteral("Accounts"), QStringLiteral("Review")}));
    }

    void theMenuKeyOffersEverything()
    {
        SharedStates states;
        EventTable table(states.chronology, states.picks);
        table.show();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), table.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(table.viewport(), &event);
        auto* menu = table.findChild<QMenu*>(QStringLiteral("tableMenu"));
        QVERIFY(menu);
        QSignalSpy wanted(&table, &EventTable::csvWanted);
        for (QAction* action : menu->actions())
            if (action->text().contains(QStringLiteral("CS")))
                action->trigger();
        QCOMPARE(wanted.size(), 1);
        menu->close();
    }
};

QTEST_MAIN(EventTableTest)
#include "tst_eventtable.moc"
