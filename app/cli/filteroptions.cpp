#include "app/cli/filteroptions.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>

namespace summitry::cli {

namespace {

std::string trimmed(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return std::string(text);
}

/// Without upper case, ASCII only: enough for canonical names.
std::string folded(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// Whether the words of `part` stand in a row in `name`, both folded.
bool holdsWords(const std::string& name, const std::string& part)
{
    for (std::size_t at = name.find(part); at != std::string::npos; at = name.find(part, at + 1)) {
        const bool begins = at == 0 || name[at - 1] == ' ',
                   ends = at + part.size() == name.size() || name[at + part.size()] == ' ';
        if (begins && ends)
            return true;
    }
    return false;
}

template <typename E>
Result<std::vector<E>> readWords(const std::vector<std::string>& typed, std::string_view option,
                                 std::string_view choice)
{
    std::vector<E> values;
    for (const std::string& word : typed) {
        E value{};
        if (!fromText(folded(trimmed(word)), value))
            return fail("{} does not know “{}”; choose from {}.", option, word, choice);
        values.push_back(value);
    }
    return values;
}

/// The first or last possible day of an EDTF date.
Result<std::optional<Day>> readDay(const std::string& text, std::string_view option, bool first)
{
    if (text.empty())
        return std::optional<Day>();
    const Result<EdtfDate> date = EdtfDate::parse(text);
    if (!date)
        return fail("{} is not a date ({}); write it like 2025-06-10, 2025-06 or 2025.", option,
                    date.message().english());
    const Day day = first ? date->earliest() : date->latest();
    if (day == kFarPast || day == kFarFuture)
        return fail("{} “{}” has no {} day.", option, text, first ? "first" : "last");
    return std::optional<Day>(day);
}

Result<std::pair<std::string, std::string>> readPair(const std::string& text)
{
    const std::size_t comma = text.find(',');
    const std::string first = trimmed(text.substr(0, comma)),
                      second = comma == std::string::npos ? "" : trimmed(text.substr(comma + 1));
    if (first.empty() || second.empty() || second.find(',') != std::string::npos)
        return fail("--pair “{}” needs two names with a comma between them.", text);
    return std::pair(first, second);
}

Result<std::string> matchName(const std::string& typed, const Chronology& chronology)
{
    if (chronology.person(typed) != kNoRow)
        return typed;
    const std::string wanted = folded(typed);
    std::vector<std::string> parts;
    for (const ChronologyPerson& person : chronology.persons()) {
        const std::string name = folded(person.name);
        if (name == wanted)
            return person.name;
        if (holdsWords(name, wanted))
            parts.push_back(person.name);
    }
    if (parts.size() == 1)
        return parts.front();
    if (parts.empty())
        return fail("Nobody here is called “{}”.", typed);
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(parts.size(), 5); ++i)
        list += (i > 0 ? ", " : "") + parts[i];
    return fail("“{}” may be {}{}; write the whole name.", typed, list, parts.size() > 5 ? ", …" : "");
}

template <typename List, typename Show>
void addTo(std::string& text, std::string_view title, const List& list, Show show)
{
    if (list.empty())
        return;
    text += (text.empty() ? "" : "; ") + std::string(title);
    for (std::size_t i = 0; i < list.size(); ++i)
        text += (i > 0 ? ", " : " ") + std::string(show(list[i]));
}

} // namespace

void declareFilter(CLI::App& parser, FilterOptions& options, bool declareTo)
{
    const std::string group = "Filters";
    parser.add_option("--leader", options.leaders, "Only communications of this leader; repeat for any of several")
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->group(group);
    parser.add_option("--pair", options.pairs, "Only those in which both took part")
        ->type_name("\"A,B\"")
        ->allow_extra_args(false)
        ->group(group);
    parser.add_option("--kind", options.kinds, "call, summit, statement; several with commas")
        ->delimiter(',')
        ->type_name("KIND")
        ->allow_extra_args(false)
        ->group(group);
    parser.add_option("--status", options.statuses, "held, planned, proposed, cancelled; several with commas")
        ->delimiter(',')
        ->type_name("STATUS")
        ->allow_extra_args(false)
        ->group(group);
    parser.add_option("--from", options.from, "First day")->type_name("DATE")->group(group);
    parser.add_option(declareTo ? "--to,--until" : "--until", options.to, "Last day")->type_name("DATE")->group(group);
    parser.add_flag("--possibly", options.possibly, "Keep also what only may lie between these days")->group(group);
    parser.add_option("--source", options.sources, "Only what this source tells; repeatable")
        ->type_name("NAME")
        ->allow_extra_args(false)
        ->group(group);
    parser.add_option("--text", options.text, "Only what a search in the articles finds")
        ->type_name("QUERY")
        ->group(group);
}

bool takeTargets(const std::vector<std::string>& typed, std::string& to, FilterOptions& options)
{
    for (const std::string& target : typed) {
        const bool isDay = options.to.empty() && EdtfDate::parse(target).ok();
        std::string& place = isDay ? options.to : to;
        if (!place.empty())
            return false;
        place = target;
    }
    return !to.empty();
}

Result<Filter> readFilter(const FilterOptions& options)
{
    Filter filter;
    filter.persons = options.leaders;
    filter.sources = options.sources;
    filter.text = options.text;
    filter.possibly = options.possibly;
    for (const std::string& text : options.pairs) {
        const auto pair = readPair(text);
        if (!pair)
            return pair.error();
        filter.pairs.push_back(*pair);
    }
    const auto kinds = readWords<Kind>(options.kinds, "--kind", "call, summit, statement");
    const auto statuses = readWords<Status>(options.statuses, "--status", "held, planned, proposed, cancelled");
    const auto from = readDay(options.from, "--from", true), to = readDay(options.to, "--to", false);
    if (!kinds)
        return kinds.error();
    if (!statuses)
        return statuses.error();
    if (!from)
        return from.error();
    if (!to)
        return to.error();
    filter.kinds = *kinds, filter.statuses = *statuses;
    filter.from = *from, filter.to = *to;
    if (filter.from && filter.to && *filter.from > *filter.to)
        return fail("--from {} is later than --to {}.", options.from, options.to);
    return filter;
}

Result<void> matchNames(Filter& filter, const Chronology& chronology)
{
    const auto match = [&](std::string& name) -> Result<void> {
        const Result<std::string> found = matchName(name, chronology);
        if (!found)
            return found.error();
        name = *found;
        return {};
    };
    for (std::string& name : filter.persons)
        if (const auto done = match(name); !done)
            return done;
    for (auto& [first, second] : filter.pairs)
        for (std::string* name : {&first, &second})
            if (const auto done = match(*name); !done)
                return done;
    return {};
}

std::string describe(const Filter& filter)
{
    std::string text;
    const auto itself = [](const std::string& name) { return name; };
    addTo(text, filter.persons.size() == 1 ? "Leader:" : "Leaders:", filter.persons, itself);
    addTo(text, "Between", filter.pairs, [](const auto& pair) { return pair.first + " and " + pair.second; });
    addTo(text, "Kinds:", filter.kinds, [](Kind kind) { return toText(kind); });
    addTo(text, "Status:", filter.statuses, [](Status status) { return toText(status); });
    addTo(text, "Sources:", filter.sources, itself);
    std::string days = filter.from ? "from " + isoText(*filter.from) : "";
    days += filter.to ? (days.empty() ? "to " : " to ") + isoText(*filter.to) : "";
    if (!days.empty())
        text += (text.empty() ? "" : "; ") + days + (filter.possibly ? " (possibly)" : "");
    if (!filter.text.empty())
        text += (text.empty() ? "" : "; ") + std::string("Text: ") + filter.text;
    return text;
}

} // namespace summitry::cli
