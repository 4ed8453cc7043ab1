#include "app/cli/listcommand.h"

#include "app/cli/filteredfile.h"
#include "app/jobs/dataexport.h"
#include "models/domain/utf8text.h"
#include "models/store/communications.h"

#include <CLI/CLI.hpp>

#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

namespace {

std::string whenText(const Chronology& chronology, Row row)
{
    if (chronology.dateFlags()[row].unknown)
        return "not known";
    const Day first = chronology.firstDays()[row], last = chronology.lastDays()[row];
    if (first == last)
        return isoText(first);
    return (first == kFarPast ? "" : isoText(first)) + ".." + (last == kFarFuture ? "" : isoText(last));
}

std::string names(const Chronology& chronology, Row row, Role role)
{
    std::string text;
    for (const ChronologyActor& actor : chronology.actors(row))
        if (actor.role == role)
            (text += text.empty() ? "" : ", ") += chronology.persons()[actor.person].name;
    return text;
}

/// Cut to a line: runs of space are one, long text ends in "…".
std::string inOneLine(std::string_view text)
{
    constexpr std::size_t most = 160;
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (!line.empty() && line.back() == ' ')
        line.pop_back();
    if (codePointCount(line) <= most)
        return line;
    const Utf8Text points(line);
    return std::string(points.slice({0, most - 1})) + "…";
}

/// What was said or what the event is called; for reported speech the words that tell it.
std::string whatText(Store& store, const Chronology& chronology, Row row)
{
    std::string title(chronology.title(row));
    if (!title.empty() || chronology.kinds()[row] != Kind::Statement)
        return inOneLine(title);
    const auto words = store.communications().evidence(chronology.ids()[row]);
    return words ? inOneLine(*words) : std::string();
}

void printRow(Store& store, const Chronology& chronology, Row row, std::ostream& out)
{
    const bool said = chronology.kinds()[row] == Kind::Statement;
    std::string who = names(chronology, row, said ? Role::Speaker : Role::Participant);
    if (const std::string to = said ? names(chronology, row, Role::Addressee) : std::string(); !to.empty())
        who += " to " + to;
    const Status status = chronology.statuses()[row];
    const std::string title = whatText(store, chronology, row);
    const std::string_view place = chronology.place(row);
    std::string line = fmt::format("{}\t{}\t{}\t{}", whenText(chronology, row), toText(chronology.kinds()[row]),
                                   status == Status::Held ? "" : toText(status), who);
    line += fmt::format("\t{}{}{}\t{}\n", title, title.empty() || place.empty() ? "" : "; ", place,
                        chronology.accountCounts()[row]);
    out << line;
}

} // namespace

void ListCommand::declare(CLI::App& options)
{
    options.add_option("FILE", m_file, "A .summitry file")->required()->type_name("X.summitry");
    declareFilter(options, m_filter);
    options.add_flag("--json", m_json, "JSON Lines with every account and its evidence");
}

int ListCommand::run(const Streams& streams)
{
    FilteredFile file;
    if (const int code = openFiltered(m_file, m_filter, streams, file); code != kDone)
        return code;
    if (m_json)
        return printJson(*file.store, *file.chronology, file.selection, describe(file.filter), streams);
    for (const Row row : file.selection.rows)
        printRow(*file.store, *file.chronology, row, streams.out);
    streams.err << fmt::format("{} of {} events.\n", file.selection.rows.size(), file.chronology->size());
    return kDone;
}

int ListCommand::printJson(Store& store, const Chronology& chronology, const Selection& selection,
                           std::string filterLine, const Streams& streams) const
{
    const auto gazetteer = Gazetteer::loadBuiltIn();
    if (!gazetteer)
        return streams.err << gazetteer.message().english() << '\n', kNothingDone;
    std::vector<CommunicationId> ids;
    for (const Row row : selection.rows)
        ids.push_back(chronology.ids()[row]);
    ExportHeader header;
    header.filterLine = std::move(filterLine);
    header.program = "Summitry " SUMMITRY_VERSION;
    header.shown = static_cast<std::int64_t>(ids.size()), header.total = static_cast<std::int64_t>(chronology.size());
    const auto text = exportText(store, **gazetteer, DataFormat::JsonLines, ids, header);
    if (!text)
        return streams.err << text.message().english() << '\n', kNothingDone;
    streams.out << *text;
    return kDone;
}

} // namespace summitry::cli
