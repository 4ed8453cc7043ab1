#include "tests/support/randomchronology.h"
#include "views/presentation/classroom.h"
#include "views/presentation/ordermode.h"
#include "views/presentation/revealmode.h"
#include "views/presentation/whenmode.h"
#include "views/presentation/whomode.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace summitry;

class TestClassroomModes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void orderIsPlayedByNumberKeys();
    void whenIsPlayedByArrowKeys();
    void whoIsPlayedByNumberKeys();
    void revealShowsOneAfterTheOther();
    void teamsTakeTurns();
    void aClassTooSmallSaysHowManyAreNeeded();
    void escapeLeavesTheRoundThenTheRoom();
    void theSameRoundAsksTheSame();
    void onlyTickedEventsAreAsked();
    void revealFollowsTheStory();

private:
    std::unique_ptr<Classroom> room(const std::shared_ptr<const Chronology>& chronology) const;
    std::shared_ptr<const Chronology> m_chronology;
};

std::unique_ptr<Classroom> TestClassroomModes::room(const std::shared_ptr<const Chronology>& chronology) const
{
    ClassroomData data;
    data.chronology = chronology;
    data.selection = select(*chronology, {});
    data.card = [](Row row) {
        return ClassroomCard{QStringLiteral("Event %1").arg(row), {}, QStringLiteral("some day"), {}, {}};
    };
    return std::make_unique<Classroom>(std::move(data), 7);
}

void TestClassroomModes::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_chronology = randomChronology({});
}

void TestClassroomModes::orderIsPlayedByNumberKeys()
{
    const auto all = room(m_chronology);
    QTest::keyClick(all.get(), Qt::Key_2);
    auto* page = qobject_cast<OrderMode*>(all->page());
    QVERIFY(page != nullptr);
    // Selection sort with the keys a class would press.
    for (int place = 0; place < 6; ++place) {
        const std::vector<Row> order = page->order();
        const auto least = std::min_element(order.begin() + place, order.end());
        QTest::keyClick(all.get(), static_cast<Qt::Key>(Qt::Key_1 + (least - order.begin())));
        QTest::keyClick(all.get(), static_cast<Qt::Key>(Qt::Key_1 + place));
    }
    QTest::keyClick(all.get(), Qt::Key_Return);
    QVERIFY(page->isChecked());
    QCOMPARE(all->points(0), 6);
    QTest::keyClick(all.get(), Qt::Key_Return);
    QVERIFY(all->page() == nullptr);
}

void TestClassroomModes::whenIsPlayedByArrowKeys()
{
    const auto all = room(m_chronology);
    all->play(Classroom::Mode::When);
    auto* page = qobject_cast<WhenMode*>(all->page());
    QVERIFY(page != nullptr);
    const Day before = page->axis()->guess();
    QTest::keyClick(page->axis(), Qt::Key_Right);
    QVERIFY(page->axis()->guess() > before);
    page->axis()->setGuess(m_chronology->firstDays()[page->question()]);
    QTest::keyClick(all.get(), Qt::Key_Return);
    QCOMPARE(all->points(0), classroom::kFullPoints);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(all.get(), Qt::Key_Return);
        QTest::keyClick(all.get(), Qt::Key_Return);
    }
    QTest::keyClick(all.get(), Qt::Key_Return);
    QVERIFY(all->page() == nullptr);
}

void TestClassroomModes::whoIsPlayedByNumberKeys()
{
    const auto all = room(m_chronology);
    all->play(Classroom::Mode::Who);
    auto* page = qobject_cast<WhoMode*>(all->page());
    QVERIFY2(page != nullptr, qPrintable(all->message()));
    QTest::keyClick(all.get(), Qt::Key_9);
    QCOMPARE(all->points(0), 0);
    QTest::keyClick(all.get(), static_cast<Qt::Key>(Qt::Key_1 + page->question().right));
    QCOMPARE(all->points(0), 1);
    QTest::keyClick(all.get(), static_cast<Qt::Key>(Qt::Key_1 + page->question().right));
    QCOMPARE(all->points(0), 1);
}

void TestClassroomModes::revealShowsOneAfterTheOther()
{
    const auto all = room(m_chronology);
    all->play(Classroom::Mode::Reveal);
    auto* page = qobject_cast<RevealMode*>(all->page());
    QVERIFY(page != nullptr);
    QCOMPARE(page->shown(), std::size_t{0});
    QTest::keyClick(all.get(), Qt::Key_PageDown);
    QTest::keyClick(all.get(), Qt::Key_Space);
    QCOMPARE(page->shown(), std::size_t{2});
}

void TestClassroomModes::teamsTakeTurns()
{
    const auto all = room(m_chronology);
    all->findChildren<QSpinBox*>().at(1)->setValue(2);
    QCOMPARE(all->teams(), 2);
    all->play(Classroom::Mode::Who);
    auto* page = qobject_cast<WhoMode*>(all->page());
    QVERIFY(page != nullptr);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(all.get(), static_cast<Qt::Key>(Qt::Key_1 + page->question().right));
        QTest::keyClick(all.get(), Qt::Key_Return);
    }
    QCOMPARE(all->points(0), 2);
    QCOMPARE(all->points(1), 1);
}

void TestClassroomModes::aClassTooSmallSaysHowManyAreNeeded()
{
    ChronologyBuilder builder;
    const auto all = room(builder.build());
    for (const Classroom::Mode mode : {Classroom::Mode::Order, Classroom::Mode::When, Classroom::Mode::Who}) {
        all->play(mode);
        QVERIFY(all->page() == nullptr);
        QVERIFY2(all->message().contains(u'6'), qPrintable(all->message()));
    }
    all->play(Classroom::Mode::Reveal);
    QVERIFY(all->message().contains(QStringLiteral("at least one")));
}

void TestClassroomModes::escapeLeavesTheRoundThenTheRoom()
{
    const auto all = room(m_chronology);
    QSignalSpy left(all.get(), &Classroom::left);
    all->play(Classroom::Mode::Reveal);
    QTest::keyClick(all.get(), Qt::Key_Escape);
    QVERIFY(all->page() == nullptr);
    QCOMPARE(left.size(), 0);
    QTest::keyClick(all.get(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestClassroomModes::theSameRoundAsksTheSame()
{
    const auto one = room(m_chronology), other = room(m_chronology);
    one->play(Classroom::Mode::Order);
    other->play(Classroom::Mode::Order);
    const std::vector<Row> first = qobject_cast<OrderMode*>(one->page())->order();
    QCOMPARE(qobject_cast<OrderMode*>(other->page())->order(), first);
    QTest::keyClick(one.get(), Qt::Key_Escape);
    one->play(Classroom::Mode::Order);
    QVERIFY(qobject_cast<OrderMode*>(one->page())->order() != first);
    QTest::keyClick(one.get(), Qt::Key_Escape);
    one->findChildren<QSpinBox*>().at(2)->setValue(7);
    one->play(Classroom::Mode::Order);
    QCOMPARE(qobject_cast<OrderMode*>(one->page())->order(), first);
}

void TestClassroomModes::onlyTickedEventsAreAsked()
{
    const auto all = room(m_chronology);
    EventChoiceModel& model = all->chooser().model();
    QVERIFY(model.rowCount() > 20);
    const std::vector<Row> wished = [&] {
        const std::vector<Row> rows = model.ticked();
        return std::vector<Row>(rows.begin(), rows.begin() + 6);
    }();
    model.tickAll(false);
    for (int i = 0; i < 6; ++i)
        QVERIFY(model.setData(model.index(i), Qt::Checked, Qt::CheckStateRole));
    all->play(Classroom::Mode::Order);
    std::vector<Row> asked = qobject_cast<OrderMode*>(all->page())->order();
    std::sort(asked.begin(), asked.end());
    QCOMPARE(asked, wished);
}

void TestClassroomModes::revealFollowsTheStory()
{
    ClassroomData data;
    data.chronology = m_chronology;
    data.selection = select(*m_chronology, {});
    const std::vector<Row> rows = classroom::askable(*m_chronology, data.selection);
    data.storyOrder = {rows[4], rows[1], rows[9]};
    data.card = [](Row row) {
        return ClassroomCard{QStringLiteral("Event %1.").arg(row), {}, QStringLiteral("some day"), {}, {}};
    };
    Classroom all(std::move(data), 1);
    for (QComboBox* box : all.findChildren<QComboBox*>())
        if (const int at = box->findText(QStringLiteral("As in the story")); at >= 0)
            box->setCurrentIndex(at);
    all.play(Classroom::Mode::Reveal);
    for (const Row row : {rows[4], rows[1], rows[9]}) {
        QTest::keyClick(&all, Qt::Key_PageDown);
        QStringList texts;
        for (const QLabel* label : all.page()->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY2(texts.join(u'|').contains(QStringLiteral("Event %1.").arg(row)), qPrintable(texts.join(u'|')));
    }
}

QTEST_MAIN(TestClassroomModes)
#include "tst_classroommodes.moc"
