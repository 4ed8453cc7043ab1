#include "models/analysis/lexicon/words.h"

#include "models/analysis/text/characters.h"

#include <cstring>

namespace summitry::analysis {

Words::Words() : m_slots(1024), m_seen((kSeenMask + 1) / 64) {}

std::uint32_t Words::hash(std::string_view lower)
{
    std::uint32_t h = kSeed;
    for (const char c : lower)
        h = mix(h, c);
    return h;
}

std::uint32_t Words::findSeen(std::string_view lower, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].id != 0; at = (at + 1) & mask) {
        const Slot& slot = m_slots[at];
        if (slot.hash == hash && slot.length == lower.size() &&
            std::memcmp(m_letters.data() + slot.begin, lower.data(), lower.size()) == 0)
            return slot.id;
    }
    return 0;
}

std::uint32_t Words::add(std::string_view word)
{
    const std::string lower = lowerCase(word);
    const std::uint32_t h = hash(lower);
    if (const std::uint32_t known = find(lower, h))
        return known;
    const std::uint32_t id = m_size++;
    if (m_size * 2 > m_slots.size())
        grow();
    place({h, id, static_cast<std::uint32_t>(m_letters.size()), static_cast<std::uint32_t>(lower.size())});
    m_letters += lower;
    return id;
}

void Words::grow()
{
    const std::vector<Slot> old = std::move(m_slots);
    m_slots.assign(old.size() * 2, Slot{});
    for (const Slot& slot : old)
        if (slot.id != 0)
            place(slot);
}

void Words::place(const Slot& slot)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = slot.hash & mask;
    while (m_slots[at].id != 0)
        at = (at + 1) & mask;
    m_slots[at] = slot;
    const std::uint32_t bit = seenBit(slot.hash);
    m_seen[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

std::string lowerCase(std::string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= 'a' && text[at] <= 'z') {
            lower += text[at++]; // most letters
            continue;
        }
        const Character c = characterAt(text, at);
        if (c.kind == CharKind::Apostrophe)
            lower += '\'';
        else
            appendLower(text.substr(at, c.length), lower);
        at += c.length;
    }
    return lower;
}

} // namespace summitry::analysis
