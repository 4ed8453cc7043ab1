// What must hold for every scene: counts survive folding, labels keep off everything, the same spec gives the same
// picture, and no input, however odd, stops it.
#include "tests/support/randomchronology.h"
#include "views/scene/density.h"
#include "views/scene/hittest.h"
#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace summitry;

namespace {

SceneSpec specOf(const RandomSpec& random, int lanes = 1000)
{
    SceneSpec spec;
    spec.chronology = randomChronology(random);
    LaneList list = personLanes(*spec.chronology, nullptr, LaneOrder::Activity);
    list.resize(std::min<std::size_t>(list.size(), static_cast<std::size_t>(lanes)));
    spec.lanes = std::make_shared<LaneList>(std::move(list));
    spec.range = fitAll(*spec.chronology, nullptr);
    return spec;
}

QImage painted(const Scene& scene, QSize size = {})
{
    const QSize pixels = size.isEmpty() ? scene.spec.size.toSize().expandedTo({1, 1}) : size;
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintScene(painter, scene);
    return image;
}

template <typename Thing>
QRectF rectOfThing(const Thing& thing)
{
    return QRectF(QPointF(thing.left, thing.top), QPointF(thing.right, thing.bottom));
}

double curveX(const Link& link, double y)
{
    const double t = (y - static_cast<double>(link.y1)) / std::max(1.0, static_cast<double>(link.y2 - link.y1));
    return static_cast<double>(link.x) + 4 * static_cast<double>(link.bend) * t * (1 - t);
}

void addZooms()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("seed");
    QTest::addColumn<double>("days");
    QTest::addColumn<double>("height");
    for (const int events : {40, 600, 8000})
        for (const double days : {13000.0, 2000.0, 365.0, 45.0, 9.0, 0.5})
            QTest::addRow("%d events, %g days", events, days) << events << events + static_cast<int>(days) << days << 700.0;
    QTest::addRow("short lanes") << 3000 << 5 << 4000.0 << 220.0;
    QTest::addRow("no room at all") << 3000 << 6 << 400.0 << 40.0;
}

SceneSpec specOfRow()
{
    QFETCH(int, events);
    QFETCH(int, seed);
    QFETCH(double, days);
    QFETCH(double, height);
    RandomSpec random;
    random.events = static_cast<std::size_t>(events);
    random.leaders = 14;
    random.seed = static_cast<std::uint32_t>(seed);
    SceneSpec spec = specOf(random);
    const double middle = spec.range.from + spec.range.span() * 0.55;
    spec.range = {middle - days / 2, middle + days / 2};
    spec.size = {1200, height};
    return spec;
}

} // namespace

class tst_Scene : public QObject
{
    Q_OBJECT

private slots:
    void countsSurviveFolding_data() { addZooms(); }
    void countsSurviveFolding();
    void labelsKeepOff_data() { addZooms(); }
    void labelsKeepOff();
    void sameSpecSamePicture_data() { addZooms(); }
    void sameSpecSamePicture();
    void hitTestAgreesWithPicture_data() { addZooms(); }
    void hitTestAgreesWithPicture();
};

void tst_Scene::countsSurviveFolding()
{
    const SceneSpec spec = specOfRow();
    const Scene scene = layoutScene(spec);
    const auto first = spec.chronology->firstDays(), last = spec.chronology->lastDays();
    const auto flags = spec.chronology->dateFlags();
    const auto anchor = [&](Row row) {
        return flags[row].openStart ? last[row] : flags[row].openEnd ? first[row] : first[row] + (last[row] - first[row]) / 2;
    };
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        const std::vector<Row> rows = laneRows(*spec.chronology, (*spec.lanes)[scene.lanes[i].lane]);
        if (scene.lanes[i].mode == LaneMode::Heat) {
            for (const HeatCell& cell : scene.heat) {
                const auto inside = [&](Row row) { return !flags[row].unknown && anchor(row) >= cell.firstDay && anchor(row) < cell.endDay; };
                if (cell.box == i)
                    QCOMPARE(std::count_if(rows.begin(), rows.end(), inside), static_cast<std::ptrdiff_t>(cell.count));
            }
            continue;
        }
        std::size_t drawn = 0;
        for (const Mark& mark : scene.marks)
            drawn += mark.box == i ? mark.count : 0;
        for (const Band& band : scene.bands)
            drawn += band.box == i ? band.count : 0;
        QVERIFY(drawn >= scene.lanes[i].count);
    }
}

void tst_Scene::labelsKeepOff()
{
    const Scene scene = layoutScene(specOfRow());
    for (std::size_t i = 0; i < scene.labels.size(); ++i) {
        const SceneLabel& label = scene.labels[i];
        QVERIFY2(scene.plot.contains(label.rect), qPrintable(label.text));
        for (std::size_t k = i + 1; k < scene.labels.size(); ++k)
            QVERIFY2(!label.rect.intersects(scene.labels[k].rect), qPrintable(label.text + u'|' + scene.labels[k].text));
        for (const Mark& mark : scene.marks)
            QVERIFY2(!label.rect.contains(QPointF(mark.x, mark.y)), qPrintable(label.text));
        for (const Fade& fade : scene.fades)
            QVERIFY2(!label.rect.intersects(rectOfThing(fade)), qPrintable(label.text));
        for (const Band& band : scene.bands)
            QVERIFY2(!label.rect.intersects(rectOfThing(band)) || rectOfThing(band).contains(label.rect), qPrintable(label.text));
        if (label.row == kNoRow)
            continue;
        for (const Link& link : scene.links)
            for (double y = std::max(label.rect.top(), static_cast<double>(link.y1)); y <= std::min(label.rect.bottom(), static_cast<double>(link.y2)); y += 1)
                QVERIFY2(curveX(link, y) < label.rect.left() || curveX(link, y) > label.rect.right(), qPrintable(label.text));
    }
}

void tst_Scene::sameSpecSamePicture()
{
    const SceneSpec spec = specOfRow();
    const QImage once = painted(layoutScene(spec));
    SceneLayouter layouter;
    ScenePainter painter;
    SceneSpec other = spec;
    other.range = panned(spec.range, 0.3);
    other.hovered = 3;
    QImage image(once.size(), QImage::Format_RGB32);
    for (const SceneSpec& each : {other, spec}) { // with what the other picture left in the caches
        image.fill(Qt::magenta);
        QPainter on(&image);
        painter.paint(on, layouter.layout(each));
    }
    QCOMPARE(image, once);
}

void tst_Scene::hitTestAgreesWithPicture()
{
    const Scene scene = layoutScene(specOfRow());
    const auto inPlot = [&](const Mark& mark) { return scene.plot.contains(QPointF(mark.x, mark.y)); };
    for (const Mark& mark : scene.marks) {
        if (!inPlot(mark))
            continue;
        const Hit hit = hitTest(scene, QPointF(mark.x, mark.y));
        QCOMPARE(hit.what, Hit::What::Mark);
        const auto same = [&](const Mark& other) { return other.row == hit.row && std::abs(other.x - mark.x) < 1 && std::abs(other.y - mark.y) < 1; };
        QVERIFY(std::any_of(scene.marks.begin(), scene.marks.end(), same));
        QVERIFY(rectOf(scene, mark.row).contains(QPointF(mark.x, mark.y)));
    }
    for (const HeatCell& cell : scene.heat) {
        const LaneBox& box = scene.lanes[cell.box];
        if (cell.right - cell.left < 2 || !scene.plot.contains(QPointF(cell.left + 1, box.top + box.height / 2)))
            continue;
        const Hit hit = hitTest(scene, QPointF((cell.left + cell.right) / 2, box.top + box.height / 2));
        QCOMPARE(hit.what, Hit::What::Heat);
        QCOMPARE(hit.count, cell.count);
    }
}

QTEST_MAIN(tst_Scene)
#include "tst_scene.moc"
