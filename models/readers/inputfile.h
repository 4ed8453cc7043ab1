#pragma once
// The bytes of one file, for the readers: small files in memory, large ones mapped. Tells missing, unreadable,
// directory and special files apart in plain sentences. Read-only; owns what bytes() points to.
#include "models/domain/result.h"

#include <memory>
#include <string>
#include <string_view>

class QFile;

namespace summitry {

class InputFile
{
public:
    static Result<InputFile> open(const std::string& path);
    InputFile(InputFile&&) noexcept;
    InputFile& operator=(InputFile&&) noexcept;
    ~InputFile();

    const std::string& name() const { return m_name; }
    std::string_view bytes() const { return m_mapped.empty() ? std::string_view(m_content) : m_mapped; }

private:
    InputFile();
    std::string m_name;
    std::string m_content;
    std::string_view m_mapped;
    std::unique_ptr<QFile> m_file;
};

} // namespace summitry
