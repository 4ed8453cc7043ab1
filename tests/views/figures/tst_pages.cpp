// A PDF of more lanes than fit has further pages with the axis repeated; poppler's tools, where they are installed,
// count the pages, measure them and find the text.
#include "tests/support/randomchronology.h"
#include "views/figures/preset.h"
#include "views/scene/density.h"
#include "views/scene/layout.h"

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
    void viewersAreTold();
    void fontsAreEmbedded();
    void callsPointToTheirPage_data();
    void callsPointToTheirPage();
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
    QVERIFY(writeWhole(figure->bytes, path));
    const QString info = output(QStringLiteral("pdfinfo"), {path});
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)")),
        size(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+)"));
    const int count = pages.match(info).captured(1).toInt();
    QVERIFY2(several ? count > 1 : count == 1, qPrintable(info));
    QVERIFY(std::abs(size.match(info).captured(1).toDouble() * 25.4 / 72 - spec.size.widthMm) < 0.01);
    QVERIFY(std::abs(size.match(info).captured(2).toDouble() * 25.4 / 72 - spec.size.heightMm) < 0.01);
    QVERIFY(info.contains(QStringLiteral("Contacts")));
    if (!wished)
        return;
    const QString text = output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    QCOMPARE(text.count(QStringLiteral("2024")) >= count, true);
    for (const Lane& lane : *spec.scene.lanes)
        QVERIFY2(text.contains(QString::fromStdString(laneTitle(*spec.scene.chronology, lane))), qPrintable(text));
}

void tst_Pages::viewersAreTold()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftohtml")).isEmpty())
        QSKIP("poppler's pdftohtml is not installed");
    FigureSpec spec = specOf(60);
    spec.credits = QStringLiteral("Müller & 李");
    const auto figure = renderFigure(spec, FigureFormat::Pdf);
    QVERIFY(figure);
    QVERIFY(figure->bytes.contains("/PrintScaling /None"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(writeWhole(figure->bytes, path));
    QVERIFY(output(QStringLiteral("pdfinfo"), {path}).contains(spec.credits));
    const QString marks = output(QStringLiteral("pdftohtml"),
                                 {QStringLiteral("-xml"), QStringLiteral("-stdout"), QStringLiteral("-i"), path});
    const auto name = [&](const Lane& lane) {
        return QString::fromStdString(laneTitle(*spec.scene.chronology, lane)).toHtmlEscaped();
    };
    static const QRegularExpression item(QStringLiteral("<item page=\"(\\d+)\">([^<]*)</item>"));
    QStringList titles;
    for (auto it = item.globalMatch(marks); it.hasNext();) {
        const auto match = it.next();
        titles << match.captured(2);
        QCOMPARE(match.captured(1).toInt(), titles.size());
    }
    QVERIFY2(titles.size() > 1, qPrintable(marks.right(600)));
    QVERIFY(titles.first().startsWith(name(spec.scene.lanes->front())));
    QVERIFY(titles.last().endsWith(name(spec.scene.lanes->back())));
}

void tst_Pages::fontsAreEmbedded()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdffonts")).isEmpty())
        QSKIP("poppler's pdffonts is not installed");
    const auto figure = renderFigure(specOf(5), FigureFormat::Pdf);
    QVERIFY(figure);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(writeWhole(figure->bytes, path));
    const QStringList fonts = output(QStringLiteral("pdffonts"), {path}).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(fonts.size() > 2); // two lines of head
    for (const QString& font : fonts.mid(2))
        QVERIFY2(font.contains(QRegularExpression(QStringLiteral("Identity-H\\s+yes"))), qPrintable(font));
}

void tst_Pages::callsPointToTheirPage_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("on a page before") << true;
    QTest::newRow("on a page after") << false;
}

void tst_Pages::callsPointToTheirPage()
{
    QFETCH(bool, before);
    ChronologyBuilder builder;
    ChronologyPerson person;
    person.kind = ActorKind::Leader, person.name = "Ada Alpha";
    const PersonIndex elsewhere = builder.addPerson(person);
    person.name = "Ben Beta";
    const PersonIndex here = builder.addPerson(person);
    ChronologyRecord record;
    record.id = 1, record.kind = Kind::Call, record.date = EdtfDate::onDay(20000);
    record.actors = {{elsewhere, Role::Participant}, {here, Role::Participant}};
    builder.add(record);
    SceneSpec spec;
    spec.chronology = builder.build();
    spec.size = QSizeF(600, 200);
    spec.range = {19990, 20010};
    Lane lane;
    lane.person = here;
    spec.lanes = std::make_shared<const LaneList>(LaneList{lane});
    if (before)
        spec.above = {elsewhere};
    const Scene scene = layoutScene(spec);
    QCOMPARE(scene.links.size(), std::size_t{1});
    QCOMPARE(scene.links.front().up, before);
}

QTEST_MAIN(tst_Pages)
#include "tst_pages.moc"
