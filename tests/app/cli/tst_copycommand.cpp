// `summitry copy`: which events a copy holds, whose texts, and what is refused. What is taken out of the file is tested
// with the store.
#include "tests/support/commandrun.h"

#include <QTest>

using Words = std::vector<std::string>;

class TestCopyCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void copies_data();
    void copies();
    void refuses_data();
    void refuses();
    void reportedSpeechIsListedWithItsWords();

private:
    TestFolder m_folder;
    std::string m_file;
};

void TestCopyCommand::initTestCase()
{
    const QByteArray article = "Leaders speak\n\nWASHINGTON, April 2 - US President Joe Biden spoke by phone with "
                               "Chinese President Xi Jinping on "
                               "Tuesday. French President Emmanuel Macron said that the talks were useful.\n";
    m_file = m_folder.path(QStringLiteral("x.summitry"));
    const CommandRun run = runCommand(
        {"import", "--into", m_file, "--published", "2024-04-03", m_folder.write(QStringLiteral("a.txt"), article)});
    QVERIFY2(run.code == 0, run.err.constData());
}

void TestCopyCommand::copies_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("text");
    QTest::addColumn<bool>("macron");
    QTest::newRow("all") << Words{} << QByteArray("2 of 2 events, told by 1 articles.") << true << true;
    QTest::newRow("filtered") << Words{"--kind", "call"} << QByteArray("1 of 2 events") << true << false;
    QTest::newRow("without texts") << Words{"--without-texts"} << QByteArray("1 texts left out") << false << true;
    QTest::newRow("last day too") << Words{"--from", "2024-01-01", "--until", "2024-12-31"} << QByteArray("2 of 2")
                                  << true << true;
}

void TestCopyCommand::copies()
{
    QFETCH(Words, words);
    const TestFolder folder;
    const std::string to = folder.path(QStringLiteral("y.summitry"));
    std::vector<std::string> line{"copy", m_file, "--to", to};
    line.insert(line.end(), words.begin(), words.end());
    const CommandRun run = runCommand(line);
    QFETCH(QByteArray, said);
    QVERIFY2(run.code == 0 && run.out.isEmpty() && run.err.contains(said), run.err.constData());
    QFETCH(bool, macron);
    QCOMPARE(runCommand({"list", to}).out.contains("Emmanuel Macron"), macron);
    QFile file(QString::fromStdString(to));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTEST(file.readAll().contains("spoke by phone"), "text");
    QCOMPARE(runCommand(line).code, 3); // it is there now
}

void TestCopyCommand::refuses_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<int>("code");
    const std::string file = m_file, to = m_folder.path(QStringLiteral("never.summitry"));
    QTest::newRow("no target") << Words{file} << 2;
    QTest::newRow("two targets") << Words{file, "--to", to, "--to", to + "2"} << 2;
    QTest::newRow("over itself") << Words{file, "--to", file} << 3;
    QTest::newRow("no such file") << Words{file + "0", "--to", to} << 3;
    QTest::newRow("nothing kept") << Words{file, "--to", to, "--kind", "summit"} << 3;
    QTest::newRow("unknown leader") << Words{file, "--to", to, "--leader", "Nobody Atall"} << 2;
}

void TestCopyCommand::refuses()
{
    QFETCH(Words, words);
    std::vector<std::string> line{"copy"};
    line.insert(line.end(), words.begin(), words.end());
    const CommandRun run = runCommand(line);
    QTEST(run.code, "code");
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(QString::fromStdString(m_folder.path(QStringLiteral("never.summitry")))));
}

void TestCopyCommand::reportedSpeechIsListedWithItsWords()
{
    const QByteArray out = runCommand({"list", m_file, "--kind", "statement"}).out;
    QVERIFY2(out.contains("the talks were useful") && out.count('\n') == 1, out.constData());
}

QTEST_GUILESS_MAIN(TestCopyCommand)
#include "tst_copycommand.moc"
