#pragma once
// What the text stage says about an article: its paragraphs, sentences and tokens, each a span of bytes of the text.
// Values only; they are made in models/analysis/text and owned by Document.
#include "models/analysis/draft.h"

#include <cstdint>

namespace summitry::analysis {

/// Coarse part of speech, after the Penn tags.
enum class Tag : std::uint8_t {
    Other,
    Noun,
    NounPlural,
    Name,
    Pronoun,
    Possessive,
    Verb,
    VerbPast,
    VerbPresent,
    VerbGerund,
    VerbParticiple,
    Modal,
    Adjective,
    Adverb,
    Determiner,
    Preposition,
    Conjunction,
    To,
    Number,
    Wh,
    Punctuation,
    PossessiveMark
};

struct Token
{
    ByteSpan span;
    Tag tag = Tag::Other;
    bool capital = false; ///< begins with an upper-case letter
    bool allCapitals = false;
    bool spaceBefore = false;
    std::uint32_t sentence = 0;
    std::uint32_t word = 0; ///< id of the lower-cased word in the lexicon, 0 = not in it
};

enum class ParagraphRole : std::uint8_t { Title, Standfirst, Byline, TimeLine, Body, Boilerplate };

struct Paragraph
{
    ByteSpan span;
    ParagraphRole role = ParagraphRole::Body;
    ByteSpan dateline; ///< "SEOUL, June 10 (Yonhap) --" at its start; empty if none
    std::uint32_t firstSentence = 0;
    std::uint32_t endSentence = 0;
};

struct Sentence
{
    ByteSpan span;
    std::uint32_t paragraph = 0;
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0;
};

} // namespace summitry::analysis
