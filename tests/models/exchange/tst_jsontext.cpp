#include "models/exchange/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace summitry;

class TestJsonText : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderOfMembers();
    void readsBackAsItWas_data();
    void readsBackAsItWas();
    void invalidUtf8BecomesReplacements_data();
    void invalidUtf8BecomesReplacements();
};

void TestJsonText::keepsTheOrderOfMembers()
{
    std::string out;
    JsonText json(out);
    json.beginObject()
        .member("z", "last")
        .member("a", 7)
        .key("list")
        .beginArray()
        .value(true)
        .null()
        .value(0.5, 2)
        .endArray();
    json.key("empty").beginObject().endObject().key("none").valueOrNull("").endObject();
    QCOMPARE(out, std::string(R"({"z":"last","a":7,"list":[true,null,0.50],"empty":{},"none":null})"));
}

void TestJsonText::readsBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes and backslash") << QStringLiteral("\"a\\b\"");
    QTest::newRow("line ends") << QStringLiteral("a\r\n\tb");
    QTest::newRow("control characters") << QStringLiteral("\u0001\u001f\u007f");
    QTest::newRow("all planes") << QStringLiteral("é Ж 中 \U0001F600");
    QTest::newRow("bidirectional") << QStringLiteral("\u202Eabc\u2066");
}

void TestJsonText::readsBackAsItWas()
{
    QFETCH(QString, text);
    std::string out;
    JsonText(out).beginArray().value(text.toStdString()).endArray();
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(out));
    QCOMPARE(document.array().at(0).toString(), text);
}

void TestJsonText::invalidUtf8BecomesReplacements_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("lone byte") << QByteArray("a\xFFz") << QStringLiteral("a\uFFFDz");
    QTest::newRow("cut at the end") << QByteArray("a\xE2\x82") << QStringLiteral("a\uFFFD\uFFFD");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QStringLiteral("\uFFFD\uFFFD\uFFFD");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QStringLiteral("\uFFFD\uFFFD");
}

void TestJsonText::invalidUtf8BecomesReplacements()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    std::string out;
    JsonText(out).beginArray().value(bytes.toStdString()).endArray();
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(out));
    QCOMPARE(document.array().at(0).toString(), text);
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
