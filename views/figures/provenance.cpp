#include "views/figures/provenance.h"

#include <QDateTime>
#include <QRegularExpression>

#include <array>

namespace summitry {

namespace {

const QByteArray kPngSignature("\x89PNG\r\n\x1a\n", 8);
const QByteArray kViewKey = QByteArrayLiteral("Summitry-View");
const QByteArray kOpen = QByteArrayLiteral("<summitry:view xmlns:summitry=\"urn:summitry:view:1\">");
const QByteArray kClose = QByteArrayLiteral("</summitry:view>");

/// CRC-32 of ISO 3309, as PNG asks.
std::uint32_t crcOf(const QByteArray& bytes)
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> t{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            std::uint32_t c = i;
            for (int bit = 0; bit < 8; ++bit)
                c = (c & 1) != 0 ? 0xedb88320u ^ (c >> 1) : c >> 1;
            t[i] = c;
        }
        return t;
    }();
    std::uint32_t crc = 0xffffffffu;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray bigEndian(std::uint32_t value)
{
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>(value >> (24 - 8 * i));
    return bytes;
}

std::uint32_t readBigEndian(const QByteArray& bytes, qsizetype at)
{
    std::uint32_t value = 0;
    for (qsizetype i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// International text: keyword, not compressed, no language, no translated keyword, UTF-8.
QByteArray textChunk(const QByteArray& keyword, const QByteArray& text)
{
    if (text.isEmpty())
        return {};
    const QByteArray body = QByteArrayLiteral("iTXt") + keyword + QByteArray(5, '\0') + text;
    return bigEndian(static_cast<std::uint32_t>(body.size() - 4)) + body + bigEndian(crcOf(body));
}

QByteArray escaped(const QByteArray& text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}
QByteArray escaped(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray unescaped(QByteArray text)
{
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
}

QByteArray isoTime(qint64 timestamp)
{
    return QDateTime::fromSecsSinceEpoch(timestamp, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

QByteArray viewElement(const Provenance& provenance)
{
    return provenance.viewJson.isEmpty() ? QByteArray() : kOpen + escaped(provenance.viewJson) + kClose;
}

Result<QByteArray> viewInPng(const QByteArray& png)
{
    qsizetype at = kPngSignature.size();
    while (at + 12 <= png.size()) {
        const auto length = static_cast<qsizetype>(readBigEndian(png, at));
        if (length > png.size() - at - 12)
            break;
        const QByteArray body = png.mid(at + 4, length + 4);
        if (body.startsWith("iTXt" + kViewKey)) {
            if (readBigEndian(png, at + 8 + length) != crcOf(body))
                return fail("The view inside this picture is damaged.");
            return body.mid(4 + kViewKey.size() + 5);
        }
        if (body.startsWith("IEND"))
            return fail("This picture holds no view of Summitry.");
        at += length + 12;
    }
    return fail("This picture is damaged: it ends too early.");
}

} // namespace

QByteArray pngWith(const QByteArray& png, const Provenance& p)
{
    const qsizetype header = kPngSignature.size() + 12 + 13;
    const QByteArray chunks = textChunk("Title", p.title.toUtf8()) + textChunk("Description", p.description.toUtf8()) +
                              textChunk("Author", p.author.toUtf8()) + textChunk("Software", p.program.toUtf8()) +
                              textChunk("Source", p.source.toUtf8()) +
                              textChunk("Creation Time", isoTime(p.timestamp)) + textChunk(kViewKey, p.viewJson);
    return png.left(header) + chunks + png.mid(header);
}

QByteArray svgWith(const QByteArray& svg, const Provenance& p, const FigureSize& size)
{
    static const QRegularExpression sizes(QStringLiteral(R"(width="[^"]*" height="[^"]*")"));
    QString text = QString::fromUtf8(svg);
    const auto match = sizes.match(text);
    if (match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("width=\"%1mm\" height=\"%2mm\"")
                         .arg(QString::number(size.widthMm, 'g', 8), QString::number(size.heightMm, 'g', 8)));
    const qsizetype defs = text.indexOf(QStringLiteral("<defs"));
    const QByteArray metadata = "<metadata>" + viewElement(p) + "<generator>" + escaped(p.program) +
                                "</generator><source>" + escaped(p.source) + "</source><created>" +
                                isoTime(p.timestamp) + "</created></metadata>\n";
    return defs < 0 ? text.toUtf8() : text.insert(defs, QString::fromUtf8(metadata)).toUtf8();
}

QByteArray xmpPacket(const Provenance& p)
{
    const QByteArray time = isoTime(p.timestamp);
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           escaped(p.title) +
           "</rdf:li></rdf:Alt></dc:title>"
           "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           escaped(p.description) + "</rdf:li></rdf:Alt></dc:description>" +
           (p.author.isEmpty()
                ? QByteArray()
                : "<dc:creator><rdf:Seq><rdf:li>" + escaped(p.author) + "</rdf:li></rdf:Seq></dc:creator>") +
           "<dc:source>" + escaped(p.source) + "</dc:source><xmp:CreatorTool>" + escaped(p.program) +
           "</xmp:CreatorTool>"
           "<xmp:CreateDate>" +
           time + "</xmp:CreateDate>" + viewElement(p) +
           "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

bool isFigure(const QByteArray& bytes)
{
    return bytes.contains(kViewKey) || bytes.contains(kOpen);
}

Result<QByteArray> embeddedView(const QByteArray& bytes)
{
    if (bytes.startsWith(kPngSignature))
        return viewInPng(bytes);
    const bool pdf = bytes.startsWith("%PDF");
    if (!pdf && !bytes.left(4096).contains("<svg"))
        return fail("This is no PNG, SVG or PDF picture.");
    const qsizetype at = bytes.indexOf(kOpen);
    const qsizetype end = at < 0 ? -1 : bytes.indexOf(kClose, at);
    if (at >= 0 && end < 0)
        return fail("The view inside this picture is damaged.");
    if (at < 0)
        return fail("This picture holds no view of Summitry.");
    return unescaped(bytes.mid(at + kOpen.size(), end - at - kOpen.size()));
}

} // namespace summitry
