#include "models/analysis/analyser.h"

#include <QTest>

using namespace summitry;

class TestPublicationDate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void boundsTheDay_data();
    void boundsTheDay();
    void aGivenDateStays();

private:
    DatedPhrase publishedOf(const QString& text, const char* given = nullptr) const;
    std::shared_ptr<const Analyser> m_analyser;
};

void TestPublicationDate::initTestCase()
{
    auto gazetteer = Gazetteer::loadBuiltIn();
    QVERIFY(gazetteer.ok());
    auto analyser = Analyser::create(*gazetteer);
    QVERIFY(analyser.ok());
    m_analyser = *analyser;
}

DatedPhrase TestPublicationDate::publishedOf(const QString& text, const char* given) const
{
    Article article;
    article.text = "Leaders speak\n\n" + text.toStdString();
    if (given)
        article.published = {EdtfDate::parse(given).value(), {}, DateBasis::SetByHand};
    return m_analyser->analyse(article).published;
}

void TestPublicationDate::boundsTheDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("phrase");
    const auto row = [](const char* name, const char* text, const char* published, const char* phrase) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(published) << QString::fromUtf8(phrase);
    };
    row("nobody known", "The minister met farmers.", "", "");
    row("two terms together", "U.S. President Joe Biden spoke with British Prime Minister Rishi Sunak by phone.",
        "2022-10-25/2024-07-05", "U.S. President Joe Biden");
    row("a former holder", "Former U.S. President Barack Obama arrived in Berlin.", "2017-01-20/..",
        "Former U.S. President Barack Obama");
    row("one elect", "U.S. President-elect Joe Biden spoke by phone with French President Emmanuel Macron.",
        "2020-08-03/2021-01-20", "U.S. President-elect Joe Biden");
    row("newly elected", "Newly elected South Korean President Lee Jae-myung named his ministers.",
        "2025-06-04/2026-03-31", "Newly elected South Korean President Lee Jae-myung");
    row("the later of two holders",
        "U.S. President Barack Obama signed the accord. U.S. President Donald Trump left it after talks with British "
        "Prime Minister Theresa May.",
        "2017-01-20/2019-07-24", "British Prime Minister Theresa May");
    row("took office last week",
        "South Korean President Lee Jae-myung, who was sworn in last week, spoke with Chinese President Xi Jinping on "
        "Tuesday.",
        "2025-06-10/2025-06-11", "sworn in last week");
    row("a date to come", "U.S. President Joe Biden will meet the leaders of the Quad on September 24, 2021.",
        "2021-01-20/2021-09-24", "September 24, 2021");
    row("a date behind", "U.S. President Joe Biden met the leaders of the Quad on September 24, 2021.",
        "2021-09-24/2025-01-20", "U.S. President Joe Biden");
    row("a day with its weekday",
        "U.S. President Joe Biden will hold a virtual meeting with Indian Prime Minister Narendra Modi on Monday, "
        "April 11.",
        "2021-11-12/2022-04-12", "Monday, April 11");
    row("a summit of a series", "U.S. President Donald Trump attends the G20 summit in Osaka.", "2018-05-24/2019-10-07",
        "G20 summit");
}

void TestPublicationDate::boundsTheDay()
{
    QFETCH(QString, text);
    const DatedPhrase published = publishedOf(text);
    QTEST(QString::fromStdString(published.date.text()), "published");
    QTEST(QString::fromStdString(published.phrase), "phrase");
    QCOMPARE(published.basis == DateBasis::Unknown, published.date.isUnknown());
}

void TestPublicationDate::aGivenDateStays()
{
    const DatedPhrase published = publishedOf(QStringLiteral("U.S. President Joe Biden spoke."), "1999-05-05");
    QCOMPARE(published.date.text(), std::string("1999-05-05"));
    QCOMPARE(published.basis, DateBasis::SetByHand);
}

QTEST_GUILESS_MAIN(TestPublicationDate)
#include "tst_publicationdate.moc"
