// What must hold for every scene: counts survive folding, labels keep off everything, the same spec gives the same
// picture, and no input, however odd, stops it.
#include "tests/support/scenesamples.h"
#include "views/scene/hittest.h"

#include <QTest>

using namespace summitry;

namespace {

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
            QTest::addRow("%d events, %g days", events, days)
                << events << events + static_cast<int>(days) << days << 700.0;
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
    void linksEndInMarks_data() { addZooms(); }
    void linksEndInMarks();
    void oddInput_data();
    void oddInput();
    void oddSizes_data();
    void oddSizes();
};

void tst_Scene::countsSurviveFolding()
{
    const SceneSpec spec = specOfRow();
    const Scene scene = layoutScene(spec);
    const auto first = spec.chronology->firstDays(), last = spec.chronology->lastDays();
    const auto flags = spec.chronology->dateFlags();
    const auto anchor = [&](Row row) {
        return flags[row].openStart ? last[row]
               : flags[row].openEnd ? first[row]
                                    : first[row] + (last[row] - first[row]) / 2;
    };
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        const std::vector<Row> rows = laneRows(*spec.chronology, (*spec.lanes)[scene.lanes[i].lane]);
        if (scene.lanes[i].mode == LaneMode::Heat) {
            for (const HeatCell& cell : scene.heat) {
                const auto inside = [&](Row row) {
                    return !flags[row].unknown && anchor(row) >= cell.firstDay && anchor(row) < cell.endDay;
                };
                if (cell.box == i)
                    QCOMPARE(std::count_if(rows.begin(), rows.end(), inside), static_cast<std::ptrdiff_t>(cell.count));
            }
            continue;
        }
        const auto shared = [i](const Folded& each) { return each.box == i; };
        QCOMPARE(std::count_if(scene.folded.begin(), scene.folded.end(), shared),
                 static_cast<std::ptrdiff_t>(scene.lanes[i].folded));
        std::size_t drawn = 0;
        for (const Mark& mark : scene.marks)
            drawn += mark.box == i ? mark.count : 0;
        for (const Band& band : scene.bands)
            drawn += band.box == i ? band.count : 0;
        QVERIFY(drawn >= scene.lanes[i].count);
        const QRectF lane(scene.plot.left() - 1e4, scene.lanes[i].top, scene.plot.width() + 2e4, scene.lanes[i].height);
        const std::vector<Row> found = rowsIn(scene, lane);
        const auto inRange = [&](Row row) {
            return !flags[row].unknown && anchor(row) >= std::floor(spec.range.from) &&
                   anchor(row) < std::ceil(spec.range.to);
        };
        for (const Row row : rows)
            QVERIFY(!inRange(row) ||
                    (std::binary_search(found.begin(), found.end(), row) && !rectOf(scene, row).isNull()));
    }
}

void tst_Scene::labelsKeepOff()
{
    const Scene scene = layoutScene(specOfRow());
    for (std::size_t i = 0; i < scene.labels.size(); ++i) {
        const SceneLabel& label = scene.labels[i];
        QVERIFY2(scene.plot.contains(label.rect), qPrintable(label.text));
        for (std::size_t k = i + 1; k < scene.labels.size(); ++k)
            QVERIFY2(!label.rect.intersects(scene.labels[k].rect),
                     qPrintable(label.text + u'|' + scene.labels[k].text));
        for (std::size_t k = 0; k < scene.labels.size(); ++k)
            for (int step = 1; step < 20 && !label.lead.isNull() && k != i; ++step)
                QVERIFY2(!scene.labels[k].rect.contains(label.lead.pointAt(step / 20.0)), qPrintable(label.text));
        for (const Mark& mark : scene.marks)
            QVERIFY2(!label.rect.contains(QPointF(mark.x, mark.y)), qPrintable(label.text));
        for (const Fade& fade : scene.fades)
            QVERIFY2(!label.rect.intersects(rectOfThing(fade)), qPrintable(label.text));
        for (const Band& band : scene.bands)
            QVERIFY2(!label.rect.intersects(rectOfThing(band)) || rectOfThing(band).contains(label.rect),
                     qPrintable(label.text));
        for (const Link& link : scene.links)
            for (double y = std::max(label.rect.top(), static_cast<double>(link.y1));
                 y <= std::min(label.rect.bottom(), static_cast<double>(link.y2)); y += 1)
                QVERIFY2(curveX(link, y) < label.rect.left() || curveX(link, y) > label.rect.right(),
                         qPrintable(label.text));
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
        const auto same = [&](const Mark& other) {
            return other.row == hit.row && std::abs(other.x - mark.x) < 1 && std::abs(other.y - mark.y) < 1;
        };
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

void tst_Scene::linksEndInMarks()
{
    const Scene scene = layoutScene(specOfRow());
    const auto holds = [&](double x, double y) {
        const auto mark = [&](const Mark& each) { return std::abs(each.x - x) < 4 && std::abs(each.y - y) < 2; };
        const auto band = [&](const Band& each) {
            return rectOfThing(each).adjusted(-4, -1, 4, 1).contains(QPointF(x, y));
        };
        return std::any_of(scene.marks.begin(), scene.marks.end(), mark) ||
               std::any_of(scene.bands.begin(), scene.bands.end(), band);
    };
    for (const Link& link : scene.links) {
        QVERIFY(link.y1 < link.y2);
        QVERIFY((link.other != kNoRow && link.up) || holds(link.x, link.y1));
        QVERIFY((link.other != kNoRow && !link.up) || holds(link.x, link.y2));
    }
}

namespace {

struct Odd
{
    int events = 1, leaders = 2;
    const char* first = "2025-06-10";
    const char* second = "2025-06-10";
    QString name = QStringLiteral("Leader");
};

std::shared_ptr<const Chronology> oddChronology(const Odd& odd)
{
    ChronologyBuilder builder;
    for (int i = 0; i < odd.leaders; ++i) {
        ChronologyPerson person;
        person.name = (odd.name + QString::number(i)).toStdString();
        builder.addPerson(person);
    }
    const std::string title = (odd.name + QStringLiteral(" says")).toStdString();
    for (int i = 0; i < odd.events; ++i) {
        ChronologyRecord record;
        record.id = i + 1;
        record.kind = static_cast<Kind>(i % 3);
        record.date = *EdtfDate::parse(i % 2 == 0 ? odd.first : odd.second);
        record.title = title;
        record.actors = {{static_cast<PersonIndex>(i % odd.leaders),
                          record.kind == Kind::Statement ? Role::Speaker : Role::Participant},
                         {static_cast<PersonIndex>((i + 1) % odd.leaders),
                          record.kind == Kind::Statement ? Role::Addressee : Role::Participant}};
        builder.add(record);
    }
    return builder.build();
}

} // namespace

void tst_Scene::oddInput_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("leaders");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("name");
    const QString plain = QStringLiteral("Leader");
    const auto row = [&](const char* tag, int events, int leaders, const char* first, const char* second,
                         const QString& name) {
        QTest::newRow(tag) << events << leaders << QString::fromLatin1(first) << QString::fromLatin1(second) << name;
    };
    row("no events", 0, 2, "2025", "2025", plain);
    row("one event", 1, 2, "2025-06-10", "2025-06-10", plain);
    row("all on one day", 300, 12, "2025-06-10", "2025-06-10", plain);
    row("10,000 on one day between two", 10000, 2, "2025-06-10", "2025-06-10", plain);
    row("2,000 leaders", 6000, 2000, "2020-01-01", "2025-06-10", plain);
    row("900 years", 9, 2, "1100/2000", "2025-06-10", plain);
    row("from -3000 to 9999", 40, 4, "-3000-01-01", "9999-12-31", plain);
    row("far beyond the calendar", 6, 2, "Y-170000002", "Y170000002", plain);
    row("nothing dated", 30, 3, "", "", plain);
    row("open ends", 30, 3, "2025-06-10/..", "../2025-06-10", plain);
    row("names of 300 characters", 20, 3, "2025-06-10", "2025-06-20", QString(300, u'W'));
    row("Arabic", 20, 3, "2025-06-10", "2025-06-20", QString::fromUtf8("محمد بن سلمان "));
    row("Chinese", 20, 3, "2025-06-10", "2025-06-20", QString::fromUtf8("习近平"));
    row("emoji", 20, 3, "2025-06-10", "2025-06-20", QString::fromUtf8("😀👩‍🚀 "));
    row("script without a font", 20, 3, "2025-06-10", "2025-06-20", QString(QChar(0xf8ff)) + QChar(0xd83f));
}

void tst_Scene::oddInput()
{
    QFETCH(int, events);
    QFETCH(int, leaders);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, name);
    const std::string one = first.toStdString(), two = second.toStdString();
    SceneSpec spec;
    spec.chronology = oddChronology({events, leaders, one.c_str(), two.c_str(), name});
    spec.lanes = std::make_shared<LaneList>(personLanes(*spec.chronology, nullptr, LaneOrder::Name));
    spec.range = fitAll(*spec.chronology, nullptr, false);
    spec.size = {900, 500};
    const TimeRange whole = spec.range;
    for (const double factor : {1.0, 20.0, 1e4, 1e9})
        for (const Theme& theme : {Theme::light(), Theme::highContrast()}) {
            spec.range = zoomed(whole, factor, 20249.5); // about June 2025
            spec.theme = theme;
            const Scene scene = layoutScene(spec);
            QCOMPARE(painted(scene).size(), QSize(900, 500));
            QVERIFY(scene.marks.size() < 20000 && scene.ticks.size() < 1500);
            QVERIFY(hitTest(scene, scene.plot.center()).day > -1e9);
        }
}

void tst_Scene::oddSizes_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("textSize");
    for (const QSizeF size :
         {QSizeF(200, 150), QSizeF(1, 1), QSizeF(0, 0), QSizeF(-5, 30), QSizeF(3000, 20), QSizeF(20, 3000)})
        for (const double textSize : {12.0, 0.0, 36.0, 300.0})
            QTest::addRow("%gx%g, text %g", size.width(), size.height(), textSize) << size << textSize;
}

void tst_Scene::oddSizes()
{
    QFETCH(QSizeF, size);
    RandomSpec random;
    random.events = 300;
    random.leaders = 6;
    SceneSpec spec = specOf(random);
    LaneList lanes = *spec.lanes;
    lanes[0].pinned = true, lanes[1].collapsed = true, lanes[2].height = 1, lanes[3].height = 1e9;
    lanes.push_back(pairLane(0, 1));
    lanes.push_back(pairLane(0, kNoRow));
    lanes.push_back(Lane{});
    spec.lanes = std::make_shared<LaneList>(lanes);
    spec.size = size;
    QFETCH(double, textSize);
    spec.textSize = textSize;
    spec.selected = {5, 1, 999999}, spec.hovered = 2, spec.focused = 3, spec.highlighted = {9, 8}, spec.today = 20000;
    spec.knownOn = 19000;
    for (const double scroll : {0.0, 50.0, 1e6, -3.0}) {
        spec.scroll = scroll;
        for (const Clock clock : {Clock::Happened, Clock::Reported}) {
            spec.clock = clock;
            const Scene scene = layoutScene(spec);
            painted(scene, QSize(210, 160));
            hitTest(scene, QPointF(100, 80));
            QVERIFY(scene.lanes.size() + scene.lanesCut == lanes.size());
        }
    }
}

QTEST_MAIN(tst_Scene)
#include "tst_scene.moc"
