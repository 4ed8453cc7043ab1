#include "models/readers/html/pagewords.h"

#include "models/readers/resourcetable.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace summitry::readers {

namespace {

constexpr std::array<std::string_view, kMarkGroups> kGroups{"body", "summary", "related", "social",  "comment",
                                                            "nav",  "ad",      "signup",  "caption", "byline",
                                                            "tags", "legal",   "live"};
constexpr std::size_t kPrefixFrom = 5;

struct MarkWord
{
    std::string word;
    std::uint32_t bit = 0;
};

/// By first letter, so that a mark's word is compared with a handful.
using MarkTable = std::array<std::vector<MarkWord>, 26>;

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

MarkTable buildMarks()
{
    MarkTable table;
    for (const TableRow& row : loadTable("pagewords.tsv")) {
        const auto group = std::find(kGroups.begin(), kGroups.end(), row[0]);
        if (row.size() != 2 || group == kGroups.end())
            continue;
        std::string_view words = row[1];
        while (!words.empty()) {
            const std::string_view word = words.substr(0, words.find(' '));
            words.remove_prefix(std::min(word.size() + 1, words.size()));
            if (!word.empty() && isLetter(word[0]))
                table[static_cast<std::size_t>(word[0] - 'a')].push_back(
                    {std::string(word), 1U << (group - kGroups.begin())});
        }
    }
    return table;
}

std::vector<std::string> buildPhrases()
{
    std::vector<std::string> phrases;
    for (const TableRow& row : loadTable("pagephrases.tsv"))
        phrases.push_back(row[0]);
    std::sort(phrases.begin(), phrases.end());
    return phrases;
}

} // namespace

std::uint32_t markGroups(std::string_view marks)
{
    static const MarkTable table = buildMarks();
    std::uint32_t bits = 0;
    while (!marks.empty()) {
        const std::string_view mark = marks.substr(0, marks.find(' '));
        marks.remove_prefix(std::min(mark.size() + 1, marks.size()));
        if (mark.empty() || !isLetter(mark[0]))
            continue;
        for (const MarkWord& each : table[static_cast<std::size_t>(mark[0] - 'a')])
            if (each.word.size() >= kPrefixFrom ? mark.substr(0, each.word.size()) == each.word : mark == each.word)
                bits |= each.bit;
    }
    return bits;
}

bool beginsLikeFurniture(std::string_view text)
{
    static const std::vector<std::string> phrases = buildPhrases();
    std::string begin(text.substr(0, 40));
    for (char& c : begin)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    const auto after = std::upper_bound(phrases.begin(), phrases.end(), begin);
    for (auto it = after; it != phrases.begin();) {
        --it;
        if ((*it)[0] != begin[0])
            return false;
        if (begin.compare(0, it->size(), *it) == 0)
            return true;
    }
    return false;
}

} // namespace summitry::readers
