#pragma once
// The rules of the house as functions: a file in, complaints out. Each complaint names file and line.
#include "tests/house/sourcetree.h"

#include <QHash>

namespace house {

/// Folder -> folders it may include, from layers.tsv.
QHash<QString, QStringList> readLayerTable();
QStringList checkLayers(const SourceFile& file, const QHash<QString, QStringList>& table);
/// Words and headers that only some folders may use, from reserved.tsv.
QStringList checkReserved(const SourceFile& file);
/// Lengths of files and functions; a header must begin with a comment on what it is.
QStringList checkBudgets(const SourceFile& file);
/// Lines of each function body, counted between braces that stand in the first column.
QList<int> functionLengths(const SourceFile& file);

} // namespace house
