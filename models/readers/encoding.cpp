#include "models/readers/encoding.h"

#include "models/domain/utf8text.h"

#include <QStringDecoder>

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace summitry::readers {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kProbe = 64 * 1024;
constexpr std::size_t kDeclarationProbe = 4096;

constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

bool startsWith(std::string_view bytes, std::string_view mark)
{
    return bytes.substr(0, mark.size()) == mark;
}

/// Zero bytes nearly only on one side of each pair, and many of them: UTF-16 of a mostly Latin text.
bool looksUtf16(std::string_view bytes, std::size_t zeroSide)
{
    const std::string_view probe = bytes.substr(0, kProbe);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < probe.size(); ++i)
        zeros[i % 2] += probe[i] == '\0';
    const std::size_t pairs = probe.size() / 2;
    return pairs >= 2 && zeros[zeroSide] * 10 >= pairs * 4 && zeros[1 - zeroSide] * 50 <= pairs;
}

/// Whether broken UTF-8 is still UTF-8 (some damaged bytes) rather than a one-byte encoding.
bool mostlyUtf8(std::string_view bytes)
{
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = characterLength(bytes, at);
        good += length > 1;
        bad += length == 1 && static_cast<unsigned char>(bytes[at]) >= 0x80;
        at += length;
    }
    return good > 0 && good >= bad;
}

void appendUtf8(char16_t unit, std::string& to)
{
    if (unit < 0x80) {
        to += static_cast<char>(unit);
    } else if (unit < 0x800) {
        to += static_cast<char>(0xC0 | (unit >> 6));
        to += static_cast<char>(0x80 | (unit & 0x3F));
    } else {
        to += static_cast<char>(0xE0 | (unit >> 12));
        to += static_cast<char>(0x80 | ((unit >> 6) & 0x3F));
        to += static_cast<char>(0x80 | (unit & 0x3F));
    }
}

void note(DecodedText& decoded)
{
    if (decoded.damaged++ == 0)
        decoded.firstDamageLine = 1 + std::count(decoded.text.begin(), decoded.text.end(), '\n');
}

void repairUtf8(std::string_view bytes, DecodedText& decoded)
{
    decoded.text.reserve(bytes.size() + 64);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = characterLength(bytes, at);
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if ((length == 1 && byte >= 0x80) || byte == 0) {
            note(decoded);
            decoded.text += kReplacement;
        } else {
            decoded.text += bytes.substr(at, length);
        }
        at += length;
    }
}

void fromWindows1252(std::string_view bytes, DecodedText& decoded)
{
    decoded.text.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char16_t unit = byte == 0                     ? char16_t(0xFFFD)
                              : byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80]
                                                            : byte;
        if (unit == 0xFFFD)
            note(decoded);
        appendUtf8(unit, decoded.text);
    }
}

void fromUtf16(std::string_view bytes, QStringConverter::Encoding encoding, DecodedText& decoded)
{
    QStringDecoder decoder(encoding);
    const QString text = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    decoded.text = text.toStdString();
    if (decoder.hasError() || bytes.size() % 2 != 0)
        note(decoded);
}

DecodedText decodeAs(std::string_view bytes, Encoding encoding)
{
    DecodedText decoded;
    decoded.encoding = encoding;
    switch (encoding) {
    case Encoding::Utf16Le:
        fromUtf16(bytes, QStringConverter::Utf16LE, decoded);
        break;
    case Encoding::Utf16Be:
        fromUtf16(bytes, QStringConverter::Utf16BE, decoded);
        break;
    case Encoding::Windows1252:
        fromWindows1252(bytes, decoded);
        break;
    case Encoding::Utf8:
        if (startsWith(bytes, kBom))
            bytes.remove_prefix(kBom.size());
        if (isCleanUtf8(bytes))
            decoded.text = bytes;
        else
            repairUtf8(bytes, decoded);
    }
    if (startsWith(decoded.text, kBom))
        decoded.text.erase(0, kBom.size());
    return decoded;
}

bool hasMark(std::string_view bytes)
{
    return startsWith(bytes, kBom) || startsWith(bytes, "\xFF\xFE") || startsWith(bytes, "\xFE\xFF");
}

} // namespace

bool isCleanUtf8(std::string_view bytes)
{
    return simdjson::validate_utf8(bytes.data(), bytes.size()) && bytes.find('\0') == std::string_view::npos;
}

Encoding detectEncoding(std::string_view bytes)
{
    if (startsWith(bytes, kBom))
        return Encoding::Utf8;
    if (startsWith(bytes, "\xFF\xFE") || looksUtf16(bytes, 1))
        return Encoding::Utf16Le;
    if (startsWith(bytes, "\xFE\xFF") || looksUtf16(bytes, 0))
        return Encoding::Utf16Be;
    if (simdjson::validate_utf8(bytes.data(), bytes.size()) || mostlyUtf8(bytes))
        return Encoding::Utf8;
    return Encoding::Windows1252;
}

std::string declaredEncoding(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, kDeclarationProbe);
    for (const std::string_view key : {"charset=", "encoding="}) {
        std::size_t at = head.find(key);
        if (at == std::string_view::npos)
            continue;
        at += key.size();
        at += at < head.size() && (head[at] == '"' || head[at] == '\'');
        return std::string(head.substr(at, head.find_first_of("\"' />;", at) - at));
    }
    return {};
}

DecodedText decodeText(std::string_view bytes)
{
    return decodeAs(bytes, detectEncoding(bytes));
}

DecodedText decodeNamed(std::string_view bytes, std::string_view name)
{
    const Encoding detected = detectEncoding(bytes);
    if (hasMark(bytes) || detected != Encoding::Windows1252)
        return decodeAs(bytes, detected);
    QStringDecoder decoder(std::string(name).c_str());
    if (!decoder.isValid() || name.empty())
        return decodeAs(bytes, detected);
    const QString text = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return decoder.hasError() ? decodeAs(bytes, detected) : DecodedText{text.toStdString(), detected, 0, 0};
}

} // namespace summitry::readers
