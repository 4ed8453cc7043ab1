#pragma once
// Communications as JSON (one document: {"export":{…},"communications":[…]}) or JSON Lines (the header is the first
// line). Each has the shown values, and every account with its article, its evidence and offsets in code points.
#include "models/exchange/recordwriter.h"

namespace summitry {

class JsonText;

class JsonRecordWriter : public RecordWriter
{
public:
    /// format: Json or JsonLines.
    JsonRecordWriter(DataFormat format, TextSink sink)
        : m_lines(format == DataFormat::JsonLines), m_sink(std::move(sink))
    {
    }
    bool begin(const ExportHeader& header) override;
    bool add(const ExportRecord& record) override;
    bool end() override;

private:
    bool m_lines;
    bool m_first = true;
    TextSink m_sink;
};

/// {"title","program","data_hash","filter","shown","total","created"}
void writeHeader(JsonText& json, const ExportHeader& header);

} // namespace summitry
