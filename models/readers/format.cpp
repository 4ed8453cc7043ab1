#include "models/readers/format.h"

#include "models/readers/encoding.h"

#include <algorithm>
#include <array>
#include <string>

namespace summitry::readers {

namespace {

using namespace std::string_view_literals;

struct Signature
{
    std::size_t at;
    std::string_view bytes;
    Format format;
    std::string_view what;
};

constexpr std::array kSignatures{
    Signature{0, "%PDF-"sv, Format::Foreign, "a PDF document"sv},
    Signature{0, "\xFF\xD8\xFF"sv, Format::Foreign, "a JPEG picture"sv},
    Signature{0, "\x89PNG\r\n"sv, Format::Foreign, "a PNG picture"sv},
    Signature{0, "GIF8"sv, Format::Foreign, "a GIF picture"sv},
    Signature{8, "WEBPVP8"sv, Format::Foreign, "a WebP picture"sv},
    Signature{0, "II*\0"sv, Format::Foreign, "a TIFF picture"sv},
    Signature{0,
              "\x7F"
              "ELF"sv,
              Format::Foreign, "a program"sv},
    Signature{0, "MZ\x90"sv, Format::Foreign, "a program"sv},
    Signature{0, "SQLite format 3\0"sv, Format::Foreign, "a database"sv},
    Signature{0, "{\\rtf"sv, Format::Foreign, "an RTF document"sv},
    Signature{0, "\xD0\xCF\x11\xE0"sv, Format::Foreign, "an old Office document"sv},
    Signature{4, "ftyp"sv, Format::Foreign, "a video"sv},
    Signature{0, "ID3"sv, Format::Foreign, "a sound file"sv},
    Signature{0, "OggS"sv, Format::Foreign, "a sound file"sv},
    Signature{30, "[Content_Types].xml"sv, Format::Foreign, "an Office document"sv},
    Signature{30, "mimetypeapplication/"sv, Format::Foreign, "an office document or e-book"sv},
    Signature{0, "PK\x03\x04"sv, Format::Archive, ""sv},
    Signature{0, "PK\x05\x06"sv, Format::Archive, ""sv},
    Signature{257, "ustar"sv, Format::Archive, ""sv},
    Signature{0, "\x1F\x8B"sv, Format::Archive, ""sv},
    Signature{0, "BZh"sv, Format::Archive, ""sv},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              Format::Archive, ""sv},
    Signature{0, "\x28\xB5\x2F\xFD"sv, Format::Archive, ""sv},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, Format::Archive, ""sv},
};

constexpr std::array kEndings{".txt"sv, ".text"sv,  ".md"sv,  ".json"sv, ".jsonl"sv, ".ndjson"sv, ".html"sv,
                              ".htm"sv, ".xhtml"sv, ".xml"sv, ".rss"sv,  ".atom"sv,  ".csv"sv,    ".tsv"sv,
                              ".gz"sv,  ".zip"sv,   ".tar"sv, ".tgz"sv,  ".bz2"sv,   ".xz"sv,     ".zst"sv};

constexpr std::size_t kProbe = 64 * 1024;
constexpr std::string_view kSpaces = " \t\r\n\f\v";

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

bool endsWith(std::string_view name, std::string_view ending)
{
    return name.size() > ending.size() && lower(name.substr(name.size() - ending.size())) == ending;
}

bool contains(std::string_view text, std::string_view what)
{
    return text.find(what) != std::string_view::npos;
}

/// The beginning as UTF-8, without mark and leading space.
std::string beginning(std::string_view bytes)
{
    std::string text = decodeText(bytes.substr(0, kProbe)).text;
    text.erase(0, std::min(text.find_first_not_of(kSpaces), text.size()));
    return text;
}

bool looksJson(std::string_view text, std::string_view name)
{
    if (text[0] != '{' && text[0] != '[')
        return false;
    if (endsWith(name, ".json") || endsWith(name, ".jsonl") || endsWith(name, ".ndjson"))
        return true;
    const std::size_t next = text.find_first_not_of(kSpaces, 1);
    const char c = next == std::string_view::npos ? '\0' : text[next];
    return text[0] == '{' ? c == '"' || c == '}' : c == '{' || c == ']';
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && !contains(kSpaces, std::string_view(&c, 1)) && byte != 0x1B);
}

bool looksBinary(std::string_view bytes)
{
    const std::string_view probe = bytes.substr(0, kProbe);
    const Encoding encoding = detectEncoding(probe);
    if (encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be)
        return false;
    const auto controls = static_cast<std::size_t>(std::count_if(probe.begin(), probe.end(), isControl));
    return controls > 8 && controls * 50 > probe.size();
}

Format markupFormat(std::string_view start, std::string_view name)
{
    const std::string head = lower(start.substr(0, 4096));
    const bool page = contains(head, "<!doctype html") || contains(head, "<html") || contains(head, "<head") ||
                      contains(head, "<body");
    if (page)
        return Format::Html;
    if (contains(head, "<rss") || contains(head, "<feed") || contains(head, "<rdf:rdf") || contains(head, "<?xml"))
        return Format::Feed;
    const bool named = endsWith(name, ".html") || endsWith(name, ".htm") || endsWith(name, ".xhtml");
    const bool tagged = contains(head, "</") && (contains(head, "<p") || contains(head, "<div") ||
                                                 contains(head, "<h1") || contains(head, "<article"));
    return named || tagged ? Format::Html : Format::Text;
}

} // namespace

FoundFormat detectFormat(std::string_view bytes, std::string_view name)
{
    for (const Signature& each : kSignatures)
        if (bytes.size() >= each.at + each.bytes.size() && bytes.substr(each.at, each.bytes.size()) == each.bytes)
            return {each.format, each.what};
    if (looksBinary(bytes))
        return {Format::Foreign, "a binary file"};
    const std::string start = beginning(bytes);
    if (start.empty() && bytes.size() <= kProbe)
        return {Format::Empty, {}};
    if (start.empty())
        return {Format::Text, {}};
    if (looksJson(start, name) || endsWith(name, ".json") || endsWith(name, ".jsonl") || endsWith(name, ".ndjson"))
        return {Format::Json, {}};
    if (endsWith(name, ".csv") || endsWith(name, ".tsv"))
        return {Format::Table, {}};
    if (start[0] == '<' || endsWith(name, ".html") || endsWith(name, ".htm"))
        return {markupFormat(start, name), {}};
    return {Format::Text, {}};
}

std::string_view baseName(std::string_view path)
{
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    path = path.substr(path.find_last_of('/') + 1);
    for (bool again = true; again;) {
        const auto it = std::find_if(kEndings.begin(), kEndings.end(), [&](auto each) { return endsWith(path, each); });
        again = it != kEndings.end();
        if (again)
            path.remove_suffix(it->size());
    }
    return path;
}

} // namespace summitry::readers
