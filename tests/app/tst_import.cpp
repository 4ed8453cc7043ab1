// Importing through the window: the look beforehand, dates for those that tell none, columns of a table, copies, pause,
// and the report.
#include "app/importdesk.h"
#include "app/jobstrip.h"
#include "models/store/articles.h"
#include "tests/support/desk.h"
#include "views/dialogs/importreportdialog.h"
#include "views/parts/messagebar.h"

#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace summitry;

namespace {

const char* const kUndated =
    "Ministers of two states confer\n\n"
    "On Tuesday South Korean President Lee Jae-myung spoke by phone with Chinese President Xi Jinping. "
    "The call lasted half an hour, the presidential office in Seoul said.\n";

QTreeWidget* preview(Desk& desk)
{
    return desk.importDialog()->findChild<QTreeWidget*>(QStringLiteral("previewedArticles"));
}

std::vector<ArticleHead> heads(Desk& desk)
{
    const auto all = desk.window.session().store()->articles().heads();
    return all ? *all : std::vector<ArticleHead>{};
}

void dropFiles(Desk& desk, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    desk.drop(data);
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private slots:
    void aDropIsShownAsItIsUnderstood()
    {
        Desk desk;
        dropFiles(desk, {desk.file(QStringLiteral("talk.txt"), kTalk)});
        QTRY_COMPARE_WITH_TIMEOUT(preview(desk)->topLevelItemCount(), 1, 20000);
        const QTreeWidgetItem* first = preview(desk)->topLevelItem(0);
        QCOMPARE(first->text(0), QStringLiteral("Ministers of two states confer"));
        QVERIFY2(first->text(4).startsWith(QStringLiteral("1 call")), qPrintable(first->text(4)));
        QVERIFY(!desk.window.session().isOpen());
        desk.importDialog()->reject();
        QVERIFY(!desk.window.session().isOpen());
    }

    void oneRuleDatesTheUndated_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("published");
        QTest::newRow("a day") << 1 << QStringLiteral("2025-06-11") << QStringLiteral("2025-06-11");
        QTest::newRow("a month") << 1 << QStringLiteral("2025-06") << QStringLiteral("2025-06");
        QTest::newRow("file name") << 2 << QString() << QStringLiteral("2025-06-12");
        QTest::newRow("file time") << 3 << QString() << QStringLiteral("2025-06-13");
    }

    void oneRuleDatesTheUndated()
    {
        QFETCH(int, rule);
        QFETCH(QString, typed);
        QFETCH(QString, published);
        Desk desk;
        const QString path = desk.file(QStringLiteral("talk 2025-06-12.txt"), kUndated);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime({2025, 6, 13}, {12, 0}), QFileDevice::FileModificationTime));
        }
        desk.trigger("import");
        desk.importDialog()->addPaths({path});
        auto* box = desk.importDialog()->findChild<QComboBox*>(QStringLiteral("undatedRule"));
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < rule; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QTest::keyClicks(desk.importDialog()->findChild<QLineEdit*>(QStringLiteral("publishedDate")), typed);
        desk.importDialog()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(desk.size() > 0, 20000);
        QCOMPARE(heads(desk).front().published.date.text(), published.toStdString());
        QCOMPARE(heads(desk).front().published.basis, rule == 1 ? DateBasis::SetByHand : DateBasis::Metadata);
    }

    void aDayThatIsNoneKeepsTheDialogOpen()
    {
        Desk desk;
        dropFiles(desk, {desk.file(QStringLiteral("talk.txt"), kUndated)});
        desk.answerImport("2025-02-30");
        QVERIFY(desk.importDialog() && desk.importDialog()->isVisible());
        QVERIFY(!desk.window.session().isOpen());
    }

    void columnsOfATableAreSettledOnceAndRemembered()
    {
        Desk desk;
        const QByteArray head = "kop,inhoud,wanneer\n";
        const auto row = [](const char* title, const char* day) {
            return QByteArray(title) +
                   ",\"On Monday French President Emmanuel Macron spoke by phone with Ukrainian President Volodymyr "
                   "Zelenskyy, the Elysee said.\"," +
                   day + "\n";
        };
        dropFiles(desk, {desk.file(QStringLiteral("one.csv"), head + row("First", "2025-03-05"))});
        auto* textColumn = desk.importDialog()->findChild<QComboBox*>(QStringLiteral("column-text"));
        QTRY_VERIFY_WITH_TIMEOUT(textColumn->isVisible(), 20000);
        QCOMPARE(preview(desk)->topLevelItemCount(), 0);
        const auto set = [&](const char* field, int column) {
            auto* box = desk.importDialog()->findChild<QComboBox*>(QStringLiteral("column-") + QLatin1String(field));
            box->setCurrentIndex(column);
            emit box->activated(column);
        };
        set("text", 2);
        set("title", 1);
        set("published", 3);
        QTRY_COMPARE_WITH_TIMEOUT(preview(desk)->topLevelItemCount(), 1, 20000);
        QCOMPARE(preview(desk)->topLevelItem(0)->text(0), QStringLiteral("First"));
        desk.importDialog()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(desk.size() > 0, 20000);
        QCOMPARE(heads(desk).front().published.date.text(), std::string("2025-03-05"));
        desk.window.openFiles({desk.file(QStringLiteral("two.csv"), head + row("Second", "2025-04-09"))});
        QTRY_COMPARE_WITH_TIMEOUT(heads(desk).size(), std::size_t{2}, 20000);
        QCOMPARE(heads(desk).back().title, std::string("Second"));
    }

    void copiesCanBeLeftOut()
    {
        Desk desk;
        QByteArray longer = kTalk;
        for (int i = 0; i < 12; ++i)
            longer += "Both sides named trade, visas for students and flights between their capitals as subject " +
                      QByteArray::number(i) + ".\n";
        const QString first = desk.file(QStringLiteral("a.txt"), longer);
        const QString second = desk.file(QStringLiteral("b.txt"), longer + "Agencies contributed.\n");
        dropFiles(desk, {first, second});
        desk.importDialog()->findChild<QComboBox*>(QStringLiteral("copyRule"))->setCurrentIndex(1);
        desk.importDialog()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(desk.size() > 0, 20000);
        QCOMPARE(heads(desk).size(), std::size_t{1});
        QVERIFY(desk.window.messageBar().sentence().contains(QStringLiteral("left out")));
    }

    void theReportNamesEveryInputAndOpensItsFile()
    {
        Desk desk;
        const QString good = desk.file(QStringLiteral("a.txt"), kTalk);
        const QString bad = desk.file(QStringLiteral("b.txt"), "");
        desk.window.openFiles({good, bad});
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.messageBar().isVisible(), 20000);
        QTest::mouseClick(desk.window.messageBar().findChild<QToolButton*>(QStringLiteral("messageOffer")),
                          Qt::LeftButton);
        auto* report = desk.window.findChild<ImportReportDialog*>();
        QVERIFY(report);
        auto* table = report->findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 2);
        disconnect(report, &ImportReportDialog::fileWanted, nullptr, nullptr);
        QSignalSpy wanted(report, &ImportReportDialog::fileWanted);
        QStringList files;
        for (int row = 0; row < 2; ++row) {
            table->setCurrentIndex(table->model()->index(row, 0));
            QTest::keyClick(table, Qt::Key_Return);
        }
        for (const QList<QVariant>& call : wanted)
            files << call.front().toString();
        QCOMPARE(files, (QStringList{bad, good}));
        auto* sorts = report->findChild<QComboBox*>(QStringLiteral("reportSorts"));
        QCOMPARE(sorts->count(), 3);
        sorts->setCurrentIndex(1);
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void aPausedImportWaitsAndGoesOn()
    {
        Desk desk;
        QByteArray lines;
        for (int i = 0; i < 900; ++i)
            lines += "{\"id\":\"a" + QByteArray::number(i) + "\",\"title\":\"Talk " + QByteArray::number(i) +
                     "\",\"published\":\"2025-06-10\",\"text\":\"On 10 June 2025 South Korean President Lee Jae-myung "
                     "spoke by phone with Chinese President Xi Jinping about matter number " +
                     QByteArray::number(i) + ".\"}\n";
        desk.window.openFiles({desk.file(QStringLiteral("many.jsonl"), lines)});
        auto* strip = desk.window.findChild<JobStrip*>();
        auto* pause = strip->findChild<QToolButton*>(QStringLiteral("pauseImport"));
        QVERIFY(strip->isVisible());
        QTest::mouseClick(pause, Qt::LeftButton);
        QCOMPARE(pause->text(), QStringLiteral("Go on"));
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(heads(desk).size(), std::size_t{900}, 60000);
        QTRY_VERIFY(!strip->isVisible());
    }

    void theStripTellsRateAndTimeLeft_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("too soon") << qint64{40} << qint64{10} << 0.2 << QStringLiteral("40 article(s)");
        QTest::newRow("seconds") << qint64{400} << qint64{500} << 10.0
                                 << QStringLiteral("400 article(s) · 40 a second · 10 s left");
        QTest::newRow("minutes") << qint64{400} << qint64{100} << 20.0
                                 << QStringLiteral("400 article(s) · 20 a second · 3 min left");
    }

    void theStripTellsRateAndTimeLeft()
    {
        QFETCH(qint64, done);
        QFETCH(qint64, bytes);
        QFETCH(double, seconds);
        QFETCH(QString, words);
        QCOMPARE(jobWords({done, 0, {}, bytes, 1000}, seconds), words);
    }
};

QTEST_MAIN(ImportTest)
#include "tst_import.moc"
