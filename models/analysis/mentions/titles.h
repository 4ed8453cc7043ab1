#pragma once
// Phrases matched over tokens, longest first: titles, offices and nouns for those who speak (titles.tsv), and names of
// outlets and movements (outlets.tsv). Understands "ex-", "then-", "-elect" and "-designate" on titles of persons.
// Immutable once built.
#include "models/analysis/lexicon/table.h"
#include "models/analysis/stage.h"

namespace summitry::analysis {

enum class TitleKind : std::uint8_t {
    Head,
    Organisation,
    Chief,
    Person,
    Spokesperson,
    Honorific,
    Body,
    State,
    Unnamed,
    Group,
    Counterpart,
    Outlet, ///< not a title: a name of outlets.tsv
    Movement
};

struct Title
{
    TitleKind kind = TitleKind::Person;
    std::string office;
    Sex sex = Sex::Unknown;
    bool plural = false;  ///< unnamed and state rows in the plural: "officials"
    bool shouted = false; ///< a name of one word in capitals: "IRA", not "Ira"
};

struct TitleMatch
{
    const Title* title = nullptr; ///< nothing matched when null
    std::uint32_t end = 0;        ///< token after it
    bool former = false;
    bool elect = false;
};

class Titles
{
public:
    static Result<Titles> create(const Resources& resources);
    /// The longest title at token `at` that ends before `end`.
    TitleMatch match(const Document& document, std::uint32_t at, std::uint32_t end) const;
    /// The name of an outlet or movement at token `at`.
    TitleMatch matchName(const Document& document, std::uint32_t at, std::uint32_t end) const;
    /// What "the two" alone stands for.
    const Title* pair() const { return &m_titles.front(); }
    bool begins(const Token& token) const { return token.word < m_first.size() && m_first[token.word] != 0; }

private:
    struct Row
    {
        std::uint32_t first = 0;  ///< word
        std::uint32_t second = 0; ///< word; 0 when there is no other
        std::uint32_t size = 0;
        std::uint32_t words = 0; ///< where its words stand in m_words
        std::uint32_t title = 0;
        bool former = false;
        bool elect = false;
        bool isName = false; ///< of outlets.tsv
    };
    void addPhrase(std::string_view phrase, std::uint32_t title, Words& words, bool former = false, bool elect = false);
    Result<void> readNames(Words& words);
    TitleMatch find(const Document& document, std::uint32_t at, std::uint32_t end, bool names) const;
    Result<void> addRow(const Table& table, const TableRow& row, Words& words);
    void addVariants(std::string_view phrase, std::uint32_t title, Words& words);
    void index();

    std::vector<Title> m_titles;
    std::vector<std::uint32_t> m_words; ///< of all rows
    std::vector<Row> m_rows;            ///< by first word, then longest first
    std::vector<std::uint32_t> m_first; ///< word id -> 1 + index of its first row; 0 = none
};

} // namespace summitry::analysis
