#include "models/analysis/mentions/titles.h"

#include "models/analysis/mentions/wordclasses.h"

#include <algorithm>
#include <array>
#include <utility>

namespace summitry::analysis {

namespace {

constexpr std::array<std::pair<std::string_view, TitleKind>, 11> kKinds = {{
    {"head", TitleKind::Head},
    {"org", TitleKind::Organisation},
    {"chief", TitleKind::Chief},
    {"person", TitleKind::Person},
    {"spokes", TitleKind::Spokesperson},
    {"honorific", TitleKind::Honorific},
    {"body", TitleKind::Body},
    {"state", TitleKind::State},
    {"unnamed", TitleKind::Unnamed},
    {"group", TitleKind::Group},
    {"counterpart", TitleKind::Counterpart},
}};

std::vector<std::uint32_t> ids(std::string_view phrase, Words& words)
{
    std::vector<std::uint32_t> result;
    for (const std::string_view word : wordsOf(phrase)) {
        const bool owner = word.size() > 2 && word.ends_with("'s");
        result.push_back(words.add(owner ? word.substr(0, word.size() - 2) : word));
        if (owner)
            result.push_back(words.add("'s"));
    }
    return result;
}

} // namespace

Result<Titles> Titles::create(const Resources& resources)
{
    auto table = Table::load("titles", 4);
    if (!table)
        return table.error();
    Titles titles;
    titles.m_titles.push_back({TitleKind::Group, "leader", Sex::Unknown, true, false});
    for (const TableRow& row : table->rows())
        if (auto added = titles.addRow(*table, row, resources.words); !added)
            return added.error();
    if (auto read = titles.readNames(resources.words); !read)
        return read.error();
    titles.index();
    return titles;
}

Result<void> Titles::readNames(Words& words)
{
    auto table = Table::load("outlets", 2);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        const bool outlet = row.cell(1) == "outlet";
        if (!outlet && row.cell(1) != "movement")
            return table->wrong(row, "there is no such kind of name");
        addPhrase(row.cell(0), static_cast<std::uint32_t>(m_titles.size()), words);
        m_rows.back().isName = true;
        const std::string_view name = row.cell(0);
        const bool shouted = std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        m_titles.push_back({outlet ? TitleKind::Outlet : TitleKind::Movement, outlet ? "news outlet" : "", Sex::Unknown,
                            false, shouted});
    }
    return {};
}

Result<void> Titles::addRow(const Table& table, const TableRow& row, Words& words)
{
    const auto* kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&row](const auto& k) { return k.first == row.cell(1); });
    if (kind == kKinds.end() || row.cell(0).empty())
        return table.wrong(row, "there is no such kind of title");
    const std::string_view sex = row.cell(3);
    const std::string_view phrase = row.cell(0);
    const bool plural =
        phrase.ends_with("s") && (kind->second == TitleKind::Unnamed || kind->second == TitleKind::State);
    const auto number = static_cast<std::uint32_t>(m_titles.size());
    m_titles.push_back({kind->second, std::string(row.cell(2)),
                        sex == "m"   ? Sex::Male
                        : sex == "f" ? Sex::Female
                                     : Sex::Unknown,
                        plural || (phrase.starts_with("people") && kind->second == TitleKind::Unnamed), false});
    addPhrase(phrase, number, words);
    if (kind->second == TitleKind::Head || kind->second == TitleKind::Organisation || kind->second == TitleKind::Person)
        addVariants(phrase, number, words);
    return {};
}

void Titles::addPhrase(std::string_view phrase, std::uint32_t title, Words& words, bool former, bool elect)
{
    const std::vector<std::uint32_t> all = ids(phrase, words);
    m_rows.push_back({all.front(), all.size() > 1 ? all[1] : 0, static_cast<std::uint32_t>(all.size()),
                      static_cast<std::uint32_t>(m_words.size()), title, former, elect});
    m_words.insert(m_words.end(), all.begin(), all.end());
}

void Titles::addVariants(std::string_view phrase, std::uint32_t title, Words& words)
{
    for (const std::string_view prefix : {"ex-", "then-", "former-"})
        addPhrase(std::string(prefix) + std::string(phrase), title, words, prefix != "then-");
    for (const std::string_view suffix : {"-elect", "-designate"})
        addPhrase(std::string(phrase) + std::string(suffix), title, words, false, true);
}

void Titles::index()
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        return a.first != b.first ? a.first < b.first : a.size > b.size;
    });
    for (std::uint32_t i = static_cast<std::uint32_t>(m_rows.size()); i-- > 0;) {
        const std::uint32_t word = m_rows[i].first;
        if (word >= m_first.size())
            m_first.resize(word + 1, 0);
        m_first[word] = i + 1;
    }
}

TitleMatch Titles::match(const Document& document, std::uint32_t at, std::uint32_t end) const
{
    return find(document, at, end, false);
}

TitleMatch Titles::matchName(const Document& document, std::uint32_t at, std::uint32_t end) const
{
    return at < end && document.tokens[at].capital ? find(document, at, end, true) : TitleMatch{};
}

TitleMatch Titles::find(const Document& document, std::uint32_t at, std::uint32_t end, bool names) const
{
    if (at >= end || !begins(document.tokens[at]))
        return {};
    const Token* tokens = document.tokens.data() + at;
    const std::uint32_t second = end - at > 1 ? tokens[1].word : 0;
    for (std::uint32_t i = m_first[tokens->word] - 1; i < m_rows.size() && m_rows[i].first == tokens->word; ++i) {
        const Row& row = m_rows[i];
        if (row.isName != names || row.size > end - at || (row.size > 1 && row.second != second))
            continue;
        std::uint32_t same = std::min(row.size, 2u);
        while (same < row.size && tokens[same].word == m_words[row.words + same])
            ++same;
        if (same == row.size)
            return {&m_titles[row.title], at + row.size, row.former, row.elect};
    }
    return {};
}

} // namespace summitry::analysis
