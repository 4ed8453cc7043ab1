#pragma once
// Reads the members of a JSON object into plain values and remembers the first that is not what it should be. Missing
// members give the default. Internal to this folder. Copies share their complaint, so a nested object's fault reaches
// the top.
#include "models/domain/communication.h"
#include "models/domain/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace summitry {

template <typename E, std::size_t N>
using Words = std::array<std::pair<E, std::string_view>, N>;

template <typename E, std::size_t N>
std::string_view wordOf(const Words<E, N>& words, E value)
{
    for (const auto& [each, word] : words)
        if (each == value)
            return word;
    return {};
}

class JsonFields
{
public:
    explicit JsonFields(QJsonObject object) : JsonFields(std::move(object), std::make_shared<std::string>()) {}

    std::string text(const char* key);
    double number(const char* key, double otherwise);
    bool flag(const char* key);
    std::optional<Day> day(const char* key); ///< a whole EDTF day
    QJsonArray array(const char* key);
    std::vector<std::string> texts(const char* key);
    std::vector<std::int64_t> ids(const char* key);
    JsonFields object(const char* key);
    std::vector<JsonFields> objects(const char* key);

    /// Words of the exchange formats (fromText in the domain).
    template <typename E>
    std::vector<E> words(const char* key)
    {
        std::vector<E> values;
        for (const std::string& word : texts(key)) {
            E value{};
            if (fromText(word, value))
                values.push_back(value);
            else
                complain(key);
        }
        return values;
    }
    template <typename E, std::size_t N>
    E word(const char* key, const Words<E, N>& table, E otherwise)
    {
        const std::string found = text(key);
        if (found.empty())
            return otherwise;
        for (const auto& [value, each] : table)
            if (each == found)
                return value;
        complain(key);
        return otherwise;
    }

    void complain(std::string_view what)
    {
        if (m_complaint->empty())
            *m_complaint = what;
    }
    const std::string& complaint() const { return *m_complaint; }

private:
    JsonFields(QJsonObject object, std::shared_ptr<std::string> complaint)
        : m_object(std::move(object)), m_complaint(std::move(complaint))
    {
    }
    QJsonValue member(const char* key, QJsonValue::Type type);

    QJsonObject m_object;
    std::shared_ptr<std::string> m_complaint;
};

/// The whole of `json` as one object of at most this version. `what`: for messages.
Result<JsonFields> parseFields(std::string_view json, int version, std::string_view what = "The saved view");

template <typename T, typename Read>
Result<T> readFields(std::string_view json, int version, Read read, std::string_view what = "The saved view")
{
    Result<JsonFields> fields = parseFields(json, version, what);
    if (!fields)
        return fields.error();
    T value = read(*fields);
    if (!fields->complaint().empty())
        return fail("{} is damaged: {} is not as it should be.", what, fields->complaint());
    return value;
}

} // namespace summitry
