// `summitry read`: files and lines in, understood articles out; every kind of bad input named, with the right exit
// code.
#include "tests/support/commandrun.h"

#include <QTest>

class TestReadCommand : public QObject
{
    Q_OBJECT

private slots:
    void printsAnArticle();
    void answersEveryLineInOrder();
    void givesThePublishedDateOnlyWhereThereIsNone();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void readsTheGoodAmongTheBad();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void refusesALineThatIsTooLong();
    void manyJobsKeepTheOrder();
    void readsItsOwnOutput();
};

void TestReadCommand::printsAnArticle()
{
    const TestFolder folder;
    const CommandRun run = runCommand({"read", folder.write(QStringLiteral("a.txt"), "A title\n\nA body.\n")});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.lines().size(), 1);
    const QJsonObject article = run.lines()[0];
    QCOMPARE(article[QStringLiteral("id")].toString(), QStringLiteral("a"));
    QCOMPARE(article[QStringLiteral("title")].toString(), QStringLiteral("A title"));
    QCOMPARE(article[QStringLiteral("text")].toString(), QStringLiteral("A title\n\nA body.\n"));
    QCOMPARE(article[QStringLiteral("published_basis")].toString(), QStringLiteral("unknown"));
}

void TestReadCommand::answersEveryLineInOrder()
{
    const CommandRun run = runCommand({"read", "-"}, "{\"id\":\"a\",\"text\":\"one\"}\n"
                                                     "{\"id\":\"b\",\"text\n"
                                                     "\n"
                                                     "{\"id\":\"c\",\"title\":\"no text\"}\n"
                                                     "{\"text\":\"two\"}");
    QCOMPARE(run.code, 1);
    const QList<QJsonObject> lines = run.lines();
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0][QStringLiteral("text")].toString(), QStringLiteral("one"));
    QVERIFY(lines[1][QStringLiteral("error")].toString().contains(QStringLiteral("line 2, column")));
    QVERIFY(lines[2][QStringLiteral("error")].toString().contains(QStringLiteral("empty")));
    QCOMPARE(lines[3][QStringLiteral("id")].toString(), QStringLiteral("c"));
    QVERIFY(lines[3].contains(QStringLiteral("error")));
    QCOMPARE(lines[4][QStringLiteral("id")].toString(), QStringLiteral("line 5"));
    QCOMPARE(run.err.count('\n'), 3);
}

void TestReadCommand::givesThePublishedDateOnlyWhereThereIsNone()
{
    const CommandRun run = runCommand({"read", "--published", "2025-06-10", "-"},
                                      "{\"text\":\"a\"}\n{\"text\":\"b\",\"published\":\"2024-01-02\"}\n");
    QCOMPARE(run.lines()[0][QStringLiteral("published")].toString(), QStringLiteral("2025-06-10"));
    QCOMPARE(run.lines()[0][QStringLiteral("published_basis")].toString(), QStringLiteral("set by hand"));
    QCOMPARE(run.lines()[1][QStringLiteral("published")].toString(), QStringLiteral("2024-01-02"));
}

void TestReadCommand::refusesBadFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << "a.txt" << QByteArray() << "is empty";
    QTest::newRow("only spaces") << "a.txt" << QByteArray(" \n\t\n") << "is empty";
    QTest::newRow("PDF") << "a.txt" << QByteArray("%PDF-1.7\n...") << "a PDF document";
    QTest::newRow("JPEG") << "a.txt" << QByteArray("\xFF\xD8\xFF\xE0 JFIF") << "a JPEG picture";
    QTest::newRow("ELF") << "a.txt"
                         << QByteArray("\x7F"
                                       "ELF\2\1\1")
                         << "a program";
    QTest::newRow("bytes of no kind") << "a.txt" << QByteArray(2000, '\1') << "a binary file";
    QTest::newRow("database") << "a.summitry" << QByteArray("SQLite format 3\0....", 20) << "a database";
    QTest::newRow("broken JSON") << "a.json" << QByteArray("{\"text\": \"x\",\n \"id\" 3}") << "line 2, column 7";
    QTest::newRow("text named JSON") << "a.json" << QByteArray("hello") << "broken JSON at line 1";
    QTest::newRow("JSON of another shape")
        << "a.json" << QByteArray("{\"name\": \"x\", \"size\": 3}") << "no article text";
    QTest::newRow("JSON number in an array") << "a.json" << QByteArray("[{}]") << "no article text";
    QTest::newRow("empty array") << "a.json" << QByteArray("[]") << "holds no article";
    QTest::newRow("results of an extraction")
        << "a.json" << QByteArray("{\"id\":\"x\",\"events\":[]}") << "results of an extraction";
    QTest::newRow("200 MB in one line") << "a.txt" << QByteArray(200'000'000, 'a') << "200 MB";
}

void TestReadCommand::refusesBadFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const TestFolder folder;
    const std::string path = folder.write(name, content);
    const CommandRun run = runCommand({"read", path});
    QCOMPARE(run.code, 3);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    QVERIFY2(run.err.contains(path.c_str()), run.err.constData());
}

void TestReadCommand::readsTheGoodAmongTheBad()
{
    const TestFolder folder;
    const std::string good = folder.write(QStringLiteral("good.txt"), "Title\n\nBody");
    const std::string locked = folder.write(QStringLiteral("locked.txt"), "x");
    QFile::setPermissions(QString::fromStdString(locked), {});
    const CommandRun run =
        runCommand({"read", folder.path(QStringLiteral("missing.txt")), folder.path(), locked, good});
    QCOMPARE(run.code, 1);
    QVERIFY(run.err.contains("there is no such file"));
    QVERIFY(run.err.contains("is a folder"));
    const bool mayReadAll = QFile(QString::fromStdString(locked)).open(QIODevice::ReadOnly); // as root
    QVERIFY(mayReadAll || run.err.contains("may not be read"));
    QCOMPARE(run.lines().last()[QStringLiteral("id")].toString(), QStringLiteral("good"));
}

void TestReadCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("no file") << "read"
                             << "FILE is required";
    QTest::newRow("no such day") << "read --published 2025-02-30 -"
                                 << "2025-02-30";
    QTest::newRow("no date") << "read --published soon -"
                             << "Write it as 2025-06-10";
    QTest::newRow("no jobs") << "read --jobs 0 -"
                             << "--jobs";
}

void TestReadCommand::refusesWrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    std::vector<std::string> words;
    for (const QString& word : line.split(u' '))
        words.push_back(word.toStdString());
    const CommandRun run = runCommand(words, "{\"text\":\"x\"}");
    QCOMPARE(run.code, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
}

void TestReadCommand::refusesALineThatIsTooLong()
{
    const CommandRun run =
        runCommand({"read", "-"}, QByteArray(70'000'000, 'a') + "\n{\"id\":\"b\",\"text\":\"good\"}\n");
    QCOMPARE(run.code, 1);
    QVERIFY(run.lines()[0][QStringLiteral("error")].toString().contains(QStringLiteral("longer than")));
    QCOMPARE(run.lines()[1][QStringLiteral("text")].toString(), QStringLiteral("good"));
}

void TestReadCommand::manyJobsKeepTheOrder()
{
    QByteArray input;
    for (int i = 0; i < 2000; ++i)
        input += "{\"id\":" + QByteArray::number(i) + ",\"text\":\"" + QByteArray(1 + i * 37 % 4000, 'x') + "\"}\n";
    const CommandRun run = runCommand({"read", "--jobs", "4", "-"}, input);
    QCOMPARE(run.code, 0);
    const QList<QJsonObject> lines = run.lines();
    QCOMPARE(lines.size(), 2000);
    for (int i = 0; i < 2000; ++i)
        QCOMPARE(lines[i][QStringLiteral("id")].toString(), QString::number(i));
    QCOMPARE(runCommand({"read", "--jobs", "1", "-"}, input).out, run.out);
}

void TestReadCommand::readsItsOwnOutput()
{
    const QByteArray input =
        "{\"id\":\"a\",\"title\":\"T\",\"text\":\"T\\n\\nBody\",\"author\":\"A. Writer\",\"source\":\"Example News\","
        "\"url\":\"https://example.org/1\",\"language\":\"en\",\"published\":\"2025-06\"}\n";
    const QByteArray once = runCommand({"read", "--published", "2025-01-01", "-"}, input).out;
    QCOMPARE(runCommand({"read", "-"}, once).out, once);
}

QTEST_APPLESS_MAIN(TestReadCommand)
#include "tst_readcommand.moc"
