#include "models/items/tablecells.h"

#include "models/items/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <unordered_map>

namespace summitry {

namespace {

using Test = std::function<bool(Row)>;

QString tr(const char* words)
{
    return QCoreApplication::translate("CommunicationTableModel", words);
}

QString sourceWords(const Chronology& c, Row row)
{
    QStringList names;
    for (const SourceIndex source : c.sources(row))
        names << text(c.sourceNames()[source]);
    return names.join(QStringLiteral(", "));
}

QString reportedWords(const Chronology& c, Row row)
{
    const Day day = c.reportedDays()[row];
    return day > kFarPast ? dayWords(day) : QString();
}

QString titleWords(const Chronology& c, Row row)
{
    const QString title = text(c.title(row));
    const bool quoted = c.kinds()[row] == Kind::Statement && !title.isEmpty() && c.forms()[row] == Form::Quote;
    return quoted ? tr("“%1”").arg(title) : title;
}

double numberIn(const Chronology& c, Row row, TableColumn column)
{
    return column == TableColumn::Accounts ? c.accountCounts()[row] : std::round(c.confidences()[row] * 100);
}

Test numberTest(const Chronology& c, TableColumn column, QString words)
{
    const QChar sign = words.front();
    if (sign == u'>' || sign == u'<')
        words.remove(0, 1);
    bool read = false;
    const double wanted = words.trimmed().toDouble(&read);
    if (!read)
        return {};
    return [&c, column, sign, wanted](Row row) {
        const double value = numberIn(c, row, column);
        return sign == u'>' ? value > wanted : sign == u'<' ? value < wanted : value == wanted;
    };
}

/// Persons whose name has the words, looked at once each.
Test personTest(const Chronology& c, const QString& words)
{
    std::vector<bool> fits;
    for (const ChronologyPerson& person : c.persons())
        fits.push_back(text(person.name).contains(words, Qt::CaseInsensitive));
    return [&c, fits = std::move(fits)](Row row) {
        const auto actors = c.actors(row);
        return std::any_of(actors.begin(), actors.end(), [&](const ChronologyActor& actor) {
            return actor.role != Role::Relay && fits[actor.person];
        });
    };
}

Test sourceTest(const Chronology& c, const QString& words)
{
    std::vector<bool> fits;
    for (const std::string& name : c.sourceNames())
        fits.push_back(text(name).contains(words, Qt::CaseInsensitive));
    return [&c, fits = std::move(fits)](Row row) {
        const auto sources = c.sources(row);
        return std::any_of(sources.begin(), sources.end(), [&](SourceIndex source) { return fits[source]; });
    };
}

/// Cells that repeat: words are made once for each value that `key` tells apart.
template <typename Key>
Test repeatingTest(const Chronology& c, TableColumn column, const QString& words, Key key)
{
    auto seen = std::make_shared<std::unordered_map<std::uint64_t, bool>>();
    return [&c, column, words, key, seen](Row row) {
        const auto [at, fresh] = seen->try_emplace(key(row), false);
        if (fresh)
            at->second = cellWords(c, row, column).contains(words, Qt::CaseInsensitive);
        return at->second;
    };
}

Test testOf(const Chronology& c, TableColumn column, const QString& words)
{
    switch (column) {
    case TableColumn::Accounts:
    case TableColumn::Confidence:
        return numberTest(c, column, words);
    case TableColumn::Who:
        return personTest(c, words);
    case TableColumn::Sources:
        return sourceTest(c, words);
    case TableColumn::What:
        return [&c, words](Row row) { return text(c.title(row)).contains(words, Qt::CaseInsensitive); };
    case TableColumn::Place:
        return [&c, words](Row row) { return text(c.place(row)).contains(words, Qt::CaseInsensitive); };
    case TableColumn::Date:
        return repeatingTest(c, column, words, [&c](Row row) {
            const DateFlags flags = c.dateFlags()[row];
            const std::uint64_t about = static_cast<std::uint64_t>(flags.approximate) * 2 + flags.uncertain;
            return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(c.firstDays()[row])) << 32) ^
                   (static_cast<std::uint64_t>(static_cast<std::uint32_t>(c.lastDays()[row])) << 2) ^ about;
        });
    case TableColumn::Reported:
        return repeatingTest(c, column, words,
                             [&c](Row row) { return static_cast<std::uint32_t>(c.reportedDays()[row]); });
    default:
        return repeatingTest(c, column, words, [&c](Row row) { return c.traits()[row]; });
    }
}

} // namespace

QString columnTitle(TableColumn column)
{
    static constexpr std::array<const char*, kTableColumns> kTitles{
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Date"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Kind"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Who"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "What was said or agreed"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Place"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Status"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Accounts"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "First reported"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Channel"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Sources"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Review"),
        QT_TRANSLATE_NOOP("CommunicationTableModel", "Confidence, %")};
    return tr(kTitles[static_cast<std::size_t>(column)]);
}

bool isNumber(TableColumn column)
{
    return column == TableColumn::Accounts || column == TableColumn::Confidence;
}

QString cellWords(const Chronology& c, Row row, TableColumn column)
{
    switch (column) {
    case TableColumn::Date:
        return dateWords(c, row);
    case TableColumn::Kind:
        return formWord(c.forms()[row], c.kinds()[row]);
    case TableColumn::Who:
        return whoWords(c, row);
    case TableColumn::What:
        return titleWords(c, row);
    case TableColumn::Place:
        return text(c.place(row));
    case TableColumn::Status:
        return statusWord(c.statuses()[row]);
    case TableColumn::Reported:
        return reportedWords(c, row);
    case TableColumn::Channel:
        return channelWords(c.channels()[row]);
    case TableColumn::Sources:
        return sourceWords(c, row);
    case TableColumn::Review:
        return reviewWord(c.reviews()[row]);
    default:
        return number(static_cast<std::size_t>(numberIn(c, row, column)));
    }
}

void keepMatching(const Chronology& chronology, const ColumnWords& words, std::vector<Row>& rows)
{
    for (int column = 0; column < kTableColumns; ++column)
        if (const QString typed = words[static_cast<std::size_t>(column)].trimmed(); !typed.isEmpty())
            if (const Test fits = testOf(chronology, static_cast<TableColumn>(column), typed))
                std::erase_if(rows, [&](Row row) { return !fits(row); });
}

} // namespace summitry
