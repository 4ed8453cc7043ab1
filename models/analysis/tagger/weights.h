#pragma once
// The tagger's learnt weights in memory and as bytes. Layout of the file: "SUMTAG1\n", count of dictionary words and of
// features (32-bit little-endian each); per word its tag (kAnyCase added where capitals do not matter), its length and
// its letters; per feature its hash and one signed byte per tag. Owns its memory; knows nothing of tokens.
#include "models/analysis/tagger/features.h"
#include "models/domain/result.h"

#include <string>

namespace summitry::analysis {

struct TagWord
{
    static constexpr std::uint8_t kAnyCase = 0x80;
    std::string word;
    std::uint8_t tag = 0;
};

using TagRow = std::array<std::int8_t, kTagCount>;

class TagWeights
{
public:
    static Result<TagWeights> parse(std::string_view bytes);
    /// The inverse; at most 65,535 features.
    static std::string write(const std::vector<TagWord>& words,
                             const std::vector<std::pair<std::uint32_t, TagRow>>& rows);

    const std::vector<TagWord>& words() const { return m_words; }
    /// nullptr when the feature was not learnt. The row has kPadded weights, those past kTagCount meaningless.
    const std::int8_t* row(std::uint32_t feature) const
    {
        for (std::uint32_t at = feature & kMask; isTaken(at); at = (at + 1) & kMask) {
            const Row& row = m_rows[rank(at)];
            if (row.check == static_cast<std::uint16_t>(feature >> 16))
                return row.weights.data();
        }
        return nullptr;
    }
    static constexpr std::size_t kPadded = 24;
    /// Cheap; false when row() is nullptr.
    bool mayHave(std::uint32_t feature) const { return isTaken(feature & kMask); }

private:
    // Most features asked for were never learnt: one bit per slot tells so from little memory, and the rows stand
    // without gaps behind it.
    struct Row
    {
        TagRow weights;
        std::uint16_t check = 0;
    };
    static_assert(sizeof(Row) == kPadded);
    static constexpr std::uint32_t kMask = (1u << 20) - 1;

    bool isTaken(std::uint32_t slot) const { return (m_taken[slot / 64] >> (slot % 64) & 1) != 0; }
    std::uint32_t rank(std::uint32_t slot) const
    {
        const std::uint64_t before = m_taken[slot / 64] & ((std::uint64_t{1} << (slot % 64)) - 1);
        return m_ranks[slot / 64] + countBits(before);
    }
    // std::popcount is a function call on processors that may lack the instruction.
    static constexpr std::uint32_t countBits(std::uint64_t bits)
    {
        bits -= bits >> 1 & 0x5555555555555555u;
        bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
        bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
        return static_cast<std::uint32_t>(bits * 0x0101010101010101u >> 56);
    }
    void place(std::string_view rows);

    std::vector<TagWord> m_words;
    std::vector<std::uint64_t> m_taken;
    std::vector<std::uint16_t> m_ranks; ///< taken slots before each 64
    std::vector<Row> m_rows;            ///< by slot
};

} // namespace summitry::analysis
