#include "models/domain/message.h"

namespace summitry {

std::string Message::render(std::string_view translated) const
{
    std::string out;
    std::size_t next = 0;
    for (std::size_t i = 0; i < translated.size(); ++i) {
        const bool place = translated[i] == '{' && i + 1 < translated.size() && translated[i + 1] == '}';
        if (place && next < arguments.size()) {
            out += arguments[next++];
            ++i;
        } else {
            out += translated[i];
        }
    }
    return out;
}

} // namespace summitry
