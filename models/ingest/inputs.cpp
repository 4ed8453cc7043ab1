#include "models/ingest/inputs.h"

#include "models/readers/filedate.h"
#include "models/readers/format.h"
#include "models/readers/tablereader.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace summitry {

namespace {

namespace fs = std::filesystem;
constexpr int kDeepestFolder = 200;

/// What lies beside saved pages and articles; named one by one, such a file is still read.
constexpr std::array<std::string_view, 21> kNoArticles{".css", ".js",   ".mjs",  ".map",  ".png", ".jpg",      ".jpeg",
                                                       ".gif", ".webp", ".avif", ".svg",  ".ico", ".woff",     ".woff2",
                                                       ".ttf", ".mp3",  ".mp4",  ".webm", ".md",  ".summitry", ".db"};

struct FolderEntries
{
    std::vector<std::string> files, folders;
    std::int64_t passedOver = 0;
};

bool isNoArticle(const fs::path& path)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    const bool hidden = path.filename().string().starts_with('.');
    return hidden || std::find(kNoArticles.begin(), kNoArticles.end(), ending) != kNoArticles.end();
}

/// By name, links left out: a loop of them would never end.
Result<FolderEntries> entriesOf(const std::string& path)
{
    FolderEntries entries;
    std::error_code problem;
    for (fs::directory_iterator it(path, problem), end; !problem && it != end; it.increment(problem)) {
        std::error_code ignored;
        if (it->is_symlink(ignored))
            continue;
        if (it->is_directory(ignored))
            entries.folders.push_back(it->path().string());
        else if (isNoArticle(it->path()))
            ++entries.passedOver;
        else if (it->is_regular_file(ignored))
            entries.files.push_back(it->path().string());
    }
    if (problem)
        return fail("The folder {} cannot be read: {}.", path, problem.message());
    std::sort(entries.files.begin(), entries.files.end());
    std::sort(entries.folders.begin(), entries.folders.end());
    return entries;
}

bool walkFolder(const std::string& path, const FileSink& sink, const ProblemSink& problems)
{
    std::vector<std::pair<std::string, int>> waiting{{path, 0}};
    while (!waiting.empty()) {
        const auto [folder, depth] = waiting.back();
        waiting.pop_back();
        const auto entries = entriesOf(folder);
        if (!entries || depth > kDeepestFolder) {
            const Message tooDeep("The folder {} is nested too deep and was left out.", folder);
            problems({Severity::Error, entries ? tooDeep : entries.message(), {}, 0, 0});
            continue;
        }
        if (entries->passedOver > 0)
            problems({Severity::Note,
                      Message("In {} {} files that are no articles by their names were left out.", folder,
                              std::to_string(entries->passedOver)),
                      {},
                      0,
                      0});
        for (const std::string& file : entries->files)
            if (!sink(file))
                return false;
        for (auto it = entries->folders.rbegin(); it != entries->folders.rend(); ++it)
            waiting.emplace_back(*it, depth + 1);
    }
    return true;
}

/// The day a file was last written, where it lies.
std::optional<EdtfDate> dayWritten(const std::string& path)
{
    const QDate day = QFileInfo(QString::fromStdString(path)).lastModified().date();
    if (!day.isValid())
        return {};
    return EdtfDate::onDay(dayFromCivil({day.year(), day.month(), day.day()}));
}

} // namespace

bool walkInputs(std::span<const std::string> paths, const FileSink& sink, const ProblemSink& problems)
{
    return std::all_of(paths.begin(), paths.end(), [&](const std::string& path) {
        std::error_code ignored;
        return fs::is_directory(path, ignored) ? walkFolder(path, sink, problems) : sink(path);
    });
}

Result<std::int64_t> readInput(const ReadInput& input, std::span<const KnownTable> tables, const ArticleSink& articles,
                               const ProblemSink& problems, const CancelToken& cancel)
{
    using namespace readers;
    if (!tables.empty() && detectFormat(input.bytes, input.name).format == Format::Table)
        for (const KnownTable& known : tables)
            if (tableColumns(input.bytes, known.mapping.separator) == known.columns)
                return readTable(input, known.mapping, articles, problems, cancel);
    return readArticles(input, articles, problems, cancel);
}

void dateUndated(Article& article, const ImportOptions& options, const std::string& file)
{
    if (!article.published.date.isUnknown())
        return;
    std::optional<EdtfDate> date = options.published;
    if (options.undated == UndatedRule::FileName)
        date = readers::dateInPath(file);
    else if (options.undated == UndatedRule::FileTime)
        date = dayWritten(file);
    if (date)
        article.published = {*date, {}, options.published ? DateBasis::SetByHand : DateBasis::Metadata};
}

} // namespace summitry
