#include "models/store/fileopener.h"

#include "models/store/migrator.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <unistd.h>

namespace summitry {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t kHeader = 100; // SQLite's file header, https://www.sqlite.org/fileformat.html
using Header = std::array<unsigned char, kHeader>;

std::uint32_t bigEndian(const Header& header, std::size_t at)
{
    return static_cast<std::uint32_t>(header[at]) << 24 | static_cast<std::uint32_t>(header[at + 1]) << 16 |
           static_cast<std::uint32_t>(header[at + 2]) << 8 | header[at + 3];
}

bool isTruncated(const Header& header, std::uintmax_t size, const std::string& path)
{
    const std::uint32_t half = header[16] << 8 | header[17];
    const std::uint64_t page = half == 1 ? 65536 : half;
    const std::uint64_t pages = bigEndian(header, 28);
    // A write-ahead log beside it may hold pages that the file itself does not have yet.
    std::error_code ignored;
    const bool hasLog = fs::file_size(path + "-wal", ignored) > 0 && !ignored;
    return !hasLog && page * pages > size;
}

} // namespace

FileState inspectFile(const std::string& path, int& version)
{
    version = 0;
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (!fs::exists(status))
        return problem && problem.value() != ENOENT && problem.value() != ENOTDIR ? FileState::Failed
                                                                                  : FileState::Missing;
    if (!fs::is_regular_file(status))
        return FileState::NotAFile;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return FileState::Failed;
    Header header{};
    file.read(reinterpret_cast<char*>(header.data()), kHeader);
    const auto got = static_cast<std::size_t>(file.gcount());
    static constexpr std::string_view magic{"SQLite format 3\0", 16};
    if (got < magic.size() || std::string_view(reinterpret_cast<char*>(header.data()), magic.size()) != magic)
        return FileState::Foreign;
    if (got < kHeader)
        return FileState::Damaged;
    if (bigEndian(header, 68) != kApplicationId)
        return FileState::Foreign;
    version = static_cast<int>(bigEndian(header, 60));
    return isTruncated(header, fs::file_size(path, problem), path) ? FileState::Damaged : FileState::Ready;
}

Message describe(FileState state, const std::string& path)
{
    switch (state) {
    case FileState::Ready:
        break;
    case FileState::Missing:
        return Message("There is no file {}; check the name.", path);
    case FileState::NotAFile:
        return Message("{} is not a file but a folder or device; choose a .summitry file.", path);
    case FileState::Foreign:
        return Message("{} is not a Summitry file; it was left as it is. To read articles from it, import it.", path);
    case FileState::Damaged:
        return Message("{} is damaged or incomplete and was left as it is; go back to an older copy.", path);
    case FileState::Newer:
        return Message("{} was written by a newer version of Summitry; open it with that version.", path);
    case FileState::ReadOnly:
        return Message("{} may only be read; save a copy elsewhere to make changes.", path);
    case FileState::InUse:
        return Message("{} is in use by another program; close it there and try again.", path);
    case FileState::Exists:
        return Message("{} exists already and was left as it is; choose another name.", path);
    case FileState::Failed:
        return Message("{} cannot be opened; check the folder and your permissions.", path);
    }
    return {};
}

FileState moveIntoPlace(const std::string& from, const std::string& to)
{
    // link() fails when the name is taken, which rename() would overwrite.
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return FileState::Ready;
    }
    if (errno == EEXIST)
        return FileState::Exists;
    std::error_code problem; // file systems without links
    if (fs::exists(to, problem))
        return FileState::Exists;
    fs::rename(from, to, problem);
    return problem ? FileState::Failed : FileState::Ready;
}

std::string nameBeside(const std::string& path)
{
    for (int i = 0;; ++i) {
        const std::string name = fmt::format("{}.{}-{}.part", path, ::getpid(), i);
        std::error_code ignored;
        if (!fs::exists(name, ignored))
            return name;
    }
}

void removeDatabase(const std::string& path)
{
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        fs::remove(path + ending, ignored);
}

} // namespace summitry
