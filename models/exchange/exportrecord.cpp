#include "models/exchange/exportrecord.h"

#include "models/exchange/resultjson.h"

#include <fmt/format.h>

namespace summitry {

namespace {

/// Cuts at a character, not inside one.
std::string shortened(std::string_view text, std::size_t most)
{
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            continue;
        if (++characters > most)
            return std::string(text.substr(0, at)) + "…";
    }
    return std::string(text);
}

std::string_view eventName(const Account& account)
{
    switch (account.form) {
    case Form::Phone:
        return "phone call";
    case Form::Video:
        return "video call";
    case Form::Multilateral:
        return "summit";
    case Form::Visit:
        return "visit";
    case Form::Bilateral:
        return "meeting";
    default:
        return account.kind == Kind::Call ? "call" : "statement";
    }
}

} // namespace

std::string stableId(const Communication& communication)
{
    return fmt::format("summitry:communication:{}", communication.id);
}

std::string headline(const Communication& communication, std::size_t mostCharacters)
{
    const Account& shown = communication.shown;
    std::string text;
    if (shown.kind == Kind::Statement) {
        text = joinNames(shown.speakers);
        text += shown.quote.empty() ? ": statement" : fmt::format(": “{}”", shown.quote);
    } else {
        text = shown.name.empty() ? std::string(eventName(shown)) : shown.name;
        if (!shown.participants.empty())
            text += ", " + joinNames(shown.participants);
        if (!shown.place.empty())
            text += ", " + shown.place;
    }
    if (shown.status != Status::Held)
        text += fmt::format(" ({})", toText(shown.status));
    return shortened(text, mostCharacters);
}

} // namespace summitry
