#include "models/analysis/text/structure.h"
#include "models/analysis/times/timefinder.h"

#include <QFile>
#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

namespace {

/// A sentence of marked.tsv: the text without its brackets, and what stood in them.
struct Marked
{
    std::string text;
    std::vector<ByteSpan> spans;
    QStringList dates;
};

Marked unmark(const QString& line, const QString& dates)
{
    Marked marked;
    std::string text = QString(line).replace(QStringLiteral("\\n"), QStringLiteral("\n")).toStdString();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool open = text.compare(i, 2, "[[") == 0, close = text.compare(i, 2, "]]") == 0;
        if (open)
            marked.spans.push_back({static_cast<std::uint32_t>(marked.text.size()), 0});
        if (close)
            marked.spans.back().end = static_cast<std::uint32_t>(marked.text.size());
        if (open || close)
            ++i;
        else
            marked.text += text[i];
    }
    if (!dates.isEmpty())
        marked.dates = dates.split(QLatin1Char(';'));
    return marked;
}

} // namespace

class TestTimeFinder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheMarkedSet();
    void dates_data();
    void dates();
    void takesThePublicationFromTheText_data();
    void takesThePublicationFromTheText();
    void boundedPublicationGivesBoundedDates();
    void unknownPublicationGivesNoRelativeDate();
    void floodsStayLinear_data();
    void floodsStayLinear();

private:
    void find(const std::string& text, const std::string& published);

    Words m_words;
    std::unique_ptr<Structure> m_structure;
    std::unique_ptr<TimeFinder> m_finder;
    Article m_article;
    Document m_document;
};

void TestTimeFinder::initTestCase()
{
    auto structure = Structure::create(m_words);
    QVERIFY(structure.ok());
    m_structure = std::make_unique<Structure>(std::move(*structure));
    auto finder = TimeFinder::create(m_words);
    QVERIFY2(finder.ok(), finder.ok() ? "" : finder.message().english().c_str());
    m_finder = std::make_unique<TimeFinder>(std::move(*finder));
}

void TestTimeFinder::find(const std::string& text, const std::string& published)
{
    m_article = {};
    m_article.text = text;
    m_article.textHasTitle = text.find('\n') != std::string::npos;
    if (!published.empty())
        m_article.published = {EdtfDate::parse(published).value(), {}, DateBasis::SetByHand};
    m_document = {};
    m_structure->build(m_article, m_document);
    m_finder->run(m_document);
}

void TestTimeFinder::readsTheMarkedSet()
{
    QFile file(QStringLiteral(SUMMITRY_SOURCE_DIR "/tests/data/times/marked.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int marked = 0, found = 0, overlapping = 0, right = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).remove(QLatin1Char('\n'));
        if (line.startsWith(QLatin1Char('#')))
            continue;
        const QStringList cells = line.split(QLatin1Char('\t'));
        const Marked sentence = unmark(cells.value(1), cells.value(2));
        find(sentence.text, cells.value(0).toStdString());
        marked += static_cast<int>(sentence.spans.size());
        found += static_cast<int>(m_document.times.size());
        QStringList got;
        for (const TimeExpression& time : m_document.times)
            got += QString::fromStdString(std::string(m_document.of(time.span)) + " = " + time.date.text());
        bool all = got.size() == sentence.dates.size();
        for (std::size_t i = 0; i < sentence.spans.size(); ++i) {
            bool hit = false, value = false;
            for (const TimeExpression& time : m_document.times)
                if (time.span.overlaps(sentence.spans[i])) {
                    hit = true;
                    value = value || time.date.text() == (sentence.dates[static_cast<int>(i)] == QLatin1String("-")
                                                              ? ""
                                                              : sentence.dates[static_cast<int>(i)].toStdString());
                }
            overlapping += hit;
            right += value;
            all = all && value;
        }
        if (!all)
            qInfo("%s\n   %s", qPrintable(line), qPrintable(got.join(QLatin1String(" | "))));
    }
    const double f1 = 2.0 * overlapping / (marked + found);
    qInfo("%d marked, %d found, F1 %.3f, value right %.3f", marked, found, f1, double(right) / marked);
    QVERIFY(f1 >= 0.93);
    QVERIFY(double(right) / marked >= 0.92);
}

void TestTimeFinder::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // phrase=date, divided by |
    const auto row = [](const char* name, const char* text, const char* found) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(found);
    };
    row("weekday in a past story", "They met on Tuesday.", "Tuesday=2025-06-10");
    row("weekday ahead", "They will meet on Tuesday.", "Tuesday=2025-06-10");
    row("saying and future", "She said on Monday they would meet on Friday.", "Monday=2025-06-09|Friday=2025-06-13");
    row("a verb that ends in ed after will", "It will be launched on Friday.", "Friday=2025-06-13");
    row("year crossing", "It ran from 30 December to 2 January.", "30 December to 2 January=2024-12-30/2025-01-02");
    row("impossible day", "It was on February 30, 2024.", "February 30, 2024=");
    row("unknown order of day and month", "Dated 04/05/2025.", "04/05/2025=2025");
    row("a modal is no month", "You may go.", "");
    row("a name is no month", "Mrs May left.", "");
    row("a count is no year", "They hired 2000 guards.", "");
}

void TestTimeFinder::dates()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    find(text.toStdString(), "2025-06-10");
    QStringList got;
    for (const TimeExpression& time : m_document.times)
        got += QString::fromStdString(std::string(m_document.of(time.span)) + "=" + time.date.text());
    QCOMPARE(got.join(QLatin1Char('|')), found);
}

void TestTimeFinder::takesThePublicationFromTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("published");
    const auto row = [](const char* name, const char* text, const char* published) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(published);
    };
    row("time line", "Leaders talk\nPublished on 10 June 2025\nThey met on Monday.", "2025-06-10");
    row("iso time line", "Leaders talk\nUpdated 2025-06-10 14:20 GMT\nThey met on Monday.", "2025-06-10");
    row("dateline", "ROME, June 10, 2025 (Agency) -- They met on Monday.", "2025-06-10");
    row("body only", "Leaders talk\nThey met on 10 June 2025 in Rome.", "");
    row("no year", "ROME, June 10 (Agency) -- They met on Monday.", "");
}

void TestTimeFinder::takesThePublicationFromTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, published);
    find(text.toStdString(), {});
    QCOMPARE(QString::fromStdString(m_document.published.date.text()), published);
    if (!published.isEmpty())
        QCOMPARE(m_document.published.basis, DateBasis::Dateline);
}

void TestTimeFinder::boundedPublicationGivesBoundedDates()
{
    find("They met on Tuesday. They will meet tomorrow.", "2025-06-10/2025-06-12");
    QCOMPARE(m_document.times.size(), 2u);
    QCOMPARE(m_document.times[0].date.text(), std::string("2025-06-10"));
    QCOMPARE(m_document.times[1].date.text(), std::string("2025-06-11/2025-06-13"));
}

void TestTimeFinder::unknownPublicationGivesNoRelativeDate()
{
    find("They met on Tuesday and on 3 March 2020.", {});
    QCOMPARE(m_document.times.size(), 2u);
    QVERIFY(m_document.times[0].date.isUnknown());
    QCOMPARE(m_document.times[1].date.text(), std::string("2020-03-03"));
    QCOMPARE(m_document.times[1].basis, DateBasis::Explicit);
}

void TestTimeFinder::floodsStayLinear_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("weekdays") << QStringLiteral("Monday ");
    QTest::newRow("months") << QStringLiteral("May ");
    QTest::newRow("numbers") << QStringLiteral("10 ");
    QTest::newRow("later in the") << QStringLiteral("later in the ");
    QTest::newRow("dashes") << QStringLiteral("1-");
    QTest::newRow("the end of") << QStringLiteral("the end of year ");
}

void TestTimeFinder::floodsStayLinear()
{
    QFETCH(QString, unit);
    find(unit.repeated(100000).toStdString(), "2025-06-10");
    for (std::size_t i = 1; i < m_document.times.size(); ++i)
        QVERIFY(m_document.times[i - 1].span.end <= m_document.times[i].span.begin);
}

QTEST_GUILESS_MAIN(TestTimeFinder)
#include "tst_timefinder.moc"
