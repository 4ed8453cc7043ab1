#pragma once
// Quotation marks among the tokens of a text: which kind each is and which way it faces by the spaces around it. Looks
// at one token and its neighbours only; pairing is the quotation finder's work. Apostrophes inside words and clitics
// ("'s") are no marks.
#include "models/analysis/document.h"

namespace summitry::analysis {

enum class MarkKind : std::uint8_t { None, Double, Guillemet, Single };
enum class Facing : std::uint8_t { Opens, Closes, Unclear };

struct QuoteMark
{
    MarkKind kind = MarkKind::None;
    Facing facing = Facing::Unclear; ///< by shape where the mark has one, else by the spaces
    bool directed = false;           ///< the mark's own shape says which way ("“", "»")
};

/// Token `at` as a mark; [first, end) are the tokens of its paragraph.
QuoteMark quoteMarkAt(const Document& document, std::uint32_t at, std::uint32_t first, std::uint32_t end);

} // namespace summitry::analysis
