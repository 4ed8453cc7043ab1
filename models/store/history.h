#pragma once
// The one command history of a file: every edit in it can be undone and done again, also after a restart. Keeps what
// each edit changed in corrections, bonds, documents and accounts made by hand; what is derived (communications) is
// made anew by the caller's refresh. At most kLimit steps are kept. Owned by Store.
#include "models/domain/communication.h"
#include "models/domain/result.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace summitry {

class Database;

struct HistoryStep
{
    std::int64_t id = 0;
    std::string label; ///< "Change date", for menus
    std::string when;  ///< ISO 8601, as given
    bool undone = false;
    bool follows = false;           ///< taken back and done again together with the step before it
    std::vector<AccountId> touched; ///< accounts whose communications must be refreshed; empty in list()
};
using Refresh = std::function<Result<void>(const HistoryStep&)>;

class History
{
public:
    static constexpr int kLimit = 1000;
    explicit History(Database& database) : m_database(database) {}

    /// Runs work and then refresh in one transaction and remembers what work changed. Steps that were undone are
    /// forgotten. Work that changes nothing leaves no step.
    Result<HistoryStep> run(const std::string& label, const std::string& when,
                            const std::function<Result<void>()>& work, const Refresh& refresh = {},
                            bool follows = false);
    /// An error when there is nothing to undo, or when the file has changed so that it cannot be.
    Result<HistoryStep> undo(const Refresh& refresh = {});
    Result<HistoryStep> redo(const Refresh& refresh = {});
    /// What undo and redo would take; nothing when there is none.
    Result<std::optional<HistoryStep>> nextUndo() const;
    Result<std::optional<HistoryStep>> nextRedo() const;
    Result<std::vector<HistoryStep>> list() const; ///< oldest first

private:
    Result<HistoryStep> turn(bool back, const Refresh& refresh);
    Database& m_database;
};

} // namespace summitry
