#include "tests/house/rules.h"

#include <QFile>
#include <QTest>

using namespace house;

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void includesFollowTheTable();
    void reservedWordsStayInTheirFolders();
    void filesKeepTheirBudgets();
    void functionsKeepTheirBudget();
    void everyFolderTellsWhatItIs();
    void plantedLeaksAreCaught_data();
    void plantedLeaksAreCaught();
};

namespace {

const QStringList kProduct{QStringLiteral("models"), QStringLiteral("views"), QStringLiteral("app")};

void failWith(const QStringList& complaints)
{
    if (!complaints.isEmpty())
        QFAIL(qPrintable(QStringLiteral("%1 complaints:\n").arg(complaints.size()) + complaints.join(u'\n')));
}

} // namespace

void TestLayers::includesFollowTheTable()
{
    const auto table = readLayerTable();
    QVERIFY(table.size() > 15);
    QStringList complaints;
    for (const SourceFile& file : readSources(kProduct))
        complaints << checkLayers(file, table);
    failWith(complaints);
}

void TestLayers::reservedWordsStayInTheirFolders()
{
    QStringList complaints;
    for (const SourceFile& file : readSources(
             {QStringLiteral("models"), QStringLiteral("views"), QStringLiteral("app"), QStringLiteral("tests")}))
        complaints << checkReserved(file);
    failWith(complaints);
}

void TestLayers::filesKeepTheirBudgets()
{
    QStringList complaints;
    for (const SourceFile& file : readSources(
             {QStringLiteral("models"), QStringLiteral("views"), QStringLiteral("app"), QStringLiteral("tests")}))
        complaints << checkBudgets(file);
    failWith(complaints);
}

void TestLayers::functionsKeepTheirBudget()
{
    constexpr int stop = 50;
    constexpr double share = 0.03;
    int all = 0;
    QStringList over;
    for (const SourceFile& file : readSources(kProduct)) {
        for (const int length : functionLengths(file)) {
            ++all;
            if (length > stop)
                over << QStringLiteral("%1: a function of %2 lines").arg(file.path).arg(length);
        }
    }
    QVERIFY(all > 10);
    if (double(over.size()) > share * all)
        failWith(over);
}

void TestLayers::everyFolderTellsWhatItIs()
{
    for (const char* folder : {"models", "views", "app", "resources", "tests"}) {
        QFile file(QStringLiteral(SUMMITRY_SOURCE_DIR "/%1/README.md").arg(QLatin1String(folder)));
        QVERIFY2(file.open(QIODevice::ReadOnly), folder);
        const qsizetype lines = file.readAll().count('\n');
        QVERIFY2(lines > 3 && lines <= 40, folder);
    }
}

void TestLayers::plantedLeaksAreCaught_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* path, const char* text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(text);
    };
    row("model includes a view", "models/store/x.cpp", "#include \"views/scene/scene.h\"");
    row("store includes analysis", "models/store/x.cpp", "#include \"models/analysis/analyser.h\"");
    row("view includes the program", "views/table/x.cpp", "#include \"app/mainwindow.h\"");
    row("one view includes another", "views/filters/x.cpp", "#include \"views/timeline/timelineview.h\"");
    row("pixels in a model", "models/items/x.cpp", "#include <QColor>");
    row("SQL outside the store", "models/items/x.cpp", "#include <SQLiteCpp/SQLiteCpp.h>");
    row("thread in a model", "models/ingest/x.cpp", "std::thread worker;");
    row("message box in a view", "views/table/x.cpp", "QMessageBox::warning(this);");
    row("today in a view", "views/timeline/x.cpp", "QDate::currentDate()");
    row("nested loop", "app/x.cpp", "QEventLoop loop;");
    row("header without a word", "models/domain/x.h", "#pragma once\n#include <string>");
    row("unknown folder", "models/extra/x.cpp", "int x;");
    const QByteArray tall(500, '\n');
    row("too long", "models/domain/x.cpp", tall.constData());
}

void TestLayers::plantedLeaksAreCaught()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const SourceFile file = madeUp(path, text);
    const QStringList complaints = checkLayers(file, readLayerTable()) + checkReserved(file) + checkBudgets(file);
    QCOMPARE(complaints.size(), 1);
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
