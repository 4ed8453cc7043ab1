// What is told about a figure, how its drawing is stopped, what its file holds, and that writing one never harms what
// was there.
#include "tests/views/figures/figuresamples.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

using namespace summitry;

class tst_FigureFiles : public QObject
{
    Q_OBJECT

private slots:
    void warns();
    void warnsOfContrast();
    void stopsWhenAsked_data() { addFormats(); }
    void stopsWhenAsked();
    void tellsHowFarItIs();
    void noViewInside_data();
    void noViewInside();
    void writesWholeOrNot();
    void fullDiskLeavesTheOldFile();
};

void tst_FigureFiles::warns()
{
    FigureSpec spec = specOf(3000, 60, 30);
    spec.minimumPoints = 7;
    spec.textPoints = 5;
    const Result<Figure> figure = renderFigure(spec, FigureFormat::Png);
    QVERIFY(figure);
    const QString all = figure->warnings.join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("least allowed is 7.0")), qPrintable(all));
    // Lanes without room are named.
    QVERIFY2(all.contains(QRegularExpression(QStringLiteral("lanes do not fit \\(.*\\);"))), qPrintable(all));
    FigureSpec roomy = specOf(400, 183, 120);
    const Result<Figure> crowded = renderFigure(roomy, FigureFormat::Png);
    QVERIFY(crowded);
    QVERIFY2(crowded->warnings.join(u'\n').contains(
                 QRegularExpression(QStringLiteral("labels found no room \\([^:]+: \\d+"))),
             qPrintable(crowded->warnings.join(u'\n')));
}

void tst_FigureFiles::warnsOfContrast()
{
    FigureSpec spec = specOf(20);
    QVERIFY(!renderFigure(spec, FigureFormat::Svg)->warnings.join(u'\n').contains(QStringLiteral("contrast")));
    spec.scene.theme.link = QColor(200, 200, 200);
    const QString all = renderFigure(spec, FigureFormat::Svg)->warnings.join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("The contrast of the lines of calls is 1.")), qPrintable(all));
}

void tst_FigureFiles::stopsWhenAsked()
{
    QFETCH(int, format);
    CancelToken cancel;
    cancel.cancel();
    const Result<Figure> before = renderFigure(specOf(), static_cast<FigureFormat>(format), cancel);
    QVERIFY(!before && before.message().english().find("Stopped") != std::string::npos);
    CancelToken later;
    const Result<Figure> amid =
        renderFigure(specOf(), static_cast<FigureFormat>(format), later,
                     [&](const ProgressStep& step) { step.done > 0 ? later.cancel() : void(); });
    QVERIFY(!amid);
}

void tst_FigureFiles::tellsHowFarItIs()
{
    FigureSpec spec = specOf(300, 400, 277);
    std::vector<std::int64_t> seen;
    QVERIFY(renderFigure(spec, FigureFormat::Png, {}, [&](const ProgressStep& step) { seen.push_back(step.done); }));
    QVERIFY(seen.size() > 3 && std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(seen.front(), std::int64_t{0});
    QCOMPARE(seen.back(), std::int64_t{100});
}

void tst_FigureFiles::noViewInside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    FigureSpec spec = specOf(20);
    const QByteArray png = bytesOf(spec, FigureFormat::Png), svg = bytesOf(spec, FigureFormat::Svg);
    QByteArray hurt = png;
    hurt[hurt.indexOf("Summitry-View") + 30] = '#';
    spec.viewJson.clear();
    QTest::newRow("nothing") << QByteArray() << "no PNG, SVG or PDF";
    QTest::newRow("a text") << QByteArray("hello") << "no PNG, SVG or PDF";
    QTest::newRow("png without") << bytesOf(spec, FigureFormat::Png) << "holds no view";
    QTest::newRow("svg without") << bytesOf(spec, FigureFormat::Svg) << "holds no view";
    QTest::newRow("pdf without") << bytesOf(spec, FigureFormat::Pdf) << "holds no view";
    QTest::newRow("png cut short") << png.left(60) << "ends too early";
    QTest::newRow("png changed") << hurt << "is damaged";
    QTest::newRow("svg cut short") << svg.left(svg.indexOf("</summitry:view>") - 3) << "is damaged";
}

void tst_FigureFiles::noViewInside()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Result<QByteArray> view = embeddedView(bytes);
    QVERIFY(!view);
    QVERIFY2(QString::fromStdString(view.message().english()).contains(says), view.message().english().c_str());
}

void tst_FigureFiles::writesWholeOrNot()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    const Result<Figure> figure = renderFigure(specOf(20), FigureFormat::Svg);
    QVERIFY(writeWhole(figure->bytes, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), figure->bytes);
    const Result<void> intoFolder = writeWhole(figure->bytes, folder.path());
    QVERIFY(!intoFolder && intoFolder.message().english().find("is a folder") != std::string::npos);
    const Result<void> nowhere = writeWhole(figure->bytes, folder.filePath(QStringLiteral("no/such/a.svg")));
    QVERIFY(!nowhere && nowhere.message().english().find("could not be written") != std::string::npos);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.svg")});
}

/// A disk without room, stood in for by a limit on the size of files.
void tst_FigureFiles::fullDiskLeavesTheOldFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    QVERIFY(writeWhole("old", path));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 1000;
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> written = writeWhole(QByteArray(100000, 'x'), path);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written && written.message().english().find("is as it was") != std::string::npos);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.svg")});
}

QTEST_MAIN(tst_FigureFiles)
#include "tst_figurefiles.moc"
