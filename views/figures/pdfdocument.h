#pragma once
// What Qt's PDF writer leaves out: author, subject, bookmarks, exact page sizes, and that viewers show the title and
// print at true size. Appended as an incremental update (ISO 32000-1, 7.5.6), so no byte of the drawing moves. Bytes
// in, bytes out; equal input gives equal bytes.
#include <QByteArray>
#include <QList>
#include <QSizeF>
#include <QString>

namespace summitry {

struct PdfBookmark
{
    QString title;
    int page = 0; ///< 0 = the first
};

struct PdfWords
{
    QString title, author, subject, program; ///< empty = left out
    QList<PdfBookmark> bookmarks;
    QSizeF pageMm;        ///< of all pages; empty = as written
    qint64 timestamp = 0; ///< seconds since 1970
};

/// The document with these words. One that was not written by Qt is given back as it is.
QByteArray pdfWith(const QByteArray& pdf, const PdfWords& words);

} // namespace summitry
