#pragma once
// Who said it? A quotation with four answers: its speaker and others who spoke or met around that time, so that no
// answer can be ruled out by the date alone. Pure; the words of the quotation are the caller's affair.
#include "models/classroom/draw.h"

namespace summitry::classroom {

inline constexpr std::size_t kAnswers = 4;
inline constexpr std::size_t kFewestAnswers = 2;

struct WhoQuestion
{
    Row row = kNoRow;
    std::vector<PersonIndex> answers; ///< in the order to show
    std::size_t right = 0;            ///< index in answers
};

/// Only quotations by one leader. An error says what is missing.
Result<std::vector<WhoQuestion>> dealWho(const Chronology& chronology, const Selection& selection,
                                         std::size_t questions, std::uint64_t seed);

} // namespace summitry::classroom
