#include "models/domain/communication.h"
#include "models/domain/result.h"

#include <QTest>

using namespace summitry;

class TestMessage : public QObject
{
    Q_OBJECT

private slots:
    void fillsPlacesInOrder();
    void keepsWhatHasNoArgument();
    void resultHoldsValueOrSentence();
    void wordsOfTheExchangeFormatsRoundTrip();
};

void TestMessage::fillsPlacesInOrder()
{
    const Message message("{} is not {}.", "a.txt", "an article");
    QCOMPARE(QString::fromStdString(message.english()), QStringLiteral("a.txt is not an article."));
    QCOMPARE(QString::fromStdString(message.render("Kein Artikel: {}")), QStringLiteral("Kein Artikel: a.txt"));
}

void TestMessage::keepsWhatHasNoArgument()
{
    QCOMPARE(QString::fromStdString(Message("{} and {}", "one").english()), QStringLiteral("one and {}"));
    QCOMPARE(QString::fromStdString(Message("brace { alone", "one").english()), QStringLiteral("brace { alone"));
}

void TestMessage::resultHoldsValueOrSentence()
{
    const Result<int> good = 7;
    const Result<int> bad = fail("No {}.", "number");
    QVERIFY(good.ok() && *good == 7);
    QVERIFY(!bad.ok());
    QCOMPARE(QString::fromStdString(bad.message().english()), QStringLiteral("No number."));
    QVERIFY(Result<void>().ok());
    QVERIFY(!Result<void>(fail("x")).ok());
}

void TestMessage::wordsOfTheExchangeFormatsRoundTrip()
{
    for (int i = 0; i < 9; ++i) {
        Form form{};
        QVERIFY(fromText(toText(static_cast<Form>(i)), form));
        QCOMPARE(static_cast<int>(form), i);
    }
    for (int i = 0; i < 7; ++i) {
        Channel channel{};
        QVERIFY(fromText(toText(static_cast<Channel>(i)), channel));
        QCOMPARE(static_cast<int>(channel), i);
    }
    Kind kind{};
    QVERIFY(!fromText("letter", kind));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
