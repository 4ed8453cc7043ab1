#include "models/exchange/jsontext.h"

#include <fmt/format.h>

#include <iterator>

namespace summitry {

namespace {

/// Bytes of the UTF-8 character that begins at text[at]; 0 when there is none.
std::size_t characterLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool outside = (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) >= 0x90);
        return follows(1) && follows(2) && follows(3) && !outside ? 4 : 0;
    }
    return 0;
}

bool isPlain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\' && c != 0x7F;
}

void appendEscaped(std::string& out, unsigned char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    }
}

void appendString(std::string& out, std::string_view text)
{
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isPlain(static_cast<unsigned char>(text[end])))
            ++end;
        out.append(text, at, end - at);
        at = end;
        if (at == text.size())
            break;
        const auto c = static_cast<unsigned char>(text[at]);
        const std::size_t length = characterLength(text, at);
        if (c < 0x80)
            appendEscaped(out, c);
        else if (length > 0)
            out.append(text, at, length);
        else
            out += "\xEF\xBF\xBD";
        at += length > 0 ? length : 1;
    }
    out += '"';
}

} // namespace

void JsonText::separate()
{
    if (m_needsComma)
        *m_out += ',';
    m_needsComma = true;
}

JsonText& JsonText::beginObject()
{
    separate();
    *m_out += '{';
    m_needsComma = false;
    return *this;
}

JsonText& JsonText::endObject()
{
    *m_out += '}';
    m_needsComma = true;
    return *this;
}

JsonText& JsonText::beginArray()
{
    separate();
    *m_out += '[';
    m_needsComma = false;
    return *this;
}

JsonText& JsonText::endArray()
{
    *m_out += ']';
    m_needsComma = true;
    return *this;
}

JsonText& JsonText::key(std::string_view name)
{
    separate();
    appendString(*m_out, name);
    *m_out += ':';
    m_needsComma = false;
    return *this;
}

JsonText& JsonText::value(std::string_view text)
{
    separate();
    appendString(*m_out, text);
    return *this;
}

JsonText& JsonText::value(std::int64_t number)
{
    separate();
    fmt::format_to(std::back_inserter(*m_out), "{}", number);
    return *this;
}

JsonText& JsonText::value(double number, int decimals)
{
    separate();
    fmt::format_to(std::back_inserter(*m_out), "{:.{}f}", number, decimals);
    return *this;
}

JsonText& JsonText::value(bool flag)
{
    separate();
    *m_out += flag ? "true" : "false";
    return *this;
}

JsonText& JsonText::null()
{
    separate();
    *m_out += "null";
    return *this;
}

JsonText& JsonText::raw(std::string_view json)
{
    separate();
    *m_out += json;
    return *this;
}

} // namespace summitry
