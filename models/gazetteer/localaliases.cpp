#include "models/gazetteer/localaliases.h"

#include "models/gazetteer/folding.h"

#include <algorithm>

namespace summitry::gazetteer {

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view foldedAt(std::string_view text, std::size_t at, const CodePoint& point)
{
    if (point.value < 0x80)
        return isSpace(text[at]) ? std::string_view(" ") : text.substr(at, 1);
    const Folded folded = fold(point.value);
    return folded.known ? folded.text : text.substr(at, point.length);
}

bool isWordAt(std::string_view text, std::size_t at)
{
    return at < text.size() && isWordCodePoint(decode(text, at).value);
}

/// Where the alias that begins at `at` ends in the text; kNowhere when it does not stand there as whole words.
std::size_t endOf(std::string_view text, std::size_t at, std::string_view alias)
{
    while (!alias.empty()) {
        if (at >= text.size())
            return kNowhere;
        const CodePoint point = decode(text, at);
        const std::string_view piece = foldedAt(text, at, point);
        if (!alias.starts_with(piece))
            return kNowhere;
        alias.remove_prefix(piece.size());
        at += point.length;
    }
    return isWordAt(text, at) ? kNowhere : at;
}

} // namespace

void LocalAliases::add(std::string_view alias, const AliasMeaning& meaning)
{
    const std::string folded = foldedText(alias);
    if (folded.empty())
        return;
    for (const auto& entry : m_entries)
        if (entry->folded == folded) {
            entry->meanings.push_back(meaning);
            return;
        }
    m_entries.push_back(std::make_unique<Entry>(Entry{folded, {meaning}}));
    m_byFirst[static_cast<unsigned char>(folded[0])].push_back(m_entries.back().get());
}

const LocalAliases::Entry* LocalAliases::longestAt(std::string_view text, std::size_t at, std::size_t& end) const
{
    const std::string_view first = foldedAt(text, at, decode(text, at));
    const Entry* best = nullptr;
    if (first.empty())
        return nullptr;
    for (const Entry* entry : m_byFirst[static_cast<unsigned char>(first[0])])
        if (const std::size_t here = endOf(text, at, entry->folded);
            here != kNowhere && (!best || entry->folded.size() > best->folded.size()))
            best = entry, end = here;
    return best;
}

void LocalAliases::find(std::string_view text, std::vector<AliasHit>& hits, std::size_t first) const
{
    std::vector<AliasHit> found(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end());
    bool inWord = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const bool word = isWordCodePoint(point.value);
        std::size_t end = 0;
        if (const Entry* entry = word && !inWord ? longestAt(text, at, end) : nullptr)
            found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), entry->meanings});
        inWord = word;
        at += point.length;
    }
    const auto length = [](const AliasHit& hit) { return hit.end - hit.begin; };
    // Of equals those of the file, which were added last, win.
    std::reverse(found.begin(), found.end());
    std::stable_sort(found.begin(), found.end(), [&](const auto& a, const auto& b) { return length(a) > length(b); });
    hits.resize(first);
    for (const AliasHit& hit : found)
        if (std::none_of(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end(),
                         [&](const AliasHit& each) { return each.begin < hit.end && hit.begin < each.end; }))
            hits.push_back(hit);
    std::sort(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end(),
              [](const AliasHit& a, const AliasHit& b) { return a.begin < b.begin; });
}

std::span<const AliasMeaning> LocalAliases::exact(std::string_view alias) const
{
    const std::string folded = foldedText(alias);
    for (const auto& entry : m_entries)
        if (entry->folded == folded)
            return entry->meanings;
    return {};
}

} // namespace summitry::gazetteer
