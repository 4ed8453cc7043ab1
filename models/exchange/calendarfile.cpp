#include "models/exchange/calendarfile.h"

#include "models/exchange/timestamps.h"

#include <fmt/format.h>

namespace summitry {

namespace {

constexpr Day kLongestSpan = 31;
constexpr std::size_t kFold = 75;

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c != '\r')
            out += c;
    }
    return out;
}

/// One content line, folded; continuation lines begin with a space, which counts.
std::string line(std::string_view name, std::string_view value)
{
    std::string whole = fmt::format("{}:{}", name, value);
    std::erase_if(whole, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    std::string out;
    std::size_t room = kFold;
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t length = 1;
        while (at + length < whole.size() && (static_cast<unsigned char>(whole[at + length]) & 0xC0) == 0x80)
            ++length;
        if (length > room) {
            out += "\r\n ";
            room = kFold - 1;
        }
        out.append(whole, at, length);
        room -= length;
        at += length;
    }
    return out + "\r\n";
}

std::string_view statusWord(Status status)
{
    switch (status) {
    case Status::Held:
        return "CONFIRMED";
    case Status::Cancelled:
        return "CANCELLED";
    default:
        return "TENTATIVE";
    }
}

std::string categories(const Account& shown)
{
    std::string list(toText(shown.kind));
    for (const std::vector<Actor>* actors : {&shown.participants, &shown.speakers})
        for (const Actor& actor : *actors)
            list += "," + escaped(actor.name);
    return list;
}

std::string description(const ExportRecord& record)
{
    const Account& shown = record.communication.shown;
    std::string text = fmt::format("Date as known: {}", shown.when.date.text());
    if (!shown.when.phrase.empty())
        text += fmt::format(" (printed “{}”)", shown.when.phrase);
    for (const ExportAccount& each : record.accounts) {
        text += fmt::format("\n“{}” {}", each.evidence.exact, each.article.title);
        if (!each.article.source.empty())
            text += fmt::format(", {}", each.article.source);
    }
    return text;
}

bool hasHonestDays(const EdtfDate& date)
{
    if (date.isUnknown() || date.earliest() == kFarPast || date.latest() == kFarFuture)
        return false;
    const bool printable = !compactDay(date.earliest()).empty() && !compactDay(date.latest() + 1).empty();
    const bool narrow =
        date.precision() == EdtfDate::Precision::ExactDay || date.precision() == EdtfDate::Precision::Interval;
    return printable && narrow && date.latest() - date.earliest() < kLongestSpan;
}

} // namespace

bool CalendarWriter::begin(const ExportHeader& header)
{
    m_header = header;
    const std::string product = fmt::format("-//Summitry//{}//EN", escaped(header.program));
    return m_sink(
        line("BEGIN", "VCALENDAR") + line("VERSION", "2.0") + line("PRODID", product) + line("CALSCALE", "GREGORIAN") +
        line("X-WR-CALNAME", escaped(header.title.empty() ? "Chronology" : header.title)) +
        line("X-WR-CALDESC", "Communications whose date is not known to the day are left out.") +
        line("X-SUMMITRY-DATA-HASH", escaped(header.dataHash)) + line("X-SUMMITRY-FILTER", escaped(header.filterLine)));
}

bool CalendarWriter::add(const ExportRecord& record)
{
    const Account& shown = record.communication.shown;
    const EdtfDate& date = shown.when.date;
    if (!hasHonestDays(date))
        return true;
    std::string out = line("BEGIN", "VEVENT") + line("UID", stableId(record.communication) + "@summitry");
    out += line("DTSTAMP", compactTime(m_header.timestamp));
    out += line("DTSTART;VALUE=DATE", compactDay(date.earliest())) +
           line("DTEND;VALUE=DATE", compactDay(date.latest() + 1));
    out += line("SUMMARY", escaped(headline(record.communication))) + line("DESCRIPTION", escaped(description(record)));
    out += line("CATEGORIES", categories(shown)) + line("STATUS", statusWord(shown.status));
    if (!shown.place.empty())
        out += line("LOCATION", escaped(shown.place));
    if (!record.accounts.empty() && !record.accounts.front().article.url.empty())
        out += line("URL", record.accounts.front().article.url);
    out += line("TRANSP", "TRANSPARENT") + line("CLASS", "PUBLIC") + line("X-SUMMITRY-EDTF", escaped(date.text()));
    return m_sink(out + line("END", "VEVENT"));
}

bool CalendarWriter::end()
{
    return m_sink(line("END", "VCALENDAR"));
}

} // namespace summitry
