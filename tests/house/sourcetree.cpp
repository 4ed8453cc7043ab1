#include "tests/house/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace house {

namespace {

/// "models/analysis/times/x.cpp" belongs to "models/analysis", "app/cli/x.cpp" to "app/cli", "app/x.cpp" to "app".
QString layerOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

} // namespace

SourceFile madeUp(const QString& path, const QString& text)
{
    return {path, layerOf(path), text.split(u'\n')};
}

QList<SourceFile> readSources(const QStringList& tops)
{
    const QDir root(QStringLiteral(SUMMITRY_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString& top : tops) {
        QDirIterator it(root.filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files << madeUp(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }
    return files;
}

} // namespace house
