#include "models/analysis/text/language.h"

#include "models/analysis/lexicon/table.h"
#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::size_t kMostTokens = 4000;
constexpr std::size_t kMostBytes = 20000;
constexpr unsigned kFewWords = 8; // fewer usual words than this prove nothing

std::vector<std::string_view> splitWords(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t space = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, space - begin));
        begin = space + 1;
    }
    return words;
}

char32_t readHex(std::string_view text)
{
    return static_cast<char32_t>(std::stoul(std::string(text), nullptr, 16));
}

} // namespace

Result<LanguageFinder> LanguageFinder::create(const Resources& resources)
{
    LanguageFinder finder;
    if (auto read = finder.readWords(resources); !read)
        return read.error();
    auto scripts = Table::load("scripts", 3);
    if (!scripts)
        return scripts.error();
    for (const TableRow& row : scripts->rows())
        finder.m_scripts.push_back({std::string(row.cell(2)), readHex(row.cell(0)), readHex(row.cell(1))});
    return finder;
}

Result<void> LanguageFinder::readWords(const Resources& resources)
{
    auto table = Table::load("languages", 2);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        if (m_languages.size() == 32)
            return table->wrong(row, "more than 32 languages");
        const std::uint32_t bit = 1u << m_languages.size();
        m_languages.emplace_back(row.cell(0));
        for (const std::string_view word : splitWords(row.cell(1)))
            m_words.set(resources.words.add(word), bit);
    }
    return {};
}

std::string LanguageFinder::unsupported(const Document& document) const
{
    const std::string script = foreignScript(document.text.substr(0, kMostBytes));
    const std::string words = byWords(document);
    return words.empty() ? script : words == m_languages.front() ? std::string() : words;
}

std::string LanguageFinder::foreignScript(std::string_view text) const
{
    std::vector<unsigned> counts(m_scripts.size(), 0);
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Character character = characterAt(text, at);
        if (isLetter(character.kind))
            countScript(codePointAt(text, at), counts);
        at += character.length;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (most == counts.end() || *most == 0)
        return {};
    unsigned letters = 0;
    for (std::size_t at = 0; at < text.size(); at += characterAt(text, at).length)
        letters += isLetter(characterAt(text, at).kind);
    if (letters < 20 || *most * 2 < letters)
        return {};
    return m_scripts[static_cast<std::size_t>(most - counts.begin())].language;
}

void LanguageFinder::countScript(char32_t point, std::vector<unsigned>& counts) const
{
    const auto script = std::find_if(m_scripts.begin(), m_scripts.end(),
                                     [point](const Script& s) { return s.first <= point && point <= s.last; });
    if (script != m_scripts.end())
        ++counts[static_cast<std::size_t>(script - m_scripts.begin())];
}

std::string LanguageFinder::byWords(const Document& document) const
{
    std::vector<unsigned> counts(m_languages.size(), 0);
    const std::size_t end = std::min(document.tokens.size(), kMostTokens);
    for (std::size_t i = 0; i < end; ++i) {
        const std::uint32_t bits = m_words.of(document.tokens[i].word);
        for (std::size_t language = 0; bits >> language != 0; ++language)
            counts[language] += bits >> language & 1u;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (*most < kFewWords)
        return {};
    return m_languages[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace summitry::analysis
