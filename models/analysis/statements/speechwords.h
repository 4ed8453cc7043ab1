#pragma once
// The words that statements are told by, from the tables speechverbs.tsv and speechnouns.tsv: which word is a form of
// which verb of speech, what may follow it, and the nouns and small words around it. Immutable; knows no sentence.
#include "models/analysis/lexicon/words.h"
#include "models/domain/result.h"

#include <cstdint>

namespace summitry::analysis {

/// What may carry the words said, as bits; the letters stand in the table.
enum Frame : std::uint32_t {
    kClause = 1,
    kNoun = 2,
    kToVerb = 4,
    kObjectTo = 8,
    kFor = 16,
    kToNoun = 32,
    kOn = 64,
    kAgainst = 128,
    kAbout = 256,
    kLight = 512,
    kClear = 1024,
    kOut = 2048,
    kAddressee = 4096,
    kPurpose = 8192,
    kQuoteOnly = 16384
};

/// Roles of other words, as bits.
enum SpeechWord : std::uint32_t {
    kFeeling = 1,
    kDocument = 2,
    kSpokes = 4,
    kOfficial = 8,
    kPress = 16,
    kBe = 32,
    kHave = 64,
    kDo = 128,
    kNot = 256,
    kThat = 512,
    kAnd = 1024,
    kTo = 2048,
    kIf = 4096,
    kWho = 8192,
    kAccording = 16384,
    kBy = 32768,
    kSubordinates = 65536,
    kWould = 131072,
    kIt = 262144,
    kAs = 524288,
    kOf = 1048576,
    kEarlier = 2097152,
    kSelf = 4194304,
    kAgency = 8388608,
    kTopic = 16777216,
    kOffice = 33554432,
    kFirst = 67108864
};

class SpeechWords
{
public:
    static Result<SpeechWords> create(Words& words);
    /// 0 when the word is no verb of speech.
    std::uint32_t frames(std::uint32_t word) const { return m_frames.of(word); }
    bool is(std::uint32_t word, std::uint32_t bits) const { return m_roles.has(word, bits); }
    std::uint32_t word(std::string_view lower) const { return m_words->find(lower); }

private:
    explicit SpeechWords(Words& words) : m_words(&words) {}
    void addForms(std::string_view verb, std::uint32_t frames);
    void addFunctionWords();

    Words* m_words;
    WordFlags m_frames;
    WordFlags m_roles;
};

} // namespace summitry::analysis
