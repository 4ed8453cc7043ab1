#include "models/readers/jsonsplit.h"

#include "models/domain/utf8text.h"

#include <algorithm>
#include <string>

namespace summitry::readers {

namespace {

constexpr std::string_view kSpaces = " \t\r\n";

std::size_t endOfString(std::string_view json, std::size_t at)
{
    for (++at; at < json.size(); ++at) {
        at = json.find_first_of("\"\\", at);
        if (at == std::string_view::npos || json[at] == '"')
            break;
        ++at;
    }
    return at >= json.size() ? json.size() : at + 1;
}

} // namespace

JsonSplitter::JsonSplitter(std::string_view json) : m_json(json)
{
    m_at = skipSeparators(0);
    if (m_at < json.size() && json[m_at] == '[') {
        m_array = true;
        ++m_at;
    } else {
        m_lines = looksLikeLines();
    }
}

/// The first line closes all it opens, or the second begins a value of its own.
bool JsonSplitter::looksLikeLines() const
{
    const std::size_t end = std::min(m_json.find('\n', m_at), m_json.size());
    const std::size_t next = m_json.find_first_not_of(kSpaces, end);
    return (next != std::string_view::npos && m_json[next] == '{' && m_json[next - 1] == '\n') ||
           endOfValue(m_at) <= end;
}

std::size_t JsonSplitter::skipSeparators(std::size_t at)
{
    while (at < m_json.size() && (kSpaces.find(m_json[at]) != std::string_view::npos || (m_array && m_json[at] == ',')))
        ++at;
    return at;
}

std::size_t JsonSplitter::endOfValue(std::size_t at) const
{
    if (m_lines)
        return std::min(m_json.find('\n', at), m_json.size());
    std::string open; // the brackets that still have to come, innermost last
    while (at < m_json.size()) {
        at = m_json.find_first_of(m_array ? "{}[]\"," : "{}[]\"\n", at);
        if (at == std::string_view::npos)
            return m_json.size();
        switch (m_json[at]) {
        case '"':
            at = endOfString(m_json, at);
            continue;
        case '{':
            open += '}';
            break;
        case '[':
            open += ']';
            break;
        case '}':
        case ']':
            if (open.empty()) // the array's own end, or a stray bracket
                return m_array ? at : at + 1;
            if (open.back() == m_json[at]) // a wrong one is left to the parser to complain about
                open.pop_back();
            if (open.empty())
                return at + 1;
            break;
        default: // a comma or a line's end
            if (open.empty())
                return at;
        }
        ++at;
    }
    return m_json.size();
}

bool JsonSplitter::next(std::string_view& value)
{
    m_at = skipSeparators(m_at);
    if (m_at >= m_json.size() || (m_array && m_json[m_at] == ']'))
        return false;
    m_line += std::count(m_json.begin() + static_cast<std::ptrdiff_t>(m_counted),
                         m_json.begin() + static_cast<std::ptrdiff_t>(m_at), '\n');
    m_counted = m_at;
    std::size_t end = endOfValue(m_at);
    if (end == m_at)
        ++end;
    value = m_json.substr(m_at, end - m_at);
    m_at = end;
    return true;
}

TextPlace placeOf(std::string_view text, std::size_t byte)
{
    byte = std::min(byte, text.size());
    const std::string_view before = text.substr(0, byte);
    const std::size_t lineBegin = before.find_last_of('\n') + 1; // npos + 1 is 0
    return {1 + std::count(before.begin(), before.end(), '\n'),
            1 + static_cast<std::int64_t>(codePointCount(before.substr(lineBegin)))};
}

} // namespace summitry::readers
