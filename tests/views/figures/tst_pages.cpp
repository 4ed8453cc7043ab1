// A PDF of more lanes than fit has further pages with the axis repeated; poppler's tools, where they are installed,
// count the pages, measure them and find the text.
#include "tests/support/randomchronology.h"
#include "views/figures/preset.h"
#include "views/scene/density.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace summitry;

namespace {

FigureSpec specOf(std::uint32_t leaders)
{
    RandomSpec random;
    random.events = 400;
    random.leaders = leaders;
    random.firstYear = 2024;
    FigureSpec spec;
    applyPreset(*figurePreset(QStringLiteral("a4")), spec);
    spec.scene.chronology = randomChronology(random);
    spec.scene.lanes = std::make_shared<LaneList>(personLanes(*spec.scene.chronology, nullptr, LaneOrder::Activity));
    spec.scene.range = fitAll(*spec.scene.chronology, nullptr);
    spec.title = QStringLiteral("Contacts");
    spec.program = QStringLiteral("Summitry");
    spec.viewJson = "{\"version\":1}";
    spec.pages = true;
    return spec;
}

QString output(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.start(tool, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

} // namespace

class tst_Pages : public QObject
{
    Q_OBJECT

private slots:
    void lanesGoOnFurtherPages_data();
    void lanesGoOnFurtherPages();
};

void tst_Pages::lanesGoOnFurtherPages_data()
{
    QTest::addColumn<int>("leaders");
    QTest::addColumn<bool>("wished");
    QTest::addColumn<bool>("several");
    QTest::newRow("few") << 5 << true << false;
    QTest::newRow("many") << 60 << true << true;
    QTest::newRow("many, one page wished") << 60 << false << false;
}

void tst_Pages::lanesGoOnFurtherPages()
{
    QFETCH(int, leaders);
    QFETCH(bool, wished);
    QFETCH(bool, several);
    if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("poppler's pdfinfo and pdftotext are not installed");
    FigureSpec spec = specOf(static_cast<std::uint32_t>(leaders));
    spec.pages = wished;
    const auto figure = renderFigure(spec, FigureFormat::Pdf);
    QVERIFY(figure && embeddedView(figure->bytes));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(writeFigure(*figure, path));
    const QString info = output(QStringLiteral("pdfinfo"), {path});
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)")),
        size(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+)"));
    const int count = pages.match(info).captured(1).toInt();
    QVERIFY2(several ? count > 1 : count == 1, qPrintable(info));
    QVERIFY(std::abs(size.match(info).captured(1).toDouble() * 25.4 / 72 - spec.size.widthMm) < 0.4);
    QVERIFY(std::abs(size.match(info).captured(2).toDouble() * 25.4 / 72 - spec.size.heightMm) < 0.4);
    QVERIFY(info.contains(QStringLiteral("Contacts")));
    if (!wished)
        return;
    const QString text = output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    QCOMPARE(text.count(QStringLiteral("2024")) >= count, true);
    for (const Lane& lane : *spec.scene.lanes)
        QVERIFY2(text.contains(QString::fromStdString(laneTitle(*spec.scene.chronology, lane))), qPrintable(text));
}

QTEST_MAIN(tst_Pages)
#include "tst_pages.moc"
