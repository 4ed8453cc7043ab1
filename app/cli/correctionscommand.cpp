#include "app/cli/correctionscommand.h"

#include "app/cli/articlerun.h"
#include "app/jobs/clock.h"
#include "models/exchange/correctionsjson.h"
#include "models/ingest/correctionlayer.h"
#include "models/readers/inputfile.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace summitry::cli {

void CorrectionsCommand::declare(CLI::App& options)
{
    options.add_option("FILE", m_file, "A .summitry file")->required()->type_name("X.summitry");
    options.add_option("--apply", m_apply, "Corrections to apply, as this command prints them; undo takes them back")
        ->type_name("CORRECTIONS.json");
}

int CorrectionsCommand::run(const Streams& streams)
{
    if (!m_apply.empty())
        return apply(streams);
    const Opened opened = Store::open(m_file, Access::Read);
    if (!opened.store)
        return streams.err << opened.message.english() << '\n', kNothingDone;
    const auto set = CorrectionLayer(*opened.store).gather();
    if (!set)
        return streams.err << set.message().english() << '\n', kNothingDone;
    streams.out << correctionsJson(*set, "Summitry " SUMMITRY_VERSION);
    streams.err << set->size() << (set->size() == 1 ? " correction.\n" : " corrections.\n");
    return streams.out.flush() ? kDone : kNothingDone;
}

int CorrectionsCommand::apply(const Streams& streams) const
{
    const auto input = InputFile::open(m_apply);
    const auto set = input ? readCorrections(input->bytes()) : Result<CorrectionSet>(input.error());
    if (!set)
        return streams.err << set.message().english() << '\n', kNothingDone;
    const Opened opened = Store::open(m_file, Access::Write);
    if (!opened.store)
        return streams.err << opened.message.english() << '\n', kNothingDone;
    const auto applied = CorrectionLayer(*opened.store).apply(*set, timeNow());
    if (!applied)
        return streams.err << applied.message().english() << '\n', kNothingDone;
    for (const Problem& problem : applied->problems)
        streams.err << sentence(problem) << '\n';
    streams.err << applied->applied << " applied, " << applied->known << " there already, " << applied->left.size()
                << " could not be applied.\n";
    if (const auto closed = opened.store->close(); !closed)
        return streams.err << closed.message().english() << '\n', kSomeFailed;
    return applied->problems.empty() ? kDone : kSomeFailed;
}

} // namespace summitry::cli
