#include "app/cli/listcommand.h"

#include "app/jobs/dataexport.h"
#include "app/jobs/loadchronology.h"
#include "models/store/search.h"

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

void printRow(const Chronology& chronology, Row row, std::ostream& out)
{
    const bool said = chronology.kinds()[row] == Kind::Statement;
    std::string who = names(chronology, row, said ? Role::Speaker : Role::Participant);
    if (const std::string to = said ? names(chronology, row, Role::Addressee) : std::string(); !to.empty())
        who += " to " + to;
    const Status status = chronology.statuses()[row];
    const std::string_view title = chronology.title(row), place = chronology.place(row);
    std::string line = fmt::format("{}\t{}\t{}\t{}", whenText(chronology, row), toText(chronology.kinds()[row]),
                                   status == Status::Held ? "" : toText(status), who);
    line += fmt::format("\t{}{}{}\t{}\n", title, title.empty() || place.empty() ? "" : "; ", place,
                        chronology.accountCounts()[row]);
    out << line;
}

/// Matches names and resolves the text search.
Result<Filter> prepare(Filter filter, const Chronology& chronology, Store& store, bool& nothing)
{
    if (const auto matched = matchNames(filter, chronology); !matched)
        return matched.error();
    if (filter.text.empty())
        return filter;
    auto found = store.search().communications(filter.text);
    if (!found)
        return found.error();
    nothing = found->empty();
    filter.only = std::move(*found);
    return filter;
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
    const auto refuse = [&](const std::string& why, int code) { return streams.err << why << '\n', code; };
    const auto typed = readFilter(m_filter);
    if (!typed)
        return refuse(typed.message().english(), kWrongUsage);
    const Opened opened = Store::open(m_file, Access::Read);
    if (!opened.store)
        return refuse(opened.message.english(), kNothingDone);
    if (!opened.message.format.empty())
        streams.err << opened.message.english() << '\n';
    const auto chronology = loadChronology(*opened.store);
    if (!chronology)
        return refuse(chronology.message().english(), kNothingDone);
    bool nothing = false;
    const auto filter = prepare(*typed, **chronology, *opened.store, nothing);
    if (!filter)
        return refuse(filter.message().english(), kWrongUsage);
    const Selection selection = nothing ? Selection{} : select(**chronology, *filter);
    if (m_json)
        return printJson(*opened.store, **chronology, selection, describe(*filter), streams);
    for (const Row row : selection.rows)
        printRow(**chronology, row, streams.out);
    streams.err << fmt::format("{} of {} events.\n", selection.rows.size(), (*chronology)->size());
    return kDone;
}

int ListCommand::printJson(Store& store, const Chronology& chronology, const Selection& selection, std::string filterLine,
                           const Streams& streams) const
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
