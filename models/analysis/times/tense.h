#pragma once
// Whether what a time expression belongs to lies ahead or behind, from the verbs about it: the nearest one to its left
// in the sentence, else the first to its right. Words of timetense.tsv; any word in "-ed" counts as past.
// A guess for "on Tuesday" and "in June"; it does not parse. Linear in the sentence.
#include "models/analysis/document.h"
#include "models/analysis/lexicon/words.h"
#include "models/domain/result.h"

namespace summitry::analysis {

enum class Tense : std::uint8_t { Unknown, Past, Future };

class TenseFinder
{
public:
    static Result<TenseFinder> create(Words& words);
    /// Tokens first..end are the time expression.
    Tense around(const Document& document, std::uint32_t first, std::uint32_t end) const;

private:
    static constexpr std::uint32_t kFuture = 1, kPast = 2, kProspect = 4, kHelper = 8, kNotVerb = 16, kTo = 32;
    Tense verdict(const Document& document, std::uint32_t at, std::uint32_t begin) const;
    Tense ofVerb(const Document& document, std::uint32_t at, std::uint32_t begin) const;
    bool looksPast(const Document& document, std::uint32_t at) const;
    bool isInfinitive(const Document& document, std::uint32_t to) const;

    WordFlags m_words;
};

} // namespace summitry::analysis
