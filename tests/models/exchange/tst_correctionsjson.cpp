#include "models/exchange/correctionsjson.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace summitry;

namespace {

CorrectionSet sample()
{
    AccountAnchor anchor{"abc",   "Talks \"held\"", "Harbour News", "https://example.org/1",
                         {3, 90}, Kind::Call,       "2025-06-10",   {"Ana Berg", "Bo Dahl"}};
    AccountAnchor other = anchor;
    other.articleTitle = "Other", other.evidence = {0, 4};
    Account account;
    account.kind = Kind::Statement, account.form = Form::Quote, account.channel = Channel::Press;
    account.when = {*EdtfDate::parse("2025-06"), "in June", DateBasis::Explicit};
    account.speakers = {{"Ana Berg", ActorKind::Leader, "AAA", {}}};
    account.quote = "We agreed … on ferries", account.quoteSpans = {{3, 12}, {20, 30}};
    account.evidence = {3, 90}, account.confidence = 1;
    CorrectionSet set;
    set.fields = {{anchor, Field::Participants, "Ana Berg|leader|AAA; Bo Dahl|voice|", {"me", "2025-08-01", "name"}},
                  {other, Field::Review, "right", {}}};
    set.bonds = {{anchor, other, true, {"me", "2025-08-02", ""}}};
    set.added = {{anchor, account, {"you", "2025-08-03", "missed"}}};
    LocalPerson person{{"Cy Eng", ActorKind::Leader, "CCC", Sex::Unknown, {"C. Eng", "Eng"}, {}}, "", {"me", "", ""}};
    person.person.terms = {{"president", "CCC", 100, kFarFuture}, {"mayor", "CCC", kFarPast, 99}};
    set.people = {person, {{"Mr Eng", ActorKind::Voice, "", Sex::Unknown, {}, {}}, "Cy Eng", {}}};
    return set;
}

} // namespace

class CorrectionsJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas()
    {
        const std::string json = correctionsJson(sample(), "Summitry 1");
        const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
        QVERIFY(document.isObject());
        QCOMPARE(document.object().value(QStringLiteral("fields")).toArray().size(), 2);
        const auto back = readCorrections(json);
        QVERIFY2(back.ok(), back.ok() ? "" : back.message().english().c_str());
        QCOMPARE(*back, sample());
        QCOMPARE(*readCorrections(correctionsJson({}, "Summitry 1")), CorrectionSet{});
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("no JSON") << QByteArray("{\"format\":") << "damaged";
        QTest::newRow("another file") << QByteArray("{\"events\":[]}") << "format";
        QTest::newRow("newer") << QByteArray("{\"format\":\"summitry corrections\",\"version\":2}") << "newer";
        QTest::newRow("unknown field")
            << QByteArray("{\"format\":\"summitry corrections\",\"fields\":[{\"field\":\"mood\",\"value\":\"\","
                          "\"event\":{\"kind\":\"call\"}}]}")
            << "field";
        QTest::newRow("span before the text")
            << QByteArray("{\"format\":\"summitry corrections\",\"fields\":[{\"field\":\"place\",\"value\":\"\","
                          "\"event\":{\"kind\":\"call\",\"evidence_start\":-3}}]}")
            << "evidence_start";
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, said);
        const auto read = readCorrections(json.toStdString());
        QVERIFY(!read.ok());
        QVERIFY2(QString::fromStdString(read.message().english()).contains(said), read.message().english().c_str());
    }
};

QTEST_GUILESS_MAIN(CorrectionsJsonTest)
#include "tst_correctionsjson.moc"
