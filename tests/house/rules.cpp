#include "tests/house/rules.h"

#include <QFile>
#include <QRegularExpression>

namespace house {

namespace {

constexpr int kHeaderStop = 150;
constexpr int kSourceStop = 400;

QStringList readTable(const QString& name)
{
    QFile file(QStringLiteral(SUMMITRY_SOURCE_DIR "/tests/house/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n');
    rows.removeIf([](const QString& row) { return row.isEmpty() || row.startsWith(QStringLiteral("# ")); });
    return rows;
}

bool startsWithAny(const QString& path, const QStringList& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const QString& each) { return path.startsWith(each); });
}

struct Reserved
{
    QRegularExpression pattern;
    QStringList allowed;
    QStringList scope;
    QString why;
};

QList<Reserved> readReserved()
{
    QList<Reserved> rules;
    for (const QString& row : readTable(QStringLiteral("reserved.tsv"))) {
        const QStringList cells = row.split(u'\t');
        if (cells.size() == 4)
            rules << Reserved{QRegularExpression(cells[0]), cells[1].split(u' ', Qt::SkipEmptyParts),
                              cells[2].split(u' ', Qt::SkipEmptyParts), cells[3]};
    }
    return rules;
}

QString at(const SourceFile& file, qsizetype line, const QString& what)
{
    return QStringLiteral("%1:%2: %3").arg(file.path).arg(line + 1).arg(what);
}

} // namespace

QHash<QString, QStringList> readLayerTable()
{
    QHash<QString, QStringList> table;
    for (const QString& row : readTable(QStringLiteral("layers.tsv"))) {
        const QStringList cells = row.split(u'\t');
        table[cells[0]] = cells.value(1).split(u' ', Qt::SkipEmptyParts);
    }
    return table;
}

QStringList checkLayers(const SourceFile& file, const QHash<QString, QStringList>& table)
{
    static const QRegularExpression include(QStringLiteral("^#include \"([a-z]+)(/[a-z]+)?/[^\"]+\""));
    if (!table.contains(file.folder))
        return {at(file, 0, QStringLiteral("the folder %1 is not in the table of layers").arg(file.folder))};
    QStringList complaints;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const auto match = include.match(file.lines[i]);
        if (!match.hasMatch())
            continue;
        const QString target = match.captured(1) + match.captured(2);
        const QStringList allowed = table[file.folder];
        const bool own = target == file.folder;
        const bool fits = std::any_of(allowed.begin(), allowed.end(), [&](const QString& each) {
            return target == each || (each.endsWith(u'/') && (target + u'/').startsWith(each));
        });
        if (!own && !fits)
            complaints << at(file, i, QStringLiteral("%1 may not include %2").arg(file.folder, target));
    }
    return complaints;
}

QStringList checkReserved(const SourceFile& file)
{
    static const QList<Reserved> rules = readReserved();
    QStringList complaints;
    for (const Reserved& rule : rules) {
        if (!startsWithAny(file.path, rule.scope) || startsWithAny(file.path, rule.allowed))
            continue;
        for (qsizetype i = 0; i < file.lines.size(); ++i)
            if (rule.pattern.match(file.lines[i]).hasMatch())
                complaints << at(file, i, rule.why);
    }
    return complaints;
}

QStringList checkBudgets(const SourceFile& file)
{
    QStringList complaints;
    const bool header = file.path.endsWith(QStringLiteral(".h"));
    const int stop = header ? kHeaderStop : kSourceStop;
    if (file.lines.size() > stop + 1)
        complaints << at(file, stop, QStringLiteral("%1 lines; stop at %2").arg(file.lines.size()).arg(stop));
    const bool told =
        file.lines.value(0) == QStringLiteral("#pragma once") && file.lines.value(1).startsWith(QStringLiteral("//"));
    if (header && !told)
        complaints << at(file, 0, QStringLiteral("a header begins with #pragma once and a comment on what it is"));
    return complaints;
}

QList<int> functionLengths(const SourceFile& file)
{
    QList<int> lengths;
    qsizetype open = -1;
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        if (file.lines[i] == QStringLiteral("{"))
            open = i;
        else if (file.lines[i] == QStringLiteral("}") && open >= 0) {
            lengths << static_cast<int>(i - open - 1);
            open = -1;
        }
    }
    return lengths;
}

} // namespace house
