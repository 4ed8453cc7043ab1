#include "models/readers/html/striphtml.h"

#include <algorithm>
#include <array>

namespace summitry::readers {

namespace {

using namespace std::string_view_literals;

constexpr std::array kDropped{"script"sv, "style"sv,    "svg"sv,    "iframe"sv,   "template"sv, "noscript"sv,
                              "canvas"sv, "textarea"sv, "select"sv, "datalist"sv, "object"sv,   "map"sv};
constexpr std::array kNested{"div"sv,  "span"sv,    "a"sv,          "b"sv,       "i"sv,     "em"sv, "strong"sv,
                             "font"sv, "ul"sv,      "ol"sv,         "section"sv, "table"sv, "p"sv,  "small"sv,
                             "big"sv,  "article"sv, "blockquote"sv, "center"sv,  "li"sv,    "u"sv};
constexpr int kDeepest = 300;
constexpr std::size_t kLongestName = 16;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
bool isNameEnd(char c)
{
    return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

class Stripper
{
public:
    explicit Stripper(std::string_view page) : m_page(page) { m_out.html.reserve(page.size() / 2); }

    StrippedPage run()
    {
        while (m_at < m_page.size()) {
            const std::size_t mark = std::min(m_page.find('<', m_at), m_page.size());
            m_out.html.append(m_page, m_at, mark - m_at);
            m_at = mark;
            if (m_at < m_page.size())
                tag();
        }
        return std::move(m_out);
    }

private:
    void tag()
    {
        if (m_page.substr(m_at, 4) == "<!--") {
            skipTo("-->", 4);
            return;
        }
        const bool closing = m_at + 1 < m_page.size() && m_page[m_at + 1] == '/';
        const std::string_view name = nameAt(m_at + (closing ? 2 : 1));
        if (!closing && std::find(kDropped.begin(), kDropped.end(), name) != kDropped.end()) {
            dropElement(name);
            return;
        }
        const auto nested = std::find(kNested.begin(), kNested.end(), name);
        if (nested != kNested.end() && tooDeep(m_open[static_cast<std::size_t>(nested - kNested.begin())], closing)) {
            m_at = std::min(m_page.find('>', m_at), m_page.size() - 1) + 1;
            return;
        }
        m_out.html += '<';
        ++m_at;
    }

    static bool tooDeep(int& open, bool closing)
    {
        if (!closing)
            return ++open > kDeepest;
        open = std::max(0, open - 1);
        return open >= kDeepest;
    }

    std::string_view nameAt(std::size_t at)
    {
        std::size_t length = 0;
        for (; length < kLongestName && at < m_page.size() && !isNameEnd(m_page[at]); ++at)
            m_name[length++] = lower(m_page[at]);
        return {m_name.data(), length};
    }

    void skipTo(std::string_view end, std::size_t from)
    {
        const std::size_t found = m_page.find(end, m_at + from);
        m_at = found == std::string_view::npos ? m_page.size() : found + end.size();
    }

    void dropElement(std::string_view name)
    {
        const std::string element(name);
        const std::size_t open = std::min(m_page.find('>', m_at), m_page.size());
        const std::string_view head = m_page.substr(m_at, open - m_at);
        if (!head.empty() && head.back() == '/' && element == "svg") {
            m_at = open + 1;
            return;
        }
        const std::size_t close = closingTag(element, open);
        if (element == "script" && head.find("ld+json") != std::string_view::npos && open < close)
            m_out.linkedData.push_back(m_page.substr(open + 1, close - open - 1));
        m_at = close < m_page.size() ? std::min(m_page.find('>', close), m_page.size() - 1) + 1 : m_page.size();
    }

    std::size_t closingTag(const std::string& name, std::size_t from)
    {
        for (std::size_t at = from; (at = m_page.find("</", at)) != std::string_view::npos; at += 2)
            if (nameAt(at + 2) == name)
                return at;
        return m_page.size();
    }

    std::string_view m_page;
    std::size_t m_at = 0;
    StrippedPage m_out;
    std::array<char, kLongestName> m_name{};
    std::array<int, kNested.size()> m_open{};
};

} // namespace

StrippedPage stripHtml(std::string_view page)
{
    return Stripper(page).run();
}

} // namespace summitry::readers
