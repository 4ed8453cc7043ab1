#include "tests/support/randomchronology.h"
#include "views/presentation/captiontext.h"
#include "views/presentation/handout.h"
#include "views/presentation/presentation.h"
#include "views/scene/density.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

class TestStage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }
    void keysOfEveryClicker_data();
    void keysOfEveryClicker();
    void digitsAndEnterGoToAStep();
    void curtainsHideAndTheFirstStepLiftsThem();
    void escapeEndsItOnce();
    void captionTypeIsReadableFromTheBackRow_data();
    void captionTypeIsReadableFromTheBackRow();
    void emphasisBetweenAsterisks_data();
    void emphasisBetweenAsterisks();
    void longCaptionsStayInsideTheirRoom();
    void laserDotFollowsThePointer();
    void missingEventsAreSaid();
    void aScreenThatGoesEndsNothing();
    void starsOfAnArticleAreStars();
    void handoutsHaveTheirPages_data();
    void handoutsHaveTheirPages();

private:
    StageSteps m_steps;
};

void TestStage::initTestCase()
{
    const auto chronology = randomChronology({});
    const auto lanes = std::make_shared<const LaneList>(personLanes(*chronology, nullptr, LaneOrder::Activity));
    const TimeRange all = fitAll(*chronology, nullptr);
    for (int i = 0; i < 5; ++i) {
        StageStep step;
        step.spec.chronology = chronology;
        step.spec.lanes = lanes;
        step.spec.range = {all.from + i * 100, all.from + i * 100 + 400};
        step.caption = QStringLiteral("Step *%1*").arg(i + 1);
        m_steps.push_back(step);
    }
}

void TestStage::keysOfEveryClicker_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("step");
    QTest::newRow("Page Down") << static_cast<int>(Qt::Key_PageDown) << 3;
    QTest::newRow("right") << static_cast<int>(Qt::Key_Right) << 3;
    QTest::newRow("space") << static_cast<int>(Qt::Key_Space) << 3;
    QTest::newRow("Enter") << static_cast<int>(Qt::Key_Enter) << 3;
    QTest::newRow("Page Up") << static_cast<int>(Qt::Key_PageUp) << 1;
    QTest::newRow("Backspace") << static_cast<int>(Qt::Key_Backspace) << 1;
    QTest::newRow("Home") << static_cast<int>(Qt::Key_Home) << 0;
    QTest::newRow("End") << static_cast<int>(Qt::Key_End) << 4;
    QTest::newRow("F5 while showing") << static_cast<int>(Qt::Key_F5) << 2;
}

void TestStage::keysOfEveryClicker()
{
    QFETCH(int, key);
    QFETCH(int, step);
    StageState state(5, 2);
    StageView view(m_steps, state, true);
    QTest::keyClick(&view, static_cast<Qt::Key>(key));
    QCOMPARE(state.current(), step);
}

void TestStage::digitsAndEnterGoToAStep()
{
    StageState state(5, 0);
    StageView view(m_steps, state, true);
    QTest::keyClicks(&view, QStringLiteral("4"));
    QCOMPARE(state.typed(), QStringLiteral("4"));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(state.current(), 3);
    QTest::keyClicks(&view, QStringLiteral("99"));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(state.current(), 4);
}

void TestStage::curtainsHideAndTheFirstStepLiftsThem()
{
    StageState state(5, 1);
    StageView view(m_steps, state, true);
    view.resize(640, 360);
    QTest::keyClick(&view, Qt::Key_B);
    QCOMPARE(view.grab().toImage().pixelColor(320, 340), QColor(Qt::black));
    QTest::keyClick(&view, Qt::Key_W);
    QCOMPARE(view.grab().toImage().pixelColor(320, 340), QColor(Qt::white));
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(state.current(), 1);
    QCOMPARE(state.curtain(), StageState::Curtain::None);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(state.current(), 2);
}

void TestStage::escapeEndsItOnce()
{
    PresentationOptions options;
    options.firstStep = 3;
    options.reduceMotion = true;
    options.windowed = true;
    Presentation presentation(m_steps, options);
    QSignalSpy finished(&presentation, &Presentation::finished);
    presentation.start();
    QTest::keyClick(presentation.stage(), Qt::Key_PageUp);
    QTest::keyClick(presentation.stage(), Qt::Key_Escape);
    QTest::keyClick(presentation.stage(), Qt::Key_Escape);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toInt(), 2);
    QVERIFY(!presentation.stage()->isVisible());
}

void TestStage::captionTypeIsReadableFromTheBackRow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("least");
    QTest::newRow("720p") << QSize(1280, 720) << 32.0;
    QTest::newRow("old projector") << QSize(1024, 768) << 25.0;
    QTest::newRow("4K") << QSize(3840, 2160) << 96.0;
}

void TestStage::captionTypeIsReadableFromTheBackRow()
{
    QFETCH(QSize, size);
    QFETCH(double, least);
    QVERIFY(StageView::captionPixels(size) >= least);
}

void TestStage::emphasisBetweenAsterisks_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("ranges");
    QTest::newRow("none") << "plain"
                          << "plain" << 0;
    QTest::newRow("one") << "a *b* c"
                         << "a b c" << 1;
    QTest::newRow("two") << "*a* *b*"
                         << "a b" << 2;
    QTest::newRow("lone") << "2 * 3"
                          << "2 * 3" << 0;
    QTest::newRow("empty pair") << "a ** b"
                                << "a ** b" << 0;
    QTest::newRow("markup is text") << "<b>x</b>"
                                    << "<b>x</b>" << 0;
}

void TestStage::emphasisBetweenAsterisks()
{
    QFETCH(QString, caption);
    QFETCH(QString, text);
    QFETCH(int, ranges);
    const CaptionRun run = parseCaption(caption);
    QCOMPARE(run.text, text);
    QCOMPARE(run.emphasis.size(), ranges);
}

void TestStage::longCaptionsStayInsideTheirRoom()
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QString caption = QStringLiteral("many words in a row ").repeated(80);
    const double used = paintCaption(painter, caption, QFont(), QRectF(10, 100, 200, 60));
    painter.end();
    QVERIFY(used <= 60 && used > 20);
    QImage outside = image.copy(0, 165, 400, 135);
    QImage white(outside.size(), outside.format());
    white.fill(Qt::white);
    QCOMPARE(outside, white);
}

void TestStage::laserDotFollowsThePointer()
{
    StageState state(5, 0);
    StageView view(m_steps, state, true);
    view.resize(800, 450);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTest::keyClick(&view, Qt::Key_L);
    QTest::mouseMove(&view, QPoint(400, 100));
    QCOMPARE(view.grab().toImage().pixelColor(400, 100), QColor(213, 94, 0));
    QTest::mouseMove(&view, QPoint(200, 120));
    QVERIFY(view.grab().toImage().pixelColor(400, 100) != QColor(213, 94, 0));
}

void TestStage::missingEventsAreSaid()
{
    StageSteps steps = m_steps;
    StageState state(5, 0);
    StageView without(steps, state, true);
    without.resize(800, 450);
    const QImage before = without.grab().toImage();
    steps[0].missing = QStringLiteral("2 events of this step are gone.");
    StageView with(steps, state, true);
    with.resize(800, 450);
    QVERIFY(with.grab().toImage() != before);
}

void TestStage::aScreenThatGoesEndsNothing()
{
    PresentationOptions options;
    options.reduceMotion = true;
    Presentation presentation(m_steps, options);
    QSignalSpy finished(&presentation, &Presentation::finished);
    presentation.start();
    QTest::keyClick(presentation.stage(), Qt::Key_PageDown);
    presentation.stage()->setGeometry(5000, 0, 800, 600); // where a screen was
    emit qApp->screenRemoved(nullptr);
    QVERIFY(presentation.stage()->isVisible());
    QCOMPARE(presentation.stage()->geometry(), QGuiApplication::primaryScreen()->geometry());
    QVERIFY(presentation.notes() == nullptr);
    QTest::keyClick(presentation.stage(), Qt::Key_PageDown);
    QTest::keyClick(presentation.stage(), Qt::Key_Escape);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toInt(), 2);
}

/// The words around the lit ones may hold stars and line breaks; only the lit ones have the light.
void TestStage::starsOfAnArticleAreStars()
{
    const auto greens = [](const LitText& text) {
        QImage image(600, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPassage(painter, text, QFont(), QRectF(0, 0, 600, 200));
        painter.end();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == QColor(0, 255, 0);
        return count;
    };
    const QColor light(0, 255, 0);
    const int lit = greens({QStringLiteral("a * b "), QStringLiteral("lit"), QStringLiteral(" c * d"), light});
    const int broken = greens({QStringLiteral("a - b "), QStringLiteral("lit"), QStringLiteral(" c\n- d"), light});
    QVERIFY(lit > 20);
    QVERIFY(std::abs(lit - broken) < lit / 4);
}

void TestStage::handoutsHaveTheirPages_data()
{
    QTest::addColumn<int>("perPage");
    QTest::addColumn<int>("pages");
    QTest::newRow("one") << 1 << 5;
    QTest::newRow("two") << 2 << 3;
    QTest::newRow("four") << 4 << 2;
    QTest::newRow("six") << 6 << 1;
}

void TestStage::handoutsHaveTheirPages()
{
    QFETCH(int, perPage);
    QFETCH(int, pages);
    const QTemporaryDir folder;
    HandoutOptions options;
    options.perPage = perPage;
    options.title = QStringLiteral("A story");
    options.timestamp = 1'750'000'000;
    const QString path = folder.filePath(QStringLiteral("a.pdf")), again = folder.filePath(QStringLiteral("b.pdf"));
    const Result<int> written = writeHandout(m_steps, options, path);
    QVERIFY(written);
    QCOMPARE(*written, pages);
    QVERIFY(writeHandout(m_steps, options, again));
    QFile one(path), two(again);
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    const QByteArray bytes = one.readAll();
    QCOMPARE(two.readAll(), bytes);
    QCOMPARE(static_cast<std::size_t>(bytes.count("/Fit]")), m_steps.size()); // a bookmark for each step
    QVERIFY(!writeHandout({}, options, path));
    QVERIFY(!writeHandout(m_steps, options, folder.filePath(QStringLiteral("no/such/a.pdf"))));
}

QTEST_MAIN(TestStage)
#include "tst_stage.moc"
