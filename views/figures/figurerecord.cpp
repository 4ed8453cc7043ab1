#include "views/figures/figurerecord.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace summitry {

namespace {

constexpr std::size_t kMostEvents = 5000; // some 70 kB
constexpr int kDigits = 8;                // of a digest, hexadecimal
constexpr std::size_t kFewestToJudge = 4; // events, before a figure may be called foreign

QString say(const char* text)
{
    return QCoreApplication::translate("Figure", text);
}

class Digest
{
public:
    void add(std::string_view text)
    {
        for (const char c : text)
            addByte(static_cast<unsigned char>(c));
        addByte(0xff); // no byte of UTF-8
    }
    template <typename Number>
    requires(std::is_integral_v<Number> || std::is_enum_v<Number>) void add(Number number)
    {
        for (int shift = 0; shift < 64; shift += 8)
            addByte(static_cast<unsigned char>(static_cast<std::int64_t>(number) >> shift));
    }
    std::uint32_t value() const { return static_cast<std::uint32_t>(m_hash ^ (m_hash >> 32)); }

private:
    void addByte(unsigned char byte) { m_hash = (m_hash ^ byte) * 1099511628211ULL; }
    std::uint64_t m_hash = 14695981039346656037ULL;
};

std::uint32_t digestOf(const Chronology& data, Row row)
{
    Digest digest;
    digest.add(data.firstDays()[row]), digest.add(data.lastDays()[row]);
    digest.add(data.kinds()[row]), digest.add(data.forms()[row]), digest.add(data.statuses()[row]);
    digest.add(data.title(row)), digest.add(data.place(row));
    std::vector<std::pair<std::string_view, Role>> actors;
    for (const ChronologyActor& actor : data.actors(row))
        actors.emplace_back(data.persons()[actor.person].name, actor.role);
    std::sort(actors.begin(), actors.end());
    for (const auto& [name, role] : actors)
        digest.add(name), digest.add(role);
    return digest.value();
}

/// Matches events of equal digest, each once; what is left over of both.
struct LeftOver
{
    std::vector<FigureEvent> before, now;
};

LeftOver unmatched(const std::vector<FigureEvent>& before, const std::vector<FigureEvent>& now)
{
    std::unordered_map<std::uint32_t, int> free;
    for (const FigureEvent& event : now)
        ++free[event.digest];
    LeftOver left;
    std::unordered_map<std::uint32_t, int> taken;
    for (const FigureEvent& event : before)
        if (auto it = free.find(event.digest); it != free.end() && it->second > 0)
            --it->second, ++taken[event.digest];
        else
            left.before.push_back(event);
    for (const FigureEvent& event : now)
        if (auto it = taken.find(event.digest); it != taken.end() && it->second > 0)
            --it->second;
        else
            left.now.push_back(event);
    return left;
}

QJsonObject objectOf(const FigureRecord& record)
{
    QJsonObject object{{QStringLiteral("style"), record.style},
                       {QStringLiteral("preset"), record.preset},
                       {QStringLiteral("program"), record.program},
                       {QStringLiteral("data"), record.dataHash},
                       {QStringLiteral("width_mm"), record.size.widthMm},
                       {QStringLiteral("height_mm"), record.size.heightMm},
                       {QStringLiteral("dpi"), record.size.dpi},
                       {QStringLiteral("text_pt"), record.textPoints},
                       {QStringLiteral("shown"), static_cast<qint64>(record.shown)},
                       {QStringLiteral("total"), static_cast<qint64>(record.total)}};
    if (record.events.size() > kMostEvents || !record.listed)
        return object;
    QJsonArray ids;
    QString digests;
    for (const FigureEvent& event : record.events) {
        ids.append(static_cast<qint64>(event.id));
        digests += QStringLiteral("%1").arg(event.digest, kDigits, 16, QLatin1Char('0'));
    }
    object.insert(QStringLiteral("events"), ids);
    object.insert(QStringLiteral("digests"), digests);
    return object;
}

} // namespace

std::vector<FigureEvent> figureEvents(const Chronology& chronology, const Selection* selection, const TimeRange& range)
{
    std::vector<FigureEvent> events;
    const auto take = [&](Row row) {
        const bool outside = chronology.dateFlags()[row].unknown || chronology.firstDays()[row] >= range.to ||
                             chronology.lastDays()[row] + 1.0 <= range.from;
        if (!outside)
            events.push_back({chronology.ids()[row], digestOf(chronology, row)});
    };
    if (selection)
        std::for_each(selection->rows.begin(), selection->rows.end(), take);
    else
        for (Row row = 0; row < chronology.size(); ++row)
            take(row);
    return events;
}

QByteArray withRecord(const QByteArray& viewJson, const FigureRecord& record)
{
    const QByteArray trimmed = viewJson.trimmed();
    if (trimmed.size() <= 2 || !trimmed.startsWith('{') || !trimmed.endsWith('}'))
        return viewJson;
    return trimmed.chopped(1) + ",\"figure\":" + QJsonDocument(objectOf(record)).toJson(QJsonDocument::Compact) + '}';
}

Result<FigureRecord> readRecord(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail("The view inside this figure is damaged.");
    const QJsonObject object = document.object().value(QStringLiteral("figure")).toObject();
    if (object.isEmpty())
        return fail("This figure does not say which data it shows, so changes cannot be told.");
    FigureRecord record;
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    const auto number = [&](const char* key) { return object.value(QLatin1String(key)).toDouble(); };
    const auto count = [&](const char* key) { return static_cast<std::uint32_t>(std::clamp(number(key), 0.0, 4e9)); };
    record.style = text("style"), record.preset = text("preset"), record.program = text("program"),
    record.dataHash = text("data");
    record.size = {number("width_mm"), number("height_mm"), number("dpi")};
    record.textPoints = number("text_pt");
    record.shown = count("shown"), record.total = count("total");
    const QJsonArray ids = object.value(QStringLiteral("events")).toArray();
    const QString digests = text("digests");
    record.listed = object.contains(QStringLiteral("events"));
    if (digests.size() != kDigits * ids.size())
        return fail("The list of events inside this figure is damaged.");
    for (qsizetype i = 0; i < ids.size(); ++i)
        record.events.push_back(
            {static_cast<CommunicationId>(ids[i].toInteger()), digests.mid(kDigits * i, kDigits).toUInt(nullptr, 16)});
    return record;
}

FigureChanges changesSince(const FigureRecord& record, const std::vector<FigureEvent>& now,
                           const Chronology& chronology, const QString& dataHash)
{
    FigureChanges changes;
    changes.sameData = !dataHash.isEmpty() && dataHash == record.dataHash;
    changes.counted = record.listed;
    if (changes.sameData || !changes.counted)
        return changes;
    const LeftOver left = unmatched(record.events, now);
    const std::size_t same = record.events.size() - left.before.size();
    changes.otherFile = record.events.size() >= kFewestToJudge && same * 4 < record.events.size();
    std::unordered_set<CommunicationId> fresh;
    for (const FigureEvent& event : left.now)
        fresh.insert(event.id);
    for (const FigureEvent& event : left.before) {
        const bool here = chronology.rowOf(event.id) != kNoRow;
        fresh.erase(event.id);
        ++(here ? changes.corrected : changes.removed);
    }
    changes.added = fresh.size();
    return changes;
}

QString changeWords(const FigureChanges& changes)
{
    if (changes.sameData)
        return say("The data are the same as when the figure was made.");
    if (!changes.counted)
        return say("The data have changed since the figure was made; it shows too many communications to say which.");
    if (changes.otherFile)
        return say("This figure was made from another chronology; its view is shown on the data that are open.");
    QStringList parts;
    const auto part = [&](std::size_t count, const char* what) {
        if (count > 0)
            parts << QStringLiteral("%1 %2%3").arg(
                QString::number(count),
                parts.isEmpty() ? say(count == 1 ? "communication " : "communications ") : QString(), say(what));
    };
    part(changes.added, "added"), part(changes.corrected, "corrected"), part(changes.removed, "removed");
    if (parts.isEmpty())
        return say("Nothing in this view has changed since the figure was made; elsewhere the data have.");
    return say("Since the figure was made: %1.").arg(parts.join(QStringLiteral(", ")));
}

} // namespace summitry
