#include "app/actions.h"
#include "app/appearance.h"
#include "app/englishplurals.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "views/dialogs/exportdialog.h"
#include "views/dialogs/importdialog.h"
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
#include <QStandardPaths>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace summitry;

namespace {

/// Answers every question at once with what the test says.
class ReadyAsk : public Ask
{
public:
    QStringList paths;
    void openFiles(QWidget*, const FileQuestion&, std::function<void(const QStringList&)> answer) override { answer(paths); }
    void openFolder(QWidget*, const FileQuestion&, std::function<void(const QString&)> answer) override { answer(paths.value(0)); }
    void saveFile(QWidget*, const FileQuestion&, std::function<void(const QString&)> answer) override { answer(paths.value(0)); }
    void confirm(QWidget*, const Confirmation&, std::function<void()> yes) override { yes(); }
};

const char* const kTalk = "Ministers of two states confer\n\n"
                          "On 10 June 2025 South Korean President Lee Jae-myung spoke by phone with Chinese President Xi Jinping. "
                          "The call lasted half an hour, the presidential office in Seoul said.\n";

/// A window over a folder and settings of its own, with verbs of a user.
struct Desk
{
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    ReadyAsk ask;
    MainWindow window{settings, ask};

    Desk()
    {
        QStandardPaths::setTestModeEnabled(true);
        window.setAppearance(Theme::light(), 13, true);
        window.resize(1400, 900);
        window.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&window));
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile out(folder.filePath(name));
        out.open(QIODevice::WriteOnly);
        out.write(bytes);
        return out.fileName();
    }
    void trigger(const char* action) { window.actions()[action]->trigger(); }
    void drop(const QMimeData& data)
    {
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
    std::size_t size() { return window.session().chronology().chronology()->size(); }
    /// The import dialog, filled in and accepted.
    void answerImport(const char* date)
    {
        auto* dialog = window.findChild<ImportDialog*>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("publishedDate")), QString::fromLatin1(date));
        dialog->accept();
    }
    void importTalk()
    {
        window.openFiles({file(QStringLiteral("talk.txt"), kTalk)});
        if (window.findChild<ImportDialog*>())
            answerImport("2025-06-10");
        QTRY_VERIFY_WITH_TIMEOUT(size() > 0, 20000);
    }
};

} // namespace

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
        auto* dialog = desk.window.findChild<ImportDialog*>();
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

    void badInputIsToldInTheMessageBar_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << QStringLiteral("gone.txt") << QByteArray();
        QTest::newRow("empty") << QStringLiteral("empty.txt") << QByteArray("");
        QTest::newRow("picture") << QStringLiteral("photo.jpg") << QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01", 12);
        QTest::newRow("program") << QStringLiteral("program") << QByteArray("\x7F" "ELF\x02\x01\x01\x00\x00\x00\x00\x00", 12);
        QTest::newRow("broken JSON") << QStringLiteral("broken.json") << QByteArray("{\"title\": \"a\",\n \"text\": }");
        QTest::newRow("other JSON") << QStringLiteral("other.json") << QByteArray("[1, 2, 3]");
        QTest::newRow("foreign chronology") << QStringLiteral("foreign.summitry") << QByteArray("not a database at all, not at all");
        QTest::newRow("missing chronology") << QStringLiteral("gone.summitry") << QByteArray();
    }

    void badInputIsToldInTheMessageBar()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        Desk desk;
        const bool missing = bytes.isNull();
        const QString path = missing ? desk.folder.filePath(name) : desk.file(name, bytes);
        desk.window.openFiles({path});
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.messageBar().sentence().isEmpty(), 20000);
        QCOMPARE(desk.window.messageBar().tone(), MessageBar::Tone::Error);
        QVERIFY(!desk.window.messageBar().sentence().contains(u'{'));
        if (!missing) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
        }
        QTest::mouseClick(desk.window.messageBar().findChildren<QToolButton*>().back(), Qt::LeftButton);
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
