// Dates as machines and pages print them.
#include "models/readers/metadate.h"

#include <QTest>

using namespace summitry;
using summitry::readers::parseMetaDate;

class TestMetaDate : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
};

void TestMetaDate::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edtf");
    for (const char* text : {"2025-06-10",
                             "2025-06-10T14:20:00+03:00",
                             "2025-06-10 14:20",
                             "2025/06/10",
                             "2025.6.10",
                             "20250610",
                             "1749513600",
                             "1749513600000",
                             "Tue, 10 Jun 2025 14:20:00 GMT",
                             "10 June 2025",
                             "10th June 2025",
                             "June 10, 2025",
                             "Jun. 10th, 2025",
                             "Tue Jun 10 2025 14:20:00 GMT+0000",
                             "Tue Jun 10 14:20:00 +0000 2025",
                             "5:20 PM, June 10, 2025",
                             "14:20 10 June 2025",
                             "Published: June 10, 2025 at 5:20 p.m.",
                             "Last updated 2025-06-10",
                             "10.06.2025",
                             "10-Jun-2025",
                             "Tuesday, June 10, 2025"})
        QTest::newRow(text) << text << "2025-06-10";
    QTest::newRow("06/25/2025") << "06/25/2025"
                                << "2025-06-25";
    QTest::newRow("25/06/2025") << "25/06/2025"
                                << "2025-06-25";
    QTest::newRow("month only") << "2025-06"
                                << "2025-06";
    QTest::newRow("month by name only") << "June 2025"
                                        << "2025-06";
    QTest::newRow("ambiguous") << "06/10/2025"
                               << "";
    QTest::newRow("no such day") << "2025-02-30"
                                 << "";
    QTest::newRow("no such month") << "2025-13-01"
                                   << "";
    QTest::newRow("words") << "yesterday"
                           << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("number") << "12"
                            << "";
    QTest::newRow("endless digits") << QString(90, u'9') << "";
    QTest::newRow("far year") << "9999-12-31"
                              << "";
}

void TestMetaDate::parses()
{
    QFETCH(QString, text);
    const auto date = parseMetaDate(text.toStdString());
    QTEST(QString::fromStdString(date ? date->text() : std::string()), "edtf");
}

QTEST_APPLESS_MAIN(TestMetaDate)
#include "tst_metadate.moc"
