// Code points against bytes: ASCII, wide characters, broken UTF-8, spans beyond the end.
#include "models/domain/utf8text.h"

#include <QTest>

using namespace summitry;

class TestUtf8Text : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void findsEveryCodePointOfALongText();
    void cutsSpans();
};

void TestUtf8Text::counts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("ASCII") << QByteArray("Prague, May") << 11;
    QTest::newRow("two, three and four bytes") << QByteArray("\xC3\xA9\xE2\x80\x9C\xF0\x9F\x87\xBA") << 3;
    QTest::newRow("lone continuation") << QByteArray("a\x80"
                                                     "b")
                                       << 3;
    QTest::newRow("cut short") << QByteArray("a\xE2\x80") << 3;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << 2;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 4;
}

void TestUtf8Text::counts()
{
    QFETCH(QByteArray, text);
    QTEST(static_cast<int>(Utf8Text(text.toStdString()).count()), "count");
    QTEST(static_cast<int>(codePointCount(text.toStdString())), "count");
}

void TestUtf8Text::findsEveryCodePointOfALongText()
{
    std::string text;
    std::vector<std::size_t> begins;
    for (int i = 0; i < 1000; ++i) {
        begins.push_back(text.size());
        text += i % 3 == 0 ? "x" : i % 3 == 1 ? "\xC5\xA1" : "\xE4\xB8\xAD";
    }
    const Utf8Text points(text);
    QCOMPARE(points.count(), 1000U);
    for (std::uint32_t i = 0; i < 1000; ++i) {
        QCOMPARE(points.byteAt(i), begins[i]);
        QCOMPARE(points.before(begins[i]), i);
    }
    QCOMPARE(points.before(begins[2] + 1), 2U);
    QCOMPARE(points.byteAt(1000), text.size());
    QCOMPARE(points.before(text.size()), 1000U);
}

void TestUtf8Text::cutsSpans()
{
    const std::string text = "\xE2\x80\x9CYes\xE2\x80\x9D, he said";
    const Utf8Text points(text);
    QCOMPARE(std::string(points.slice({1, 4})), std::string("Yes"));
    QCOMPARE(std::string(points.slice({10, 99})), std::string("said"));
    QCOMPARE(std::string(points.slice({5, 5})), std::string());
}

QTEST_APPLESS_MAIN(TestUtf8Text)
#include "tst_utf8text.moc"
