#include "app/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace summitry {

namespace {

const QString kPrefix = QStringLiteral("summitry_"), kEnding = QStringLiteral(".qm");

QStringList folders()
{
    const QDir program(QCoreApplication::applicationDirPath());
    return {QStringLiteral(":/i18n"), program.filePath(QStringLiteral("../share/summitry/i18n")),
            program.filePath(QStringLiteral("i18n"))};
}

} // namespace

QStringList translations()
{
    QStringList codes;
    for (const QString& folder : folders())
        for (const QString& file : QDir(folder).entryList({kPrefix + u'*' + kEnding}, QDir::Files, QDir::Name))
            codes << file.mid(kPrefix.size()).chopped(kEnding.size());
    codes.removeDuplicates();
    codes.removeAll(QStringLiteral("en"));
    return QStringList{QStringLiteral("en")} + codes;
}

bool loadTranslation(QTranslator& translator, const QString& code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (locale.language() == QLocale::English)
        return false;
    const QStringList places = folders();
    return std::any_of(places.begin(), places.end(), [&](const QString& folder) {
        return translator.load(locale, QStringLiteral("summitry"), QStringLiteral("_"), folder);
    });
}

} // namespace summitry
