#include "models/ingest/editor.h"

#include "models/ingest/settler.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/mergeindex.h"
#include "models/store/persons.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace summitry;

namespace {

Account call(const char* day, const std::string& other)
{
    Account account;
    account.kind = Kind::Call, account.form = Form::Phone;
    account.when = {*EdtfDate::parse(day), {}, DateBasis::Explicit};
    account.participants = {{"Ada Aldis", ActorKind::Leader, "AAA", {}}, {other, ActorKind::Leader, other, {}}};
    account.confidence = 0.5f;
    return account;
}

} // namespace

class EditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("x.summitry")).toStdString();
        m_store = std::move(Store::create(m_path).store);
        m_one = add("one", call("2025-06-10", "Bo Borg"));
        m_two = add("two", call("2025-06-10", "Bo Borg"));
        m_three = add("three", call("2025-07-20", "Bo Borg"));
        QCOMPARE(shown(m_one).accounts.size(), 2u);
        m_before = *m_store->dataHash();
    }

    void correctionIsShownAndTakenBack()
    {
        Editor editor(*m_store);
        const auto done = editor.correct(m_one, Field::Date, "2025-06-11", {"me", "2025-08-01T12:00", "typo"});
        QVERIFY(done.ok());
        QCOMPARE(done->changed, std::vector<CommunicationId>{m_one});
        QCOMPARE(shown(m_one).communication.shown.when.date.text(), std::string("2025-06-11"));
        QCOMPARE(shown(m_one).communication.review, Review::Edited);
        QCOMPARE(shown(m_one).accounts[0].account.when.date.text(), std::string("2025-06-10"));
        QCOMPARE(editor.undo()->label, std::string("Change date"));
        QCOMPARE(*m_store->dataHash(), m_before);
        QVERIFY(!editor.undo().ok());
        QVERIFY(editor.redo().ok());
        QCOMPARE(shown(m_one).communication.shown.when.date.text(), std::string("2025-06-11"));
        QVERIFY(!editor.redo().ok());
    }

    void undoSurvivesARestart()
    {
        QVERIFY(Editor(*m_store).correct(m_one, Field::Place, "Oslo, Norway").ok());
        reopen();
        QCOMPARE(shown(m_one).communication.shown.place, std::string("Oslo, Norway"));
        QVERIFY(Editor(*m_store).undo().ok());
        QCOMPARE(*m_store->dataHash(), m_before);
        reopen();
        QCOMPARE((*m_store->history().nextRedo())->label, std::string("Change place"));
        QVERIFY(Editor(*m_store).redo().ok());
        QCOMPARE(shown(m_one).communication.shown.place, std::string("Oslo, Norway"));
    }

    void editsAndTheirUndo_data()
    {
        QTest::addColumn<QString>("edit");
        QTest::addColumn<int>("events");
        QTest::newRow("join two") << "merge" << 1;
        QTest::newRow("split") << "split" << 3;
        QTest::newRow("delete") << "remove" << 1;
        QTest::newRow("add by hand") << "add" << 3;
        QTest::newRow("add by hand what is there") << "add known" << 2;
    }

    void editsAndTheirUndo()
    {
        QFETCH(QString, edit);
        QFETCH(int, events);
        Editor editor(*m_store);
        const auto done = perform(editor, edit);
        QVERIFY2(done.ok(), done.ok() ? "" : done.message().english().c_str());
        QCOMPARE(*m_store->communications().count(), events);
        const std::string after = *m_store->dataHash();
        for (int round = 0; round < 2; ++round) {
            QVERIFY(Editor(*m_store).undo().ok());
            QCOMPARE(*m_store->communications().count(), 2);
            QCOMPARE(*m_store->dataHash(), m_before);
            reopen();
            QVERIFY(Editor(*m_store).redo().ok());
            QCOMPARE(*m_store->dataHash(), after);
        }
    }

    void joinedEventsStayJoinedWhenMoreComesIn()
    {
        const CommunicationId both[] = {m_one, m_three};
        QVERIFY(Editor(*m_store).merge(both).ok());
        add("four", call("2025-06-10", "Bo Borg"));
        QCOMPARE(*m_store->communications().count(), 1);
        QCOMPARE(shown(m_one).accounts.size(), 4u);
    }

    void splitThenJoinAgain()
    {
        Editor editor(*m_store);
        const AccountId out[] = {m_two};
        QVERIFY(editor.split(m_one, out).ok());
        QCOMPARE(*m_store->communications().count(), 3);
        const CommunicationId both[] = {m_one, m_two};
        QVERIFY(editor.merge(both).ok());
        QCOMPARE(*m_store->communications().count(), 2);
        QVERIFY(editor.undo().ok() && editor.undo().ok());
        QCOMPARE(*m_store->dataHash(), m_before);
    }

    void newEditForgetsWhatWasUndone()
    {
        Editor editor(*m_store);
        QVERIFY(editor.correct(m_one, Field::Place, "Oslo").ok());
        QVERIFY(editor.undo().ok());
        QVERIFY(editor.putDocument({"note", "communication/1", "{}"}, "Write note").ok());
        QVERIFY(!editor.redo().ok());
        QCOMPARE(m_store->history().list()->size(), 1u);
        QVERIFY(editor.undo().ok());
        QVERIFY(!m_store->documents().find("note", "communication/1")->has_value());
    }

    void undoWorksAfterAnImportTouchedTheEvent()
    {
        Editor editor(*m_store);
        QVERIFY(editor.correct(m_one, Field::Place, "Oslo").ok());
        add("four", call("2025-06-10", "Bo Borg"));
        QCOMPARE(shown(m_one).communication.shown.place, std::string("Oslo"));
        QVERIFY(editor.undo().ok());
        QCOMPARE(shown(m_one).accounts.size(), 3u);
        QVERIFY(shown(m_one).communication.shown.place.empty());
    }

    void wrongValuesAreRefused_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no such day") << int(Field::Date) << "2025-02-30";
        QTest::newRow("no such status") << int(Field::Status) << "maybe";
        QTest::newRow("no such kind") << int(Field::Kind) << "Call";
    }

    void wrongValuesAreRefused()
    {
        QFETCH(int, field);
        QFETCH(QString, value);
        QVERIFY(!Editor(*m_store).correct(m_one, static_cast<Field>(field), value.toStdString()).ok());
        QCOMPARE(*m_store->dataHash(), m_before);
        QVERIFY(!(*m_store->history().nextUndo()).has_value());
    }

    void twoNamesBecomeOnePerson()
    {
        const CommunicationId four = add("four", call("2025-06-10", "Mr Borg"));
        QCOMPARE(*m_store->communications().count(), 3);
        const std::string before = *m_store->dataHash();
        QVERIFY(Editor(*m_store).mergePersons("Mr Borg", "Bo Borg", {"me", "2025-09-01", "same"}).ok());
        QCOMPARE(*m_store->communications().count(), 2);
        QCOMPARE(shown(m_one).accounts.size(), 3u);
        QCOMPARE(shown(m_one).communication.shown.participants[1].name, std::string("Bo Borg"));
        QCOMPARE(m_store->mergeIndex().load({&four, 1})->at(0).account.participants[1].name, std::string("Mr Borg"));
        add("five", call("2025-06-10", "Mr Borg"));
        QCOMPARE(shown(m_one).accounts.size(), 4u);
        reopen();
        QVERIFY(Editor(*m_store).undo().ok());
        QCOMPARE(*m_store->communications().count(), 3);
        QCOMPARE(shown(m_one).accounts.size(), 2u);
        QVERIFY(*m_store->dataHash() != before); // the fifth article stays
        QVERIFY(Editor(*m_store).redo().ok());
        QCOMPARE(shown(m_one).accounts.size(), 4u);
    }

    void personsThatCannotBeMerged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("into");
        QTest::newRow("themselves") << "Bo Borg"
                                    << "Bo Borg";
        QTest::newRow("nobody") << "Bo Borg"
                                << "";
        QTest::newRow("into one that is another") << "Ada Aldis"
                                                  << "Mr Borg";
        QTest::newRow("one that others are") << "Bo Borg"
                                             << "Ada Aldis";
    }

    void personsThatCannotBeMerged()
    {
        QFETCH(QString, name);
        QFETCH(QString, into);
        QVERIFY(Editor(*m_store).mergePersons("Mr Borg", "Bo Borg").ok());
        const auto before = m_store->persons().local();
        QVERIFY(!Editor(*m_store).mergePersons(name.toStdString(), into.toStdString()).ok());
        QCOMPARE(*m_store->persons().local(), *before);
    }

    void whatIsAddedToAPersonIsKeptAndTakenBack()
    {
        Person person{"Bo Borg", ActorKind::Leader, "NOR", Sex::Unknown, {"Big Bo"}, {{"mayor", "NOR", 100, 200}}};
        QVERIFY(Editor(*m_store).putPerson(person, {"me", "2025-09-01", ""}).ok());
        reopen();
        const auto named = [&]() -> Person {
            const auto all = m_store->persons().all();
            for (const StoredPerson& each : *all)
                if (each.person.name == "Bo Borg")
                    return each.person;
            return {};
        };
        QCOMPARE(named().country, std::string("NOR"));
        QCOMPARE(named().aliases, std::vector<std::string>{"Big Bo"});
        QCOMPARE(named().terms.size(), 1u);
        QVERIFY(Editor(*m_store).undo().ok());
        QVERIFY(named().aliases.empty() && named().terms.empty());
        QVERIFY(Editor(*m_store).redo().ok());
        QVERIFY(Editor(*m_store).removePerson("Bo Borg").ok());
        QVERIFY(named().aliases.empty());
        QVERIFY(m_store->persons().local()->empty());
    }

    void actorsSurviveTheirText()
    {
        const std::vector<Actor> actors{{"Ada Aldis", ActorKind::Leader, "AAA", {}},
                                        {"B. Borg", ActorKind::Institution, "", {}}};
        QVERIFY(actorsFrom(actorsText(actors)) == actors);
        QVERIFY(actorsFrom(";;|x").empty());
    }

private:
    AccountId add(const std::string& name, const Account& account)
    {
        Article article;
        article.title = article.text = article.source = name;
        article.published.date = *EdtfDate::parse("2025-08-01");
        AccountId id = 0;
        const auto done = m_store->transaction([&]() -> Result<void> {
            const auto added = m_store->articles().add(article, {}, {&account, 1});
            if (!added)
                return added.error();
            id = added->accounts[0], m_article = added->article;
            Settler settler(*m_store);
            if (const auto indexed = settler.index(added->accounts); !indexed)
                return indexed;
            const auto settled = settler.settle(added->accounts);
            return settled ? Result<void>{} : Result<void>(settled.error());
        });
        return done ? id : 0;
    }

    Result<EditOutcome> perform(Editor& editor, const QString& edit)
    {
        const CommunicationId both[] = {m_one, m_three};
        const AccountId out[] = {m_two};
        if (edit == u"merge")
            return editor.merge(both);
        if (edit == u"split")
            return editor.split(m_one, out);
        if (edit == u"remove")
            return editor.remove({both, 1});
        return editor.addEvent(m_article,
                               edit == u"add" ? call("2025-06-10", "Cy Carr") : call("2025-06-10", "Bo Borg"));
    }

    CommunicationDetail shown(CommunicationId id)
    {
        const auto detail = m_store->communications().load(id);
        return detail ? *detail : CommunicationDetail{};
    }

    void reopen()
    {
        m_store.reset();
        m_store = std::move(Store::open(m_path).store);
        QVERIFY(m_store);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path, m_before;
    std::unique_ptr<Store> m_store;
    CommunicationId m_one = 0, m_two = 0, m_three = 0;
    ArticleId m_article = 0;
};

QTEST_GUILESS_MAIN(EditorTest)
#include "tst_editor.moc"
