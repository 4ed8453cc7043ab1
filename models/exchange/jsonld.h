#pragma once
// Communications as linked data: schema.org Event for calls and summits, Quotation for statements, and a W3C Web
// Annotation for the evidence of every account (TextQuoteSelector refined by TextPositionSelector in code points,
// https://www.w3.org/TR/annotation-model/). One document with an @graph.
#include "models/exchange/recordwriter.h"

namespace summitry {

class JsonLdWriter : public RecordWriter
{
public:
    explicit JsonLdWriter(TextSink sink) : m_sink(std::move(sink)) {}
    bool begin(const ExportHeader& header) override;
    bool add(const ExportRecord& record) override;
    bool end() override { return m_sink("]}\n"); }

private:
    TextSink m_sink;
};

} // namespace summitry
