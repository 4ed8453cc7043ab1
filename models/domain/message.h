#pragma once
// A sentence for people: an English format with {} places and its arguments, kept apart so that a view can
// translate the format and a command can print it as it is. Owns its strings; knows nothing of Qt.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace summitry {

struct Message
{
    std::string format;
    std::vector<std::string> arguments;

    Message() = default;
    template <typename... Args>
    explicit Message(std::string_view text, Args&&... args)
        : format(text), arguments{std::string(std::forward<Args>(args))...}
    {
    }

    /// The English sentence; a place without an argument stays "{}".
    std::string english() const { return render(format); }
    /// The same arguments put into another (translated) format.
    std::string render(std::string_view translated) const;

    bool operator==(const Message&) const = default;
};

} // namespace summitry
