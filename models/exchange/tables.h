#pragma once
// Delimited tables: all fields of the communications, and three research tables as political scientists lay them out:
// contacts (a row per pair of leaders and call or summit; after dyad-day data), visits (a row per travelling leader;
// after the Country and Organizational Leader Travel data), statements (a row per statement). The last two columns of
// every row hold the data hash and the filter, so that rows of several exports can be put together.
#include "models/exchange/delimited.h"
#include "models/exchange/recordwriter.h"

namespace summitry {

class TableWriter : public RecordWriter
{
public:
    /// format: Csv, Tsv, Contacts, Visits or Statements.
    TableWriter(DataFormat format, TextSink sink);
    bool begin(const ExportHeader& header) override;
    bool add(const ExportRecord& record) override;
    bool end() override { return true; }

private:
    bool addEvent(const ExportRecord& record);
    bool addContacts(const ExportRecord& record);
    bool addVisits(const ExportRecord& record);
    bool addStatement(const ExportRecord& record);
    bool finishRow();

    DataFormat m_format;
    TextSink m_sink;
    DelimitedRow m_row;
    std::string m_dataHash;
    std::string m_filterLine;
};

} // namespace summitry
