#include "models/analysis/lexicon/words.h"

#include "models/analysis/text/characters.h"

namespace summitry::analysis {

Words::Words() : m_texts(1), m_slots(1024) {}

std::uint32_t Words::hash(std::string_view lower)
{
    std::uint32_t h = kSeed;
    for (const char c : lower)
        h = mix(h, c);
    return h;
}

std::uint32_t Words::find(std::string_view lower, std::uint32_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].id != 0; at = (at + 1) & mask)
        if (m_slots[at].hash == hash && m_texts[m_slots[at].id] == lower)
            return m_slots[at].id;
    return 0;
}

std::uint32_t Words::add(std::string_view word)
{
    const std::string lower = lowerCase(word);
    const std::uint32_t h = hash(lower);
    if (const std::uint32_t known = find(lower, h))
        return known;
    const std::uint32_t id = size();
    m_texts.push_back(lower);
    if (m_texts.size() * 2 > m_slots.size())
        grow();
    place({h, id});
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

void Words::place(Slot slot)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = slot.hash & mask;
    while (m_slots[at].id != 0)
        at = (at + 1) & mask;
    m_slots[at] = slot;
}

std::string lowerCase(std::string_view text)
{
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
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
