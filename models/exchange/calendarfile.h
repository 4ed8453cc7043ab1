#pragma once
// Communications as an iCalendar file (RFC 5545, COLOR and NAME as in RFC 7986): whole-day events, not blocking, with
// the EDTF date in X-SUMMITRY-EDTF. DTEND is the day after the last one. Only what is known to the day or to a span of
// at most 31 days has an honest event; the rest is left out, and the calendar's description says so. Lines are folded
// at 75 octets, never inside a character.
#include "models/exchange/recordwriter.h"

namespace summitry {

class CalendarWriter : public RecordWriter
{
public:
    explicit CalendarWriter(TextSink sink) : m_sink(std::move(sink)) {}
    bool begin(const ExportHeader& header) override;
    bool add(const ExportRecord& record) override;
    bool end() override;

private:
    TextSink m_sink;
    ExportHeader m_header;
};

} // namespace summitry
