#include "models/analysis/tagger/weights.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::string_view kMagic = "SUMTAG1\n";
constexpr std::size_t kRowBytes = 4 + kTagCount;

std::uint32_t readNumber(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

void writeNumber(std::string& bytes, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

Error damaged()
{
    return fail("The built-in table {} is damaged; build the program again.", "tagger.bin");
}

} // namespace

std::string TagWeights::write(const std::vector<TagWord>& words,
                              const std::vector<std::pair<std::uint32_t, TagRow>>& rows)
{
    std::string bytes(kMagic);
    writeNumber(bytes, static_cast<std::uint32_t>(words.size()));
    writeNumber(bytes, static_cast<std::uint32_t>(rows.size()));
    for (const TagWord& word : words) {
        bytes += static_cast<char>(word.tag);
        bytes += static_cast<char>(word.word.size());
        bytes += word.word;
    }
    for (const auto& [hash, row] : rows) {
        writeNumber(bytes, hash);
        for (const std::int8_t weight : row)
            bytes += static_cast<char>(weight);
    }
    return bytes;
}

Result<TagWeights> TagWeights::parse(std::string_view bytes)
{
    const std::size_t header = kMagic.size() + 8;
    if (bytes.size() < header || !bytes.starts_with(kMagic))
        return damaged();
    TagWeights weights;
    weights.m_words.resize(readNumber(bytes, kMagic.size()));
    const std::size_t rows = readNumber(bytes, kMagic.size() + 4);
    std::size_t at = header;
    for (TagWord& word : weights.m_words) {
        if (at + 2 > bytes.size())
            return damaged();
        word.tag = static_cast<std::uint8_t>(bytes[at]);
        word.word = bytes.substr(at + 2, static_cast<unsigned char>(bytes[at + 1]));
        at += 2 + word.word.size();
    }
    if (rows > 0xFFFF || bytes.size() - std::min(at, bytes.size()) != rows * kRowBytes)
        return damaged();
    weights.m_slots.resize(kMask + 1);
    weights.m_rows.resize(rows + 1);
    for (std::size_t i = 1; i <= rows; ++i, at += kRowBytes) {
        const std::uint32_t hash = readNumber(bytes, at);
        std::uint32_t slot = hash & kMask;
        while (weights.m_slots[slot].row != 0)
            slot = (slot + 1) & kMask;
        weights.m_slots[slot] = {static_cast<std::uint16_t>(hash >> 16), static_cast<std::uint16_t>(i)};
        std::transform(bytes.begin() + at + 4, bytes.begin() + at + kRowBytes, weights.m_rows[i].begin(),
                       [](char c) { return static_cast<std::int8_t>(c); });
    }
    return weights;
}

} // namespace summitry::analysis
