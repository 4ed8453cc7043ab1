#pragma once
// Where and why a text is no JSON (RFC 8259), in plain words. Slow and exact: runs only after the fast parser has
// refused a value. Knows nothing of articles. Depth is bounded, so hostile nesting is a fault, not a crash.
#include "models/domain/message.h"

#include <cstddef>
#include <string_view>

namespace summitry::readers {

struct JsonPlaceFault
{
    Message message;    ///< "a colon is missing after the name"; format is empty when nothing is wrong
    std::size_t at = 0; ///< byte
};

JsonPlaceFault findJsonFault(std::string_view json);

} // namespace summitry::readers
