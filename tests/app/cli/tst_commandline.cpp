// The grammar of the command line: what is a command, what help and wrong usage look like.
#include "app/cli/commandline.h"

#include <QTest>

#include <sstream>

using namespace summitry::cli;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void choosesWindowOrCommand_data();
    void choosesWindowOrCommand();
    void answers_data();
    void answers();
};

namespace {

std::vector<std::string> split(const QString& line)
{
    std::vector<std::string> words;
    for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

} // namespace

void TestCommandLine::choosesWindowOrCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("command");
    QTest::newRow("nothing: window") << "" << false;
    QTest::newRow("file: window") << "a.summitry" << false;
    QTest::newRow("file named like a command, with a path: window") << "./extract" << false;
    QTest::newRow("mistyped command") << "extrakt" << true;
    QTest::newRow("help") << "--help" << true;
    QTest::newRow("version") << "--version" << true;
}

void TestCommandLine::choosesWindowOrCommand()
{
    QFETCH(QString, line);
    QTEST(isForCommandLine(split(line)), "command");
}

void TestCommandLine::answers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("err");
    QTest::newRow("help goes to stdout") << "--help" << 0 << "Summitry reads news articles"
                                         << "";
    QTest::newRow("version") << "--version" << 0 << "summitry 0."
                             << "";
    QTest::newRow("mistyped command") << "extrakt" << 2 << ""
                                      << "extrakt";
    QTest::newRow("no such option") << "--colour" << 2 << ""
                                    << "Try \"summitry --help\"";
}

void TestCommandLine::answers()
{
    QFETCH(QString, line);
    QFETCH(QString, out);
    QFETCH(QString, err);
    std::istringstream in;
    std::ostringstream stdOut;
    std::ostringstream stdErr;
    QTEST(runCommandLine(split(line), {in, stdOut, stdErr}), "code");
    const QString gotOut = QString::fromStdString(stdOut.str());
    const QString gotErr = QString::fromStdString(stdErr.str());
    QVERIFY2(out.isEmpty() ? gotOut.isEmpty() : gotOut.contains(out), qPrintable(gotOut));
    QVERIFY2(err.isEmpty() ? gotErr.isEmpty() : gotErr.contains(err), qPrintable(gotErr));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
