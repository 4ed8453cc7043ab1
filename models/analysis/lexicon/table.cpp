#include "models/analysis/lexicon/table.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace summitry::analysis {

namespace {

std::vector<std::string_view> splitCells(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t tab = std::min(line.find('\t', begin), line.size());
        cells.push_back(line.substr(begin, tab - begin));
        begin = tab + 1;
    }
    return cells;
}

} // namespace

Result<std::string> loadLexiconFile(std::string_view fileName)
{
    QFile file(QStringLiteral(":/lexicon/") + QString::fromUtf8(fileName.data(), static_cast<int>(fileName.size())));
    if (!file.open(QIODevice::ReadOnly))
        return fail("The built-in file {} is missing; build the program again.", fileName);
    return file.readAll().toStdString();
}

Result<Table> Table::load(std::string_view name, std::size_t columns)
{
    auto text = loadLexiconFile(std::string(name) + ".tsv");
    if (!text)
        return text.error();
    return parse(std::string(name), std::move(*text), columns);
}

Result<Table> Table::parse(std::string name, std::string text, std::size_t columns)
{
    Table table;
    table.m_name = std::move(name);
    table.m_text = std::make_unique<const std::string>(std::move(text));
    const std::string_view all = *table.m_text;
    int number = 0;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        const std::string_view line = all.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        TableRow row{splitCells(line), number};
        if (row.cells.size() < columns)
            return table.wrong(row, "it has too few columns");
        table.m_rows.push_back(std::move(row));
    }
    return table;
}

Error Table::wrong(const TableRow& row, std::string_view why) const
{
    return fail("Line {} of the built-in table {} cannot be used: {}.", std::to_string(row.line), m_name, why);
}

std::string lexiconFingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir folder(QStringLiteral(":/lexicon"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return hash.result().toHex().left(8).toStdString();
}

} // namespace summitry::analysis
