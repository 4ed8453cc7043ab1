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
    /// nullptr when the feature was not learnt.
    const std::int8_t* row(std::uint32_t feature) const
    {
        for (std::uint32_t at = feature & kMask;; at = (at + 1) & kMask) {
            const Slot slot = m_slots[at];
            if (slot.row == 0)
                return nullptr;
            if (slot.check == feature >> 16)
                return m_rows[slot.row].data();
        }
    }

private:
    struct Slot
    {
        std::uint16_t check = 0;
        std::uint16_t row = 0; ///< 0 = empty
    };
    static constexpr std::uint32_t kMask = (1u << 17) - 1;
    using Padded = std::array<std::int8_t, 24>;

    std::vector<TagWord> m_words;
    std::vector<Slot> m_slots;
    std::vector<Padded> m_rows;
};

} // namespace summitry::analysis
