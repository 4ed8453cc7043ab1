#include "models/exchange/recordwriter.h"

#include "models/exchange/calendarfile.h"
#include "models/exchange/citations.h"
#include "models/exchange/jsonld.h"
#include "models/exchange/jsonrecords.h"
#include "models/exchange/tables.h"
#include "models/exchange/timelinejs.h"

#include <array>

namespace summitry {

namespace {

constexpr std::array<DataFormatInfo, 13> kFormats{{
    {DataFormat::Csv, "Table (CSV)", "csv"},
    {DataFormat::Tsv, "Table (TSV)", "tsv"},
    {DataFormat::Contacts, "Contacts by pair (CSV)", "contacts.csv"},
    {DataFormat::Visits, "Visits (CSV)", "visits.csv"},
    {DataFormat::Statements, "Statements (CSV)", "statements.csv"},
    {DataFormat::Json, "JSON", "json"},
    {DataFormat::JsonLines, "JSON Lines", "jsonl"},
    {DataFormat::JsonLd, "Linked data (JSON-LD)", "jsonld"},
    {DataFormat::TimelineJs, "TimelineJS", "timeline.json"},
    {DataFormat::Calendar, "Calendar (iCalendar)", "ics"},
    {DataFormat::CslJson, "Citations (CSL-JSON)", "csl.json"},
    {DataFormat::BibLatex, "Citations (BibLaTeX)", "bib"},
    {DataFormat::Ris, "Citations (RIS)", "ris"},
}};

std::string lowerAscii(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

} // namespace

std::span<const DataFormatInfo> dataFormats()
{
    return kFormats;
}

Result<DataFormat> dataFormat(std::string_view fileName)
{
    const std::string name = lowerAscii(fileName);
    const std::string base = name.substr(name.find_last_of('/') + 1);
    const DataFormatInfo* best = nullptr;
    std::string endings;
    for (const DataFormatInfo& each : kFormats) {
        endings += (endings.empty() ? "." : ", .") + std::string(each.ending);
        const bool fits = base.ends_with("." + std::string(each.ending)) || base == each.ending;
        if (fits && (best == nullptr || each.ending.size() > best->ending.size()))
            best = &each;
    }
    if (best == nullptr)
        return fail("No data format goes with the name {}; it must end in one of {}.", std::string(fileName), endings);
    return best->format;
}

std::unique_ptr<RecordWriter> makeWriter(DataFormat format, TextSink sink)
{
    switch (format) {
    case DataFormat::Json:
    case DataFormat::JsonLines:
        return std::make_unique<JsonRecordWriter>(format, std::move(sink));
    case DataFormat::JsonLd:
        return std::make_unique<JsonLdWriter>(std::move(sink));
    case DataFormat::Calendar:
        return std::make_unique<CalendarWriter>(std::move(sink));
    case DataFormat::TimelineJs:
        return std::make_unique<TimelineJsWriter>(std::move(sink));
    case DataFormat::CslJson:
    case DataFormat::BibLatex:
    case DataFormat::Ris:
        return std::make_unique<CitationWriter>(format, std::move(sink));
    default:
        return std::make_unique<TableWriter>(format, std::move(sink));
    }
}

} // namespace summitry
