#pragma once
// `summitry list`: the communications of a file that the filters keep, by day; a line each, or JSON Lines.
#include "app/cli/command.h"
#include "app/cli/filteroptions.h"
#include "models/store/store.h"

namespace summitry::cli {

class ListCommand : public Command
{
public:
    std::string name() const override { return "list"; }
    std::string summary() const override { return "Print the calls, summits and statements of a .summitry file"; }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;

private:
    int printJson(Store& store, const Chronology& chronology, const Selection& selection, std::string filterLine,
                  const Streams& streams) const;

    std::string m_file;
    FilterOptions m_filter;
    bool m_json = false;
};

} // namespace summitry::cli
