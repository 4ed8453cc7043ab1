#include "models/analysis/output/codepoints.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

class TestCodePoints : public QObject
{
    Q_OBJECT

private slots:
    void countsAsQtDoes_data();
    void countsAsQtDoes();
    void cuts();
};

void TestCodePoints::countsAsQtDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ascii") << QStringLiteral("plain text");
    QTest::newRow("steps") << QString(64, QLatin1Char('a')) + QStringLiteral("é");
    QTest::newRow("wide") << QString(QStringLiteral("“Élysée” – 青瓦台 😀 end ")).repeated(40);
}

void TestCodePoints::countsAsQtDoes()
{
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    const CodePoints points(bytes);
    std::uint32_t at = 0;
    const auto all = text.toUcs4();
    for (qsizetype i = 0; i <= all.size(); ++i) {
        QCOMPARE(points.at(at), std::uint32_t(i));
        if (i < all.size()) {
            const char32_t point = all[i];
            at += static_cast<std::uint32_t>(QString::fromUcs4(&point, 1).toUtf8().size());
        }
    }
    QCOMPARE(points.at(kNone), std::uint32_t(all.size()));
}

void TestCodePoints::cuts()
{
    const std::string text = "“ab” c";
    const CodePoints points(text);
    const ByteSpan cut = points.cut({0, static_cast<std::uint32_t>(text.size())}, 4);
    QCOMPARE(points.span(cut), (TextSpan{0, 4}));
    QCOMPARE(points.cut({3, 5}, 10), (ByteSpan{3, 5}));
}

QTEST_GUILESS_MAIN(TestCodePoints)
#include "tst_codepoints.moc"
