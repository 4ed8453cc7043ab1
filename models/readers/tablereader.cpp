#include "models/readers/tablereader.h"

#include "models/readers/articlefields.h"
#include "models/readers/encoding.h"
#include "models/readers/format.h"
#include "models/readers/tablerows.h"

namespace summitry {

namespace {

using readers::cellOf;
using readers::RowReader;
using readers::TableRow;

class TableRun
{
public:
    TableRun(const ReadInput& input, const TableMapping& mapping, const ArticleSink& articles,
             const ProblemSink& problems)
        : m_input(input), m_mapping(mapping), m_articles(articles), m_problems(problems)
    {
    }

    Result<std::int64_t> run(std::string_view text, const CancelToken& cancel)
    {
        RowReader rows(text, m_mapping.separator);
        TableRow row;
        bool going = true;
        std::size_t columns = 0;
        for (std::int64_t number = 0; going && !cancel.cancelled() && rows.next(row); ++number) {
            columns = columns == 0 ? row.size() : columns;
            if (number == 0 && m_mapping.header)
                continue;
            if (row.size() == 1 && row[0].empty())
                continue;
            going = take(row, columns, rows, number);
        }
        if (m_read == 0 && going && !cancel.cancelled())
            return fail("{} is a table without a row that holds an article's text.", m_input.name);
        return m_read;
    }

private:
    bool take(const TableRow& row, std::size_t columns, const RowReader& rows, std::int64_t number)
    {
        if (rows.unclosed()) {
            say(Severity::Error,
                Message(
                    "The quotation marks that open in this row are never closed; the rest of the file was not read."),
                rows);
            return true;
        }
        if (row.size() != columns)
            say(Severity::Warning,
                Message("This row has {} cells, not {}.", std::to_string(row.size()), std::to_string(columns)), rows);
        Article article;
        article.text = cellOf(row, m_mapping, "text");
        if (article.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            say(Severity::Error, Message("This row has no text and was passed over."), rows);
            return true;
        }
        article.id = cellOf(row, m_mapping, "id");
        if (article.id.empty())
            article.id = std::string(readers::baseName(m_input.name)) + "#" + std::to_string(number);
        article.title = cellOf(row, m_mapping, "title");
        article.author = cellOf(row, m_mapping, "author");
        article.source = cellOf(row, m_mapping, "source");
        article.url = cellOf(row, m_mapping, "url");
        article.language = cellOf(row, m_mapping, "language");
        const std::string date = cellOf(row, m_mapping, "published");
        if (!date.empty() && !readers::setPublished(article, date))
            say(Severity::Warning, Message("The date \"{}\" is not a date and was passed over.", date.substr(0, 60)),
                rows);
        readers::settleTitle(article);
        ++m_read;
        return m_articles(std::move(article));
    }

    void say(Severity severity, Message message, const RowReader& rows)
    {
        m_problems({severity, std::move(message), m_input.name, rows.line(), 0});
    }

    const ReadInput& m_input;
    const TableMapping& m_mapping;
    const ArticleSink& m_articles;
    const ProblemSink& m_problems;
    std::int64_t m_read = 0;
};

} // namespace

std::vector<std::string> tableColumns(std::string_view bytes, char separator)
{
    return readers::firstRow(bytes, separator);
}

TableMapping guessTableMapping(std::string_view bytes, std::string_view name)
{
    return readers::guessMapping(bytes, name, "articlekeys.tsv");
}

Result<std::int64_t> readTable(const ReadInput& input, const TableMapping& mapping, const ArticleSink& articles,
                               const ProblemSink& problems, const CancelToken& cancel)
{
    if (!mapping.fields.contains("text")) {
        std::string names;
        for (const std::string& column : tableColumns(input.bytes, mapping.separator))
            names += (names.empty() ? "" : ", ") + column.substr(0, 40);
        return fail(
            "{} is a table, but no column is named as the text (\"text\", \"body\", \"content\"); its columns are: {}.",
            input.name, names.substr(0, 300));
    }
    const bool clean = readers::isCleanUtf8(input.bytes) && input.bytes.substr(0, 3) != "\xEF\xBB\xBF";
    const readers::DecodedText decoded = clean ? readers::DecodedText{} : readers::decodeText(input.bytes);
    return TableRun(input, mapping, articles, problems)
        .run(clean ? input.bytes : std::string_view(decoded.text), cancel);
}

} // namespace summitry
