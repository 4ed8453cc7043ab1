#include "models/readers/articlejson.h"

#include "models/readers/articlefields.h"
#include "models/readers/encoding.h"
#include "models/readers/jsonfault.h"

#include <simdjson.h>

#include <array>

namespace summitry::readers {

namespace {

using namespace std::string_view_literals;
namespace dom = simdjson::dom;

constexpr std::array kWrappers{"articles"sv, "items"sv, "@graph"sv, "data"sv, "results"sv, "docs"sv, "response"sv};

std::string_view typeName(dom::element_type type)
{
    switch (type) {
    case dom::element_type::ARRAY:
        return "an array";
    case dom::element_type::STRING:
        return "a text";
    case dom::element_type::BOOL:
        return "true or false";
    case dom::element_type::NULL_VALUE:
        return "null";
    case dom::element_type::OBJECT:
        return "an object";
    default:
        return "a number";
    }
}

/// simdjson tells what is wrong, not where.
JsonFault brokenFault(std::string_view json, simdjson::error_code code)
{
    JsonPlaceFault found = findJsonFault(json);
    if (found.message.format.empty()) // it refuses more than the grammar does, such as endless numbers
        return {Message("{}", simdjson::error_message(code)), 0, true, {}};
    return {std::move(found.message), found.at, true, {}};
}

/// \ud83d without its partner, as careless writers leave it: replaced by the replacement character, length kept.
bool mendSurrogates(std::string& json)
{
    const auto isHalf = [&](std::size_t at, std::string_view second) {
        return at + 5 < json.size() && json[at] == '\\' && json[at + 1] == 'u' && (json[at + 2] | 0x20) == 'd' &&
               second.find(static_cast<char>(json[at + 3] | 0x20)) != std::string_view::npos;
    };
    bool mended = false;
    for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at + 2)) {
        if (isHalf(at, "89ab") && isHalf(at + 6, "cdef")) {
            at += 6;
        } else if (isHalf(at, "89abcdef")) {
            json.replace(at, 6, "\\ufffd");
            mended = true;
        }
    }
    return mended;
}

void addArticle(const dom::object& object, JsonReading& reading)
{
    ArticleFields fields = readArticleFields(object);
    if (!fields.fault.format.empty()) {
        if (!reading.fault)
            reading.fault = JsonFault{std::move(fields.fault), 0, false, std::move(fields.article.id)};
        return;
    }
    for (Message& note : fields.notes)
        reading.notes.push_back(std::move(note));
    reading.articles.push_back(std::move(fields.article));
}

bool addWrapped(const dom::object& object, JsonReading& reading)
{
    for (const std::string_view member : kWrappers) {
        dom::array array;
        if (object.at_key(member).get(array) != simdjson::SUCCESS)
            continue;
        for (const dom::element element : array) {
            dom::object inner;
            if (element.get(inner) == simdjson::SUCCESS)
                addArticle(inner, reading);
        }
        if (!reading.articles.empty())
            reading.fault.reset();
        return !reading.articles.empty();
    }
    return false;
}

void addElement(const dom::element& element, JsonReading& reading)
{
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS) {
        reading.fault = JsonFault{
            Message("an article must be an object with a text, this is {}", typeName(element.type())), 0, false, {}};
        return;
    }
    addArticle(object, reading);
    if (reading.fault) {
        JsonReading wrapped;
        if (addWrapped(object, wrapped))
            reading = std::move(wrapped);
    }
}

} // namespace

JsonReading readArticleJson(std::string_view json)
{
    JsonReading reading;
    dom::parser parser;
    dom::element element;
    std::string mended;
    auto code = parser.parse(json.data(), json.size()).get(element);
    if (code == simdjson::UTF8_ERROR) {
        mended = decodeText(json).text;
        code = parser.parse(mended.data(), mended.size()).get(element);
        reading.notes.emplace_back("some bytes were not valid UTF-8 and were replaced");
    }
    if (code == simdjson::STRING_ERROR) {
        mended = mended.empty() ? std::string(json) : mended;
        if (mendSurrogates(mended))
            code = parser.parse(mended.data(), mended.size()).get(element);
    }
    if (code != simdjson::SUCCESS) {
        reading.fault = brokenFault(json, code);
        return reading;
    }
    auto notes = std::move(reading.notes);
    reading.notes.clear();
    addElement(element, reading);
    reading.notes.insert(reading.notes.begin(), notes.begin(), notes.end());
    return reading;
}

} // namespace summitry::readers
