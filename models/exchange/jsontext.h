#pragma once
// Writes JSON (RFC 8259) with the members in the order of the calls: compact, UTF-8 as it is, control characters and
// invalid UTF-8 made safe. Appends to a string that the caller owns. The caller keeps begin and end in balance.
#include <cstdint>
#include <string>
#include <string_view>

namespace summitry {

class JsonText
{
public:
    explicit JsonText(std::string& out) : m_out(&out) {}

    JsonText& beginObject();
    JsonText& endObject();
    JsonText& beginArray();
    JsonText& endArray();
    JsonText& key(std::string_view name);
    JsonText& value(std::string_view text);
    JsonText& value(const char* text) { return value(std::string_view(text)); }
    JsonText& value(const std::string& text) { return value(std::string_view(text)); }
    JsonText& value(std::int64_t number);
    JsonText& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonText& value(double number, int decimals);
    JsonText& value(bool flag);
    JsonText& null();
    /// Null when the text is empty.
    JsonText& valueOrNull(std::string_view text) { return text.empty() ? null() : value(text); }
    /// A finished piece of JSON as it is.
    JsonText& raw(std::string_view json);

    /// key(name) and value(v) in one.
    template <typename V>
    JsonText& member(std::string_view name, const V& v)
    {
        return key(name).value(v);
    }

private:
    void separate();

    std::string* m_out;
    bool m_needsComma = false;
};

} // namespace summitry
