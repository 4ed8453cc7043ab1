#include "models/analysis/analyser.h"

#include <QTest>

using namespace summitry;

class TestAnalyser : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void saysWhichLanguageItCannotRead();
    void spansAreCodePoints();
    void statementsHaveTheirOccasion();
    void sameArticleSameResult();
    void oddInputs_data();
    void oddInputs();
    void versionIsShortAndStable();

private:
    Analysis analyse(const QString& text, const char* published = "2019-06-10") const;

    std::shared_ptr<const Analyser> m_analyser;
    mutable Article m_article;
};

void TestAnalyser::initTestCase()
{
    auto gazetteer = Gazetteer::loadBuiltIn();
    QVERIFY(gazetteer.ok());
    auto analyser = Analyser::create(*gazetteer);
    QVERIFY2(analyser.ok(), analyser.ok() ? "" : analyser.message().english().c_str());
    m_analyser = *analyser;
}

Analysis TestAnalyser::analyse(const QString& text, const char* published) const
{
    m_article = {};
    m_article.text = text.toStdString();
    auto date = EdtfDate::parse(published);
    m_article.published = {*date, {}, DateBasis::SetByHand};
    return m_analyser->analyse(m_article);
}

void TestAnalyser::saysWhichLanguageItCannotRead()
{
    const Analysis analysis =
        analyse(QStringLiteral("Два лидера встретились в старом городе и говорили о цене на зерно."));
    QCOMPARE(analysis.unsupportedLanguage, std::string("Russian"));
    QVERIFY(analysis.accounts.empty());
    QCOMPARE(analysis.published.date.text(), std::string("2019-06-10"));
}

void TestAnalyser::spansAreCodePoints()
{
    const QString text = QStringLiteral("“Ça va – très bien,” nothing else. Emmanuel Macron left.");
    const Analysis analysis = analyse(text);
    const auto person = std::find_if(analysis.people.begin(), analysis.people.end(),
                                     [](const FoundPerson& p) { return p.name == "Emmanuel Macron"; });
    QVERIFY(person != analysis.people.end());
    QCOMPARE(text.mid(person->span.begin, person->span.length()), QStringLiteral("Emmanuel Macron"));
}

void TestAnalyser::statementsHaveTheirOccasion()
{
    const Analysis analysis = analyse(
        QStringLiteral("Emmanuel Macron spoke by telephone with Vladimir Putin on Sunday. Macron stressed that the "
                       "talks about grain should go on."));
    const auto statement = std::find_if(analysis.accounts.begin(), analysis.accounts.end(),
                                        [](const Account& a) { return a.kind == Kind::Statement; });
    QVERIFY(statement != analysis.accounts.end());
    QVERIFY(statement->occasion >= 0);
    const Account& call = analysis.accounts.at(static_cast<std::size_t>(statement->occasion));
    QCOMPARE(call.kind, Kind::Call);
    QCOMPARE(statement->channel, Channel::Call);
    QCOMPARE(statement->when.date.text(), call.when.date.text());
    QCOMPARE(statement->when.basis, DateBasis::Inherited);
}

void TestAnalyser::sameArticleSameResult()
{
    const QString text = QStringLiteral(
        "Xi Jinping met Vladimir Putin in Moscow on Monday. The two leaders agreed to widen trade, Xi said. "
        "He told Putin that the Kremlin and Beijing should keep in touch.");
    const Analysis one = analyse(text);
    const Analysis other = analyse(text);
    QVERIFY(one.accounts == other.accounts);
    QVERIFY(!one.accounts.empty());
    for (std::size_t i = 1; i < one.accounts.size(); ++i)
        QVERIFY(one.accounts[i - 1].evidence.begin <= one.accounts[i].evidence.begin);
    for (const Account& account : one.accounts) {
        QVERIFY(!account.evidence.empty() && account.evidence.length() <= 200);
        QVERIFY(account.confidence >= 0 && account.confidence <= 1);
        QVERIFY(!account.rules.empty());
    }
}

void TestAnalyser::oddInputs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QStringLiteral(" \n\t ");
    QTest::newRow("one word") << QStringLiteral("Putin");
    QTest::newRow("quotation marks") << QString(QLatin1Char('"')).repeated(1000000);
    QTest::newRow("brackets") << QString(QLatin1Char('(')).repeated(100000);
    QTest::newRow("one long sentence") << QStringLiteral("Putin told Xi that ").repeated(25000);
    QTest::newRow("nested brackets") << QStringLiteral("(").repeated(50000) + QStringLiteral(")").repeated(50000);
    QTest::newRow("quotations in quotations") << QStringLiteral("“Yes ‘no ").repeated(50000);
    QTest::newRow("months in one sentence") << QStringLiteral("June ").repeated(50000);
    QTest::newRow("swearings-in") << QStringLiteral("President Lee Jae-myung was sworn in last week. ").repeated(4000);
    QTest::newRow("ministries") << QStringLiteral("The Kremlin and the foreign ministry agreed. ").repeated(8000);
    QTest::newRow("controls") << QStringLiteral("\u202e").repeated(300000);
    QTest::newRow("calls") << QStringLiteral("Putin called Xi. ").repeated(3000);
    QTest::newRow("combining marks") << QStringLiteral("e\u0301\u0301").repeated(30000);
    QTest::newRow("right to left") << QStringLiteral("\u202ePutin met Xi\u202c").repeated(1000);
    QTest::newRow("nothing but capitals") << QStringLiteral("PUTIN MET XI IN MOSCOW ").repeated(2000);
}

void TestAnalyser::oddInputs()
{
    QFETCH(QString, text);
    const Analysis analysis = analyse(text); // what is slower than linear runs into the suite's time limit
    const auto length = static_cast<std::uint32_t>(text.toUcs4().size());
    for (const Account& account : analysis.accounts)
        QVERIFY(account.evidence.end <= length);
}

void TestAnalyser::versionIsShortAndStable()
{
    QCOMPARE(Analyser::version(), Analyser::version());
    QVERIFY(Analyser::version().size() < 40);
}

QTEST_GUILESS_MAIN(TestAnalyser)
#include "tst_analyser.moc"
