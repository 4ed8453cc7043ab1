#include "tests/support/sharedstates.h"
#include "views/table/elidedlink.h"
#include "views/table/monthcolumns.h"
#include "views/table/profileview.h"
#include "views/table/tallygrid.h"
#include "views/table/tallyview.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

using namespace summitry;

namespace {

struct Shown
{
    SharedStates states{{600, 20, 2019, 2022, 7, true}};
    ProfileView view{states.chronology};
    std::vector<std::vector<Row>> chosen;

    Shown()
    {
        QObject::connect(&view, &ProfileView::rowsChosen, &view,
                         [this](const std::vector<Row>& rows) { chosen.push_back(rows); });
        view.resize(1000, 800);
        view.show();
        view.setSubject({ProfileSubject::Kind::Person, nameOf(0), {}, {}});
    }
    std::string nameOf(PersonIndex person) const { return states.chronology.chronology()->persons()[person].name; }
    TallyGrid* grid(const QString& title) const
    {
        for (TallyGrid* each : view.findChildren<TallyGrid*>())
            if (each->accessibleName() == title)
                return each;
        return nullptr;
    }
    QString title() const { return view.findChild<QLabel*>(QStringLiteral("profileTitle"))->text(); }
};

} // namespace

class ProfileViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickedNumberGivesItsRows()
    {
        Shown shown;
        TallyGrid* kinds = shown.grid(QStringLiteral("By kind"));
        const QModelIndex calls = kinds->model()->index(0, TallyModel::FirstNumber);
        QTest::mouseClick(kinds->viewport(), Qt::LeftButton, {}, kinds->visualRect(calls).center());
        QCOMPARE(shown.chosen.size(), 1u);
        QCOMPARE(shown.chosen[0].size(), calls.data(TallyModel::CountRole).toULongLong());
        for (const Row row : shown.chosen[0])
            QVERIFY(shown.states.chronology.chronology()->kinds()[row] == Kind::Call);
    }

    void theKeyboardReachesEveryNumber()
    {
        Shown shown;
        TallyGrid* partners = shown.grid(QStringLiteral("In contact with"));
        partners->setFocus();
        partners->setCurrentIndex(partners->model()->index(0, 0));
        for (int step = 0; step < TallyModel::FirstNumber; ++step)
            QTest::keyClick(partners, Qt::Key_Right);
        QTest::keyClick(partners, Qt::Key_Return);
        QCOMPARE(shown.chosen.size(), 1u);
        QTest::keyClick(partners, Qt::Key_Home);
        QTest::keyClick(partners, Qt::Key_Return);
        QVERIFY(shown.chosen[1].size() >= shown.chosen[0].size());
    }

    void factsAreLinks()
    {
        Shown shown;
        const auto facts = shown.view.findChildren<ElidedLink*>(QStringLiteral("profileFact"));
        QCOMPARE(facts.size(), 4);
        QTest::mouseClick(facts[0], Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(shown.chosen[0].size(), facts[0]->text().toULongLong());
        facts[3]->setFocus();
        QTest::keyClick(facts[3], Qt::Key_Space);
        QCOMPARE(shown.chosen[1].size(), 2u);
        for (const ElidedLink* fact : facts)
            QVERIFY(!fact->accessibleName().isEmpty());
    }

    void monthsByMouseAndKeyboard()
    {
        Shown shown;
        auto* months = shown.view.findChild<MonthColumns*>();
        QVERIFY(months->steps().size() > 3);
        QTest::mouseClick(months, Qt::LeftButton, {}, months->columnRect(2).center().toPoint());
        QCOMPARE(shown.chosen.size(), 1u);
        QCOMPARE(shown.chosen[0], months->steps()[2].rows);
        months->setFocus();
        QTest::keyClick(months, Qt::Key_Right);
        QCOMPARE(months->focusedStep(), 3);
        QVERIFY(months->accessibleDescription().startsWith(months->steps()[3].label));
        QTest::keyClick(months, Qt::Key_Home);
        QTest::keyClick(months, Qt::Key_Return);
        QCOMPARE(shown.chosen.size(), months->steps()[0].rows.empty() ? 1u : 2u);
    }

    void theFilterIsUnderIt()
    {
        Shown shown;
        Filter filter;
        filter.kinds = {Kind::Call};
        shown.states.filter.setFilter(filter);
        QCOMPARE(shown.grid(QStringLiteral("By kind"))->model()->rowCount(), 1);
        filter.from = filter.to = Day{0};
        shown.states.filter.setFilter(filter);
        QVERIFY(!shown.grid(QStringLiteral("By kind")));
        QVERIFY(!shown.view.findChild<QToolButton*>(QStringLiteral("profileCopy"))->isEnabled());
    }

    void aFilterSetByAClickIsSafe()
    {
        Shown shown;
        QObject::connect(&shown.view, &ProfileView::rowsChosen, &shown.view, [&](const std::vector<Row>& rows) {
            Filter filter;
            filter.only = {shown.states.id(rows.front())};
            shown.states.filter.setFilter(filter);
        });
        TallyGrid* kinds = shown.grid(QStringLiteral("By kind"));
        QTest::mouseClick(kinds->viewport(), Qt::LeftButton, {},
                          kinds->visualRect(kinds->model()->index(0, TallyModel::FirstNumber)).center());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(shown.states.chronology.kept()->rows.size(), 1u);
    }

    void countriesAndPairs()
    {
        Shown shown;
        const ChronologyPerson& person = shown.states.chronology.chronology()->persons()[0];
        shown.view.setSubject({ProfileSubject::Kind::Country, {}, {}, person.country});
        QCOMPARE(shown.title(), QString::fromStdString(person.countryName));
        shown.view.setSubject({ProfileSubject::Kind::Pair, shown.nameOf(0), shown.nameOf(1), {}});
        QVERIFY(shown.title().contains(QStringLiteral(" and ")));
        shown.view.setSubject({ProfileSubject::Kind::Person, "Nobody Known", {}, {}});
        QVERIFY(shown.title().startsWith(QStringLiteral("Choose")));
        QVERIFY(shown.view.asText().isEmpty());
    }

    void thePickerListsThemByActivity()
    {
        Shown shown;
        auto* first = shown.view.findChild<QComboBox*>(QStringLiteral("profileFirst"));
        const Chronology& chronology = *shown.states.chronology.chronology();
        const auto rowsOf = [&](int at) {
            return chronology.rowsOf(chronology.person(first->itemData(at).toString().toStdString())).size();
        };
        QVERIFY(rowsOf(0) >= rowsOf(1));
        first->setFocus();
        first->setCurrentIndex(0);
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(shown.view.subject().person, first->itemData(1).toString().toStdString());
        QCOMPARE(shown.title(), first->itemText(1));
    }

    void copyGivesTables()
    {
        Shown shown;
        QTest::mouseClick(shown.view.findChild<QToolButton*>(QStringLiteral("profileCopy")), Qt::LeftButton);
        const QString words = QGuiApplication::clipboard()->text();
        QVERIFY(words.startsWith(QString::fromStdString(shown.nameOf(0))));
        QVERIFY(words.contains(QStringLiteral("Leader\tCalls\tMeetings\n")));
        QVERIFY(words.contains(QStringLiteral("Month\tEvents\n")));
    }

    void anySizeAndTheme()
    {
        Shown shown;
        shown.view.setTheme(Theme::dark());
        for (const QSize size : {QSize(200, 150), QSize(420, 900), QSize(1400, 900)}) {
            shown.view.resize(size);
            shown.view.grab();
            for (const TallyGrid* grid : shown.view.findChildren<TallyGrid*>())
                QVERIFY2(
                    grid->horizontalHeader()->length() <= grid->width(),
                    qPrintable(QStringLiteral("%1 > %2").arg(grid->horizontalHeader()->length()).arg(grid->width())));
        }
    }
};

QTEST_MAIN(ProfileViewTest)
#include "tst_profileview.moc"
