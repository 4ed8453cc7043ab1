// A figure has the size it was asked for in all formats, carries its view, is the same twice and draws alike.
#include "tests/views/figures/figuresamples.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace summitry;

class tst_Figure : public QObject
{
    Q_OBJECT

private slots:
    void sizes_data();
    void sizes();
    void refusesSizes_data();
    void refusesSizes();
    void formats();
    void carriesItsView_data() { addFormats(); }
    void carriesItsView();
    void sameTwice_data() { addFormats(); }
    void sameTwice();
    void hasItsPhysicalSize();
    void dpiChangesSharpnessOnly();
    void svgDrawsAlike();
    void svgDrawsAlikeInChromium();
    void textStaysText();
    void bounded();
    void says();
    void linesGrowWithTheText();
    void oddPages_data();
    void oddPages();
};

void tst_Figure::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("dpi");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("pixels") << "1920x1080" << 96.0 << QSize(1920, 1080);
    QTest::newRow("pixels, spelt out") << "1920 x 1080px" << 300.0 << QSize(1920, 1080);
    QTest::newRow("millimetres") << "183mmx120mm" << 300.0 << QSize(2161, 1417);
    QTest::newRow("unit once") << "183x120mm" << 300.0 << QSize(2161, 1417);
    QTest::newRow("inches") << "7.2inx4in" << 100.0 << QSize(720, 400);
    QTest::newRow("centimetres") << "25.4cmx12.7cm" << 100.0 << QSize(1000, 500);
}

void tst_Figure::sizes()
{
    QFETCH(QString, text);
    QFETCH(double, dpi);
    const Result<FigureSize> size = parseFigureSize(text, dpi);
    QVERIFY(size);
    QTEST(QSize(size->widthPx(), size->heightPx()), "pixels");
}

void tst_Figure::refusesSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("dpi");
    QTest::addColumn<QString>("says");
    QTest::newRow("ten metres") << "10000mmx10000mm" << 1200.0 << "choose a smaller size";
    QTest::newRow("fewer dots would do") << "1000mmx1000mm" << 1200.0 << "try 401 dots per inch";
    QTest::newRow("tiny") << "1mmx1mm" << 96.0 << "too small";
    QTest::newRow("no size") << "big" << 96.0 << "is not a size";
    QTest::newRow("one side") << "1920" << 96.0 << "is not a size";
    QTest::newRow("negative") << "-5x5" << 96.0 << "is not a size";
    QTest::newRow("dpi too high") << "100x100" << 5000.0 << "not possible";
    QTest::newRow("dpi not a number") << "100x100" << std::nan("") << "not possible";
}

void tst_Figure::refusesSizes()
{
    QFETCH(QString, text);
    QFETCH(double, dpi);
    QFETCH(QString, says);
    const Result<FigureSize> size = parseFigureSize(text, dpi);
    QVERIFY(!size);
    QVERIFY2(QString::fromStdString(size.message().english()).contains(says), size.message().english().c_str());
}

void tst_Figure::formats()
{
    QCOMPARE(*figureFormat(QStringLiteral("a/b.PNG")), FigureFormat::Png);
    QCOMPARE(*figureFormat(QStringLiteral("b.svg")), FigureFormat::Svg);
    QCOMPARE(*figureFormat(QStringLiteral("b.x.pdf")), FigureFormat::Pdf);
    QVERIFY(!figureFormat(QStringLiteral("b.gif")));
    QVERIFY(!figureFormat(QStringLiteral("png")));
}

void tst_Figure::carriesItsView()
{
    QFETCH(int, format);
    const FigureSpec spec = specOf();
    const Result<QByteArray> view = embeddedView(bytesOf(spec, static_cast<FigureFormat>(format)));
    QVERIFY(view);
    QVERIFY2(view->startsWith(spec.viewJson.chopped(1) + ",\"figure\":{"), view->constData());
}

void tst_Figure::sameTwice()
{
    QFETCH(int, format);
    const QByteArray once = bytesOf(specOf(), static_cast<FigureFormat>(format));
    QVERIFY(!once.isEmpty());
    QCOMPARE(bytesOf(specOf(), static_cast<FigureFormat>(format)), once);
}

void tst_Figure::hasItsPhysicalSize()
{
    const FigureSpec spec = specOf();
    QImage png;
    QVERIFY(png.loadFromData(bytesOf(spec, FigureFormat::Png)));
    QCOMPARE(png.size(), QSize(spec.size.widthPx(), spec.size.heightPx()));
    QCOMPARE(png.dotsPerMeterX(), 11811);
    QVERIFY(png.text(QStringLiteral("Summitry-View")).startsWith(QString::fromUtf8(spec.viewJson.chopped(1))));
    const QByteArray svg = bytesOf(spec, FigureFormat::Svg);
    QVERIFY(svg.contains("width=\"183mm\" height=\"120mm\""));
    const QRectF box = QSvgRenderer(svg).viewBoxF();
    QVERIFY(std::abs(box.width() / box.height() - 183.0 / 120) < 1e-3);
    static const QRegularExpression mediaBox(QStringLiteral(R"(/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\])"));
    const auto match = mediaBox.match(QString::fromLatin1(bytesOf(spec, FigureFormat::Pdf)));
    QVERIFY(match.hasMatch());
    QVERIFY(std::abs(match.captured(1).toDouble() - 183 / 25.4 * 72) < 1);
    QVERIFY(std::abs(match.captured(2).toDouble() - 120 / 25.4 * 72) < 1);
}

void tst_Figure::dpiChangesSharpnessOnly()
{
    FigureSpec spec = specOf();
    QImage sharp, coarse;
    QVERIFY(sharp.loadFromData(bytesOf(spec, FigureFormat::Png)));
    spec.size.dpi = 100;
    QVERIFY(coarse.loadFromData(bytesOf(spec, FigureFormat::Png)));
    QVERIFY(std::abs(sharp.width() - 3 * coarse.width()) <= 3);
    QVERIFY2(difference(sharp, coarse) < 3, qPrintable(QString::number(difference(sharp, coarse))));
}

void tst_Figure::svgDrawsAlike()
{
    const FigureSpec spec = specOf();
    QImage png;
    QVERIFY(png.loadFromData(bytesOf(spec, FigureFormat::Png)));
    const QImage svg = fromSvg(bytesOf(spec, FigureFormat::Svg), png.size());
    QVERIFY2(difference(png, svg) < 4, qPrintable(QString::number(difference(png, svg))));
}

void tst_Figure::svgDrawsAlikeInChromium()
{
    QString browser;
    for (const char* name : {"chromium", "chromium-browser", "google-chrome"})
        if (browser.isEmpty())
            browser = QStandardPaths::findExecutable(QString::fromLatin1(name));
    if (browser.isEmpty())
        QSKIP("Chromium is not installed");
    const FigureSpec spec = specOf();
    const QTemporaryDir folder;
    const QString svg = folder.filePath(QStringLiteral("a.svg")), png = folder.filePath(QStringLiteral("a.png"));
    QVERIFY(writeWhole(bytesOf(spec, FigureFormat::Svg), svg));
    QProcess process;
    process.start(browser,
                  {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                   QStringLiteral("--hide-scrollbars"), QStringLiteral("--window-size=692,454"),
                   QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("user")),
                   QStringLiteral("--screenshot=") + png, svg});
    QVERIFY(process.waitForFinished(60000));
    const QImage theirs(png);
    QVERIFY(!theirs.isNull());
    QImage ours;
    QVERIFY(ours.loadFromData(bytesOf(spec, FigureFormat::Png)));
    QVERIFY2(difference(ours, theirs) < 6, qPrintable(QString::number(difference(ours, theirs))));
}

void tst_Figure::textStaysText()
{
    const FigureSpec spec = specOf();
    const QString name = QString::fromStdString(laneTitle(*spec.scene.chronology, spec.scene.lanes->front()));
    QVERIFY(QString::fromUtf8(bytesOf(spec, FigureFormat::Svg)).contains(name));
    QVERIFY(bytesOf(spec, FigureFormat::Pdf).contains("/Font"));
}

void tst_Figure::bounded()
{
    FigureSpec spec = specOf(200000, 508, 285.75);
    spec.size.dpi = 96;
    QVERIFY(bytesOf(spec, FigureFormat::Svg).size() < 3'000'000);
    QVERIFY(bytesOf(spec, FigureFormat::Pdf).size() < 1'000'000);
}

void tst_Figure::says()
{
    const Result<Figure> figure = renderFigure(specOf(), FigureFormat::Svg);
    QVERIFY(figure);
    for (const char* part : {"of 300 communications", "Kinds: call", "41 sources", "9f3c 71d0", "Summitry 0.1.0"})
        QVERIFY2(figure->captionText.contains(QString::fromUtf8(part)), qPrintable(figure->captionText));
    QVERIFY(figure->altText.contains(QStringLiteral("Timeline of")));
}

/// The same page at thrice the size with thrice the text is the same picture.
void tst_Figure::linesGrowWithTheText()
{
    FigureSpec spec = specOf(60, 100, 60);
    spec.textPoints = 8;
    spec.size.dpi = 288;
    QImage small, large;
    QVERIFY(small.loadFromData(bytesOf(spec, FigureFormat::Png)));
    spec.size = {300, 180, 96};
    spec.textPoints = 24;
    QVERIFY(large.loadFromData(bytesOf(spec, FigureFormat::Png)));
    QCOMPARE(large.size(), small.size());
    QVERIFY2(difference(small, large) < 0.5, qPrintable(QString::number(difference(small, large))));
}

void tst_Figure::oddPages_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    QTest::newRow("no events") << 0 << 183.0 << 120.0;
    QTest::newRow("one event") << 1 << 89.0 << 60.0;
    QTest::newRow("a stamp") << 500 << 27.0 << 27.0;
    QTest::newRow("a ribbon") << 500 << 800.0 << 30.0;
    QTest::newRow("a column") << 500 << 30.0 << 800.0;
}

void tst_Figure::oddPages()
{
    QFETCH(int, events);
    QFETCH(double, width);
    QFETCH(double, height);
    FigureSpec spec = specOf(static_cast<std::size_t>(events), width, height);
    spec.size.dpi = 96;
    for (const FigureFormat format : {FigureFormat::Png, FigureFormat::Svg, FigureFormat::Pdf})
        QVERIFY(!bytesOf(spec, format).isEmpty());
    spec.title.clear(), spec.filterLine.clear();
    spec.legend = spec.showCaption = false;
    QVERIFY(!bytesOf(spec, FigureFormat::Png).isEmpty());
    spec.scene.chronology.reset();
    QVERIFY(!renderFigure(spec, FigureFormat::Png));
}

QTEST_MAIN(tst_Figure)
#include "tst_figure.moc"
