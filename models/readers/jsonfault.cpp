#include "models/readers/jsonfault.h"

#include <algorithm>
#include <string>

namespace summitry::readers {

namespace {

constexpr std::size_t kDeepest = 1000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isHex(char c)
{
    return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/// Walks the text with an explicit stack of open brackets; each step returns false once a fault is noted.
class Walk
{
public:
    explicit Walk(std::string_view json) : m_json(json) {}

    JsonPlaceFault run()
    {
        bool going = value();
        while (going && !m_open.empty())
            going = afterValue();
        skipSpace();
        if (going && m_at < m_json.size())
            fault("there is more text after the end");
        return m_fault;
    }

private:
    bool fault(std::string_view text)
    {
        m_fault = {Message(text), std::min(m_at, m_json.size())};
        return false;
    }
    char now() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }
    bool atEnd() const { return m_at >= m_json.size(); }

    void skipSpace()
    {
        while (!atEnd() && std::string_view(" \t\r\n").find(now()) != std::string_view::npos)
            ++m_at;
    }

    bool value()
    {
        skipSpace();
        if (atEnd())
            return fault("the text ends too early");
        if (now() == '{' || now() == '[')
            return open();
        if (now() == '"')
            return string();
        if (isDigit(now()) || now() == '-')
            return number();
        for (const std::string_view word : {"true", "false", "null"})
            if (m_json.substr(m_at, word.size()) == word) {
                m_at += word.size();
                return true;
            }
        return fault("a value is expected here");
    }

    bool open()
    {
        if (m_open.size() >= kDeepest)
            return fault("the brackets are nested too deep");
        m_open += now() == '{' ? '}' : ']';
        ++m_at;
        skipSpace();
        if (now() == m_open.back())
            return close();
        return m_open.back() == '}' ? member() : value();
    }

    bool close()
    {
        ++m_at;
        m_open.pop_back();
        return true;
    }

    bool member()
    {
        skipSpace();
        if (atEnd())
            return fault("the text ends too early");
        if (now() != '"')
            return fault("a name in quotation marks is expected here");
        if (!string())
            return false;
        skipSpace();
        if (now() != ':')
            return fault("a colon is missing after the name");
        ++m_at;
        return value();
    }

    /// A comma and the next value, or the closing bracket.
    bool afterValue()
    {
        skipSpace();
        if (atEnd())
            return fault(m_open.back() == '}' ? "a closing } is missing" : "a closing ] is missing");
        if (now() == m_open.back())
            return close();
        if (now() != ',')
            return fault("a comma is missing");
        ++m_at;
        return m_open.back() == '}' ? member() : value();
    }

    bool string()
    {
        const std::size_t begin = m_at++;
        for (; !atEnd() && now() != '"'; ++m_at) {
            if (static_cast<unsigned char>(now()) < 0x20)
                return fault(now() == '\n' ? "the quotation marks are not closed on this line"
                                           : "there is a control character in the text");
            if (now() == '\\' && !escape())
                return false;
        }
        if (!atEnd()) {
            ++m_at;
            return true;
        }
        m_at = begin;
        return fault("the quotation marks that open here are never closed");
    }

    /// Stops on the last character of the escape.
    bool escape()
    {
        ++m_at;
        if (now() != 'u')
            return std::string_view("\"\\/bfnrt").find(now()) != std::string_view::npos && !atEnd()
                       ? true
                       : fault("there is no such escape");
        for (int i = 0; i < 4; ++i) {
            ++m_at;
            if (!isHex(now()))
                return fault("four hexadecimal digits are expected here");
        }
        return true;
    }

    bool digits()
    {
        if (!isDigit(now()))
            return fault("a digit is expected here");
        while (isDigit(now()))
            ++m_at;
        return true;
    }

    bool number()
    {
        m_at += now() == '-';
        if (now() == '0' && m_at + 1 < m_json.size() && isDigit(m_json[m_at + 1]))
            return fault("a number may not begin with 0");
        if (!digits())
            return false;
        if (now() == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if ((now() | 0x20) != 'e')
            return true;
        ++m_at;
        m_at += now() == '+' || now() == '-';
        return digits();
    }

    std::string_view m_json;
    std::size_t m_at = 0;
    std::string m_open; ///< the brackets that still have to come, innermost last
    JsonPlaceFault m_fault;
};

} // namespace

JsonPlaceFault findJsonFault(std::string_view json)
{
    return Walk(json).run();
}

} // namespace summitry::readers
