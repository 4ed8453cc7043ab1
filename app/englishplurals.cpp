#include "app/englishplurals.h"

#include <QLocale>

namespace summitry {

QString EnglishPlurals::translate(const char*, const char* source, const char*, int n) const
{
    const QByteArrayView words(source);
    if (n < 0 || !words.contains("%n"))
        return {};
    QString text = QString::fromUtf8(source);
    text.replace(QStringLiteral("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    return text.replace(QStringLiteral("%n"), QLocale().toString(n));
}

} // namespace summitry
