#include "models/exchange/timelinejs.h"

#include "models/exchange/jsontext.h"

#include <fmt/format.h>

namespace summitry {

namespace {

std::string htmlEscaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

void writeDay(JsonText& json, std::string_view key, Day day, EdtfDate::Precision precision)
{
    const CivilDate date = civilFromDay(day);
    json.key(key).beginObject().member("year", date.year);
    if (precision != EdtfDate::Precision::Year)
        json.member("month", date.month);
    if (precision == EdtfDate::Precision::ExactDay || precision == EdtfDate::Precision::Interval)
        json.member("day", date.day);
    json.endObject();
}

void writeDates(JsonText& json, const EdtfDate& date)
{
    const Day first = date.earliest() == kFarPast ? date.latest() : date.earliest();
    writeDay(json, "start_date", first, date.precision());
    if (date.earliest() != kFarPast && date.latest() != kFarFuture && date.latest() != first)
        writeDay(json, "end_date", date.latest(), date.precision());
    if (date.precision() == EdtfDate::Precision::ExactDay && !date.isApproximate() && !date.isUncertain())
        return;
    std::string words = date.text();
    if (date.hasOpenStart())
        words = "on or before " + isoText(date.latest());
    else if (date.hasOpenEnd())
        words = "from " + isoText(date.earliest());
    json.member("display_date", date.isApproximate() ? "c. " + words : words);
}

std::string story(const ExportRecord& record)
{
    std::string html;
    for (const ExportAccount& each : record.accounts) {
        const SourceArticle& article = each.article;
        html +=
            fmt::format("<p>“{}” <em>{}{}{}</em></p>", htmlEscaped(each.evidence.exact), htmlEscaped(article.source),
                        article.source.empty() ? "" : ", ", htmlEscaped(article.title));
    }
    return html;
}

} // namespace

bool TimelineJsWriter::begin(const ExportHeader& header)
{
    m_header = header;
    return m_sink("{\"events\":[\n");
}

bool TimelineJsWriter::add(const ExportRecord& record)
{
    const Account& shown = record.communication.shown;
    const EdtfDate& date = shown.when.date;
    if (date.isUnknown() || (date.earliest() == kFarPast && date.latest() == kFarFuture)) {
        ++m_undated;
        return true;
    }
    std::string out(m_first ? "" : ",");
    m_first = false;
    JsonText json(out);
    json.beginObject().member("unique_id", stableId(record.communication));
    writeDates(json, date);
    const std::vector<Actor>& who = shown.kind == Kind::Statement ? shown.speakers : shown.participants;
    if (!who.empty())
        json.member("group", who.front().name);
    json.key("text")
        .beginObject()
        .member("headline", htmlEscaped(headline(record.communication)))
        .member("text", story(record))
        .endObject();
    json.endObject();
    return m_sink(out + '\n');
}

bool TimelineJsWriter::end()
{
    std::string text = fmt::format("{} of {} communications. {}", m_header.shown, m_header.total, m_header.filterLine);
    if (m_undated > 0)
        text += fmt::format(" {} without a date are left out.", m_undated);
    text += fmt::format(" Data {}. {}.", m_header.dataHash.substr(0, 12), m_header.program);
    std::string out = "],\"title\":";
    JsonText json(out);
    json.beginObject().key("text").beginObject();
    json.member("headline", htmlEscaped(m_header.title.empty() ? "Chronology" : m_header.title))
        .member("text", htmlEscaped(text));
    json.endObject().endObject();
    return m_sink(out + "}\n");
}

} // namespace summitry
