#include "app/actions.h"
#include "app/storydesk.h"
#include "models/exchange/viewjson.h"
#include "models/ingest/editor.h"
#include "models/store/documents.h"
#include "tests/support/windowfixture.h"
#include "views/presentation/classroom.h"
#include "views/presentation/handoutdialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QTest>

using namespace summitry;

class TestStories : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup()
    {
        m_menu.reset();
        m_fixture.reset();
    }
    void aViewBecomesAStepInTheFile();
    void undoTakesAStepBack();
    void presentingLeavesTheViewAsItWas();
    void aStepOfFilteredEventsSaysSoAndIsMended();
    void aStoryOfPickedEventsHasAStepEach();
    void handoutAndPicturesAreWritten();
    void aStoryOfTheLeaderOfTheFilter();
    void mergedEventsStayLit();
    void eventsOfAStepAreEdited();
    void aPassageIsChosenAndGoes();
    void aPictureIsChosenMissedAndMended();
    void stepsAreReordered();
    void theTeacherChoosesTheEvents();
    void theClassroomAsksAboutTheFile();
    void dataGoesToTheChosenFile();
    void citationsGoToTheClipboard();

private:
    /// Through the dialog: the entry of steps a page and of what stands below each.
    void handout(int steps, int below);
    QList<QAction*> menu(StoryPanel::Menu which);
    void trigger(const char* action) { m_fixture->window().actions()[action]->trigger(); }
    Session& session() { return m_fixture->window().session(); }
    StoryDesk& desk() { return m_fixture->window().stories(); }
    std::vector<Document> stories() { return session().store()->documents().all("story").value(); }
    CommunicationId id(Row row) { return session().chronology().chronology()->ids()[row]; }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<QMenu> m_menu;
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
    handout(2, 1);
    QFile pdf(m_fixture->answer().path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    m_fixture->answer().path = m_fixture->file(QStringLiteral("talk.png"));
    emit desk().panel()->picturesWanted();
    QCOMPARE(QImage(m_fixture->file(QStringLiteral("talk-03.png"))).size(), QSize(1920, 1080));
    m_fixture->answer().path = m_fixture->file(QStringLiteral("missing/talk.pdf"));
    handout(1, 0);
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

void TestStories::handout(int steps, int below)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the one before
    emit desk().panel()->handoutWanted();
    auto* dialog = m_fixture->window().findChild<HandoutDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->findChild<QComboBox*>(QStringLiteral("handoutSteps"))->setCurrentIndex(steps);
    dialog->findChild<QComboBox*>(QStringLiteral("handoutBeside"))->setCurrentIndex(below);
    auto* box = dialog->findChild<QDialogButtonBox*>();
    for (QAbstractButton* button : box->buttons())
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return button->click();
}

QList<QAction*> TestStories::menu(StoryPanel::Menu which)
{
    m_menu = std::make_unique<QMenu>();
    emit desk().panel()->menuWanted(which, m_menu.get());
    QList<QAction*> actions = m_menu->actions();
    actions.removeIf([](const QAction* action) { return action->isSeparator(); });
    return actions;
}

void TestStories::aStoryOfTheLeaderOfTheFilter()
{
    trigger("storyOfPicked");
    QVERIFY(stories().empty());
    const Chronology& data = *session().chronology().chronology();
    std::string name;
    for (const ChronologyPerson& person : data.persons())
        if (name.empty() && person.kind == ActorKind::Leader)
            name = person.name;
    session().filter().setFilter([&] {
        Filter filter;
        filter.persons = {name};
        return filter;
    }());
    trigger("storyOfPicked");
    const Story& story = desk().panel()->story();
    QVERIFY(!story.steps.empty() && story.steps.size() <= 12);
    QVERIFY(QString::fromStdString(story.title).contains(QString::fromStdString(name)));
}

void TestStories::mergedEventsStayLit()
{
    const CommunicationId first = std::min(id(0), id(1)), second = std::max(id(0), id(1));
    session().picks().pick({second});
    trigger("storyAdd");
    QCOMPARE(desk().panel()->story().steps.front().view.highlighted, std::vector<CommunicationId>{second});
    const std::vector<CommunicationId> both{first, second};
    QVERIFY(session().edit([&](Editor& editor) { return editor.merge(both); }));
    const Row gone = session().chronology().chronology()->rowOf(second);
    QCOMPARE(gone, kNoRow);
    QVERIFY(!desk().panel()->findChild<QListWidget*>()->item(0)->text().contains(u'⚠'));
    trigger("present");
    const StageStep step = desk().presentation()->stage()->step();
    QCOMPARE(step.spec.highlighted.size(), std::size_t{1});
    QCOMPARE(id(step.spec.highlighted.front()), first);
    QTest::keyClick(desk().presentation()->stage(), Qt::Key_Escape);
}

void TestStories::eventsOfAStepAreEdited()
{
    session().picks().pick({id(0), id(1)});
    trigger("storyAdd");
    session().picks().pick({id(2)});
    QList<QAction*> actions = menu(StoryPanel::Menu::Events);
    QCOMPARE(actions.size(), 3);
    actions.last()->trigger();
    QCOMPARE(desk().panel()->story().steps.front().view.highlighted.size(), std::size_t{3});
    menu(StoryPanel::Menu::Events).first()->trigger();
    QCOMPARE(desk().panel()->story().steps.front().view.highlighted.size(), std::size_t{2});
    trigger("undo");
    QCOMPARE(desk().panel()->story().steps.front().view.highlighted.size(), std::size_t{3});
}

void TestStories::aPassageIsChosenAndGoes()
{
    session().picks().pick({id(0)});
    trigger("storyAdd");
    menu(StoryPanel::Menu::Passage).first()->trigger();
    QVERIFY(desk().panel()->story().steps.front().article != 0);
    trigger("present");
    const StagePassage passage = desk().presentation()->stage()->step().passage;
    QVERIFY(!passage.lit.isEmpty() && !passage.source.isEmpty());
    QTest::keyClick(desk().presentation()->stage(), Qt::Key_Escape);
    Story story = desk().panel()->story();
    story.steps.front().article = 999999;
    emit desk().panel()->changed(story, QStringLiteral("Test"));
    QVERIFY(desk().panel()->findChild<QListWidget*>()->item(0)->text().contains(u'⚠'));
    emit desk().panel()->mendWanted(0);
    QCOMPARE(desk().panel()->story().steps.front().article, ArticleId{0});
}

void TestStories::aPictureIsChosenMissedAndMended()
{
    const QString path = m_fixture->file(QStringLiteral("photo.png"));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    trigger("storyAdd");
    m_fixture->answer().path = path;
    menu(StoryPanel::Menu::Picture).first()->trigger();
    QVERIFY(!desk().panel()->story().steps.front().picture.empty());
    trigger("present");
    QCOMPARE(desk().presentation()->stage()->step().picture.size(), QSize(40, 30));
    QTest::keyClick(desk().presentation()->stage(), Qt::Key_Escape);
    QVERIFY(QFile::remove(path));
    Story story = desk().panel()->story();
    story.steps.front().caption = "Elsewhere";
    emit desk().panel()->changed(story, QStringLiteral("Test"));
    QVERIFY(desk().panel()->findChild<QListWidget*>()->item(0)->text().contains(u'⚠'));
    emit desk().panel()->mendWanted(0);
    QVERIFY(desk().panel()->story().steps.front().picture.empty());
}

void TestStories::stepsAreReordered()
{
    for (const double from : {19000.0, 19100.0, 19200.0}) {
        session().span().show({from, from + 50});
        trigger("storyAdd");
    }
    QListWidget* list = desk().panel()->findChild<QListWidget*>();
    QVERIFY(list->model()->moveRow({}, 2, {}, 0));
    const auto story = readStory(stories().front().json);
    QVERIFY(story.ok());
    QCOMPARE(story->steps[0].view.from, 19200.0);
    QCOMPARE(story->steps[1].view.from, 19000.0);
}

void TestStories::theTeacherChoosesTheEvents()
{
    trigger("classroom");
    Classroom* room = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<Classroom*>(widget); found && found->isVisible())
            room = found;
    QVERIFY(room != nullptr);
    room->chooser().model().tickAll(false);
    room->play(Classroom::Mode::Order);
    QVERIFY(room->page() == nullptr && room->message().contains(QStringLiteral("the selection has 0")));
    room->chooser().model().tickAll(true);
    room->play(Classroom::Mode::Reveal);
    QVERIFY(room->page() != nullptr);
    room->close();
}

QTEST_MAIN(TestStories)
#include "tst_stories.moc"
