// `summitry export` end to end: a small file in, figures and data out; what cannot be done is said and harms nothing.
#include "app/cli/commandline.h"
#include "app/jobs/figureset.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/mergeindex.h"
#include "models/store/store.h"
#include "views/figures/figure.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <sstream>

using namespace summitry;

namespace {

struct Ran
{
    int code = 0;
    QString out, err;
};

Ran run(const QStringList& words)
{
    std::istringstream in;
    std::ostringstream out, err;
    std::vector<std::string> list;
    for (const QString& word : words)
        list.push_back(word.toStdString());
    Ran ran;
    ran.code = cli::runCommandLine(list, {in, out, err});
    ran.out = QString::fromStdString(out.str()), ran.err = QString::fromStdString(err.str());
    return ran;
}

Account accountOf(Kind kind, Day day, const char* place)
{
    Account account;
    account.kind = kind;
    account.form = kind == Kind::Call ? Form::Phone : kind == Kind::Summit ? Form::Bilateral : Form::Paraphrase;
    account.when.date = EdtfDate::onDay(day);
    account.place = place;
    const std::vector<Actor> two = {{"Ada Marlow", ActorKind::Leader, "", {}}, {"Bo Tarn", ActorKind::Leader, "", {}}};
    if (kind == Kind::Statement)
        account.speakers = {two[0]};
    else
        account.participants = two;
    return account;
}

/// A call, a summit and a statement in the file.
bool makeFile(const QString& path)
{
    Opened opened = Store::create(path.toStdString());
    if (!opened.store)
        return false;
    const Day day = dayFromCivil({2025, 6, 10});
    std::vector<Account> accounts = {accountOf(Kind::Call, day, ""),
                                     accountOf(Kind::Summit, day + 5, "Geneva, Switzerland"),
                                     accountOf(Kind::Statement, day + 20, "")};
    const auto all = [&]() -> Result<void> {
        Article article;
        article.title = "Three events";
        article.text = "Ada Marlow and Bo Tarn spoke by telephone.";
        const auto added = opened.store->articles().add(article, {}, accounts);
        if (!added)
            return added.error();
        Communications::Standing standing;
        standing.sourceNames = {"Daily Test"};
        for (std::size_t i = 0; i < accounts.size(); ++i) {
            Communication communication;
            communication.id = added->accounts[i];
            communication.shown = accounts[i];
            communication.accounts = {{added->accounts[i], added->article}};
            const auto assigned = opened.store->mergeIndex().assign(added->accounts[i], communication.id);
            const auto put = opened.store->communications().put(communication, standing);
            if (!assigned || !put)
                return fail("no");
        }
        return {};
    };
    return opened.store->transaction(all).ok() && opened.store->close().ok();
}

} // namespace

class tst_ExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void figures_data();
    void figures();
    void filters();
    void data();
    void refuses_data();
    void refuses();
    void sets();
    void setOntoFile();
    void comesBack();
    void safeNames_data();
    void safeNames();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

void tst_ExportCommand::initTestCase()
{
    QVERIFY(makeFile(path("a.summitry")));
}

void tst_ExportCommand::figures_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"a.png", "a.svg", "a.pdf"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_ExportCommand::figures()
{
    QFETCH(QString, name);
    const QString out = m_folder.filePath(name);
    const Ran ran = run({QStringLiteral("export"), path("a.summitry"), QStringLiteral("--to"), out,
                         QStringLiteral("--size"), QStringLiteral("800x600")});
    QCOMPARE(ran.code, 0);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(ran.err.contains(QStringLiteral("3 of 3 communications")), qPrintable(ran.err));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(embeddedView(bytes));
    if (name.endsWith(QStringLiteral("png")))
        QCOMPARE(QImage::fromData(bytes).size(), QSize(800, 600));
}

void tst_ExportCommand::filters()
{
    const QStringList line = {
        QStringLiteral("export"),   path("a.summitry"),           QStringLiteral("--to"), path("b.svg"),
        QStringLiteral("--from"),   QStringLiteral("2025-06-01"), QStringLiteral("--to"), QStringLiteral("2025-06-20"),
        QStringLiteral("--leader"), QStringLiteral("tarn")};
    const Ran ran = run(line);
    QCOMPARE(ran.code, 0);
    QVERIFY2(ran.err.contains(
                 QStringLiteral("2 of 3 communications; filters: Leader: Bo Tarn; from 2025-06-01 to 2025-06-20")),
             qPrintable(ran.err));
}

void tst_ExportCommand::data()
{
    const Ran ran = run({QStringLiteral("export"), path("a.summitry"), QStringLiteral("--to"), path("a.csv"),
                         QStringLiteral("--kind"), QStringLiteral("call")});
    QVERIFY2(ran.code == 0 && ran.err.contains(QStringLiteral("1 of 3 communications")), qPrintable(ran.err));
    QVERIFY(QFile::exists(path("a.csv")));
}

void tst_ExportCommand::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [&](const char* name, const char* file, const char* rest, int code, const char* says) {
        const QStringList words =
            QStringList{QStringLiteral("export"), path(file)} +
            QString::fromLatin1(rest).replace(u'@', m_folder.path()).split(u' ', Qt::SkipEmptyParts);
        QTest::newRow(name) << words << code << QString::fromLatin1(says);
    };
    row("no such file", "none.summitry", "--to @/x.png", 3, "none.summitry");
    row("no target", "a.summitry", "", 2, "--to");
    row("only a day", "a.summitry", "--to 2025-06-01", 2, "which one file");
    row("two files", "a.summitry", "--to @/x.png --to @/y.png", 2, "which one file");
    row("unknown ending", "a.summitry", "--to @/x.gif", 2, "png");
    row("ten metres", "a.summitry", "--to @/x.png --size 10000mmx10000mm --dpi 1200", 2, "pixels");
    row("unknown preset", "a.summitry", "--to @/x.png --preset science", 2, "nature-1col");
    row("unknown style", "a.summitry", "--to @/x.png --style loud", 2, "no style");
    row("tiny text", "a.summitry", "--to @/x.png --text-size 1", 2, "points");
    row("format without a set", "a.summitry", "--to @/x.png --format png", 2, "belongs to --per");
    row("set in no format", "a.summitry", "--to @/set --per leader --format gif", 2, "no format of figures");
    row("per nobody", "a.summitry", "--to @/set --per cat", 2, "--per");
    row("unknown leader", "a.summitry", "--to @/x.png --leader Nobody", 2, "Nobody");
    row("no such folder", "a.summitry", "--to @/no/x.png", 3, "could not be written");
    row("onto a folder", "a.summitry", "--to @/folder.png", 3, "is a folder");
}

void tst_ExportCommand::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    QDir(m_folder.path()).mkdir(QStringLiteral("folder.png"));
    const Ran ran = run(words);
    QTEST(ran.code, "code");
    QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
    QVERIFY(!QFile::exists(path("x.png")));
}

void tst_ExportCommand::sets()
{
    const QString folder = path("deep/figures");
    const Ran ran =
        run({QStringLiteral("export"), path("a.summitry"), QStringLiteral("--to"), folder, QStringLiteral("--per"),
             QStringLiteral("leader"), QStringLiteral("--preset"), QStringLiteral("nature-1col"),
             QStringLiteral("--dpi"), QStringLiteral("72"), QStringLiteral("--format"), QStringLiteral("svg,png")});
    QVERIFY2(ran.code == 0 && ran.err.contains(QStringLiteral("2 figures")), qPrintable(ran.err));
    const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    QCOMPARE(files, (QStringList{QStringLiteral("ada-marlow.png"), QStringLiteral("ada-marlow.svg"),
                                 QStringLiteral("bo-tarn.png"), QStringLiteral("bo-tarn.svg"),
                                 QStringLiteral("captions.txt"), QStringLiteral("index.html")}));
    QFile index(QDir(folder).filePath(QStringLiteral("index.html")));
    QVERIFY(index.open(QIODevice::ReadOnly));
    const QByteArray html = index.readAll();
    QVERIFY(html.contains("<img src=\"ada-marlow.svg\" alt=\"Timeline of") &&
            html.contains("<a href=\"bo-tarn.png\">") && !html.contains("<script"));
    QFile captions(QDir(folder).filePath(QStringLiteral("captions.txt")));
    QVERIFY(captions.open(QIODevice::ReadOnly));
    QVERIFY(captions.readAll().contains("2 of 3 communications"));
}

void tst_ExportCommand::setOntoFile()
{
    const Ran ran = run({QStringLiteral("export"), path("a.summitry"), QStringLiteral("--to"), path("a.summitry"),
                         QStringLiteral("--per"), QStringLiteral("leader")});
    QCOMPARE(ran.code, 3);
    QVERIFY2(ran.err.contains(QStringLiteral("cannot be made a folder")), qPrintable(ran.err));
}

void tst_ExportCommand::comesBack()
{
    const QString figure = path("back.pdf");
    QCOMPARE(run({QStringLiteral("export"), path("a.summitry"), QStringLiteral("--to"), figure,
                  QStringLiteral("--kind"), QStringLiteral("call"), QStringLiteral("--public")})
                 .code,
             0);
    const Ran told = run({QStringLiteral("figure"), figure});
    QVERIFY2(told.code == 0 && told.out.contains(QStringLiteral("\"kinds\":[\"call\"]")) &&
                 !told.out.contains(QStringLiteral("a.summitry")),
             qPrintable(told.out));
    const Ran compared = run({QStringLiteral("figure"), figure, QStringLiteral("--in"), path("a.summitry")});
    QVERIFY2(compared.code == 0 && compared.err.contains(QStringLiteral("The data are the same")),
             qPrintable(compared.err));
    QFile text(path("text.png"));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("hello") == 5);
    text.close();
    const Ran none = run({QStringLiteral("figure"), path("text.png")});
    QVERIFY2(none.code == 3 && none.err.contains(QStringLiteral("no PNG, SVG or PDF")), qPrintable(none.err));
}

void tst_ExportCommand::safeNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("words") << "Xi Jinping"
                           << "xi-jinping";
    QTest::newRow("accents") << QStringLiteral("Recep Tayyip Erdoğan") << "recep-tayyip-erdogan";
    QTest::newRow("other script") << QStringLiteral("習近平") << QStringLiteral("習近平");
    QTest::newRow("path") << "../../etc/x"
                          << "etc-x";
    QTest::newRow("nothing left") << "/..\\:*?"
                                  << "figure";
    QTest::newRow("kept by a system") << "CON"
                                      << "figure-con";
    QTest::newRow("our own page") << "Index"
                                  << "figure-index";
    QTest::newRow("long") << QString(300, u'a') << QString(80, u'a');
}

void tst_ExportCommand::safeNames()
{
    QFETCH(QString, title);
    QTEST(safeFileName(title), "name");
}

QTEST_MAIN(tst_ExportCommand)
#include "tst_exportcommand.moc"
