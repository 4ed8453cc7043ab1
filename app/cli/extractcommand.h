#pragma once
// `summitry extract`: articles -> what was found in each, one JSON object a line (models/exchange/resultjson.h). Keeps
// no state between articles: a stage for pipes, GNU parallel and clusters.
#include "app/cli/articlerun.h"

namespace summitry::cli {

class ExtractCommand : public Command
{
public:
    std::string name() const override { return "extract"; }
    std::string summary() const override
    {
        return "Find calls, summits and statements; print one JSON object an article";
    }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;

private:
    ArticleRunOptions m_options;
    bool m_trace = false;
    bool m_explain = false;
};

} // namespace summitry::cli
