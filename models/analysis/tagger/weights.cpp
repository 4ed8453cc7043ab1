#include "models/analysis/tagger/weights.h"

#include <algorithm>
#include <cstring>

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
    weights.place(bytes.substr(at));
    return weights;
}

void TagWeights::place(std::string_view rows)
{
    m_taken.assign((kMask + 1) / 64, 0);
    std::vector<std::uint32_t> slots;
    for (std::size_t at = 0; at < rows.size(); at += kRowBytes) {
        std::uint32_t slot = readNumber(rows, at) & kMask;
        while (isTaken(slot))
            slot = (slot + 1) & kMask;
        m_taken[slot / 64] |= std::uint64_t{1} << (slot % 64);
        slots.push_back(slot);
    }
    m_ranks.resize(m_taken.size());
    for (std::size_t i = 1; i < m_taken.size(); ++i)
        m_ranks[i] = static_cast<std::uint16_t>(m_ranks[i - 1] + countBits(m_taken[i - 1]));
    m_rows.resize(slots.size());
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::size_t at = i * kRowBytes;
        Row& row = m_rows[rank(slots[i])];
        row.check = static_cast<std::uint16_t>(readNumber(rows, at) >> 16);
        std::memcpy(row.weights.data(), rows.data() + at + 4, kTagCount);
    }
}

} // namespace summitry::analysis
