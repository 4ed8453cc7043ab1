#include "app/actions.h"
#include "app/storydesk.h"
#include "models/exchange/viewjson.h"
#include "models/store/documents.h"
#include "tests/support/windowfixture.h"
#include "views/presentation/classroom.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QListWidget>
#include <QTest>

using namespace summitry;

class TestStories : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aViewBecomesAStepInTheFile();
    void undoTakesAStepBack();
    void presentingLeavesTheViewAsItWas();
    void aStepOfFilteredEventsSaysSoAndIsMended();
    void aStoryOfPickedEventsHasAStepEach();
    void handoutAndPicturesAreWritten();
    void theClassroomAsksAboutTheFile();
    void dataGoesToTheChosenFile();
    void citationsGoToTheClipboard();

private:
    void trigger(const char* action) { m_fixture->window().actions()[action]->trigger(); }
    Session& session() { return m_fixture->window().session(); }
    StoryDesk& desk() { return m_fixture->window().stories(); }
    std::vector<Document> stories() { return session().store()->documents().all("story").value(); }
    CommunicationId id(Row row) { return session().chronology().chronology()->ids()[row]; }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestStories::init()
{
    m_fixture =
        std::make_unique<WindowFixture>(QStringList{QStringLiteral("01"), QStringLiteral("12"), QStringLiteral("15")});
    QVERIFY2(m_fixture->what().isEmpty(), qPrintable(m_fixture->what()));
    QVERIFY(session().isOpen());
    QVERIFY(session().chronology().chronology()->size() > 8);
}

void TestStories::aViewBecomesAStepInTheFile()
{
    session().span().show({19000, 19500});
    trigger("storyAdd");
    QCOMPARE(stories().size(), std::size_t{1});
    const auto story = readStory(stories().front().json);
    QVERIFY(story.ok());
    QCOMPARE(story->steps.size(), std::size_t{1});
    QCOMPARE(story->steps.front().view.from, 19000.0);
    QCOMPARE(desk().panel()->story().steps.size(), std::size_t{1});
}

void TestStories::undoTakesAStepBack()
{
    trigger("storyAdd");
    trigger("storyAdd");
    QCOMPARE(desk().panel()->story().steps.size(), std::size_t{2});
    trigger("undo");
    QCOMPARE(desk().panel()->story().steps.size(), std::size_t{1});
    trigger("redo");
    QCOMPARE(desk().panel()->story().steps.size(), std::size_t{2});
}

void TestStories::presentingLeavesTheViewAsItWas()
{
    trigger("storyAdd");
    session().span().show({19100, 19200});
    session().filter().toggleKind(Kind::Call);
    trigger("storyAdd");
    const View before = session().view();
    trigger("present");
    QVERIFY(desk().presentation() != nullptr);
    StageView* stage = desk().presentation()->stage();
    QCOMPARE(stage->step().spec.range,
             (TimeRange{desk().panel()->story().steps[0].view.from, desk().panel()->story().steps[0].view.to}));
    QTest::keyClick(stage, Qt::Key_PageDown);
    QCOMPARE(stage->step().spec.range, (TimeRange{19100, 19200}));
    QTest::keyClick(stage, Qt::Key_Escape);
    QVERIFY(desk().presentation() == nullptr);
    QVERIFY(session().view() == before);
}

void TestStories::aStepOfFilteredEventsSaysSoAndIsMended()
{
    session().picks().pickOnly(id(0));
    session().filter().setDates(dayFromCivil({1990, 1, 1}), dayFromCivil({1990, 1, 2}), false);
    trigger("storyAdd");
    QListWidget* list = desk().panel()->findChild<QListWidget*>();
    Story story = desk().panel()->story();
    if (story.steps.front().view.highlighted.empty())
        story.steps.front().view.highlighted = {id(0), 999999};
    else
        story.steps.front().view.highlighted.push_back(999999);
    emit desk().panel()->changed(story, QStringLiteral("Test"));
    QVERIFY(list->item(0)->text().contains(u'⚠'));
    emit desk().panel()->mendWanted(0);
    QVERIFY(!list->item(0)->text().contains(u'⚠'));
}

void TestStories::aStoryOfPickedEventsHasAStepEach()
{
    session().picks().pick({id(0), id(1), id(2)});
    trigger("storyOfPicked");
    QCOMPARE(desk().panel()->story().steps.size(), std::size_t{3});
    for (const StoryStep& step : desk().panel()->story().steps)
        QCOMPARE(step.view.highlighted.size(), std::size_t{1});
}

void TestStories::handoutAndPicturesAreWritten()
{
    for (int i = 0; i < 3; ++i)
        trigger("storyAdd");
    m_fixture->answer().path = m_fixture->file(QStringLiteral("talk.pdf"));
    emit desk().panel()->handoutWanted();
    QFile pdf(m_fixture->answer().path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    m_fixture->answer().path = m_fixture->file(QStringLiteral("talk.png"));
    emit desk().panel()->picturesWanted();
    QCOMPARE(QImage(m_fixture->file(QStringLiteral("talk-03.png"))).size(), QSize(1920, 1080));
    m_fixture->answer().path = m_fixture->file(QStringLiteral("missing/talk.pdf"));
    emit desk().panel()->handoutWanted();
    QCOMPARE(m_fixture->window().messageBar().tone(), MessageBar::Tone::Error);
}

void TestStories::theClassroomAsksAboutTheFile()
{
    trigger("classroom");
    Classroom* room = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Classroom*>(widget))
            room = found;
    QVERIFY(room != nullptr);
    room->play(Classroom::Mode::Reveal);
    QTest::keyClick(room, Qt::Key_Escape);
    QTest::keyClick(room, Qt::Key_Escape);
    QVERIFY(!room->isVisible());
}

void TestStories::dataGoesToTheChosenFile()
{
    m_fixture->answer().path = m_fixture->file(QStringLiteral("out.csv"));
    trigger("exportData");
    QTRY_VERIFY(QFile::exists(m_fixture->answer().path));
    QFile file(m_fixture->answer().path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QVERIFY(all.startsWith("id,kind,form"));
    QVERIFY(all.count("summitry:communication:") >= qsizetype(session().chronology().chronology()->size()));
}

void TestStories::citationsGoToTheClipboard()
{
    session().picks().pick({id(0)});
    trigger("copyCitation");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("title = {{")));
}

QTEST_MAIN(TestStories)
#include "tst_stories.moc"
