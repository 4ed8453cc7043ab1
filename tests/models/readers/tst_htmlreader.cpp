// Web pages of our own making, in the shapes that sites use: what is taken as title, date, author and text, what is
// left.
#include "models/readers/reader.h"

#include <QTest>

using namespace summitry;

class TestHtmlReader : public QObject
{
    Q_OBJECT

private slots:
    void readsLayouts_data();
    void readsLayouts();
    void leavesFurniture();
    void findsTitles_data();
    void findsTitles();
    void findsDates_data();
    void findsDates();
    void findsTheRest();
    void decodes_data();
    void decodes();
    void takesLinkedBodyWhenThePageShowsNone();
    void survives_data();
    void survives();
    void refuses_data();
    void refuses();
};

namespace {

const char* const kParagraphs[] = {"The two leaders spoke by telephone on Monday morning, an official told reporters, "
                                   "and went over plans for the spring meeting.",
                                   "Ann Example, who led the talks, said that the countries had agreed on most of the "
                                   "open questions, and that the rest would follow.",
                                   "Her counterpart, Bo Sample, called the conversation useful. Both sides will meet "
                                   "again in three weeks, if nothing comes between.",
                                   "Observers had expected less. The last such call, a year ago, ended without a word "
                                   "to the press, and with no date for another one."};

QByteArray paragraphs(const char* open = "<p>", const char* close = "</p>")
{
    QByteArray html;
    for (const char* text : kParagraphs)
        html += QByteArray(open) + text + close + "\n";
    return html;
}

QByteArray page(const QByteArray& body, const QByteArray& head = {})
{
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Leaders speak | Example News</title>" + head +
           "</head><body><header class=\"site-header\"><nav><ul><li><a href=\"/\">Home</a><li><a "
           "href=\"/w\">World</a></ul></nav></header>" +
           body +
           "<aside class=\"related-stories\"><h3>More stories</h3><ul><li><a href=\"/1\">Another story about something "
           "else entirely</a>"
           "<li><a href=\"/2\">A second story that nobody needs to read today</a></ul></aside>"
           "<footer class=\"site-footer\"><p>Copyright 2025 Example News. All rights reserved. <a href=\"/t\">Terms of "
           "use</a></p></footer>"
           "</body></html>";
}

Article read(const QByteArray& html, QString* failure = nullptr)
{
    Article found;
    const std::string bytes = html.toStdString();
    const auto result = readArticles(
        {"page.html", bytes},
        [&](Article&& article) {
            found = std::move(article);
            return true;
        },
        [](Problem&&) {});
    if (failure && !result)
        *failure = QString::fromStdString(result.message().english());
    return found;
}

const QByteArray kTop = "<h1>Leaders speak</h1>";

} // namespace

void TestHtmlReader::readsLayouts_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("article element") << page("<article>" + kTop + paragraphs() + "</article>");
    QTest::newRow("main and class names")
        << page("<main>" + kTop + "<div class=\"article-body\">" + paragraphs() + "</div></main>");
    QTest::newRow("bare divs") << page("<div>" + kTop + "<div>" + paragraphs() + "</div></div>");
    QTest::newRow("paragraphs as divs") << page("<div id=\"content\">" + kTop + "<div class=\"story\">" +
                                                paragraphs("<div>", "</div>") + "</div></div>");
    QTest::newRow("breaks instead of paragraphs")
        << page("<div>" + kTop + "<div class=\"text\">" + paragraphs("", "<br><br>") + "</div></div>");
    QTest::newRow("a wrapper each") << page("<div class=\"story\">" + kTop +
                                            paragraphs("<div class=\"x1\"><p>", "</p></div>") + "</div>");
    QTest::newRow("tables") << page("<table><tr><td>" + kTop + paragraphs() +
                                    "</td><td><a href=\"/a\">Side link</a></td></tr></table>");
    QTest::newRow("tags never closed") << page("<div class=\"story\">" + kTop + paragraphs("<p>", ""));
}

void TestHtmlReader::readsLayouts()
{
    QFETCH(QByteArray, html);
    const QString text = QString::fromStdString(read(html).text);
    for (const char* paragraph : kParagraphs)
        QVERIFY2(text.contains(QLatin1String(paragraph)), paragraph);
    for (const char* furniture : {"Home", "Another story", "Terms of use", "All rights reserved"})
        QVERIFY2(!text.contains(QLatin1String(furniture)), furniture);
    QCOMPARE(read(html).title, std::string("Leaders speak"));
}

void TestHtmlReader::leavesFurniture()
{
    const QByteArray body =
        "<article>" + kTop + "<div class=\"share-bar\"><a href=\"#\">Share</a> <a href=\"#\">Tweet</a></div>" +
        "<div class=\"article-body\">" + paragraphs() +
        "<div class=\"newsletter-signup\"><p>Sign up for our newsletter and get the day's news.</p></div></div>"
        "<div id=\"cookie-consent\"><p>We use cookies to improve this site, and you can accept or reject "
        "them.</p></div>"
        "<section class=\"comments\"><h2>Comments</h2><div class=\"comment\"><p>What nonsense, said nobody "
        "ever.</p></div></section></article>";
    const QString text = QString::fromStdString(read(page(body)).text);
    for (const char* furniture : {"Share", "Sign up", "cookies", "nonsense"})
        QVERIFY2(!text.contains(QLatin1String(furniture)), furniture);
    QVERIFY(text.contains(QLatin1String(kParagraphs[3])));
    QVERIFY(text.contains(QStringLiteral("\n\n")));
}

void TestHtmlReader::findsTitles_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("title");
    const QByteArray body = "<article>" + paragraphs() + "</article>";
    QTest::newRow("heading") << page("<article><h1>Leaders speak at last</h1>" + paragraphs() + "</article>")
                             << "Leaders speak at last";
    QTest::newRow("OpenGraph") << page(body, "<meta property=\"og:title\" content=\"Leaders speak, and agree\">")
                               << "Leaders speak, and agree";
    QTest::newRow("with the site's name")
        << page(body, "<meta property=\"og:site_name\" content=\"Example News\">"
                      "<meta property=\"og:title\" content=\"Leaders speak - Example News\">")
        << "Leaders speak";
    QTest::newRow("linked data")
        << page(body, "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Leaders speak "
                      "&amp; agree\"}</script>")
        << "Leaders speak & agree";
    QTest::newRow("title element, bar cut off") << page(body) << "Leaders speak";
    QTest::newRow("heading of the site is not it")
        << page("<h1>Example News</h1>" + body, "<meta property=\"og:title\" content=\"Leaders speak\">")
        << "Leaders speak";
}

void TestHtmlReader::findsTitles()
{
    QFETCH(QByteArray, html);
    QTEST(QString::fromStdString(read(html).title), "title");
}

void TestHtmlReader::findsDates_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("date");
    QTest::newRow("linked data")
        << QByteArray(
               "<script "
               "type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\"},"
               "{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2025-06-10T08:00:00Z\",\"headline\":\"x\"}]}</script>")
        << QByteArray() << "2025-06-10";
    QTest::newRow("linked data with line breaks in strings")
        << QByteArray(
               "<script "
               "type='application/"
               "ld+json'>{\"@type\":\"Article\",\"headline\":\"a\nb\",\"datePublished\":\"2025-06-10\"}</script>")
        << QByteArray() << "2025-06-10";
    QTest::newRow("OpenGraph")
        << QByteArray("<meta property=\"article:published_time\" content=\"2025-06-10T08:00:00+02:00\">")
        << QByteArray() << "2025-06-10";
    QTest::newRow("Dublin Core") << QByteArray("<meta name=\"DC.date.issued\" content=\"2025-06-10\">") << QByteArray()
                                 << "2025-06-10";
    QTest::newRow("address") << QByteArray("<link rel=\"canonical\" href=\"https://example.org/2025/06/10/leaders\">")
                             << QByteArray() << "2025-06-10";
    QTest::newRow("address with a month's name")
        << QByteArray("<link rel=\"canonical\" href=\"https://example.org/2025/jun/10/leaders\">") << QByteArray()
        << "2025-06-10";
    QTest::newRow("time element") << QByteArray() << QByteArray("<time datetime=\"2025-06-10T08:00\">Tuesday</time>")
                                  << "2025-06-10";
    QTest::newRow("printed below the title")
        << QByteArray() << QByteArray("<div class=\"byline\">By Ann Writer, June 10, 2025</div>") << "2025-06-10";
    QTest::newRow("machine's day is in another zone")
        << QByteArray("<meta property=\"article:published_time\" content=\"2025-06-11T02:00:00Z\">")
        << QByteArray("<div class=\"date\">June 10, 2025</div>") << "2025-06-10";
    QTest::newRow("nowhere") << QByteArray() << QByteArray() << "";
    QTest::newRow("no such day") << QByteArray("<meta property=\"article:published_time\" content=\"2025-02-30\">")
                                 << QByteArray() << "";
}

void TestHtmlReader::findsDates()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, line);
    const Article article = read(page("<article>" + kTop + line + paragraphs() + "</article>", head));
    QTEST(QString::fromStdString(article.published.date.text()), "date");
    QVERIFY(article.published.basis == (article.published.date.isUnknown() ? DateBasis::Unknown : DateBasis::Metadata));
}

void TestHtmlReader::findsTheRest()
{
    const Article article = read(
        page("<article>" + kTop + paragraphs() + "</article>",
             "<meta name=\"author\" content=\"By Ann Writer\"><meta property=\"og:site_name\" content=\"Example News\">"
             "<link rel=\"canonical\" href=\"https://example.org/a\">"));
    QCOMPARE(article.author, std::string("Ann Writer"));
    QCOMPARE(article.source, std::string("Example News"));
    QCOMPARE(article.url, std::string("https://example.org/a"));
    QCOMPARE(article.language, std::string("en"));
    QCOMPARE(article.id, std::string("page"));
}

void TestHtmlReader::decodes_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray("utf-8") << QByteArray("Caf\xC3\xA9");
    QTest::newRow("UTF-8, another one declared") << QByteArray("iso-8859-1") << QByteArray("Caf\xC3\xA9");
    QTest::newRow("Latin 1") << QByteArray("iso-8859-1") << QByteArray("Caf\xE9");
    QTest::newRow("Windows-1252, UTF-8 declared") << QByteArray("utf-8") << QByteArray("Caf\xE9");
    QTest::newRow("character reference") << QByteArray("utf-8") << QByteArray("Caf&eacute;");
}

void TestHtmlReader::decodes()
{
    QFETCH(QByteArray, charset);
    QFETCH(QByteArray, bytes);
    const QByteArray html =
        page("<article><h1>" + bytes + " talks go on for another week</h1>" + paragraphs() + "</article>",
             "<meta charset=\"" + charset + "\">");
    QCOMPARE(QString::fromStdString(read(html).title), QStringLiteral("Caf\u00E9 talks go on for another week"));
}

void TestHtmlReader::takesLinkedBodyWhenThePageShowsNone()
{
    QByteArray body;
    for (int i = 0; i < 3; ++i)
        for (const char* text : kParagraphs)
            body += QByteArray(text) + " ";
    const Article article = read(page(
        "<div id=\"root\"><p>Please switch on scripts to read this page, or go elsewhere.</p></div>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body + "\"}</script>"));
    QVERIFY(QString::fromStdString(article.text).contains(QLatin1String(kParagraphs[2])));
}

void TestHtmlReader::survives_data()
{
    QTest::addColumn<QByteArray>("html");
    const QByteArray good = "<article>" + kTop + paragraphs() + "</article>";
    QTest::newRow("ten thousand nested elements") << page(QByteArray("<div>").repeated(10000) + good);
    QTest::newRow("ten thousand nested inline elements") << page(QByteArray("<b><i>").repeated(10000) + good);
    QTest::newRow("nested tables") << page(QByteArray("<table><tr><td>").repeated(3000) + good);
    QTest::newRow("a hundred thousand links") << page(QByteArray("<a href=\"/\">x</a> ").repeated(100000) + good);
    QTest::newRow("comment never closed") << page(good) + "<!-- " + QByteArray(100000, 'x');
    QTest::newRow("script never closed") << page(good) + "<script>" + QByteArray(100000, '<');
    QTest::newRow("zero bytes") << page(good + QByteArray(3, '\0'));
}

void TestHtmlReader::survives()
{
    QFETCH(QByteArray, html);
    QVERIFY(QString::fromStdString(read(html).text).contains(QLatin1String(kParagraphs[1])));
}

void TestHtmlReader::refuses_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("says");
    QTest::newRow("no text") << QByteArray("<html><body><img src=\"x\"></body></html>") << "without an article's text";
    QTest::newRow("page of 300 MB") << "<html><body>" + QByteArray(300'000'000, ' ') << "at most 64 MB";
    QTest::newRow("nothing but tags") << "<html><body>" + QByteArray("<br>").repeated(5'000'000) << "more than 16 MB";
}

void TestHtmlReader::refuses()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, says);
    QString failure;
    read(html, &failure);
    QVERIFY2(failure.contains(says), qPrintable(failure));
}

QTEST_APPLESS_MAIN(TestHtmlReader)
#include "tst_htmlreader.moc"
