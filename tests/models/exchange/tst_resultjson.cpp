// The result JSON as a stranger reads it: parsed by Qt, offsets checked against the text.
#include "models/exchange/resultjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace summitry;

class TestResultJson : public QObject
{
    Q_OBJECT

private slots:
    void writesACall();
    void writesAStatement();
    void leavesOutWhatIsNotKnown();
    void tracesOnlyWhenAsked();
    void joinsNames_data();
    void joinsNames();
    void writesErrorsAndArticles();
};

namespace {

const std::string kText = "\xE2\x80\x9CWe will meet\xE2\x80\x9D, Ann Example told B\xC3\xA9la Example on Tuesday.";

QJsonObject parse(const std::string& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

QJsonObject firstEvent(const Account& account, bool trace = false)
{
    ArticleResult result;
    result.id = "a1";
    result.title = "T";
    result.text = kText;
    result.accounts = {account};
    result.trace = trace;
    result.times = {{{49, 56}, EdtfDate::onDay(20249)}};
    result.people = {{{16, 27}, "Ann Example"}};
    std::string json;
    appendResultJson(result, json);
    const QJsonObject object = parse(json);
    return trace ? object : object[QStringLiteral("events")].toArray()[0].toObject();
}

Actor actor(const char* name)
{
    Actor made;
    made.name = name;
    return made;
}

Account statement()
{
    Account account;
    account.kind = Kind::Statement;
    account.form = Form::Quote;
    account.when = {EdtfDate::onDay(20249), "on Tuesday", DateBasis::Publication};
    account.speakers = {actor("Ann Example")};
    account.addressees = {actor("B\xC3\xA9la Example")};
    account.relays = {actor("Example News")};
    account.channel = Channel::Call;
    account.quote = "We will meet";
    account.quoteSpans = {{1, 13}};
    account.evidence = {16, 45};
    account.occasion = 3;
    account.confidence = 0.875F;
    account.rules = {"quote.before"};
    return account;
}

} // namespace

void TestResultJson::writesACall()
{
    Account call;
    call.kind = Kind::Call;
    call.form = Form::Video;
    call.status = Status::Planned;
    call.participants = {actor("Ann Example"), actor("B\xC3\xA9la Example")};
    call.place = "Prague";
    const QJsonObject event = firstEvent(call);
    QCOMPARE(event[QStringLiteral("kind")].toString(), QStringLiteral("call"));
    QCOMPARE(event[QStringLiteral("form")].toString(), QStringLiteral("video"));
    QCOMPARE(event[QStringLiteral("status")].toString(), QStringLiteral("planned"));
    QCOMPARE(event[QStringLiteral("participants")].toArray().size(), 2);
    QCOMPARE(event[QStringLiteral("place")].toString(), QStringLiteral("Prague"));
    QVERIFY(event[QStringLiteral("name")].isNull());
    QVERIFY(!event.contains(QStringLiteral("speaker")));
}

void TestResultJson::writesAStatement()
{
    const QJsonObject event = firstEvent(statement());
    QCOMPARE(event[QStringLiteral("date")].toString(), QStringLiteral("2025-06-10"));
    QCOMPARE(event[QStringLiteral("speaker")].toString(), QStringLiteral("Ann Example"));
    QCOMPARE(event[QStringLiteral("addressee")].toString(), QStringLiteral("B\u00E9la Example"));
    QCOMPARE(event[QStringLiteral("channel")].toString(), QStringLiteral("call"));
    QCOMPARE(event[QStringLiteral("reported_by")].toArray()[0].toString(), QStringLiteral("Example News"));
    QCOMPARE(event[QStringLiteral("quote_start")].toInt(), 1);
    const int begin = event[QStringLiteral("evidence_start")].toInt();
    const int end = event[QStringLiteral("evidence_end")].toInt();
    QCOMPARE(event[QStringLiteral("evidence")].toString(), QString::fromStdString(kText).mid(begin, end - begin));
    QCOMPARE(event[QStringLiteral("confidence")].toDouble(), 0.875);
    QCOMPARE(event[QStringLiteral("date_basis")].toString(), QStringLiteral("publication"));
    QCOMPARE(event[QStringLiteral("occasion")].toInt(), 3);
    QVERIFY(!event.contains(QStringLiteral("rules")));
}

void TestResultJson::leavesOutWhatIsNotKnown()
{
    const QJsonObject event = firstEvent(Account{});
    for (const char* key : {"speaker", "quote", "addressee", "reported_by", "quote_start", "date_phrase", "occasion"})
        QVERIFY2(event.contains(QLatin1String(key)) && event[QLatin1String(key)].isNull(), key);
    QCOMPARE(event[QStringLiteral("date")].toString(), QString());
    QVERIFY(event[QStringLiteral("date")].isString());
}

void TestResultJson::tracesOnlyWhenAsked()
{
    const QJsonObject result = firstEvent(statement(), true);
    const QJsonObject time = result[QStringLiteral("times")].toArray()[0].toObject();
    QCOMPARE(time[QStringLiteral("text")].toString(), QStringLiteral("Tuesday"));
    QCOMPARE(time[QStringLiteral("edtf")].toString(), QStringLiteral("2025-06-10"));
    const QJsonObject person = result[QStringLiteral("people")].toArray()[0].toObject();
    QCOMPARE(person[QStringLiteral("text")].toString(), QStringLiteral("Ann Example"));
    const QJsonObject event = result[QStringLiteral("events")].toArray()[0].toObject();
    QCOMPARE(event[QStringLiteral("rules")].toArray()[0].toString(), QStringLiteral("quote.before"));
}

void TestResultJson::joinsNames_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("joined");
    QTest::newRow("none") << 0 << "";
    QTest::newRow("one") << 1 << "A";
    QTest::newRow("two") << 2 << "A and B";
    QTest::newRow("three") << 3 << "A, B and C";
}

void TestResultJson::joinsNames()
{
    QFETCH(int, count);
    std::vector<Actor> actors;
    for (int i = 0; i < count; ++i)
        actors.push_back(actor(std::string(1, static_cast<char>('A' + i)).c_str()));
    QTEST(QString::fromStdString(joinNames(actors)), "joined");
}

void TestResultJson::writesErrorsAndArticles()
{
    std::string json;
    appendErrorJson("x", "line 1, column 2: a comma is missing.", json);
    QCOMPARE(parse(json)[QStringLiteral("error")].toString(), QStringLiteral("line 1, column 2: a comma is missing."));
    Article article;
    article.id = "x";
    article.text = "Title\n\nBody \"quoted\"";
    json.clear();
    appendArticleJson(article, json);
    QCOMPARE(parse(json)[QStringLiteral("text")].toString(), QString::fromStdString(article.text));
    QVERIFY(parse(json)[QStringLiteral("published")].isNull());
}

QTEST_APPLESS_MAIN(TestResultJson)
#include "tst_resultjson.moc"
