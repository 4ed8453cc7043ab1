#include "models/readers/archivereader.h"

#include "models/readers/format.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace summitry::readers {

namespace {

constexpr std::size_t kLargestFile = 512'000'000;
constexpr std::size_t kSuspicious = 100'000'000; ///< from here on the ratio is looked at
constexpr std::size_t kHighestRatio = 100;
constexpr std::size_t kChunk = 256 * 1024;

struct Closer
{
    void operator()(archive* each) const { archive_read_free(each); }
};

class ArchiveRun
{
public:
    ArchiveRun(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
               const CancelToken& cancel)
        : m_input(input), m_articles(articles), m_problems(problems), m_cancel(cancel), m_archive(archive_read_new())
    {
        archive_read_support_filter_all(m_archive.get());
        // Not all formats: some take any text for a list of files.
        archive_read_support_format_zip(m_archive.get());
        archive_read_support_format_tar(m_archive.get());
        archive_read_support_format_7zip(m_archive.get());
        archive_read_support_format_empty(m_archive.get());
        archive_read_support_format_raw(m_archive.get());
    }

    Result<std::int64_t> run()
    {
        if (archive_read_open_memory(m_archive.get(), m_input.bytes.data(), m_input.bytes.size()) != ARCHIVE_OK)
            return fail("{} is an archive that cannot be opened: {}.", m_input.name, fault());
        archive_entry* entry = nullptr;
        int code = ARCHIVE_OK;
        while (!m_stopped && !m_cancel.cancelled() &&
               (code = archive_read_next_header(m_archive.get(), &entry)) >= ARCHIVE_WARN && code != ARCHIVE_EOF)
            take(entry);
        if (code < ARCHIVE_WARN && m_read == 0)
            return fail("{} is a damaged archive: {}.", m_input.name, fault());
        if (code < ARCHIVE_WARN)
            say(Severity::Error, m_input.name, Message("The archive is damaged from here on: {}.", fault()));
        if (m_read == 0 && m_faults == 0 && !m_stopped)
            return fail("{} is an archive without an article.", m_input.name);
        return m_read;
    }

private:
    std::string fault() const
    {
        const char* text = archive_error_string(m_archive.get());
        return text ? text : "unknown fault";
    }

    void say(Severity severity, const std::string& file, Message message)
    {
        m_faults += severity == Severity::Error;
        Problem problem;
        problem.severity = severity;
        problem.file = file;
        problem.message = std::move(message);
        m_problems(std::move(problem));
    }

    static bool isUnsafe(std::string_view path)
    {
        return path.empty() || path[0] == '/' || path == ".." || path.substr(0, 3) == "../" ||
               path.find("/../") != std::string_view::npos ||
               (path.size() >= 3 && path.substr(path.size() - 3) == "/..") || path.find('\\') != std::string_view::npos;
    }

    static bool isHidden(std::string_view path)
    {
        const std::size_t slash = path.find_last_of('/');
        return path.substr(slash == std::string_view::npos ? 0 : slash + 1).substr(0, 1) == "." ||
               path.substr(0, 9) == "__MACOSX/";
    }

    void take(archive_entry* entry)
    {
        const char* given = archive_entry_pathname_utf8(entry);
        const std::string path = given ? given : archive_entry_pathname(entry) ? archive_entry_pathname(entry) : "";
        const std::string name = m_input.name + "/" + path;
        if (archive_entry_symlink(entry) || archive_entry_hardlink(entry)) {
            say(Severity::Warning, name, Message("This is a link and was passed over."));
            return;
        }
        if (archive_entry_filetype(entry) == AE_IFDIR || isHidden(path))
            return;
        if (isUnsafe(path)) {
            say(Severity::Error, name, Message("This path leads out of the archive; it was refused."));
            return;
        }
        const bool raw = archive_format(m_archive.get()) == ARCHIVE_FORMAT_RAW;
        std::string content;
        if (unpack(name, content))
            readInside(raw ? m_input.name.substr(0, m_input.name.rfind('.')) : name, content);
    }

    bool unpack(const std::string& name, std::string& content)
    {
        std::string chunk(kChunk, '\0');
        while (!m_cancel.cancelled()) {
            const la_ssize_t got = archive_read_data(m_archive.get(), chunk.data(), chunk.size());
            if (got < 0) {
                say(Severity::Error, name, Message("This file cannot be unpacked: {}.", fault()));
                return false;
            }
            if (got == 0)
                return true;
            content.append(chunk, 0, static_cast<std::size_t>(got));
            m_unpacked += static_cast<std::size_t>(got);
            if (m_unpacked > kSuspicious && m_unpacked / kHighestRatio > m_input.bytes.size()) {
                say(Severity::Error, name,
                    Message("The archive unpacks to more than a hundred times its size; it was left here."));
                m_stopped = true;
                return false;
            }
            if (content.size() > kLargestFile) {
                say(Severity::Error, name, Message("This file is larger than 512 MB unpacked and was passed over."));
                return false;
            }
        }
        return false;
    }

    void readInside(const std::string& name, const std::string& content)
    {
        if (detectFormat(content, name).format == Format::Archive) {
            say(Severity::Error, name, Message("This is an archive inside an archive; unpack it first."));
            return;
        }
        const ArticleSink counted = [&](Article&& article) {
            ++m_read;
            m_stopped = !m_articles(std::move(article));
            return !m_stopped;
        };
        const auto result = readArticles({name, content}, counted, m_problems, m_cancel);
        if (!result) {
            ++m_faults;
            m_problems({Severity::Error, result.message(), {}, 0, 0});
        }
    }

    const ReadInput& m_input;
    const ArticleSink& m_articles;
    const ProblemSink& m_problems;
    const CancelToken& m_cancel;
    std::unique_ptr<archive, Closer> m_archive;
    std::size_t m_unpacked = 0;
    std::int64_t m_read = 0;
    std::int64_t m_faults = 0;
    bool m_stopped = false;
};

} // namespace

Result<std::int64_t> readArchive(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                                 const CancelToken& cancel)
{
    return ArchiveRun(input, articles, problems, cancel).run();
}

} // namespace summitry::readers
