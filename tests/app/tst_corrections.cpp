// Corrections as a whole and people, through the real window; outcomes are read from the file.
#include "app/actions.h"
#include "models/ingest/editor.h"
#include "models/store/communications.h"
#include "models/store/persons.h"
#include "tests/support/windowfixture.h"
#include "views/dialogs/peopledialog.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace summitry;

class TestCorrections : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void correctionsGoOutAndComeBack();
    void aFileThatIsNoneChangesNothing();
    void articlesAnalysedAgainKeepCorrections();
    void twoPersonsAreMergedAndTwoAgain();

private:
    void trigger(const char* action) { m_fixture->window().actions()[action]->trigger(); }
    Session& session() { return m_fixture->window().session(); }
    CommunicationId first() { return session().chronology().chronology()->ids()[0]; }
    std::string place() { return session().store()->communications().load(first())->communication.shown.place; }
    void correct()
    {
        QVERIFY(session().edit([&](Editor& editor) { return editor.correct(first(), Field::Place, "Oslo"); }).ok());
        QCOMPARE(place(), std::string("Oslo"));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestCorrections::init()
{
    m_fixture = std::make_unique<WindowFixture>(QStringList{QStringLiteral("01"), QStringLiteral("02")});
    QVERIFY2(m_fixture->what().isEmpty(), qPrintable(m_fixture->what()));
    m_fixture->window().show();
    QVERIFY(session().chronology().chronology()->size() > 1);
}

void TestCorrections::correctionsGoOutAndComeBack()
{
    const std::string before = place();
    correct();
    m_fixture->answer().path = m_fixture->file(QStringLiteral("c.json"));
    trigger("exportCorrections");
    QFile file(m_fixture->answer().path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("Oslo"));
    trigger("undo");
    QCOMPARE(place(), before);
    trigger("applyCorrections");
    QCOMPARE(place(), std::string("Oslo"));
    trigger("undo");
    QCOMPARE(place(), before);
}

void TestCorrections::aFileThatIsNoneChangesNothing()
{
    const std::string before = *session().store()->dataHash();
    m_fixture->answer().path = m_fixture->file(QStringLiteral("test.summitry"));
    trigger("applyCorrections");
    QCOMPARE(*session().store()->dataHash(), before);
    QVERIFY(!*session().store()->history().nextUndo());
}

void TestCorrections::articlesAnalysedAgainKeepCorrections()
{
    correct();
    const std::string before = *session().store()->dataHash();
    QSignalSpy changed(&session(), &Session::changed);
    trigger("again");
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30000);
    QCOMPARE(*session().store()->dataHash(), before); // the same rules find the same
}

void TestCorrections::twoPersonsAreMergedAndTwoAgain()
{
    trigger("people");
    auto* dialog = m_fixture->window().findChild<PeopleDialog*>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QTableView*>(QStringLiteral("people"));
    QVERIFY(list->model()->rowCount() > 1);
    const QString one = list->model()->index(0, 0).data().toString(),
                  other = list->model()->index(1, 0).data().toString();
    list->selectRow(0);
    dialog->findChild<QComboBox*>(QStringLiteral("samePerson"))->setCurrentText(other);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("mergePersons")), Qt::LeftButton);
    const auto merged = session().store()->persons().local();
    QCOMPARE(merged->size(), 1u);
    QCOMPARE(QString::fromStdString(merged->front().person.name), one);
    QCOMPARE(QString::fromStdString(merged->front().sameAs), other);
    trigger("undo");
    QVERIFY(session().store()->persons().local()->empty());
}

QTEST_MAIN(TestCorrections)
#include "tst_corrections.moc"
