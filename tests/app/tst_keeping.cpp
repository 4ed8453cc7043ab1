// What the user adds to a file: stars, tags and notes, filters with names, events changed and added, smaller copies;
// and several windows on different files.
#include "app/appearance.h"
#include "app/datestyle.h"
#include "app/windows.h"
#include "models/store/articles.h"
#include "models/store/documents.h"
#include "tests/support/desk.h"
#include "views/dialogs/eventdialog.h"
#include "views/dialogs/savedfiltersdialog.h"
#include "views/parts/messagebar.h"
#include "views/reader/articlepane.h"
#include "views/reader/remarkbox.h"
#include "views/table/hitsview.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace summitry;

namespace {

/// A window on one article, its first event in the inspector.
struct ReadingDesk : Desk
{
    ReadingDesk()
    {
        importTalk();
        trigger("nextHit");
    }
    RemarkBox* box(const char* name) { return window.findChild<RemarkBox*>(QString::fromLatin1(name)); }
    const Filter& filter() { return window.session().filter().filter(); }
    std::size_t kept() { return window.session().chronology().kept()->rows.size(); }
    std::vector<Document> documents(const char* kind) { return *window.session().store()->documents().all(kind); }
    void press(const QDialog& dialog, const char* label)
    {
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text().remove(u'&') == QLatin1String(label))
                QTest::mouseClick(button, Qt::LeftButton);
    }
};

} // namespace

class KeepingTest : public QObject
{
    Q_OBJECT

private slots:
    void aStarATagAndANoteAreKeptFoundAndUndone();
    void aRemarkOnAnArticleFindsItsEvents();
    void aFilterIsSavedAppliedRenamedAndDeleted();
    void everyFieldOfAnEventCanBeChangedInOneStep();
    void aChangeThatCannotBeReadKeepsTheDialogOpen();
    void wordsOfTheArticleBecomeAnEvent();
    void aSmallerCopyIsWritten_data();
    void aSmallerCopyIsWritten();
    void anArticleWithoutTextExplainsItself();
    void aSearchListsArticlesAndMarksTheirWords();
    void windowsHaveFilesOfTheirOwn();
};

void KeepingTest::aStarATagAndANoteAreKeptFoundAndUndone()
{
    ReadingDesk desk;
    const std::size_t all = desk.kept();
    QTest::mouseClick(desk.box("eventRemark")->findChild<QToolButton*>(QStringLiteral("star")), Qt::LeftButton);
    auto* tags = desk.box("eventRemark")->findChild<QLineEdit*>(QStringLiteral("tags"));
    QTest::keyClicks(tags, QStringLiteral("to check, trade"));
    QTest::keyClick(tags, Qt::Key_Return);
    auto* note = desk.box("eventRemark")->findChild<QPlainTextEdit*>(QStringLiteral("note"));
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("length differs elsewhere"));
    tags->setFocus();
    QCOMPARE(desk.documents("remark").size(), std::size_t{1});
    const auto kept = readRemark(desk.documents("remark").front().json);
    QCOMPARE(*kept, (Remark{"length differs elsewhere", {"to check", "trade"}, true}));
    Filter filter;
    filter.starred = true;
    filter.tags = {"trade"};
    desk.window.session().filter().setFilter(filter);
    QCOMPARE(desk.kept(), std::size_t{1});
    filter.tags = {"visas"};
    desk.window.session().filter().setFilter(filter);
    QCOMPARE(desk.kept(), std::size_t{0});
    desk.window.session().filter().clear();
    QCOMPARE(desk.kept(), all);
    desk.trigger("undo");
    QVERIFY(note->toPlainText().isEmpty());
    desk.trigger("undo");
    desk.trigger("undo");
    QVERIFY(desk.documents("remark").empty());
    QVERIFY(tags->text().isEmpty());
}

void KeepingTest::aRemarkOnAnArticleFindsItsEvents()
{
    ReadingDesk desk;
    QTest::mouseClick(desk.box("articleRemark")->findChild<QToolButton*>(QStringLiteral("star")), Qt::LeftButton);
    Filter filter;
    filter.starred = true;
    const std::size_t all = desk.kept();
    desk.window.session().filter().setFilter(filter);
    QCOMPARE(desk.kept(), all);
    desk.trigger("undo");
    QCOMPARE(desk.kept(), std::size_t{0});
}

void KeepingTest::aFilterIsSavedAppliedRenamedAndDeleted()
{
    ReadingDesk desk;
    desk.window.session().filter().toggleKind(Kind::Call);
    const Filter calls = desk.filter();
    desk.trigger("savedFilters");
    auto* dialog = desk.window.findChild<SavedFiltersDialog*>();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("filterName")), QStringLiteral("Only calls"));
    desk.press(*dialog, "Save");
    QCOMPARE(desk.documents("filter").front().key, std::string("Only calls"));
    desk.window.session().filter().clear();
    desk.press(*dialog, "Apply");
    QCOMPARE(desk.filter(), calls);
    auto* list = dialog->findChild<QListWidget*>();
    list->item(0)->setText(QStringLiteral("Calls"));
    QTRY_COMPARE(desk.documents("filter").front().key, std::string("Calls"));
    desk.press(*dialog, "Delete");
    QVERIFY(desk.documents("filter").empty());
    desk.trigger("undo");
    QCOMPARE(desk.documents("filter").size(), std::size_t{1});
}

void KeepingTest::everyFieldOfAnEventCanBeChangedInOneStep()
{
    ReadingDesk desk;
    desk.trigger("changeEvent");
    auto* dialog = desk.window.findChild<EventDialog*>();
    QVERIFY(dialog);
    const auto type = [&](const char* field, const char* words) {
        auto* line = dialog->findChild<QLineEdit*>(QString::fromLatin1(field));
        line->selectAll();
        QTest::keyClicks(line, QString::fromUtf8(words));
    };
    type("date", "2025-06");
    type("participants", "Lee Jae-myung; Xi Jinping; Someone New");
    type("place", "Seoul");
    dialog->findChild<QComboBox*>(QStringLiteral("status"))->setCurrentIndex(1);
    desk.press(*dialog, "Change");
    const Account shown = desk.window.session().details().event()->communication.shown;
    QCOMPARE(shown.when.date.text(), std::string("2025-06"));
    QCOMPARE(shown.participants.size(), std::size_t{3});
    QCOMPARE(shown.participants.back().name, std::string("Someone New"));
    QCOMPARE(shown.place, std::string("Seoul"));
    QCOMPARE(shown.status, Status::Planned);
    desk.trigger("undo");
    QCOMPARE(desk.window.session().details().event()->communication.shown.participants.size(), std::size_t{2});
    QCOMPARE(desk.window.session().details().event()->communication.shown.status, Status::Held);
}

void KeepingTest::aChangeThatCannotBeReadKeepsTheDialogOpen()
{
    ReadingDesk desk;
    desk.trigger("changeEvent");
    auto* dialog = desk.window.findChild<EventDialog*>();
    auto* date = dialog->findChild<QLineEdit*>(QStringLiteral("date"));
    date->selectAll();
    QTest::keyClicks(date, QStringLiteral("2025-02-31"));
    desk.press(*dialog, "Change");
    QVERIFY(dialog->isVisible());
    date->clear();
    auto* who = dialog->findChild<QLineEdit*>(QStringLiteral("participants"));
    who->setText(QStringLiteral("Xi Jinping"));
    desk.press(*dialog, "Change");
    QVERIFY(dialog->isVisible());
}

void KeepingTest::wordsOfTheArticleBecomeAnEvent()
{
    ReadingDesk desk;
    const std::size_t before = desk.size();
    auto* words = desk.window.findChild<ArticleText*>();
    QTextCursor cursor = words->document()->find(QStringLiteral("The call lasted half an hour"));
    QVERIFY(!cursor.isNull());
    words->setTextCursor(cursor);
    QVERIFY(desk.window.actions()["addEvent"]->isEnabled());
    desk.trigger("addEvent");
    auto* dialog = desk.window.findChild<EventDialog*>();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("speakers")), QStringLiteral("Xi Jinping"));
    auto* date = dialog->findChild<QLineEdit*>(QStringLiteral("date"));
    date->selectAll();
    QTest::keyClicks(date, QStringLiteral("2024-01-02"));
    desk.press(*dialog, "Add");
    QCOMPARE(desk.size(), before + 1);
    const auto& event = desk.window.session().details().event();
    QCOMPARE(event->communication.shown.quote, std::string("The call lasted half an hour"));
    QCOMPARE(event->communication.shown.when.date.text(), std::string("2024-01-02"));
    QCOMPARE(desk.window.findChild<ArticlePane*>()->litWords().front(), QStringLiteral("The call lasted half an hour"));
    desk.trigger("undo");
    QCOMPARE(desk.size(), before);
}

void KeepingTest::aSmallerCopyIsWritten_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("texts");
    QTest::newRow("what the filters keep") << QStringLiteral("reduce") << true;
    QTest::newRow("without texts") << QStringLiteral("removeTexts") << false;
}

void KeepingTest::aSmallerCopyIsWritten()
{
    QFETCH(QString, action);
    QFETCH(bool, texts);
    ReadingDesk desk;
    const QString path = desk.folder.filePath(QStringLiteral("part.summitry"));
    desk.ask.paths = {path};
    desk.trigger(action.toLatin1().constData());
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.messageBar().sentence().contains(path), 20000);
    const auto copy = Store::open(path.toStdString(), Access::Read).store;
    QVERIFY(copy);
    const auto heads = copy->articles().heads();
    QCOMPARE(heads->size(), std::size_t{1});
    QCOMPARE(!copy->articles().load(heads->front().id)->article.text.empty(), texts);
}

void KeepingTest::anArticleWithoutTextExplainsItself()
{
    ReadingDesk desk;
    const QString path = desk.folder.filePath(QStringLiteral("bare.summitry"));
    desk.ask.paths = {path};
    desk.trigger("removeTexts");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20000);
    QTRY_VERIFY(desk.window.messageBar().sentence().contains(path));
    desk.window.openFiles({path});
    desk.trigger("nextHit");
    QVERIFY(desk.window.findChild<ArticleText*>()->toPlainText().contains(QStringLiteral("not in this file")));
}

void KeepingTest::aSearchListsArticlesAndMarksTheirWords()
{
    ReadingDesk desk;
    auto* search = desk.window.findChild<QLineEdit*>(QStringLiteral("searchField"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("lasting"));
    QTest::keyClick(search, Qt::Key_Return);
    auto* hits = desk.window.findChild<HitsView*>();
    QVERIFY(hits->isVisible());
    QCOMPARE(hits->count(), 1);
    hits->setFocus();
    QTest::keyClick(hits, Qt::Key_Home);
    QVERIFY(desk.window.session().details().article());
    QStringList marked;
    for (const auto& selection : desk.window.findChild<ArticleText*>()->extraSelections())
        marked << selection.cursor.selectedText();
    QVERIFY2(marked.contains(QStringLiteral("lasted")), qPrintable(marked.join(u'|')));
}

void KeepingTest::windowsHaveFilesOfTheirOwn()
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    ReadyAsk ask;
    Appearance appearance(*qApp);
    DateStyle dates;
    Windows windows({settings, ask, appearance, dates});
    MainWindow* first = windows.open({});
    ask.paths = {folder.filePath(QStringLiteral("one.summitry"))};
    first->actions()["new"]->trigger();
    first->actions()["newWindow"]->trigger();
    QCOMPARE(windows.all().size(), 2);
    MainWindow* second = windows.all().back();
    QVERIFY(first->session().isOpen() && !second->session().isOpen());
    ask.paths = {folder.filePath(QStringLiteral("two.summitry"))};
    second->actions()["new"]->trigger();
    QVERIFY(first->windowTitle().contains(QStringLiteral("one")));
    QVERIFY(second->windowTitle().contains(QStringLiteral("two")));
    ask.paths = {folder.filePath(QStringLiteral("one.summitry"))};
    second->actions()["openInWindow"]->trigger();
    QCOMPARE(windows.all().size(), 3);
    QCOMPARE(windows.all().back()->session().path(), ask.paths.front());
    windows.all().back()->close();
    QTRY_COMPARE(windows.all().size(), 2);
    QVERIFY(first->session().isOpen());
}

QTEST_MAIN(KeepingTest)
#include "tst_keeping.moc"
