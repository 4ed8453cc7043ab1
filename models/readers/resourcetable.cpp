#include "models/readers/resourcetable.h"

#include <QFile>
#include <QString>

namespace summitry::readers {

std::vector<TableRow> loadTable(std::string_view name)
{
    QFile file(QStringLiteral(":/readers/") + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<TableRow> rows;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        TableRow& row = rows.emplace_back();
        for (const QByteArray& cell : line.split('\t'))
            row.push_back(cell.toStdString());
    }
    return rows;
}

} // namespace summitry::readers
