#include "models/ingest/preview.h"

#include "models/ingest/inputs.h"
#include "models/readers/format.h"
#include "models/readers/inputfile.h"
#include "models/readers/tablereader.h"

#include <algorithm>

namespace summitry {

namespace {

class PreviewRun
{
public:
    PreviewRun(const ImportOptions& options, const Analyser& analyser, std::size_t most, const CancelToken& cancel)
        : m_options(options), m_analyser(analyser), m_most(most), m_cancel(cancel)
    {
    }

    /// True always: what is not looked at is counted.
    bool takeFile(const std::string& path)
    {
        ++m_preview.files;
        if (full() || m_cancel.cancelled()) {
            m_preview.more = true;
            return !m_cancel.cancelled();
        }
        const auto file = InputFile::open(path);
        if (!file) {
            note({Severity::Error, file.message(), path, 0, 0});
            return true;
        }
        noteTable(path, file->bytes());
        const auto read = readInput(
            {file->name(), file->bytes()}, m_options.tables,
            [&](Article&& article) { return takeArticle(std::move(article), path); },
            [&](Problem&& problem) { note(std::move(problem)); }, m_cancel);
        if (!read)
            note({Severity::Error, read.message(), path, 0, 0});
        return true;
    }

    void note(Problem&& problem)
    {
        if (m_preview.problems.size() < m_most)
            m_preview.problems.push_back(std::move(problem));
    }
    ImportPreview take() { return std::move(m_preview); }

private:
    bool full() const { return m_preview.articles.size() >= m_most; }

    bool takeArticle(Article&& article, const std::string& path)
    {
        if (full()) {
            m_preview.more = true;
            return false;
        }
        PreviewedArticle seen;
        seen.undated = article.published.date.isUnknown();
        dateUndated(article, m_options, path);
        const Analysis analysis = m_analyser.analyse(article);
        seen.title = article.title.empty() ? article.id : article.title;
        seen.file = path;
        seen.source = article.source;
        seen.language = analysis.unsupportedLanguage.empty() ? article.language : analysis.unsupportedLanguage;
        seen.published = article.published.date.isUnknown() ? analysis.published : article.published;
        for (const Account& account : analysis.accounts)
            ++(account.kind == Kind::Call ? seen.calls : account.kind == Kind::Summit ? seen.summits : seen.statements);
        m_preview.articles.push_back(std::move(seen));
        return !m_cancel.cancelled();
    }

    void noteTable(const std::string& path, std::string_view bytes)
    {
        if (readers::detectFormat(bytes, path).format != readers::Format::Table)
            return;
        PreviewedTable table{path, {}, guessTableMapping(bytes, path)};
        table.columns = tableColumns(bytes, table.mapping.separator);
        for (const KnownTable& known : m_options.tables)
            if (known.columns == table.columns)
                table.mapping = known.mapping;
        const auto same = [&](const PreviewedTable& each) { return each.columns == table.columns; };
        if (std::none_of(m_preview.tables.begin(), m_preview.tables.end(), same))
            m_preview.tables.push_back(std::move(table));
    }

    const ImportOptions& m_options;
    const Analyser& m_analyser;
    std::size_t m_most;
    const CancelToken& m_cancel;
    ImportPreview m_preview;
};

} // namespace

ImportPreview previewInputs(std::span<const std::string> paths, const ImportOptions& options, const Analyser& analyser,
                            std::size_t most, const CancelToken& cancel)
{
    PreviewRun run(options, analyser, most, cancel);
    walkInputs(
        paths, [&](const std::string& path) { return run.takeFile(path); },
        [&](Problem&& problem) { run.note(std::move(problem)); });
    return run.take();
}

} // namespace summitry
