#include "models/exchange/delimited.h"
#include "tests/support/exportsamples.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

class TestDelimited : public QObject
{
    Q_OBJECT

private slots:
    void formulasAreDisarmed_data();
    void formulasAreDisarmed();
    void dataIsLeftAlone();
    void tabsInTsvBecomeSpaces();
    void sqliteReadsWhatWasWritten();
    void contactsHaveARowPerPair();
    void onlyTravellersVisit();
};

namespace {

QString sqlite(const QString& folder, const std::string& csv, const QString& query)
{
    QFile file(folder + QStringLiteral("/t.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(csv)) < 0)
        return {};
    file.close();
    QProcess process;
    process.start(QStringLiteral("sqlite3"),
                  {QStringLiteral(":memory:"), QStringLiteral("-cmd"), QStringLiteral(".mode csv"),
                   QStringLiteral("-cmd"), QStringLiteral(".import %1 t").arg(file.fileName()), QStringLiteral("-cmd"),
                   QStringLiteral(".mode list"), query});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

void TestDelimited::formulasAreDisarmed_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << "abc"
                           << "abc";
    QTest::newRow("equals") << "=1+1"
                            << "'=1+1";
    QTest::newRow("plus") << "+1"
                          << "'+1";
    QTest::newRow("minus") << "-1"
                           << "'-1";
    QTest::newRow("at") << "@x"
                        << "'@x";
    QTest::newRow("tab") << "\tx"
                         << "'\tx";
    QTest::newRow("comma and formula") << "=a,b"
                                       << "\"'=a,b\"";
    QTest::newRow("quotes") << "say \"x\""
                            << "\"say \"\"x\"\"\"";
    QTest::newRow("line end") << "a\nb"
                              << "\"a\nb\"";
    QTest::newRow("empty") << ""
                           << "";
}

void TestDelimited::formulasAreDisarmed()
{
    QFETCH(QString, cell);
    QFETCH(QString, written);
    DelimitedRow row(DelimitedRow::Style::Csv);
    QCOMPARE(QString::fromStdString(row.text(cell.toStdString()).take()), written + QStringLiteral("\r\n"));
}

void TestDelimited::dataIsLeftAlone()
{
    DelimitedRow row(DelimitedRow::Style::Csv);
    QCOMPARE(row.data("-0044-03-15").number(std::int64_t{-3}).number(0.5, 2).take(),
             std::string("-0044-03-15,-3,0.50\r\n"));
    QCOMPARE(row.data("next").take(), std::string("next\r\n"));
}

void TestDelimited::tabsInTsvBecomeSpaces()
{
    DelimitedRow row(DelimitedRow::Style::Tsv);
    QCOMPARE(row.text("a\tb\nc").text("\"d\"").take(), std::string("a b c\t\"d\"\n"));
}

void TestDelimited::sqliteReadsWhatWasWritten()
{
    if (QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty())
        QSKIP("sqlite3 is not installed");
    QTemporaryDir folder;
    const std::string csv = exported(DataFormat::Csv);
    const auto ask = [&](const char* query) { return sqlite(folder.path(), csv, QLatin1String(query)); };
    QCOMPARE(ask("select count(*) from t"), QStringLiteral("4"));
    QCOMPARE(ask("select count(distinct id) from t"), QStringLiteral("4"));
    QCOMPARE(ask("select participants from t limit 1"), QStringLiteral("Zoe Vale; Ana Brook"));
    QCOMPARE(ask("select earliest||' '||latest from t where kind='summit'"), QStringLiteral("2025-06-15 2025-06-17"));
    QCOMPARE(ask("select sources from t limit 1"), QStringLiteral("The Daily, Ltd; Second & <report>"));
    QVERIFY(ask("select quote from t where kind='statement'").startsWith(QStringLiteral("'-1 is \"not\" a number")));
    QCOMPARE(ask("select distinct data_hash||filter from t"),
             QStringLiteral("9f3c71d0Leaders: Ana Brook, Zoe Vale; June 2025"));
}

void TestDelimited::contactsHaveARowPerPair()
{
    const QList<QByteArray> lines = QByteArray::fromStdString(exported(DataFormat::Contacts)).trimmed().split('\n');
    // One call of two, one visit of three, one undated call of two; statements are no contacts.
    QCOMPARE(lines.size(), 1 + 1 + 3 + 1);
    QVERIFY(lines[1].contains("Ana Brook,BBB,Zoe Vale,AAA,call,phone,held,2025-06-10,2025-06-10,2025-06-10"));
}

void TestDelimited::onlyTravellersVisit()
{
    const QList<QByteArray> lines = QByteArray::fromStdString(exported(DataFormat::Visits)).trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].contains("Zoe Vale,AAA,BBB"));
    QVERIFY(lines[2].contains("CCC,BBB"));
}

QTEST_GUILESS_MAIN(TestDelimited)
#include "tst_delimited.moc"
