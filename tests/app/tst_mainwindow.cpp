#include "app/actions.h"
#include "app/appearance.h"
#include "app/englishplurals.h"
#include "tests/support/desk.h"
#include "views/dialogs/exportdialog.h"
#include "views/dialogs/pastedialog.h"
#include "views/dialogs/shortcutsdialog.h"
#include "views/filters/facetlist.h"
#include "views/parts/messagebar.h"
#include "views/reader/articlepane.h"
#include "views/reader/inspectorparts.h"
#include "views/timeline/timelineview.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace summitry;

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void anEmptyStartOffersTheStartPage()
    {
        Desk desk;
        QVERIFY(!desk.window.session().isOpen());
        QVERIFY(desk.window.findChild<QWidget*>(QStringLiteral("startPage"))->isVisible());
        QVERIFY(!desk.window.actions()["exportFigure"]->isEnabled());
    }

    void aDroppedArticleBecomesMarksThatLeadToTheirWords()
    {
        Desk desk;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(desk.file(QStringLiteral("talk.txt"), kTalk))});
        desk.drop(data);
        desk.answerImport("2025-06-10");
        QTRY_VERIFY_WITH_TIMEOUT(desk.size() > 0, 20000);
        QVERIFY(desk.window.session().isUntitled());
        desk.trigger("nextHit");
        const auto* pane = desk.window.findChild<ArticlePane*>();
        QVERIFY(!pane->litWords().isEmpty());
        QVERIFY(QString::fromLatin1(kTalk).contains(pane->litWords().front()));
        QVERIFY(!desk.window.findChildren<AccountCard*>().isEmpty());
    }

    void pastedTextAsksForItsDateAndRefusesABadOne()
    {
        Desk desk;
        QGuiApplication::clipboard()->setText(QString::fromLatin1(kTalk));
        desk.trigger("paste");
        auto* dialog = desk.window.findChild<PasteDialog*>();
        QVERIFY(dialog);
        auto* date = dialog->findChild<QLineEdit*>(QStringLiteral("publishedDate"));
        QTest::keyClicks(date, QStringLiteral("2025-02-30"));
        dialog->accept();
        QVERIFY(dialog->isVisible());
        date->clear();
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(desk.size() > 0, 20000);
    }

    void theViewComesBackWithTheFile()
    {
        Desk desk;
        const QString path = desk.folder.filePath(QStringLiteral("kept.summitry"));
        desk.ask.paths = {path};
        desk.trigger("new");
        QVERIFY(desk.window.session().isOpen() && !desk.window.session().isUntitled());
        desk.importTalk();
        desk.window.session().filter().toggleKind(Kind::Call);
        desk.window.session().span().show({20000, 20400});
        desk.trigger("close");
        QVERIFY(!desk.window.session().isOpen());
        desk.window.openFiles({path});
        QCOMPARE(desk.window.session().filter().filter().kinds, std::vector{Kind::Call});
        QCOMPARE(desk.window.session().span().span(), (ShownSpan{20000, 20400}));
        QCOMPARE(desk.settings.recentFiles().front(), path);
    }

    void commandsWorkFromTheSearchField_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<QString>("action");
        QTest::newRow("export figure") << int(Qt::Key_E) << false << "exportFigure";
        QTest::newRow("export data") << int(Qt::Key_E) << true << "exportData";
        QTest::newRow("find a leader") << int(Qt::Key_P) << false << "findLeader";
        QTest::newRow("import") << int(Qt::Key_I) << false << "import";
        QTest::newRow("everything") << int(Qt::Key_0) << false << "fitAll";
        QTest::newRow("keys") << int(Qt::Key_Slash) << false << "keys";
        QTest::newRow("palette") << int(Qt::Key_P) << true << "palette";
    }

    void commandsWorkFromTheSearchField()
    {
        QFETCH(int, key);
        QFETCH(bool, shift);
        QFETCH(QString, action);
        Desk desk;
        desk.importTalk();
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        auto* search = desk.window.findChild<QLineEdit*>(QStringLiteral("searchField"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("wo/rds?"));
        QCOMPARE(search->text(), QStringLiteral("wo/rds?"));
        QSignalSpy ran(desk.window.actions()[action.toLatin1().constData()], &QAction::triggered);
        const Qt::KeyboardModifiers modifiers =
            shift ? Qt::ControlModifier | Qt::ShiftModifier : Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::keyClick(search, static_cast<Qt::Key>(key), modifiers);
        QCOMPARE(ran.size(), 1);
        QCOMPARE(search->text(), QStringLiteral("wo/rds?"));
    }

    void textKeysStayWithTheText()
    {
        Desk desk;
        desk.importTalk();
        auto* search = desk.window.findChild<QLineEdit*>(QStringLiteral("searchField"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("two words"));
        QTest::keyClick(search, Qt::Key_Backspace, Qt::ControlModifier);
        QCOMPARE(search->text(), QStringLiteral("two "));
        QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(search->text(), QStringLiteral("two words"));
    }

    void aBadSearchIsToldAndKeepsEverything()
    {
        Desk desk;
        desk.importTalk();
        auto* search = desk.window.findChild<QLineEdit*>(QStringLiteral("searchField"));
        const std::size_t all = desk.size();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("\"open quote"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(desk.window.messageBar().tone(), MessageBar::Tone::Warning);
        search->clear();
        QTest::keyClicks(search, QStringLiteral("Jinping"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!desk.window.session().chronology().kept()->rows.empty());
        QVERIFY(desk.window.session().picks().current() != 0);
        search->clear();
        QCOMPARE(desk.window.session().chronology().kept()->rows.size(), all);
    }

    void everyShortcutMeansOneThingAndIsOnThePage()
    {
        Desk desk;
        QStringList seen;
        for (const QAction* action : desk.window.actions().all())
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
                seen << key.toString();
            }
        desk.trigger("keys");
        auto* page = desk.window.findChild<ShortcutsDialog*>();
        int lines = 0;
        auto* tree = page->findChild<QTreeWidget*>();
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            lines += tree->topLevelItem(i)->childCount();
        QVERIFY(lines > 40);
    }

    void thePaletteRunsWhatIsTyped()
    {
        Desk desk;
        desk.importTalk();
        desk.trigger("palette");
        auto* line = desk.window.findChild<QLineEdit*>(QStringLiteral("paletteWords"));
        QVERIFY(line->isVisible());
        desk.window.session().filter().toggleKind(Kind::Summit);
        QTest::keyClicks(line, QStringLiteral("clear filters"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(desk.window.session().filter().filter().isEmpty());
        QVERIFY(!line->isVisible());
    }

    void anExcludedEventLeavesTheViewAndComesBack()
    {
        Desk desk;
        desk.importTalk();
        const std::size_t all = desk.size();
        desk.trigger("nextHit");
        desk.trigger("exclude");
        QCOMPARE(desk.window.session().chronology().kept()->rows.size(), all - 1);
        desk.trigger("filterBack");
        QCOMPARE(desk.window.session().chronology().kept()->rows.size(), all);
    }

    void aFigureIsWrittenWhereAsked()
    {
        Desk desk;
        desk.importTalk();
        const QString path = desk.folder.filePath(QStringLiteral("figure.png"));
        desk.ask.paths = {path};
        desk.trigger("exportFigure");
        auto* dialog = desk.window.findChild<ExportDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->choice().size.widthPx(), 1920);
        emit dialog->chosen(dialog->choice());
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20000);
        QTRY_VERIFY(desk.window.messageBar().sentence().contains(path));
        QCOMPARE(QImage(path).size(), QSize(1920, 1080));
        desk.window.session().span().show({20000, 20400});
        desk.window.openFiles({path});
        QVERIFY(!(desk.window.session().span().span() == ShownSpan{20000, 20400}));
        QVERIFY(desk.window.messageBar().sentence().contains(QStringLiteral("The data are the same")));
    }

    void theLooksHaveReadableContrast_data()
    {
        QTest::addColumn<int>("name");
        QTest::newRow("light") << int(Theme::Name::Light);
        QTest::newRow("dark") << int(Theme::Name::Dark);
        QTest::newRow("high contrast") << int(Theme::Name::HighContrast);
    }

    void theLooksHaveReadableContrast()
    {
        QFETCH(int, name);
        const Theme theme = Theme::make(static_cast<Theme::Name>(name));
        const QPalette palette = paletteOf(theme);
        QVERIFY(contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrastRatio(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(!styleSheetOf(theme).contains(u'@'));
        QVERIFY(!styleSheetOf(theme).isEmpty());
    }

private:
    EnglishPlurals m_plurals;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
