#pragma once
// Reads the project's own sources for the checks of this folder.
#include <QList>
#include <QString>
#include <QStringList>

namespace house {

struct SourceFile
{
    QString path;   ///< from the root: "models/domain/edtfdate.h"
    QString folder; ///< the deepest layer it belongs to: "models/domain"
    QStringList lines;
};

/// All .h and .cpp below the named top folders.
QList<SourceFile> readSources(const QStringList& tops);
/// A file made up for a test of the checks themselves.
SourceFile madeUp(const QString& path, const QString& text);

} // namespace house
