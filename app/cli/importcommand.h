#pragma once
// `summitry import`: articles into a .summitry file, made when it is not there. Says on err what was new, known,
// skipped and why, and how far it is; can be interrupted and repeated. With --again the stored articles are analysed
// once more.
#include "app/cli/command.h"
#include "models/ingest/importer.h"

#include <vector>

namespace summitry::cli {

class ImportCommand : public Command
{
public:
    std::string name() const override { return "import"; }
    std::string summary() const override
    {
        return "Read articles, find their events and keep both in a .summitry file";
    }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;

private:
    int analyseAgain(Store& store, std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Analyser> analyser,
                     const ImportOptions& options, const Streams& streams) const;
    Result<ImportReport> importAll(Importer& importer, const ImportOptions& options, const Streams& streams) const;

    std::string m_into;
    std::string m_published;
    std::vector<std::string> m_inputs;
    int m_jobs = 0;
    bool m_again = false;
    bool m_quiet = false;
};

} // namespace summitry::cli
