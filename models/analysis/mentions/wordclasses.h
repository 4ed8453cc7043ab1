#pragma once
// What single words do around names, from mentionwords.tsv and namewords.tsv and from the names of the gazetteer's
// persons (their first words are given names, or family names where these stand first). Classes of words, not of
// tokens: "Will" may be a given name here and a modal there. Immutable once built.
#include "models/analysis/lexicon/table.h"
#include "models/analysis/stage.h"

namespace summitry::analysis {

enum WordClass : std::uint32_t {
    kDeterminer = 1u << 0,
    kArticle = 1u << 1,
    kOwner = 1u << 2,
    kTwo = 1u << 3,
    kThree = 1u << 4,
    kFour = 1u << 5,
    kMany = 1u << 6,
    kFormer = 1u << 7,
    kModifier = 1u << 8,
    kElect = 1u << 9,
    kPlacePreposition = 1u << 10,
    kVisitVerb = 1u << 11,
    kSpeakPreposition = 1u << 12,
    kPreposition = 1u << 13,
    kHe = 1u << 14,
    kHim = 1u << 15,
    kHis = 1u << 16,
    kShe = 1u << 17,
    kHer = 1u << 18,
    kThey = 1u << 19,
    kParticle = 1u << 20,
    kSuffix = 1u << 21,
    kOrganisationHead = 1u << 22,
    kPlaceHead = 1u << 23,
    kEventHead = 1u << 24,
    kNotName = 1u << 25,
    kSaying = 1u << 26,
    kGiven = 1u << 27,
    kGivenMale = 1u << 28,
    kGivenFemale = 1u << 29,
    kFamilyFirst = 1u << 30,
    kJudging = 1u << 31
};
inline constexpr std::uint32_t kNumbers = kTwo | kThree | kFour | kMany;
inline constexpr std::uint32_t kPronouns = kHe | kHim | kHis | kShe | kHer | kThey;

class WordClasses
{
public:
    static Result<WordClasses> create(const Resources& resources);
    std::uint32_t of(const Token& token) const { return m_flags.of(token.word); }
    bool has(const Token& token, std::uint32_t bits) const { return (of(token) & bits) != 0; }
    /// What the given name says of its bearer.
    Sex sexOf(const Token& token) const;

private:
    Result<void> readWords(const Resources& resources);
    Result<void> readNames(const Resources& resources);
    void learnNames(const Resources& resources);

    WordFlags m_flags;
};

/// The parts of text between spaces.
std::vector<std::string_view> wordsOf(std::string_view text);

} // namespace summitry::analysis
