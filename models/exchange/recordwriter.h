#pragma once
// Communications out, one format per writer, one file per writer. Output is UTF-8, in the order in which records come,
// and equal input gives equal bytes. Every format carries the data hash and the filter. Writers stream: they keep no
// record (citations keep the articles that they have named).
#include "models/domain/result.h"
#include "models/exchange/exportrecord.h"

#include <memory>
#include <span>

namespace summitry {

enum class DataFormat : std::uint8_t {
    Csv,
    Tsv,
    Json,
    JsonLines,
    JsonLd,
    Calendar,
    TimelineJs,
    Contacts,
    Visits,
    Statements, ///< research tables, as CSV
    CslJson,
    BibLatex,
    Ris ///< citations of the articles behind the records
};

struct DataFormatInfo
{
    DataFormat format;
    std::string_view name;   ///< for people: "Calendar"
    std::string_view ending; ///< "ics"; for research tables "contacts.csv"
};
/// All formats, in the order of a menu.
std::span<const DataFormatInfo> dataFormats();
/// By the longest ending that fits the file name; an error lists the endings.
Result<DataFormat> dataFormat(std::string_view fileName);

class RecordWriter
{
public:
    virtual ~RecordWriter() = default;
    /// Each returns false as soon as the sink does; then nothing more is written.
    virtual bool begin(const ExportHeader& header) = 0;
    virtual bool add(const ExportRecord& record) = 0;
    virtual bool end() = 0;
};

std::unique_ptr<RecordWriter> makeWriter(DataFormat format, TextSink sink);

} // namespace summitry
