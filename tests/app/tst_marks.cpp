#include "app/actions.h"
#include "models/store/documents.h"
#include "tests/support/windowfixture.h"
#include "views/timeline/timelineview.h"

#include <QLineEdit>
#include <QTest>

using namespace summitry;

/// Marks of the user's own: by keys, in the file, undone.
class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aDayIsMarkedNamedAndUndone();
    void escapeMarksNothing();
    void whatIsPickedIsMarkedAsAStretch();
    void deleteRemovesTheMarkNearby();
    void marksComeBackWithTheFile();

private:
    MainWindow& window() { return m_fixture->window(); }
    Session& session() { return window().session(); }
    TimelineCanvas& canvas() { return window().timeline().canvas(); }
    std::vector<Document> stored() { return session().store()->documents().all("marker").value(); }
    QLineEdit* field() { return window().findChild<QLineEdit*>(QStringLiteral("markerName")); }
    void mark(const QString& name, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&canvas(), Qt::Key_M, modifiers);
        QTest::keyClicks(field(), name);
        QTest::keyClick(field(), Qt::Key_Return);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMarks::init()
{
    m_fixture = std::make_unique<WindowFixture>(QStringList{QStringLiteral("01"), QStringLiteral("12")});
    QVERIFY2(m_fixture->what().isEmpty(), qPrintable(m_fixture->what()));
    window().show();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    canvas().setFocus();
}

void TestMarks::aDayIsMarkedNamedAndUndone()
{
    mark(QStringLiteral("Election"));
    QCOMPARE(stored().size(), std::size_t{1});
    QCOMPARE(session().markers().markers().size(), std::size_t{1});
    QCOMPARE(session().markers().markers().front().text, std::string("Election"));
    QVERIFY(!field()->isVisible() && canvas().hasFocus());
    window().actions()["undo"]->trigger();
    QVERIFY(session().markers().markers().empty() && stored().empty());
    window().actions()["redo"]->trigger();
    QCOMPARE(session().markers().markers().size(), std::size_t{1});
}

void TestMarks::escapeMarksNothing()
{
    QTest::keyClick(&canvas(), Qt::Key_M);
    QVERIFY(field()->isVisible());
    QTest::keyClicks(field(), QStringLiteral("half"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!field()->isVisible() && stored().empty());
}

void TestMarks::whatIsPickedIsMarkedAsAStretch()
{
    const Chronology& chronology = *session().chronology().chronology();
    const Row last = static_cast<Row>(chronology.size() - 1);
    session().picks().pick({chronology.ids()[0], chronology.ids()[last]});
    mark(QStringLiteral("Crisis"), Qt::ShiftModifier);
    QCOMPARE(session().markers().markers().size(), std::size_t{1});
    const Marker& marker = session().markers().markers().front();
    QVERIFY(marker.to > marker.from);
}

void TestMarks::deleteRemovesTheMarkNearby()
{
    QTest::mouseMove(&canvas(), canvas().scene().plot.center().toPoint());
    mark(QStringLiteral("One"));
    QCOMPARE(stored().size(), std::size_t{1});
    QTest::mouseMove(&canvas(), canvas().scene().plot.center().toPoint() + QPoint(5, 3));
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QVERIFY(stored().empty() && session().markers().markers().empty());
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    window().actions()["undo"]->trigger();
    QCOMPARE(stored().size(), std::size_t{1});
}

void TestMarks::marksComeBackWithTheFile()
{
    mark(QStringLiteral("Kept"));
    const std::vector<Marker> markers = session().markers().markers();
    window().actions()["close"]->trigger();
    QVERIFY(session().markers().markers().empty());
    window().openFiles({m_fixture->file(QStringLiteral("test.summitry"))});
    QVERIFY(session().markers().markers() == markers);
}

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
