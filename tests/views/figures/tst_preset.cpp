// Every preset of the built-in table gives a figure of its size with legible text; styles keep their rules; a broken
// table is told by its line.
#include "tests/support/randomchronology.h"
#include "views/figures/preset.h"
#include "views/scene/density.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace summitry;

namespace {

FigureSpec specOf(std::uint32_t leaders)
{
    RandomSpec random;
    random.events = 60;
    random.leaders = leaders;
    random.firstYear = 2024;
    FigureSpec spec;
    spec.scene.chronology = randomChronology(random);
    LaneList lanes = personLanes(*spec.scene.chronology, nullptr, LaneOrder::Activity);
    lanes.resize(std::min<std::size_t>(lanes.size(), leaders));
    spec.scene.lanes = std::make_shared<LaneList>(std::move(lanes));
    spec.scene.range = fitAll(*spec.scene.chronology, nullptr);
    spec.title = QStringLiteral("Contacts");
    spec.program = QStringLiteral("Summitry");
    return spec;
}

QSizeF millimetresOfSvg(const QByteArray& svg)
{
    static const QRegularExpression size(QStringLiteral("width=\"([0-9.]+)mm\" height=\"([0-9.]+)mm\""));
    const auto match = size.match(QString::fromUtf8(svg));
    return {match.captured(1).toDouble(), match.captured(2).toDouble()};
}

QSizeF millimetresOfPdf(const QByteArray& pdf)
{
    static const QRegularExpression box(QStringLiteral(R"(/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\])"));
    const auto match = box.match(QString::fromLatin1(pdf));
    return QSizeF(match.captured(1).toDouble(), match.captured(2).toDouble()) * 25.4 / 72;
}

} // namespace

class tst_Preset : public QObject
{
    Q_OBJECT

private slots:
    void figures_data();
    void figures();
    void heightFollowsLanes();
    void journalStyle();
    void styles();
    void unknown();
    void brokenTables_data();
    void brokenTables();
};

void tst_Preset::figures_data()
{
    QTest::addColumn<QString>("id");
    QVERIFY(figurePresets().size() >= 10);
    for (const FigurePreset& preset : figurePresets())
        QTest::newRow(qPrintable(preset.id)) << preset.id;
}

void tst_Preset::figures()
{
    QFETCH(QString, id);
    FigureSpec spec = specOf(4);
    applyPreset(*figurePreset(id), spec);
    spec.size.dpi = std::min(spec.size.dpi, 96.0);
    const auto png = renderFigure(spec, FigureFormat::Png), svg = renderFigure(spec, FigureFormat::Svg),
               pdf = renderFigure(spec, FigureFormat::Pdf);
    QVERIFY(png && svg && pdf);
    QVERIFY2(!png->warnings.join(u' ').contains(QStringLiteral("points")), qPrintable(png->warnings.join(u' ')));
    const QImage image = QImage::fromData(png->bytes);
    const QSizeF inPng =
        QSizeF(image.width() / double(image.dotsPerMeterX()), image.height() / double(image.dotsPerMeterY())) * 1000;
    const QSizeF inSvg = millimetresOfSvg(svg->bytes), inPdf = millimetresOfPdf(pdf->bytes);
    for (const QSizeF& size : {inPng, inSvg, inPdf}) {
        QVERIFY2(std::abs(size.width() - spec.size.widthMm) < 0.4, qPrintable(QString::number(size.width())));
        QVERIFY2(std::abs(size.height() - spec.size.heightMm) < 0.4, qPrintable(QString::number(size.height())));
    }
}

void tst_Preset::heightFollowsLanes()
{
    double last = 0;
    for (const std::uint32_t leaders : {1u, 4u, 8u}) {
        FigureSpec spec = specOf(leaders);
        applyPreset(*figurePreset(QStringLiteral("nature-1col")), spec);
        const double height = fittedHeightMm(spec);
        QVERIFY(height > last && height < spec.size.heightMm);
        last = height;
        spec.size.heightMm = height;
        const auto figure = renderFigure(spec, FigureFormat::Svg);
        QVERIFY(figure && !figure->warnings.join(u' ').contains(QStringLiteral("do not fit")));
    }
    FigureSpec many = specOf(80);
    applyPreset(*figurePreset(QStringLiteral("nature-1col")), many);
    QCOMPARE(fittedHeightMm(many), 170.0);
}

void tst_Preset::journalStyle()
{
    FigureSpec spec = specOf(3);
    applyStyle(FigureStyle::Journal, spec);
    QVERIFY(!spec.scene.gridlines && !spec.scene.reviewHints);
    QCOMPARE(spec.scene.theme.background, QColor(Qt::white));
    applyStyle(FigureStyle::Light, spec);
    QVERIFY(spec.scene.gridlines && spec.scene.reviewHints);
}

void tst_Preset::styles()
{
    for (const FigureStyle style : {FigureStyle::Light, FigureStyle::Dark, FigureStyle::Print, FigureStyle::Journal}) {
        QCOMPARE(*figureStyle(toText(style)), style);
        FigureSpec spec = specOf(3);
        applyStyle(style, spec);
        QVERIFY(contrastRatio(spec.scene.theme.muted, spec.scene.theme.background) >= 4.5);
    }
    QVERIFY(!figureStyle(QStringLiteral("loud")));
}

void tst_Preset::unknown()
{
    const auto preset = figurePreset(QStringLiteral("science"));
    QVERIFY(!preset);
    QVERIFY(QString::fromStdString(preset.message().english()).contains(QStringLiteral("nature-1col, nature-2col")));
}

void tst_Preset::brokenTables_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("columns") << "a\tA\t89mmx80mm"
                             << "Line 2 of the presets: 3 columns";
    QTest::newRow("size") << "a\tA\tbig\tfit\t300\t7\t5\tprint"
                          << "is not a size";
    QTest::newRow("dpi") << "a\tA\t89mmx80mm\tfit\tmany\t7\t5\tprint"
                         << "dots per inch";
    QTest::newRow("style") << "a\tA\t89mmx80mm\tfit\t300\t7\t5\tloud"
                           << "no style";
    QTest::newRow("text below its least") << "a\tA\t89mmx80mm\tfit\t300\t4\t5\tprint"
                                          << "smaller than the least";
}

void tst_Preset::brokenTables()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto presets = readPresets(QStringLiteral("# id\n") + line + u'\n');
    QVERIFY(!presets);
    QVERIFY2(QString::fromStdString(presets.message().english()).contains(says), presets.message().english().c_str());
}

QTEST_MAIN(tst_Preset)
#include "tst_preset.moc"
