// What the program is for, one test for each kind of user: a day's work through the real window by keys and mouse,
// judged by what the files hold afterwards.
#include "app/storydesk.h"
#include "models/exchange/viewjson.h"
#include "models/items/wording.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/documents.h"
#include "tests/support/desk.h"
#include "views/dialogs/eventdialog.h"
#include "views/dialogs/exportdialog.h"
#include "views/figures/figure.h"
#include "views/filters/facetlist.h"
#include "views/filters/filterpanel.h"
#include "views/presentation/classroom.h"
#include "views/presentation/ordermode.h"
#include "views/reader/articlepane.h"
#include "views/reader/comparisonview.h"
#include "views/reader/inspectorparts.h"
#include "views/table/eventtable.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace summitry;

namespace {

const char* const kFirst =
    R"({"title":"Presidents confer by phone","source":"Harbour Post","published":"2025-06-11",)"
    R"("text":"On 10 June 2025 South Korean President Lee Jae-myung spoke by phone with Chinese President Xi Jinping.)"
    R"( The call lasted half an hour, the presidential office in Seoul said."})";
const char* const kSecond =
    R"({"title":"Seoul and Beijing talk","source":"Valley Courier","published":"2025-06-11",)"
    R"("text":"Chinese President Xi Jinping held a telephone)"
    R"( conversation with South Korean President Lee Jae-myung on 10 June 2025, state media reported."})";
const char* const kOther = R"({"title":"Paris and Kyiv","source":"Harbour Post","published":"2025-03-06",)"
                           R"("text":"On 5 March 2025 French President Emmanuel Macron spoke by phone)"
                           R"( with Ukrainian President Volodymyr Zelensky, the Elysee said."})";

/// A window on a file with a name, filled with three articles through the import dialog.
struct FilledDesk : Desk
{
    QString path = folder.filePath(QStringLiteral("work.summitry"));

    FilledDesk()
    {
        ask.paths = {path};
        trigger("new");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file(QStringLiteral("a.json"), kFirst)),
                      QUrl::fromLocalFile(file(QStringLiteral("b.json"), kSecond)),
                      QUrl::fromLocalFile(file(QStringLiteral("c.json"), kOther))});
        drop(data);
        press(*importDialog(), "Import");
    }
    void press(const QDialog& dialog, const char* label)
    {
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text().remove(u'&') == QLatin1String(label)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        QFAIL(label);
    }
    bool waitForArticles(std::int64_t count)
    {
        return QTest::qWaitFor([&] { return window.session().articleCount() == count && size() > 1; }, 30000);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key, modifiers);
    }
    void onlyLeader(const char* name)
    {
        auto* search = window.findChild<QLineEdit*>(QStringLiteral("leaderSearch"));
        search->clear();
        QTest::keyClicks(search, QLatin1String(name));
        QTest::keyClick(search, Qt::Key_Return);
    }
    /// The call of two as the file has it.
    Communication callOf(const char* a)
    {
        const auto store = Store::open(path.toStdString(), Access::Read).store;
        const auto rows = window.session().chronology().chronology()->ids();
        for (const CommunicationId id : rows)
            if (const auto loaded = store->communications().load(id))
                for (const Actor& actor : loaded->communication.shown.participants)
                    if (actor.name == a && loaded->communication.shown.kind == Kind::Call)
                        return loaded->communication;
        return {};
    }
};

} // namespace

class TasksTest : public QObject
{
    Q_OBJECT

private slots:
    void aResearcherImportsComparesCorrectsAndExports();
    void anAnalystFindsTheLastContactAndWhoToldOfIt();
    void aTeacherPresentsAndLetsTheClassOrder();
};

void TasksTest::aResearcherImportsComparesCorrectsAndExports()
{
    FilledDesk desk;
    QVERIFY(desk.waitForArticles(3));
    desk.onlyLeader("Lee Jae");
    QCOMPARE(desk.window.session().filter().filter().persons, std::vector<std::string>{"Lee Jae-myung"});
    desk.window.session().filter().toggleKind(Kind::Call);
    desk.key(Qt::Key_F3);
    desk.key(Qt::Key_D, Qt::ControlModifier);
    auto* comparison = desk.window.findChild<ComparisonView*>();
    QVERIFY(comparison->isVisible());
    const auto* accounts = comparison->findChild<QTableView*>(QStringLiteral("comparisonTable"))->model();
    QStringList sources;
    for (int column = 0; column < accounts->columnCount(); ++column)
        sources << accounts->headerData(column, Qt::Horizontal).toString();
    QVERIFY2(sources.join(u' ').contains(QStringLiteral("Harbour Post")) &&
                 sources.join(u' ').contains(QStringLiteral("Valley Courier")),
             qPrintable(sources.join(u',')));
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    auto* dialog = desk.window.findChild<EventDialog*>();
    QVERIFY(dialog);
    auto* date = dialog->findChild<QLineEdit*>(QStringLiteral("date"));
    date->selectAll();
    QTest::keyClicks(date, QStringLiteral("2025-06-09"));
    desk.press(*dialog, "Change");
    QCOMPARE(desk.callOf("Lee Jae-myung").shown.when.date.text(), std::string("2025-06-09"));
    QCOMPARE(desk.callOf("Lee Jae-myung").accounts.size(), std::size_t{2});
    desk.key(Qt::Key_F3);
    desk.trigger("copyCitation");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Harbour Post")));
    const QString csv = desk.folder.filePath(QStringLiteral("data.csv"));
    desk.ask.paths = {csv};
    desk.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(csv), 20000);
    QFile data(csv);
    QVERIFY(data.open(QIODevice::ReadOnly));
    const QByteArray written = data.readAll();
    QVERIFY(written.contains("2025-06-09") && written.contains("Lee Jae-myung") && !written.contains("Macron"));
    const QString png = desk.folder.filePath(QStringLiteral("figure.png"));
    desk.ask.paths = {png};
    desk.key(Qt::Key_E, Qt::ControlModifier);
    auto* figure = desk.window.findChild<ExportDialog*>();
    QVERIFY(figure);
    QTest::keyClick(figure, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(png), 20000);
    QFile picture(png);
    QVERIFY(picture.open(QIODevice::ReadOnly));
    const auto inside = embeddedView(picture.readAll());
    QVERIFY(inside.ok());
    QCOMPARE(readView(inside->toStdString())->filter, desk.window.session().filter().filter());
}

void TasksTest::anAnalystFindsTheLastContactAndWhoToldOfIt()
{
    FilledDesk desk;
    QVERIFY(desk.waitForArticles(3));
    auto* search = desk.window.findChild<QLineEdit*>(QStringLiteral("searchField"));
    desk.key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, QStringLiteral("Jinping AND telephone"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(desk.window.findChild<QLabel*>(QStringLiteral("inspectorDate"))->text(),
             QStringLiteral("Tuesday 10 June 2025"));
    QVERIFY(desk.window.findChild<QLabel*>(QStringLiteral("inspectorTitle"))
                ->text()
                .contains(QStringLiteral("Lee Jae-myung")));
    const auto cards = desk.window.findChildren<AccountCard*>();
    QCOMPARE(cards.size(), 2);
    for (int i = 0; i < 2; ++i) {
        AccountCard* card = desk.window.findChildren<AccountCard*>().at(i);
        const QString source = card->text();
        QTest::mouseClick(card, Qt::LeftButton);
        QTRY_COMPARE(text(desk.window.session().details().article()->article.source), source);
        const QString body = text(desk.window.session().details().article()->article.text);
        const QStringList lit = desk.window.findChild<ArticlePane*>()->litWords();
        QVERIFY(!lit.isEmpty());
        for (const QString& words : lit)
            QVERIFY(body.contains(words));
    }
}

void TasksTest::aTeacherPresentsAndLetsTheClassOrder()
{
    FilledDesk desk;
    QVERIFY(desk.waitForArticles(3));
    desk.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    desk.window.session().span().show({20240, 20260});
    desk.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    desk.key(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!desk.window.session().isOpen());
    {
        const auto store = Store::open(desk.path.toStdString(), Access::Read).store;
        const auto stories = store->documents().all("story");
        QVERIFY(stories && stories->size() == 1);
        QCOMPARE(readStory(stories->front().json)->steps.size(), std::size_t{2});
    }
    desk.window.openFiles({desk.path});
    const View before = desk.window.session().view();
    desk.key(Qt::Key_F5);
    QVERIFY(desk.window.stories().presentation());
    StageView* stage = desk.window.stories().presentation()->stage();
    QTest::keyClick(stage, Qt::Key_PageDown);
    QCOMPARE(stage->step().spec.range, (TimeRange{20240, 20260}));
    QTest::keyClick(stage, Qt::Key_B);
    QTest::keyClick(stage, Qt::Key_B);
    QTest::keyClick(stage, Qt::Key_PageUp);
    QVERIFY(!(stage->step().spec.range == TimeRange{20240, 20260}));
    QTest::keyClick(stage, Qt::Key_Escape);
    QVERIFY(!desk.window.stories().presentation());
    QCOMPARE(desk.window.session().view(), before);
    desk.trigger("sample");
    QTRY_VERIFY_WITH_TIMEOUT(desk.size() > 100, 60000);
    desk.trigger("classroom");
    Classroom* room = nullptr;
    for (QWidget* top : QApplication::topLevelWidgets())
        room = room ? room : qobject_cast<Classroom*>(top);
    QVERIFY(room);
    QTest::keyClick(room, Qt::Key_2);
    auto* game = qobject_cast<OrderMode*>(room->page());
    QVERIFY2(game, qPrintable(room->message()));
    const auto days = desk.window.session().chronology().chronology()->firstDays();
    const int count = static_cast<int>(game->order().size());
    for (int place = 0; place < count; ++place) {
        const std::vector<Row> order = game->order();
        const auto least =
            std::min_element(order.begin() + place, order.end(), [&](Row a, Row b) { return days[a] < days[b]; });
        QTest::keyClick(room, static_cast<Qt::Key>(Qt::Key_1 + (least - order.begin())));
        QTest::keyClick(room, static_cast<Qt::Key>(Qt::Key_1 + place));
    }
    QTest::keyClick(room, Qt::Key_Return);
    QCOMPARE(room->points(0), count);
    QTest::keyClick(room, Qt::Key_Escape);
    room->close();
}

QTEST_MAIN(TasksTest)
#include "tst_tasks.moc"
