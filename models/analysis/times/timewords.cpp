#include "models/analysis/times/timewords.h"

#include "models/analysis/lexicon/table.h"

#include <algorithm>
#include <charconv>

namespace summitry::analysis {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(TimeWord::Count_)> kKinds = {
    "month",   "weekday", "number", "ordinal",  "unit", "season", "part", "deictic", "shift",
    "follow",  "edge",    "drift",  "ago",      "near", "link",   "from", "about",   "every",
    "article", "before",  "recent", "meridiem", "zone", "hour",   "shy",  "plural"};

} // namespace

Result<TimeWords> TimeWords::create(Words& words)
{
    auto table = Table::load("timewords", 3);
    if (!table)
        return table.error();
    TimeWords result;
    for (const TableRow& row : table->rows()) {
        const auto kind = std::find(kKinds.begin(), kKinds.end(), row.cell(1));
        int value = 0;
        const std::string_view number = row.cell(2);
        const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
        if (kind == kKinds.end() || read.ec != std::errc())
            return table->wrong(row, "the kind or the value is unknown");
        const std::uint32_t id = words.add(row.cell(0));
        if (!result.add(id, static_cast<TimeWord>(kind - kKinds.begin()), value))
            return table->wrong(row, "the word has too many kinds");
        if (row.cell(3) == "shy")
            result.m_bits[id] |= detail::timeBit(TimeWord::Shy);
        if (row.cell(3) == "plural")
            result.m_bits[id] |= detail::timeBit(TimeWord::Plural);
    }
    return result;
}

bool TimeWords::add(std::uint32_t word, TimeWord kind, int value)
{
    if (word >= m_bits.size()) {
        m_bits.resize(word + 1, 0);
        m_entries.resize(word + 1);
    }
    Entry& entry = m_entries[word];
    if (entry.count == entry.values.size())
        return false;
    entry.values[entry.count++] = {kind, value};
    m_bits[word] |= detail::timeBit(kind);
    return true;
}

int TimeWords::value(std::uint32_t word, TimeWord kind) const
{
    const Entry& entry = m_entries[word];
    for (std::size_t i = 0; i < entry.count; ++i)
        if (entry.values[i].first == kind)
            return entry.values[i].second;
    return 0;
}

} // namespace summitry::analysis
