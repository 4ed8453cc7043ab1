#include "models/exchange/tables.h"

#include <algorithm>
#include <array>

namespace summitry {

namespace {

constexpr std::array kEventColumns{"id",
                                   "kind",
                                   "form",
                                   "status",
                                   "date",
                                   "earliest",
                                   "latest",
                                   "date_phrase",
                                   "date_basis",
                                   "participants",
                                   "participant_countries",
                                   "speakers",
                                   "addressees",
                                   "reported_by",
                                   "channel",
                                   "place",
                                   "place_country",
                                   "name",
                                   "quote",
                                   "evidence",
                                   "accounts",
                                   "disagree",
                                   "sources",
                                   "urls",
                                   "first_reported",
                                   "confidence",
                                   "review",
                                   "occasion",
                                   "tags"};
constexpr std::array kContactColumns{"id",     "leader_a", "country_a", "leader_b", "country_b",
                                     "kind",   "form",     "status",    "date",     "earliest",
                                     "latest", "place",    "name",      "accounts", "sources"};
constexpr std::array kVisitColumns{"id",   "leader", "leader_country", "host_country", "place",    "from",   "to",
                                   "date", "form",   "status",         "name",         "accounts", "sources"};
constexpr std::array kStatementColumns{
    "id",        "speaker",  "speaker_country", "addressee",   "date",     "earliest", "latest", "form",
    "quotation", "evidence", "channel",         "reported_by", "occasion", "source",   "url"};

std::string dayText(Day day)
{
    return day == kFarPast || day == kFarFuture ? std::string() : isoText(day);
}

template <typename Values, typename Get>
std::string listed(const Values& values, Get get)
{
    std::vector<std::string> seen;
    for (const auto& value : values) {
        const std::string text = get(value);
        if (!text.empty() && std::find(seen.begin(), seen.end(), text) == seen.end())
            seen.push_back(text);
    }
    std::string all;
    for (const std::string& text : seen)
        all += (all.empty() ? "" : "; ") + text;
    return all;
}

std::string names(const std::vector<Actor>& actors)
{
    return listed(actors, [](const Actor& actor) { return actor.name; });
}

std::string countries(const std::vector<Actor>& actors)
{
    return listed(actors, [](const Actor& actor) { return actor.country; });
}

std::string sources(const ExportRecord& record)
{
    return listed(record.accounts, [](const ExportAccount& each) {
        return each.article.source.empty() ? each.article.title : each.article.source;
    });
}

std::string urls(const ExportRecord& record)
{
    return listed(record.accounts, [](const ExportAccount& each) { return each.article.url; });
}

std::string occasionId(const Communication& communication)
{
    if (communication.occasion == 0)
        return {};
    Communication occasion;
    occasion.id = communication.occasion;
    return stableId(occasion);
}

void addDates(DelimitedRow& row, const EdtfDate& date)
{
    row.data(date.text()).data(dayText(date.earliest())).data(dayText(date.latest()));
}

std::string evidence(const ExportRecord& record)
{
    return record.accounts.empty() ? std::string() : record.accounts.front().evidence.exact;
}

DelimitedRow::Style styleOf(DataFormat format)
{
    return format == DataFormat::Tsv ? DelimitedRow::Style::Tsv : DelimitedRow::Style::Csv;
}

} // namespace

TableWriter::TableWriter(DataFormat format, TextSink sink)
    : m_format(format), m_sink(std::move(sink)), m_row(styleOf(format))
{
}

bool TableWriter::begin(const ExportHeader& header)
{
    m_dataHash = header.dataHash;
    m_filterLine = header.filterLine;
    const auto write = [this](const auto& columns) {
        for (const char* column : columns)
            m_row.data(column);
        m_row.data("data_hash").data("filter");
        return m_sink(m_row.take());
    };
    switch (m_format) {
    case DataFormat::Contacts:
        return write(kContactColumns);
    case DataFormat::Visits:
        return write(kVisitColumns);
    case DataFormat::Statements:
        return write(kStatementColumns);
    default:
        return write(kEventColumns);
    }
}

bool TableWriter::add(const ExportRecord& record)
{
    switch (m_format) {
    case DataFormat::Contacts:
        return addContacts(record);
    case DataFormat::Visits:
        return addVisits(record);
    case DataFormat::Statements:
        return addStatement(record);
    default:
        return addEvent(record);
    }
}

bool TableWriter::finishRow()
{
    m_row.data(m_dataHash).text(m_filterLine);
    return m_sink(m_row.take());
}

bool TableWriter::addEvent(const ExportRecord& record)
{
    const Communication& c = record.communication;
    const Account& shown = c.shown;
    m_row.data(stableId(c)).data(toText(shown.kind)).data(toText(shown.form)).data(toText(shown.status));
    addDates(m_row, shown.when.date);
    m_row.text(shown.when.phrase).data(toText(shown.when.basis));
    m_row.text(names(shown.participants)).data(countries(shown.participants)).text(names(shown.speakers));
    m_row.text(names(shown.addressees)).text(names(shown.relays));
    m_row.data(shown.kind == Kind::Statement ? toText(shown.channel) : std::string_view{});
    m_row.text(shown.place).data(record.placeCountry).text(shown.name).text(shown.quote).text(evidence(record));
    m_row.number(static_cast<std::int64_t>(record.accounts.size())).data(c.disagrees ? "true" : "false");
    m_row.text(sources(record)).text(urls(record)).data(c.firstReported.date.text());
    m_row.number(static_cast<double>(shown.confidence), 2).data(toText(c.review)).data(occasionId(c));
    m_row.text(listed(record.tags, [](const std::string& tag) { return tag; }));
    return finishRow();
}

bool TableWriter::addContacts(const ExportRecord& record)
{
    const Account& shown = record.communication.shown;
    if (shown.kind == Kind::Statement)
        return true;
    const std::vector<Actor>& who = shown.participants;
    for (std::size_t a = 0; a < who.size(); ++a) {
        for (std::size_t b = a + 1; b < who.size(); ++b) {
            // A pair stands in one order in all rows, so that it can be grouped by.
            const bool turned = who[b].name < who[a].name;
            const Actor& one = turned ? who[b] : who[a];
            const Actor& two = turned ? who[a] : who[b];
            m_row.data(stableId(record.communication))
                .text(one.name)
                .data(one.country)
                .text(two.name)
                .data(two.country);
            m_row.data(toText(shown.kind)).data(toText(shown.form)).data(toText(shown.status));
            addDates(m_row, shown.when.date);
            m_row.text(shown.place).text(shown.name);
            m_row.number(static_cast<std::int64_t>(record.accounts.size())).text(sources(record));
            if (!finishRow())
                return false;
        }
    }
    return true;
}

bool TableWriter::addVisits(const ExportRecord& record)
{
    const Account& shown = record.communication.shown;
    if (shown.kind != Kind::Summit)
        return true;
    for (const Actor& traveller : shown.participants) {
        const bool leader = traveller.kind == ActorKind::Leader;
        if (!leader || record.placeCountry.empty() || traveller.country.empty() ||
            traveller.country == record.placeCountry)
            continue;
        const EdtfDate& date = shown.when.date;
        m_row.data(stableId(record.communication))
            .text(traveller.name)
            .data(traveller.country)
            .data(record.placeCountry);
        m_row.text(shown.place).data(dayText(date.earliest())).data(dayText(date.latest())).data(date.text());
        m_row.data(toText(shown.form)).data(toText(shown.status)).text(shown.name);
        m_row.number(static_cast<std::int64_t>(record.accounts.size())).text(sources(record));
        if (!finishRow())
            return false;
    }
    return true;
}

bool TableWriter::addStatement(const ExportRecord& record)
{
    const Communication& c = record.communication;
    const Account& shown = c.shown;
    if (shown.kind != Kind::Statement)
        return true;
    m_row.data(stableId(c)).text(names(shown.speakers)).data(countries(shown.speakers)).text(names(shown.addressees));
    addDates(m_row, shown.when.date);
    m_row.data(toText(shown.form)).text(shown.quote).text(evidence(record)).data(toText(shown.channel));
    m_row.text(names(shown.relays)).data(occasionId(c)).text(sources(record)).text(urls(record));
    return finishRow();
}

} // namespace summitry
