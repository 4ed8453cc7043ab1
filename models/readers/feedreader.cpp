#include "models/readers/feedreader.h"

#include "models/readers/articlefields.h"
#include "models/readers/encoding.h"
#include "models/readers/format.h"
#include "models/readers/html/htmlreader.h"

#include <QXmlStreamReader>

namespace summitry::readers {

namespace {

const QString kAtom = QStringLiteral("http://www.w3.org/2005/Atom");

class FeedRun
{
public:
    FeedRun(const ReadInput& input, const QString& xml, const ArticleSink& articles, const ProblemSink& problems)
        : m_input(input), m_xml(xml), m_articles(articles), m_problems(problems)
    {
    }

    Result<std::int64_t> run(const CancelToken& cancel)
    {
        while (!m_xml.atEnd() && !m_stopped && !cancel.cancelled())
            if (m_xml.readNext() == QXmlStreamReader::StartElement)
                element();
        if (m_stopped || cancel.cancelled())
            return m_read;
        const std::string fault = m_xml.hasError() ? m_xml.errorString().toStdString() : std::string();
        if (m_read == 0 && m_xml.hasError())
            return fail("{}: broken XML at line {}, column {}: {}", m_input.name, std::to_string(m_xml.lineNumber()),
                        std::to_string(m_xml.columnNumber() + 1), fault);
        if (m_read == 0)
            return fail(m_entries > 0 ? "{} is a feed whose entries have no text."
                                      : "{} is XML, but no feed with entries.",
                        m_input.name);
        if (m_xml.hasError())
            m_problems({Severity::Error, Message("The feed breaks off here: {}", fault), m_input.name,
                        m_xml.lineNumber(), m_xml.columnNumber() + 1});
        return m_read;
    }

private:
    void element()
    {
        const QStringView name = m_xml.name();
        if (name == u"item" || name == u"entry")
            entry();
        else if (name == u"title" && m_source.empty())
            m_source = text();
        else if (name == u"language" && m_language.empty())
            m_language = text();
        else if (name == u"feed" || name == u"rss" || name == u"RDF")
            m_language = m_xml.attributes().value(QStringLiteral("xml:lang")).toString().toStdString();
    }

    std::string text() { return m_xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().toStdString(); }

    void entry()
    {
        Article article;
        m_body.clear();
        m_summary.clear();
        const qint64 line = m_xml.lineNumber();
        while (m_xml.readNextStartElement())
            field(article);
        ++m_entries;
        if (m_xml.hasError())
            return; // this entry is not whole
        article.text = m_body.size() >= m_summary.size() ? m_body : m_summary;
        if (article.text.empty()) {
            m_problems({Severity::Warning, Message("The entry \"{}\" has no text and was passed over.", article.title),
                        m_input.name, line, 0});
            return;
        }
        article.source = m_source;
        article.language = m_language;
        if (article.id.empty())
            article.id = std::string(baseName(m_input.name)) + "#" + std::to_string(m_entries);
        settleTitle(article);
        ++m_read;
        m_stopped = !m_articles(std::move(article));
    }

    void field(Article& article)
    {
        const QString name = m_xml.name().toString();
        if (name == QLatin1String("title")) {
            article.title = plainTextOfHtml(text());
        } else if (name == QLatin1String("link")) {
            link(article);
        } else if (name == QLatin1String("guid") || name == QLatin1String("id")) {
            article.id = text();
        } else if (name == QLatin1String("pubDate") || name == QLatin1String("published") ||
                   name == QLatin1String("date")) {
            date(article, true);
        } else if (name == QLatin1String("updated")) {
            date(article, false);
        } else if (name == QLatin1String("creator") || name == QLatin1String("author")) {
            author(article);
        } else if (name == QLatin1String("encoded") || name == QLatin1String("content")) {
            keepLonger(m_body);
        } else if (name == QLatin1String("description") || name == QLatin1String("summary")) {
            keepLonger(m_summary);
        } else {
            m_xml.skipCurrentElement();
        }
    }

    void link(Article& article)
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QStringView kind = attributes.value(QStringLiteral("rel"));
        const std::string address = attributes.value(QStringLiteral("href")).toString().toStdString();
        const std::string inside = text();
        if (article.url.empty() && (kind.isEmpty() || kind == u"alternate"))
            article.url = address.empty() ? inside : address;
    }

    void date(Article& article, bool first)
    {
        const qint64 line = m_xml.lineNumber();
        const std::string printed = text();
        if (!first && !article.published.date.isUnknown())
            return;
        if (!setPublished(article, printed))
            m_problems({Severity::Warning,
                        Message("The date \"{}\" is not a date and was passed over.", printed.substr(0, 60)),
                        m_input.name, line, 0});
    }

    void author(Article& article)
    {
        std::string name;
        if (m_xml.namespaceUri() == kAtom) {
            while (m_xml.readNextStartElement()) {
                if (m_xml.name() == u"name")
                    name = text();
                else
                    m_xml.skipCurrentElement();
            }
        } else {
            name = text();
        }
        if (!name.empty())
            article.author += (article.author.empty() ? "" : ", ") + name;
    }

    /// Escaped HTML, CDATA or, in Atom, elements: all end as plain text.
    void keepLonger(std::string& kept)
    {
        const bool elements = m_xml.attributes().value(QStringLiteral("type")) == u"xhtml";
        std::string found = elements ? paragraphs() : plainTextOfHtml(text());
        if (found.size() > kept.size())
            kept = std::move(found);
    }

    std::string paragraphs()
    {
        QString html;
        for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                ++depth;
                html += u'<' + m_xml.name().toString() + u'>';
                break;
            case QXmlStreamReader::EndElement:
                if (--depth > 0)
                    html += QStringLiteral("</") + m_xml.name().toString() + u'>';
                break;
            case QXmlStreamReader::Characters:
                html += m_xml.text().toString().toHtmlEscaped();
                break;
            default:
                break;
            }
        }
        return plainTextOfHtml(html.toStdString());
    }

    const ReadInput& m_input;
    QXmlStreamReader m_xml;
    const ArticleSink& m_articles;
    const ProblemSink& m_problems;
    std::string m_source;
    std::string m_language;
    std::string m_body;
    std::string m_summary;
    std::int64_t m_entries = 0;
    std::int64_t m_read = 0;
    bool m_stopped = false;
};

} // namespace

Result<std::int64_t> readFeed(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                              const CancelToken& cancel)
{
    if (input.bytes.size() > 8 * kLongestText)
        return fail("{} is a feed of {} MB; at most 256 MB are read.", input.name,
                    std::to_string(input.bytes.size() / 1'000'000));
    const std::string xml = decodeNamed(input.bytes, declaredEncoding(input.bytes)).text;
    return FeedRun(input, QString::fromStdString(xml), articles, problems).run(cancel);
}

} // namespace summitry::readers
