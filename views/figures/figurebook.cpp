#include "views/figures/figurebook.h"

#include "views/figures/figurepage.h"

#include <QUrl>

namespace summitry {

namespace {

const char* const kStyle =
    "body{font:16px/1.45 sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#1b1d22;background:#fff}"
    "figure{margin:2.5rem 0}img{max-width:100%;height:auto;border:1px solid "
    "#e3e6ea}figcaption{color:#4d4d4d;margin-top:.5rem}"
    "h2{margin:0 0 .5rem;font-size:1.2rem}nav{columns:16rem}a{color:#0b5cd6}";

QString attribute(const QString& file)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(file));
}

bool isPicture(const QString& file)
{
    return file.endsWith(QStringLiteral(".png")) || file.endsWith(QStringLiteral(".svg"));
}

QString section(const BookEntry& entry)
{
    QString html = QStringLiteral("<figure id=\"%1\">\n<h2>%2</h2>\n")
                       .arg(entry.name.toHtmlEscaped(), entry.title.toHtmlEscaped());
    for (const QString& file : entry.files)
        if (isPicture(file)) {
            html += QStringLiteral("<img src=\"%1\" alt=\"%2\">\n").arg(attribute(file), entry.altText.toHtmlEscaped());
            break;
        }
    html += QStringLiteral("<figcaption>%1").arg(entry.caption.toHtmlEscaped());
    for (const QString& file : entry.files)
        html += QStringLiteral(" <a href=\"%1\">%2</a>").arg(attribute(file), file.toHtmlEscaped());
    return html + QStringLiteral("</figcaption>\n</figure>\n");
}

} // namespace

QByteArray indexPage(const FigureBook& book)
{
    const QString title = book.title.toHtmlEscaped();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
                                  "charset=\"utf-8\">\n<title>%1</title>\n<style>%2</style>\n</head>\n<body>\n"
                                  "<h1>%1</h1>\n<nav>\n")
                       .arg(title, QString::fromLatin1(kStyle));
    for (const BookEntry& entry : book.entries)
        html += QStringLiteral("<a href=\"#%1\">%2</a><br>\n").arg(attribute(entry.name), entry.title.toHtmlEscaped());
    html += QStringLiteral("</nav>\n");
    for (const BookEntry& entry : book.entries)
        html += section(entry);
    return (html + QStringLiteral("<p>%1</p>\n</body>\n</html>\n").arg(book.program.toHtmlEscaped())).toUtf8();
}

QByteArray captionsText(const FigureBook& book)
{
    QString text;
    for (const BookEntry& entry : book.entries)
        text += entry.files.join(QStringLiteral(", ")) + u'\n' + entry.caption + u'\n' + entry.altText +
                QStringLiteral("\n\n");
    return text.toUtf8();
}

double commonHeaderWidth(const FigureSpec& spec)
{
    return FigurePage(spec).scene().header.width();
}

} // namespace summitry
