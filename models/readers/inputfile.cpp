#include "models/readers/inputfile.h"

#include <QFile>
#include <QFileInfo>

namespace summitry {

namespace {

constexpr qint64 kMapFrom = 16 * 1024 * 1024;

Result<void> checkReadable(const std::string& path)
{
    const QFileInfo info(QFile::decodeName(path.c_str()));
    if (!info.exists())
        return fail("{}: there is no such file; check the name.", path);
    if (info.isDir())
        return fail("{} is a folder; name the files in it.", path);
    if (!info.isFile() && !info.isReadable())
        return fail("{} is not a file that can be read.", path);
    if (!info.isReadable())
        return fail("{} may not be read; ask its owner for permission.", path);
    return {};
}

} // namespace

InputFile::InputFile() = default;
InputFile::InputFile(InputFile&&) noexcept = default;
InputFile& InputFile::operator=(InputFile&&) noexcept = default;
InputFile::~InputFile() = default;

Result<InputFile> InputFile::open(const std::string& path)
{
    if (const auto readable = checkReadable(path); !readable)
        return readable.error();
    InputFile input;
    input.m_name = path;
    input.m_file = std::make_unique<QFile>(QFile::decodeName(path.c_str()));
    if (!input.m_file->open(QIODevice::ReadOnly))
        return fail("{} cannot be read: {}.", path, input.m_file->errorString().toStdString());
    const qint64 size = input.m_file->size();
    if (size >= kMapFrom)
        if (const uchar* mapped = input.m_file->map(0, size)) {
            input.m_mapped = {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
            return input;
        }
    input.m_content = input.m_file->readAll().toStdString();
    if (input.m_file->error() != QFileDevice::NoError)
        return fail("{} cannot be read: {}.", path, input.m_file->errorString().toStdString());
    input.m_file.reset();
    return input;
}

} // namespace summitry
