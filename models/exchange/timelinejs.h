#pragma once
// Communications as TimelineJS3 reads them (one JSON document of slides). Its dates are points, so what is not known to
// the day is said in words (display_date), and its slides have one group, so a call stands under its first leader. Text
// is escaped for HTML. Communications without any date have no slide; the title slide says how many.
#include "models/exchange/recordwriter.h"

namespace summitry {

class TimelineJsWriter : public RecordWriter
{
public:
    explicit TimelineJsWriter(TextSink sink) : m_sink(std::move(sink)) {}
    bool begin(const ExportHeader& header) override;
    bool add(const ExportRecord& record) override;
    bool end() override;

private:
    TextSink m_sink;
    ExportHeader m_header;
    std::int64_t m_undated = 0;
    bool m_first = true;
};

} // namespace summitry
