#include "models/items/valuefacetmodel.h"
#include "tests/support/sharedstates.h"
#include "views/filters/chipbar.h"
#include "views/filters/filterpanel.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace summitry;

namespace {

struct Desk
{
    SharedStates states;
    FilterPanel panel{{states.filter, states.lanes, states.chronology, states.remarks}};
    ChipBar chips{states.filter, states.chronology};

    Desk()
    {
        panel.resize(260, 700);
        panel.show();
        chips.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&panel));
    }
    const Filter& filter() const { return states.filter.filter(); }
    std::string name(int row) { return panel.leaders().model()->index(row, 0).data().toString().toStdString(); }
    void click(FacetList& list, int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier, bool sign = false)
    {
        const QRect line = list.visualRect(list.model()->index(row, 0));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, modifiers,
                          sign ? line.topLeft() + QPoint(18, line.height() / 2) : line.center());
    }
    void type(const char* field, const char* words)
    {
        auto* edit = panel.findChild<QLineEdit*>(QString::fromLatin1(field));
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(words));
        QTest::keyClick(edit, Qt::Key_Return);
    }
};

} // namespace

class FilterPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickOnALeaderKeepsOnlyThem()
    {
        Desk desk;
        desk.click(desk.panel.leaders(), 2);
        QCOMPARE(desk.filter().persons, std::vector{desk.name(2)});
        desk.click(desk.panel.leaders(), 4, Qt::ControlModifier);
        QCOMPARE(desk.filter().persons.size(), 2u);
        desk.click(desk.panel.leaders(), 5, Qt::NoModifier, true);
        QCOMPARE(desk.filter().persons.size(), 3u);
        desk.click(desk.panel.leaders(), 1);
        QCOMPARE(desk.filter().persons, std::vector{desk.name(1)});
        desk.click(desk.panel.leaders(), 1);
        QVERIFY(desk.filter().persons.empty());
    }

    void keysDoWhatClicksDo()
    {
        Desk desk;
        FacetList& leaders = desk.panel.leaders();
        leaders.setFocus();
        leaders.setCurrentIndex(leaders.model()->index(1, 0));
        QTest::keyClick(&leaders, Qt::Key_Return);
        QTest::keyClick(&leaders, Qt::Key_Down);
        QTest::keyClick(&leaders, Qt::Key_Space);
        QCOMPARE(desk.filter().persons, (std::vector{desk.name(1), desk.name(2)}));
    }

    void noneThenOneIsThatOne()
    {
        Desk desk;
        for (QToolButton* button : desk.panel.findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("None"))
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(desk.states.chronology.kept()->rows.empty());
        desk.click(desk.panel.leaders(), 0, Qt::ControlModifier);
        QCOMPARE(desk.filter().persons, std::vector{desk.name(0)});
        QVERIFY(!desk.states.chronology.kept()->rows.empty());
    }

    void kindsAndStatusesToggle()
    {
        Desk desk;
        desk.click(desk.panel.kinds(), 0);
        QCOMPARE(desk.filter().kinds, std::vector{Kind::Call});
        desk.click(desk.panel.kinds(), 1, Qt::ControlModifier);
        QCOMPARE(desk.filter().kinds.size(), 2u);
        desk.click(desk.panel.statuses(), 1);
        QCOMPARE(desk.filter().statuses, std::vector{Status::Planned});
        desk.click(desk.panel.statuses(), 1);
        QVERIFY(desk.filter().statuses.empty());
    }

    void theRarerFiltersUnfold()
    {
        Desk desk;
        auto* sources = desk.panel.findChild<FacetList*>(QStringLiteral("sourceList"));
        QVERIFY(!sources->isVisible());
        desk.panel.findChild<QToolButton*>(QStringLiteral("moreFiltersButton"))->click();
        QVERIFY(sources->isVisible() && sources->model()->rowCount() > 1);
        const std::string source = sources->model()->index(1, 0).data().toString().toStdString();
        desk.click(*sources, 1);
        QCOMPARE(desk.filter().sources, std::vector{source});
        const auto named = sources->model()->match(sources->model()->index(0, 0), ValueFacetModel::NamedRole, true);
        QCOMPARE(named.size(), 1);
        QCOMPARE(named.front().data(ValueFacetModel::CountRole).toUInt(),
                 static_cast<uint>(desk.states.chronology.kept()->rows.size()));
        desk.states.filter.clear();
        auto* places = desk.panel.findChild<FacetList*>(QStringLiteral("placeList"));
        QVERIFY(places->model()->rowCount() > 0);
        const uint count = places->model()->index(0, 0).data(ValueFacetModel::CountRole).toUInt();
        desk.click(*places, 0);
        QCOMPARE(static_cast<uint>(desk.states.chronology.kept()->rows.size()), count);
    }

    void doubtsAreFilters()
    {
        Desk desk;
        desk.panel.findChild<QToolButton*>(QStringLiteral("moreFiltersButton"))->click();
        auto* reviews = desk.panel.findChild<FacetList*>(QStringLiteral("reviewList"));
        reviews->setFocus();
        reviews->setCurrentIndex(reviews->model()->index(2, 0));
        QTest::keyClick(reviews, Qt::Key_Space);
        QCOMPARE(desk.filter().reviews, std::vector{Review::Wrong});
        desk.panel.findChild<QSpinBox*>(QStringLiteral("leastAccounts"))->setValue(2);
        QCOMPARE(desk.filter().minAccounts, 2);
        desk.panel.findChild<QCheckBox*>(QStringLiteral("onlyDisagreeing"))->click();
        QVERIFY(desk.filter().onlyDisagreeing);
        desk.panel.findChild<QSlider*>(QStringLiteral("leastConfidence"))->setValue(60);
        QCOMPARE(desk.filter().minConfidence, 0.6f);
        desk.states.filter.clear();
        QCOMPARE(desk.panel.findChild<QSpinBox*>(QStringLiteral("leastAccounts"))->value(), 1);
        QVERIFY(!desk.panel.findChild<QCheckBox*>(QStringLiteral("onlyDisagreeing"))->isChecked());
    }

    void theClockIsChosenAndReadBack()
    {
        Desk desk;
        LaneState& lanes = desk.states.lanes;
        desk.panel.findChild<QRadioButton*>(QStringLiteral("clockReport"))->click();
        QVERIFY(lanes.arrangement().byReportDate);
        desk.type("knownOn", "2021-03");
        QCOMPARE(lanes.arrangement().knownOn, std::optional<Day>(dayFromCivil({2021, 3, 31})));
        desk.type("knownOn", "2021-13");
        QCOMPARE(lanes.arrangement().knownOn, std::optional<Day>(dayFromCivil({2021, 3, 31})));
        QTest::keyClick(desk.panel.findChild<QSlider*>(QStringLiteral("knownSlider")), Qt::Key_Right);
        QCOMPARE(lanes.arrangement().knownOn, std::optional<Day>(dayFromCivil({2021, 4, 1})));
        desk.panel.findChild<QCheckBox*>(QStringLiteral("knownLimited"))->click();
        QVERIFY(!lanes.arrangement().knownOn);
        lanes.setArrangement({});
        QVERIFY(desk.panel.findChild<QRadioButton*>(QStringLiteral("clockEvent"))->isChecked());
    }

    void aMonthIsItsFirstAndLastDay()
    {
        Desk desk;
        desk.type("dateFrom", "2020-02");
        desk.type("dateTo", "2020-02");
        QCOMPARE(*desk.filter().from, dayFromCivil({2020, 2, 1}));
        QCOMPARE(*desk.filter().to, dayFromCivil({2020, 2, 29}));
        QVERIFY(!desk.filter().possibly);
    }

    void aBadDateIsToldAndChangesNothing()
    {
        Desk desk;
        desk.type("dateFrom", "2020-02-01");
        desk.type("dateTo", "2020-02-30");
        QVERIFY(!desk.filter().to);
        QCOMPARE(*desk.filter().from, dayFromCivil({2020, 2, 1}));
        bool told = false;
        for (const QLabel* label : desk.panel.findChildren<QLabel*>())
            told = told || (label->property("tone") == QStringLiteral("error") && label->isVisible() &&
                            !label->text().isEmpty());
        QVERIFY(told);
    }

    void chipsTakeTheirFilterAway()
    {
        Desk desk;
        desk.states.filter.onlyPerson(desk.name(0));
        desk.states.filter.toggleKind(Kind::Call);
        QList<QToolButton*> chips = desk.chips.findChildren<QToolButton*>();
        chips.removeIf([](const QToolButton* each) { return !each->property("chip").toBool() || !each->isVisible(); });
        QCOMPARE(chips.size(), 2);
        QTest::mouseClick(chips.front(), Qt::LeftButton);
        QVERIFY(desk.filter().persons.empty());
        QCOMPARE(desk.filter().kinds.size(), 1u);
        QVERIFY(desk.chips.findChild<QLabel*>(QStringLiteral("keptCount"))
                    ->text()
                    .contains(QString::number(desk.states.chronology.kept()->rows.size())));
    }

    void theSearchLineNarrowsAndEnterTakesTheFirst()
    {
        Desk desk;
        const std::string wanted = desk.name(3);
        desk.type("leaderSearch", wanted.c_str());
        QCOMPARE(desk.filter().persons, std::vector{wanted});
        QCOMPARE(desk.panel.leaders().model()->rowCount(), 1);
    }
};

QTEST_MAIN(FilterPanelTest)
#include "tst_filterpanel.moc"
