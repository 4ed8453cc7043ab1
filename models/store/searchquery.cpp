#include "models/store/searchquery.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace summitry {

namespace {

enum class Token { Word, And, Or, Not, Near, Open, Close };

struct Piece
{
    Token token;
    std::string text; ///< as FTS5 takes it
};

constexpr int kDeepest = 50;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// FTS5 drops words without a letter or digit; a phrase of nothing would match nothing.
bool hasSubstance(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
    });
}

std::string quoted(std::string_view word, bool prefix)
{
    std::string text = "\"";
    for (const char c : word)
        if (c != '\0')
            text.append(c == '"' ? 2 : 1, c);
    return text + (prefix ? "\"*" : "\"");
}

Piece wordPiece(std::string_view word)
{
    if (word == "AND")
        return {Token::And, "AND"};
    if (word == "OR")
        return {Token::Or, "OR"};
    if (word == "NOT")
        return {Token::Not, "NOT"};
    const bool prefix = word.size() > 1 && word.back() == '*';
    return {Token::Word, quoted(prefix ? word.substr(0, word.size() - 1) : word, prefix)};
}

class Splitter
{
public:
    explicit Splitter(std::string_view text) : m_text(text) {}

    Result<std::vector<Piece>> run()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isSpace(c) || c == ',')
                ++m_at;
            else if (c == '(' || c == ')')
                m_pieces.push_back({c == '(' ? Token::Open : Token::Close, std::string(1, c)}), ++m_at;
            else if (const auto taken = c == '"'                                   ? phrase()
                                        : m_text.substr(m_at).starts_with("NEAR(") ? near()
                                                                                   : word();
                     !taken)
                return taken.error();
        }
        return std::move(m_pieces);
    }

private:
    Result<void> phrase()
    {
        const std::size_t end = m_text.find('"', m_at + 1);
        if (end == std::string_view::npos)
            return fail("The quotation mark at character {} is not closed; put another one after the phrase.",
                        std::to_string(m_at + 1));
        const std::string_view words = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        const bool prefix = m_at < m_text.size() && m_text[m_at] == '*';
        m_at += prefix ? 1 : 0;
        if (hasSubstance(words))
            m_pieces.push_back({Token::Word, quoted(words, prefix)});
        return {};
    }

    Result<void> word()
    {
        const std::size_t end = std::min(m_text.find_first_of(" \t\r\n\"(),", m_at), m_text.size());
        const std::string_view text = m_text.substr(m_at, end - m_at);
        m_at = std::max(end, m_at + 1);
        if (hasSubstance(text))
            m_pieces.push_back(wordPiece(text));
        return {};
    }

    Result<void> near()
    {
        const std::size_t end = m_text.find(')', m_at);
        if (end == std::string_view::npos)
            return fail("NEAR( at character {} is not closed; write NEAR(one two, 5).", std::to_string(m_at + 1));
        std::string_view inside = m_text.substr(m_at + 5, end - m_at - 5);
        int distance = 10;
        if (const std::size_t comma = inside.rfind(','); comma != std::string_view::npos) {
            std::string_view number = inside.substr(comma + 1);
            while (!number.empty() && isSpace(number.front()))
                number.remove_prefix(1);
            if (std::from_chars(number.data(), number.data() + number.size(), distance).ec != std::errc{} ||
                distance < 0)
                return fail("NEAR needs a number after the comma: NEAR(one two, 5).");
            inside = inside.substr(0, comma);
        }
        const auto words = Splitter(inside).run();
        if (!words)
            return words.error();
        std::string text;
        for (const Piece& piece : *words)
            if (piece.token == Token::Word)
                text += piece.text + " ";
        if (text.empty())
            return fail("NEAR needs words: NEAR(one two, 5).");
        m_pieces.push_back({Token::Near, "NEAR(" + text + ", " + std::to_string(distance) + ")"});
        m_at = end + 1;
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Piece> m_pieces;
};

bool isOperand(Token token)
{
    return token == Token::Word || token == Token::Near;
}
bool isOperator(Token token)
{
    return token == Token::And || token == Token::Or || token == Token::Not;
}

/// Checks the order of operators and writes AND where two words stand side by side.
class Joiner
{
public:
    Result<std::string> run(const std::vector<Piece>& pieces)
    {
        for (const Piece& piece : pieces)
            if (const auto taken = take(piece); !taken)
                return taken.error();
        if (m_depth > 0)
            return fail("A bracket is not closed; put a ) at the end.");
        if (m_wantsOperand && !m_text.empty())
            return fail("The search ends with AND, OR or NOT; add a word after it.");
        return std::move(m_text);
    }

private:
    Result<void> take(const Piece& piece)
    {
        if (isOperator(piece.token)) {
            if (m_wantsOperand)
                return fail("{} needs a word before it. To search for the word itself, write it in small letters.",
                            piece.text);
            m_wantsOperand = true;
        } else if (piece.token == Token::Close) {
            if (m_depth-- == 0 || m_wantsOperand)
                return fail("A closing bracket has no search before it; take it out or add a word.");
        } else {
            if (!m_wantsOperand)
                m_text += " AND";
            m_wantsOperand = !isOperand(piece.token);
            if (piece.token == Token::Open && ++m_depth > kDeepest)
                return fail("The brackets are nested more than {} deep; write a simpler search.",
                            std::to_string(kDeepest));
        }
        m_text += (m_text.empty() ? "" : " ") + piece.text;
        return {};
    }

    std::string m_text;
    int m_depth = 0;
    bool m_wantsOperand = true;
};

} // namespace

Result<std::string> translateQuery(std::string_view query)
{
    const auto pieces = Splitter(query).run();
    return pieces ? Joiner().run(*pieces) : Result<std::string>(pieces.error());
}

} // namespace summitry
