// Files with less in them: what stays is whole, what goes is gone from the bytes, the file it came from is not touched.
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/corrections.h"
#include "models/store/documents.h"
#include "models/store/history.h"
#include "models/store/mergeindex.h"
#include "models/store/reduction.h"
#include "models/store/search.h"
#include "models/store/store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace summitry;

namespace {

const char* const kSecond = "Dee Dorn greeted Émile Eck in the zebrafish hall.";

Account saying(const std::string& who, const std::string& quote, TextSpan evidence)
{
    Account account;
    account.form = quote.empty() ? Form::Paraphrase : Form::Quote;
    account.when.date = EdtfDate::onDay(20249);
    account.speakers = {{who, ActorKind::Leader, "AAA", {}}};
    account.quote = quote;
    account.evidence = evidence;
    return account;
}

Communication communicationOf(AccountId account, ArticleId article, const Account& shown)
{
    Communication communication;
    communication.id = account, communication.shown = shown, communication.accounts = {{account, article}};
    return communication;
}

/// Two articles with one event each; the second also has a copy, a correction, a note and a step of history.
void fill(Store& store)
{
    const auto put = [&](const std::string& title, const std::string& text, const Account& account, ArticleId copyOf) {
        Article article;
        article.title = title, article.text = text, article.source = title + " Paper";
        ArticleFacts facts;
        facts.copyOf = copyOf;
        const auto added = store.articles().add(article, facts, {&account, 1});
        const Communication communication = communicationOf(added->accounts[0], added->article, account);
        (void)store.mergeIndex().assign(communication.id, communication.id);
        (void)store.communications().put(communication, {1, {article.source}, false});
        return *added;
    };
    put("First", "Ada Aldis said it rained.", saying("Ada Aldis", "it rained", {0, 24}), 0);
    const auto second = put("Second", kSecond, saying("Dee Dorn", "", {0, 23}), 0);
    put("Third", kSecond, saying("Dee Dorn", "", {0, 23}), second.article);
    (void)store.history().run("Change place", "2025-01-01", [&]() -> Result<void> {
        const auto done =
            store.corrections().add({0, second.accounts[0], Field::Place, "Wombatville", "me", "2025-01-01", ""});
        return done ? store.documents().put({"note", "communication/2", "\"a note\""}) : Result<void>(done.error());
    });
}

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString valueOf(const std::string& path, const char* sql)
{
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    QString value = QStringLiteral("nothing");
    if (sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        value = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return value;
}

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

class ReductionTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_from = m_folder->filePath(QStringLiteral("from.summitry")).toStdString();
        m_to = m_folder->filePath(QStringLiteral("to.summitry")).toStdString();
        const Opened made = Store::create(m_from);
        fill(*made.store);
        QVERIFY(made.store->close().ok());
        m_before = bytesOf(m_from);
        m_opened = Store::open(m_from, Access::Read);
    }
    void cleanup()
    {
        m_opened.store.reset();
        QCOMPARE(bytesOf(m_from), m_before);
    }

    void keepsWhatIsAskedFor_data()
    {
        QTest::addColumn<QList<int>>("only");
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("articles");
        QTest::addColumn<int>("corrections");
        QTest::addColumn<bool>("zebra");
        QTest::newRow("the first") << QList<int>{1} << 1 << 1 << 0 << false;
        QTest::newRow("the second, its copy goes") << QList<int>{2} << 1 << 1 << 1 << true;
        QTest::newRow("the copy, its original goes") << QList<int>{3} << 1 << 1 << 0 << true;
        QTest::newRow("all") << QList<int>{1, 2, 3} << 3 << 3 << 1 << true;
        QTest::newRow("one that is not there") << QList<int>{1, 99} << 1 << 1 << 0 << false;
        QTest::newRow("none") << QList<int>{} << 0 << 0 << 0 << false;
    }
    void keepsWhatIsAskedFor()
    {
        QFETCH(QList<int>, only);
        const auto saved =
            saveReduced(*m_opened.store, m_to, {std::vector<CommunicationId>(only.begin(), only.end()), false});
        QVERIFY2(saved.ok(), saved.ok() ? "" : saved.message().english().c_str());
        QTEST(static_cast<int>(saved->communications), "events");
        QTEST(static_cast<int>(saved->articles), "articles");
        QTEST(bytesOf(m_to).contains("zebrafish"), "zebra");
        const Opened opened = Store::open(m_to);
        QVERIFY(opened.store && opened.store->verify().ok());
        QCOMPARE(valueOf(m_to, "SELECT count(*) FROM pragma_foreign_key_check"), QStringLiteral("0"));
        QTEST(static_cast<int>(opened.store->corrections().all()->size()), "corrections");
        QTEST(static_cast<int>(opened.store->documents().all("note")->size()), "corrections");
        QTEST(static_cast<int>(opened.store->communications().sources()->size()), "articles");
        QCOMPARE(static_cast<int>(opened.store->search().communications("Aldis rained")->size()),
                 only.contains(1) ? 1 : 0);
        QVERIFY(opened.store->history().list()->empty());
        for (const int id : only)
            QCOMPARE(opened.store->communications().load(id).ok(), id < 10);
    }

    void textsStayBehind()
    {
        const auto saved = saveReduced(*m_opened.store, m_to, {std::nullopt, true});
        QVERIFY2(saved.ok(), saved.ok() ? "" : saved.message().english().c_str());
        QCOMPARE(saved->textsRemoved, 3);
        const QByteArray bytes = bytesOf(m_to);
        QVERIFY(!bytes.contains("zebrafish") && bytes.contains("it rained"));
        QCOMPARE(valueOf(m_to, "SELECT sha256 FROM withheld_text WHERE article = 2"), sha256(kSecond));
        QCOMPARE(valueOf(m_to, "SELECT length FROM withheld_text WHERE article = 2"), QStringLiteral("49"));
        QCOMPARE(valueOf(m_to, "SELECT sha256 FROM withheld_evidence WHERE account = 2"),
                 sha256("Dee Dorn greeted Émile "));
        const Opened opened = Store::open(m_to);
        const auto article = opened.store->articles().load(2);
        QVERIFY(article.ok() && article->article.text.empty());
        QCOMPARE(QString::fromStdString(article->facts.withheldText), sha256(kSecond));
        QCOMPARE(article->accounts[0].account.evidence.end, 23u);
        QVERIFY(opened.store->search().articles("zebrafish")->empty());
        const std::string twice = m_to + "2";
        QVERIFY(saveReduced(*opened.store, twice, {std::vector<CommunicationId>{2}, true}).ok());
        QCOMPARE(valueOf(twice, "SELECT group_concat(sha256) FROM withheld_text"), sha256(kSecond));
    }

    void refusesAndLeavesNothing_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("cancelled");
        QTest::newRow("over itself") << QStringLiteral("from.summitry") << false;
        QTest::newRow("no such folder") << QStringLiteral("none/to.summitry") << false;
        QTest::newRow("cancelled") << QStringLiteral("to.summitry") << true;
    }
    void refusesAndLeavesNothing()
    {
        QFETCH(QString, to);
        QFETCH(bool, cancelled);
        CancelToken token;
        if (cancelled)
            token.cancel();
        const auto saved =
            saveReduced(*m_opened.store, m_folder->filePath(to).toStdString(), {std::nullopt, true}, token);
        QVERIFY(!saved.ok() && !saved.message().english().empty());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("from.summitry")});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_from, m_to;
    QByteArray m_before;
    Opened m_opened;
};

QTEST_GUILESS_MAIN(ReductionTest)
#include "tst_reduction.moc"
