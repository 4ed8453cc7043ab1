#include "models/store/articles.h"
#include "models/store/mergeindex.h"
#include "models/store/search.h"
#include "models/store/store.h"

#include <QtTest>

using namespace summitry;

class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_store = std::move(Store::inMemory().store);
        add("Grain talks in Ankara", "Recep Tayyip Erdoğan", "We are negotiating grain corridors", "Ankara, Turkey");
        add("A quiet day", "Ada Aldis", "Peace needs no corridor of steel", "");
    }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("hits");
        QTest::newRow("nothing asked") << "" << 0;
        QTest::newRow("name without diacritics") << "Erdogan" << 1;
        QTest::newRow("stemmed") << "negotiate corridors" << 1;
        QTest::newRow("both quotations") << "corridor" << 2;
        QTest::newRow("place") << "turkey" << 1;
        QTest::newRow("title of the article") << "quiet" << 1;
        QTest::newRow("prefix") << "negot*" << 1;
        QTest::newRow("phrase") << "\"no corridor\"" << 1;
        QTest::newRow("phrase in other order") << "\"corridor no\"" << 0;
        QTest::newRow("or") << "ankara OR steel" << 2;
        QTest::newRow("not") << "corridor NOT steel" << 1;
        QTest::newRow("brackets") << "(ankara OR quiet) AND corridor" << 1;
        QTest::newRow("near") << "NEAR(peace steel, 5)" << 1;
        QTest::newRow("too far") << "NEAR(peace steel, 2)" << 0;
        QTest::newRow("operators in small letters are words") << "no and steel" << 0;
        QTest::newRow("characters that FTS takes for syntax") << "grain-corridors: ^{x}' +\\" << 0;
        QTest::newRow("column name is no syntax") << "quote:corridor" << 0;
        QTest::newRow("punctuation only") << "- ! *" << 0;
    }

    void finds()
    {
        QFETCH(QString, query);
        QFETCH(int, hits);
        const auto found = m_store->search().communications(query.toStdString());
        QVERIFY2(found.ok(), found.ok() ? "" : found.message().english().c_str());
        QCOMPARE(static_cast<int>(found->size()), hits);
    }

    void explainsErrors_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("says");
        QTest::newRow("open quotation mark") << "grain \"corridor"
                                             << "character 7";
        QTest::newRow("operator first") << "AND grain"
                                        << "word before it";
        QTest::newRow("operator last") << "grain OR"
                                       << "ends with";
        QTest::newRow("two operators") << "grain AND OR corridor"
                                       << "word before it";
        QTest::newRow("open bracket") << "(grain"
                                      << "not closed";
        QTest::newRow("closing bracket") << "grain)"
                                         << "closing bracket";
        QTest::newRow("empty brackets") << "()"
                                        << "closing bracket";
        QTest::newRow("near without number") << "NEAR(a b, x)"
                                             << "number";
        QTest::newRow("near not closed") << "NEAR(a b"
                                         << "not closed";
        QTest::newRow("near of nothing") << "NEAR( , 3)"
                                         << "needs words";
        QTest::newRow("deep brackets") << QString(200, u'(') << "nested";
    }

    void explainsErrors()
    {
        QFETCH(QString, query);
        QFETCH(QString, says);
        const auto found = m_store->search().communications(query.toStdString());
        QVERIFY(!found.ok());
        QVERIFY2(QString::fromStdString(found.message().english()).contains(says), found.message().english().c_str());
    }

    void articlesComeWithSnippets()
    {
        const auto hits = m_store->search().articles("corridor");
        QVERIFY(hits.ok());
        QCOMPARE(hits->size(), 2u);
        QVERIFY(hits->front().snippet.find("\x02") != std::string::npos);
    }

private:
    void add(const std::string& title, const std::string& speaker, const std::string& quote, const std::string& place)
    {
        Article article;
        article.title = title;
        article.text = "On that day: " + quote + ".";
        Account account;
        account.form = Form::Quote;
        account.quote = quote;
        account.place = place;
        account.speakers = {{speaker, ActorKind::Leader, "", {}}};
        const auto added = m_store->articles().add(article, {}, {&account, 1});
        QVERIFY(added.ok());
        QVERIFY(m_store->mergeIndex().assign(added->accounts[0], added->accounts[0]).ok());
    }

    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
