#include "views/figures/pdfdocument.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <utility>
#include <vector>

namespace summitry {

namespace {

constexpr double kPointsPerMm = 72 / 25.4;

/// Text strings of ISO 32000-1, 7.9.2.2: big-endian UTF-16 behind its mark, here in hexadecimal.
QByteArray textString(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

QByteArray entry(const char* key, const QString& text)
{
    return text.isEmpty() ? QByteArray() : '/' + QByteArray(key) + ' ' + textString(text) + '\n';
}

QByteArray dateOf(qint64 timestamp)
{
    const QString stamp = QDateTime::fromSecsSinceEpoch(timestamp, Qt::UTC).toString(QStringLiteral("yyyyMMddHHmmss"));
    return "(D:" + stamp.toLatin1() + "Z)";
}

/// Qt leaves the time of writing in place; it must not differ between two runs.
QByteArray withDate(QByteArray pdf, qint64 timestamp)
{
    const QByteArray key = "/CreationDate ";
    const qsizetype at = pdf.indexOf(key + "(D:"), end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0)
        return pdf;
    const qsizetype start = at + key.size(), room = end - start + 1;
    const QByteArray date = dateOf(timestamp);
    return date.size() > room ? pdf : pdf.replace(start, room, date.leftJustified(room, ' '));
}

class PdfUpdate
{
public:
    explicit PdfUpdate(const QByteArray& pdf) : m_text(QString::fromLatin1(pdf))
    {
        m_size = numberOf(QStringLiteral(R"(/Size (\d+))"));
        m_info = numberOf(QStringLiteral(R"(/Info (\d+) 0 R)"));
        m_root = numberOf(QStringLiteral(R"(/Root (\d+) 0 R)"));
        m_previous = numberOf(QStringLiteral(R"(startxref\s+(\d+))"));
        // Bytes of streams could look like a page; what Qt writes for one is told apart by its line breaks.
        static const QRegularExpression page(
            QStringLiteral(R"(\n(\d+) 0 obj\n(<<\n/Type /Page\n[^>]*?/MediaBox \[0 0 [\d.]+ ([\d.]+)\]\n>>)\nendobj)"));
        for (auto it = page.globalMatch(m_text); it.hasNext();) {
            const auto match = it.next();
            m_pages.push_back({match.captured(1).toInt(), match.captured(2).toLatin1(), match.captured(3).toDouble()});
        }
    }

    bool isQts() const { return m_size > 0 && m_info > 0 && m_root > 0 && m_previous > 0 && !m_pages.empty(); }

    QByteArray tail(qsizetype start, const PdfWords& words)
    {
        put(m_info, "<<\n" + entry("Title", words.title) + entry("Author", words.author) +
                        entry("Subject", words.subject) + entry("Creator", words.program) + "/CreationDate " +
                        dateOf(words.timestamp) + "\n>>");
        if (!words.pageMm.isEmpty())
            fitPages(words.pageMm);
        const int outline = putBookmarks(words.bookmarks);
        putCatalog(outline);
        return finished(start);
    }

private:
    struct Page
    {
        int number;
        QByteArray body;
        double height;
    };

    int numberOf(const QString& pattern) const
    {
        const QRegularExpression expression(pattern);
        int found = 0;
        for (auto it = expression.globalMatch(m_text.right(400)); it.hasNext();)
            found = it.next().captured(1).toInt();
        return found;
    }

    void put(int number, const QByteArray& body) { m_objects.emplace_back(number, body); }

    /// Qt rounds pages to whole points and draws from their top left.
    void fitPages(const QSizeF& pageMm)
    {
        for (const Page& page : m_pages) {
            const double width = pageMm.width() * kPointsPerMm, bottom = page.height - pageMm.height() * kPointsPerMm;
            put(page.number, page.body.left(page.body.indexOf("/MediaBox")) + "/MediaBox [0 " +
                                 QByteArray::number(bottom, 'f', 3) + ' ' + QByteArray::number(width, 'f', 3) + ' ' +
                                 QByteArray::number(page.height, 'f', 3) + "]\n>>");
        }
    }

    /// The number of the outline; 0 = none.
    int putBookmarks(const QList<PdfBookmark>& bookmarks)
    {
        if (bookmarks.isEmpty())
            return 0;
        const int outline = m_size, first = outline + 1, last = outline + static_cast<int>(bookmarks.size());
        const auto reference = [](int number) { return QByteArray::number(number) + " 0 R"; };
        put(outline, "<<\n/Type /Outlines\n/First " + reference(first) + "\n/Last " + reference(last) + "\n/Count " +
                         QByteArray::number(bookmarks.size()) + "\n>>");
        for (int i = 0; i < bookmarks.size(); ++i) {
            const auto page = std::min(static_cast<std::size_t>(std::max(0, bookmarks[i].page)), m_pages.size() - 1);
            QByteArray body = "<<\n" + entry("Title", bookmarks[i].title) + "/Parent " + reference(outline) + '\n';
            if (i > 0)
                body += "/Prev " + reference(first + i - 1) + '\n';
            if (first + i < last)
                body += "/Next " + reference(first + i + 1) + '\n';
            put(first + i, body + "/Dest [" + reference(m_pages[page].number) + " /Fit]\n>>");
        }
        return outline;
    }

    void putCatalog(int outline)
    {
        static const QRegularExpression catalog(QStringLiteral(R"(\n\d+ 0 obj\n<<\n/Type /Catalog\n([^>]*)>>)"));
        QByteArray body = "<<\n/Type /Catalog\n" + catalog.match(m_text).captured(1).toLatin1() +
                          "/ViewerPreferences <</DisplayDocTitle true /PrintScaling /None>>\n";
        if (outline > 0)
            body += "/Outlines " + QByteArray::number(outline) + " 0 R\n";
        put(m_root, body + ">>");
    }

    QByteArray finished(qsizetype start)
    {
        std::sort(m_objects.begin(), m_objects.end());
        QByteArray bytes = "\n", table = "xref\n";
        int size = m_size;
        for (const auto& [number, body] : m_objects) {
            table += QByteArray::number(number) + " 1\n" +
                     QByteArray::number(start + bytes.size()).rightJustified(10, '0') + " 00000 n \n";
            bytes += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
            size = std::max(size, number + 1);
        }
        const QByteArray xref = QByteArray::number(start + bytes.size());
        return bytes + table + "trailer\n<<\n/Size " + QByteArray::number(size) + "\n/Info " +
               QByteArray::number(m_info) + " 0 R\n/Root " + QByteArray::number(m_root) + " 0 R\n/Prev " +
               QByteArray::number(m_previous) + "\n>>\nstartxref\n" + xref + "\n%%EOF\n";
    }

    QString m_text;
    int m_size = 0, m_info = 0, m_root = 0, m_previous = 0;
    std::vector<Page> m_pages;
    std::vector<std::pair<int, QByteArray>> m_objects;
};

} // namespace

QByteArray pdfWith(const QByteArray& pdf, const PdfWords& words)
{
    const QByteArray dated = withDate(pdf, words.timestamp);
    PdfUpdate update(dated);
    return update.isQts() ? dated + update.tail(dated.size(), words) : dated;
}

} // namespace summitry
