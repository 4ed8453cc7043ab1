#include "models/store/store.h"
#include "tests/support/desk.h"
#include "views/parts/messagebar.h"

#include <QToolButton>

#include <sqlite3.h>

using namespace summitry;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// A chronology spoilt in a named way, for as long as this lives.
class SpoiltFile
{
public:
    SpoiltFile(const QString& how, const QString& path)
    {
        if (how == u"folder") {
            QDir().mkpath(path);
            return;
        }
        if (how != u"other")
            Store::create(path.toStdString()).store.reset();
        sqlite3_open(path.toUtf8().constData(), &m_other);
        if (how == u"other")
            run("CREATE TABLE t (x)");
        else if (how == u"newer")
            run("UPDATE document SET json = '98' WHERE key = 'readable from'; PRAGMA user_version = 99");
        else if (how == u"readable")
            run("PRAGMA user_version = 99");
        else if (how == u"locked")
            run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
        if (how != u"locked")
            close();
        if (how == u"protected")
            QFile::setPermissions(path, QFileDevice::ReadOwner);
        else if (how == u"cut" || how == u"garbage")
            overwrite(path, how == u"cut");
    }
    ~SpoiltFile() { close(); }

private:
    void run(const char* sql) { sqlite3_exec(m_other, sql, nullptr, nullptr, nullptr); }
    void close()
    {
        sqlite3_close(m_other);
        m_other = nullptr;
    }
    static void overwrite(const QString& path, bool cut)
    {
        QByteArray bytes = bytesOf(path);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(cut ? bytes.first(bytes.size() / 2) : bytes.first(100) + QByteArray(bytes.size() - 100, '\x5a'));
    }

    sqlite3* m_other = nullptr;
};

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private slots:
    void badInputIsToldInTheMessageBar_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << QStringLiteral("gone.txt") << QByteArray();
        QTest::newRow("empty") << QStringLiteral("empty.txt") << QByteArray("");
        QTest::newRow("picture") << QStringLiteral("photo.jpg")
                                 << QByteArray("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01", 12);
        QTest::newRow("program") << QStringLiteral("program")
                                 << QByteArray("\x7F"
                                               "ELF\x02\x01\x01\x00\x00\x00\x00\x00",
                                               12);
        QTest::newRow("broken JSON") << QStringLiteral("broken.json") << QByteArray("{\"title\": \"a\",\n \"text\": }");
        QTest::newRow("other JSON") << QStringLiteral("other.json") << QByteArray("[1, 2, 3]");
        QTest::newRow("truncated JSON") << QStringLiteral("cut.json")
                                        << QByteArray("{\"title\": \"A\", \"text\": \"On Monday");
        QTest::newRow("foreign chronology")
            << QStringLiteral("foreign.summitry") << QByteArray("not a database at all, not at all");
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

    void badChronologiesAreTold_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("opens");
        QTest::newRow("cut in the middle") << "cut"
                                           << "damaged" << false;
        QTest::newRow("pages overwritten") << "garbage"
                                           << "damaged" << false;
        QTest::newRow("database of another program") << "other"
                                                     << "not a Summitry file" << false;
        QTest::newRow("folder") << "folder"
                                << "folder" << false;
        QTest::newRow("newer, not readable") << "newer"
                                             << "newer version" << false;
        QTest::newRow("newer, readable") << "readable"
                                         << "newer version" << true;
        QTest::newRow("write-protected") << "protected"
                                         << "may only be read" << true;
        QTest::newRow("in use") << "locked"
                                << "in use" << false;
    }

    void badChronologiesAreTold()
    {
        QFETCH(QString, how);
        QFETCH(QString, said);
        QFETCH(bool, opens);
        Desk desk;
        const QString path = desk.folder.filePath(how + QStringLiteral(".summitry"));
        const SpoiltFile spoilt(how, path);
        const bool isFile = QFileInfo(path).isFile();
        const QByteArray before = isFile ? bytesOf(path) : QByteArray();
        desk.window.openFiles({path});
        MessageBar& bar = desk.window.messageBar();
        QVERIFY2(bar.sentence().contains(said), qPrintable(bar.sentence()));
        QVERIFY(bar.sentence().contains(path));
        QCOMPARE(bar.tone(), opens ? MessageBar::Tone::Warning : MessageBar::Tone::Error);
        QCOMPARE(desk.window.session().isOpen(), opens);
        QVERIFY(!opens || desk.window.session().isReadOnly());
        desk.trigger("close");
        if (isFile)
            QCOMPARE(bytesOf(path), before);
    }

    void badArticlesAreToldAndTheRestGoesIn_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<int>("times");
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("invalid UTF-8") << QByteArray("Latin\n\n") << QByteArray("caf\xe9 \xff\xfe na\xefve \xc3\x28. ")
                                       << 100 << QByteArray();
        QTest::newRow("a line of 200 MB")
            << QByteArray() << QByteArray("words without an end ").repeated(1000) << 10000 << QByteArray("\n");
        QTest::newRow("page cut in a tag") << QByteArray("<!doctype html><html><body><article><p>")
                                           << QByteArray("Half a page ") << 30 << QByteArray("<a hre");
        QTest::newRow("ten thousand nested tags")
            << QByteArray("<html><body>") << QByteArray("<div>") << 10000 << QByteArray("deep");
        QTest::newRow("only zeros") << QByteArray() << QByteArray(1000, '\0') << 50 << QByteArray();
    }

    void badArticlesAreToldAndTheRestGoesIn()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, part);
        QFETCH(int, times);
        QFETCH(QByteArray, tail);
        Desk desk;
        QFile out(desk.folder.filePath(QStringLiteral("bad.txt")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(head);
        for (int i = 0; i < times; ++i)
            out.write(part);
        out.write(tail);
        out.close();
        desk.window.openFiles({out.fileName(), desk.file(QStringLiteral("talk.txt"), kTalk)});
        QTRY_VERIFY_WITH_TIMEOUT(desk.size() > 0, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.messageBar().sentence().isEmpty(), 60000);
        QVERIFY(desk.window.messageBar().sentence().contains(QStringLiteral("added")));
    }
};

QTEST_MAIN(BadInputTest)
#include "tst_badinput.moc"
