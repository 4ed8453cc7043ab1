#pragma once
// Citations of the articles behind communications, each article once, in the order of first use. CSL-JSON follows the
// schema of the Citation Style Language (no other members), BibLaTeX uses @article with entrysubtype newspaper or
// @online, RIS has CRLF lines and is UTF-8. citationText() gives one citation as plain text in three styles.
#include "models/exchange/recordwriter.h"

#include <unordered_set>

namespace summitry {

class CitationWriter : public RecordWriter
{
public:
    /// format: CslJson, BibLatex or Ris.
    CitationWriter(DataFormat format, TextSink sink) : m_format(format), m_sink(std::move(sink)) {}
    bool begin(const ExportHeader& header) override;
    bool add(const ExportRecord& record) override;
    bool end() override;

private:
    bool addArticle(const SourceArticle& article);

    DataFormat m_format;
    TextSink m_sink;
    std::unordered_set<ArticleId> m_named;
    std::unordered_set<std::string> m_keys;
};

enum class CitationStyle : std::uint8_t { Apa, Chicago, Mla };
/// One line of plain text; leaves out what is not known.
std::string citationText(const SourceArticle& article, CitationStyle style);

} // namespace summitry
