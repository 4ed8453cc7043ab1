#pragma once
// The words that any stage asks for, numbered: lower-case word -> id (1, 2, …; 0 = not in it). While the analyser is
// built each stage adds the words of its tables; then the list is fixed, and the tokeniser looks every token up
// once (Token::word). Stages keep what a word means to them in WordFlags, indexed by id. Words are lower-case with a
// plain apostrophe ("'s", "o'clock"). Read from any number of threads once building is over.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace summitry::analysis {

class Words
{
public:
    Words();
    /// The id of the word, new or known. Lower-cases it.
    std::uint32_t add(std::string_view word);
    /// 0 when it is not in the list. The word must be lower-case.
    std::uint32_t find(std::string_view lower) const { return find(lower, hash(lower)); }
    std::uint32_t find(std::string_view lower, std::uint32_t hash) const
    {
        const std::uint32_t bit = seenBit(hash);
        return (m_seen[bit / 64] >> (bit % 64) & 1) != 0 ? findSeen(lower, hash) : 0;
    }
    /// Ids are below this.
    std::uint32_t size() const { return m_size; }

    static constexpr std::uint32_t kSeed = 2166136261u;
    static constexpr std::uint32_t mix(std::uint32_t hash, char c)
    {
        return (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    }
    static std::uint32_t hash(std::string_view lower);

private:
    // Many words of a text are in no table: one bit per hash tells so from little memory.
    static constexpr std::uint32_t kSeenMask = (1u << 18) - 1;
    static constexpr std::uint32_t seenBit(std::uint32_t hash) { return (hash >> 14 ^ hash) & kSeenMask; }
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t id = 0;
        std::uint32_t begin = 0; ///< in m_letters
        std::uint32_t length = 0;
    };
    std::uint32_t findSeen(std::string_view lower, std::uint32_t hash) const;
    void grow();
    void place(const Slot& slot);

    std::uint32_t m_size = 1;
    std::string m_letters;             ///< of all words
    std::vector<Slot> m_slots;         ///< open addressing, size a power of two
    std::vector<std::uint64_t> m_seen; ///< by seenBit()
};

/// Up to 32 yes/no properties per word id, filled by the stage that owns it.
class WordFlags
{
public:
    void set(std::uint32_t id, std::uint32_t bits)
    {
        if (id >= m_bits.size())
            m_bits.resize(id + 1, 0);
        m_bits[id] |= bits;
    }
    std::uint32_t of(std::uint32_t id) const { return id < m_bits.size() ? m_bits[id] : 0; }
    bool has(std::uint32_t id, std::uint32_t bits) const { return (of(id) & bits) != 0; }

private:
    std::vector<std::uint32_t> m_bits;
};

/// ASCII letters and two-byte Latin, Greek and Cyrillic capitals in lower case; the typographic apostrophe made plain.
std::string lowerCase(std::string_view text);

} // namespace summitry::analysis
