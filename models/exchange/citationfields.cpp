#include "models/exchange/citationfields.h"

#include <fmt/format.h>

namespace summitry {

namespace {

constexpr std::size_t kShortestKeyWord = 5;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string lettersOf(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (isAlnum(lowered(c)))
            out += lowered(c);
    return out;
}

/// The first word long enough to tell titles apart.
std::string keyWord(std::string_view title)
{
    std::string word;
    std::string first;
    for (std::size_t at = 0; at <= title.size(); ++at) {
        if (at < title.size() && isAlnum(lowered(title[at]))) {
            word += lowered(title[at]);
            continue;
        }
        if (word.size() >= kShortestKeyWord)
            return word;
        if (first.empty())
            first = word;
        word.clear();
    }
    return first;
}

} // namespace

std::optional<CivilDate> exactDay(const SourceArticle& article)
{
    const EdtfDate& date = article.published.date;
    if (date.precision() != EdtfDate::Precision::ExactDay)
        return std::nullopt;
    return civilFromDay(date.earliest());
}

std::string citationKey(const SourceArticle& article)
{
    std::string key = lettersOf(article.source);
    if (const auto day = exactDay(article))
        key += fmt::format("{:04}{:02}{:02}", day->year, day->month, day->day);
    key += keyWord(article.title);
    return key.empty() ? fmt::format("article{}", article.id) : key;
}

std::string bibEscaped(std::string_view text)
{
    std::string out;
    for (const char c : oneLine(text)) {
        switch (c) {
        case '\\':
            out += "\\textbackslash{}";
            break;
        case '~':
            out += "\\textasciitilde{}";
            break;
        case '^':
            out += "\\textasciicircum{}";
            break;
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}':
            out += '\\';
            out += c;
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string urlEscaped(std::string_view url)
{
    std::string out;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '{' || c == '}' || c == '\\' || c == ' ')
            out += fmt::format("%{:02X}", byte);
        else if (byte >= 0x20)
            out += c;
    }
    return out;
}

std::string oneLine(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    return out;
}

} // namespace summitry
