// `summitry extract`: shape of its results, offsets that hit the words, notes where nothing could be found. What is
// found is the analysis' business and tested there.
#include "tests/support/commandrun.h"

#include <QJsonArray>
#include <QTest>

class TestExtractCommand : public QObject
{
    Q_OBJECT

private slots:
    void printsOneResultAnArticle();
    void pointsAtTheWords();
    void tracesWhenAsked();
    void saysWhenNothingWasFound();
    void saysWhichLanguageIsNotSupported();
    void explainsInTheText();
    void goesOnAfterABadLine();
    void sameBytesWhateverTheJobs();
};

namespace {

QByteArray sample(const char* name)
{
    QFile file(QStringLiteral(SUMMITRY_SOURCE_DIR "/resources/samples/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestExtractCommand::printsOneResultAnArticle()
{
    const TestFolder folder;
    const CommandRun run = runCommand({"extract", "--published", "2024-04-03",
                                       folder.write(QStringLiteral("call.txt"), sample("06-readout-april-2024.txt"))});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.lines().size(), 1);
    const QJsonObject result = run.lines()[0];
    QCOMPARE(result[QStringLiteral("id")].toString(), QStringLiteral("call"));
    QCOMPARE(result[QStringLiteral("published")].toString(), QStringLiteral("2024-04-03"));
    QVERIFY(result[QStringLiteral("events")].isArray());
    QVERIFY(!result.contains(QStringLiteral("times")));
}

void TestExtractCommand::pointsAtTheWords()
{
    const QByteArray bytes = sample("01-xi-zelensky-call.txt");
    const TestFolder folder;
    const CommandRun run = runCommand({"extract", folder.write(QStringLiteral("a.txt"), bytes)});
    const auto text = QString::fromUtf8(bytes).toUcs4();
    for (const QJsonValue& value : run.lines()[0][QStringLiteral("events")].toArray()) {
        const QJsonObject event = value.toObject();
        const int begin = event[QStringLiteral("evidence_start")].toInt();
        const int end = event[QStringLiteral("evidence_end")].toInt();
        QVERIFY(begin < end && end - begin <= 200);
        const QString words =
            QString::fromUcs4(reinterpret_cast<const char32_t*>(text.constData()) + begin, end - begin);
        QCOMPARE(event[QStringLiteral("evidence")].toString(), words);
    }
}

void TestExtractCommand::tracesWhenAsked()
{
    const CommandRun run = runCommand({"extract", "--trace", "-"}, "{\"text\":\"Ann Example left on Tuesday.\"}\n");
    QVERIFY(run.lines()[0][QStringLiteral("times")].isArray());
    QVERIFY(run.lines()[0][QStringLiteral("people")].isArray());
}

void TestExtractCommand::saysWhenNothingWasFound()
{
    const TestFolder folder;
    const CommandRun run =
        runCommand({"extract", folder.write(QStringLiteral("a.txt"), "A recipe\n\nTake two apples and an egg.\n")});
    QCOMPARE(run.code, 0);
    QVERIFY(run.lines()[0][QStringLiteral("events")].toArray().isEmpty());
    QVERIFY2(run.err.contains("no calls, summits or statements"), run.err.constData());
}

void TestExtractCommand::saysWhichLanguageIsNotSupported()
{
    const QByteArray turkish =
        "Cumhurba\xC5\x9Fkan\xC4\xB1 bug\xC3\xBCn Ankara'da bir a\xC3\xA7\xC4\xB1klama yapt\xC4\xB1 ve bu "
        "konuda \xC3\xA7ok \xC3\xB6nemli bir ad\xC4\xB1m at\xC4\xB1ld\xC4\xB1\xC4\x9F\xC4\xB1n\xC4\xB1 "
        "s\xC3\xB6yledi. Daha sonra bakanlar ile bir araya geldi ve yeni d\xC3\xB6nem i\xC3\xA7in "
        "haz\xC4\xB1rlanan plan\xC4\xB1 anlatt\xC4\xB1.";
    const CommandRun run = runCommand({"extract", "-"}, "{\"id\":\"t\",\"text\":\"" + turkish + "\"}\n");
    QCOMPARE(run.code, 0);
    QCOMPARE(run.lines()[0][QStringLiteral("note")].toString(), QStringLiteral("language not supported: Turkish"));
    QVERIFY(run.lines()[0][QStringLiteral("events")].toArray().isEmpty());
}

void TestExtractCommand::explainsInTheText()
{
    const TestFolder folder;
    const std::string path = folder.write(QStringLiteral("a.txt"), sample("01-xi-zelensky-call.txt"));
    const qsizetype events = runCommand({"extract", path}).lines()[0][QStringLiteral("events")].toArray().size();
    const CommandRun run = runCommand({"extract", "--explain", path});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.startsWith("== a\n"));
    QVERIFY(events > 0);
    for (qsizetype i = 1; i <= events; ++i) {
        QVERIFY(run.out.contains("\xE2\x9F\xA8" + QByteArray::number(i) + " "));
        QVERIFY(run.out.contains(" " + QByteArray::number(i) + "\xE2\x9F\xA9"));
    }
    for (const QString& line : QString::fromUtf8(run.out).split(u'\n'))
        QVERIFY2(line.size() <= 110, qPrintable(line));
    QVERIFY(run.out.contains("People:"));
}

void TestExtractCommand::goesOnAfterABadLine()
{
    const CommandRun run =
        runCommand({"extract", "-"}, "{\"id\":\"a\",\"text\":\"x\"}\nnonsense\n{\"id\":\"b\",\"text\":\"y\"}\n");
    QCOMPARE(run.code, 1);
    QCOMPARE(run.lines().size(), 3);
    QVERIFY(run.lines()[1].contains(QStringLiteral("error")));
    QCOMPARE(run.lines()[2][QStringLiteral("id")].toString(), QStringLiteral("b"));
}

void TestExtractCommand::sameBytesWhateverTheJobs()
{
    const TestFolder folder;
    std::vector<std::string> words{"extract", "--trace", "--jobs", "1"};
    for (const char* name :
         {"01-xi-zelensky-call.txt", "02-hiroshima.txt", "07-woodside-retold.json", "18-tianjin.txt"})
        words.push_back(folder.write(QLatin1String(name), sample(name)));
    const CommandRun one = runCommand(words);
    words[3] = "4";
    QCOMPARE(runCommand(words).out, one.out);
    QCOMPARE(one.lines().size(), 4);
}

QTEST_APPLESS_MAIN(TestExtractCommand)
#include "tst_extractcommand.moc"
