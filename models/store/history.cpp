#include "models/store/history.h"

#include "models/store/accountwriter.h"
#include "models/store/changeset.h"

namespace summitry {

namespace {

HistoryStep stepFrom(const Query& query)
{
    return {query.integer(0), query.text(1), query.text(2), query.integer(3) != 0, query.integer(5) != 0, {}};
}

constexpr const char* kNextUndo =
    "SELECT id, label, made_at, undone, changes, follows FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1";
constexpr const char* kNextRedo =
    "SELECT id, label, made_at, undone, changes, follows FROM history WHERE undone = 1 ORDER BY id LIMIT 1";

std::optional<HistoryStep> nextStep(Database& database, bool back, std::string* changes = nullptr)
{
    auto query = database.query(back ? kNextUndo : kNextRedo);
    if (!query.next())
        return std::nullopt;
    if (changes)
        *changes = query.text(4);
    return stepFrom(query);
}

void remember(Database& database, HistoryStep& step, const std::string& changes)
{
    database.query("DELETE FROM history WHERE undone = 1").run();
    auto query = database.query("INSERT INTO history (label, made_at, follows, changes) VALUES (?, ?, ?, ?)");
    query << step.label << step.when << step.follows;
    query.blob(changes).run();
    step.id = database.lastId();
    database.query("DELETE FROM history WHERE id <= ?").operator<<(step.id - History::kLimit).run();
}

} // namespace

Result<HistoryStep> History::run(const std::string& label, const std::string& when,
                                 const std::function<Result<void>()>& work, const Refresh& refresh, bool follows)
{
    HistoryStep step{0, label, when, false, follows, {}};
    const auto done = m_database.transaction([&]() -> Result<void> {
        ChangeRecorder recorder(m_database);
        if (const auto worked = work(); !worked)
            return worked;
        const std::string changes = recorder.take();
        if (changes.empty())
            return {};
        remember(m_database, step, changes);
        step.touched = touchedAccounts(m_database, changes);
        return refresh ? refresh(step) : Result<void>{};
    });
    return done ? Result<HistoryStep>(std::move(step)) : Result<HistoryStep>(done.error());
}

namespace {

/// Search follows what happens to the accounts.
bool applyWithWords(Database& database, const HistoryStep& step, const std::string& changes, bool back)
{
    AccountWriter words(database);
    for (const AccountId id : step.touched)
        words.forgetWords(id);
    const bool applied = applyChanges(database, changes, back);
    for (const AccountId id : step.touched)
        words.indexWords(id);
    return applied;
}

} // namespace

Result<HistoryStep> History::turn(bool back, const Refresh& refresh)
{
    HistoryStep first;
    const auto done = m_database.transaction([&]() -> Result<void> {
        std::string changes;
        auto step = nextStep(m_database, back, &changes);
        if (!step)
            return back ? fail("There is nothing to undo.") : fail("There is nothing to do again.");
        for (bool more = true; more && step; step = nextStep(m_database, back, &changes)) {
            step->touched = touchedAccounts(m_database, changes);
            if (!applyWithWords(m_database, *step, changes, back))
                return fail("\"{}\" cannot be taken back: the file has been changed since by other means.",
                            step->label);
            m_database.query("UPDATE history SET undone = ? WHERE id = ?").operator<<(back).operator<<(step->id).run();
            step->undone = back;
            if (const auto refreshed = refresh ? refresh(*step) : Result<void>{}; !refreshed)
                return refreshed;
            first = *step;
            const auto next = nextStep(m_database, back);
            more = back ? step->follows : next && next->follows;
        }
        return {};
    });
    return done ? Result<HistoryStep>(std::move(first)) : Result<HistoryStep>(done.error());
}

Result<HistoryStep> History::undo(const Refresh& refresh)
{
    return turn(true, refresh);
}
Result<HistoryStep> History::redo(const Refresh& refresh)
{
    return turn(false, refresh);
}

Result<std::optional<HistoryStep>> History::nextUndo() const
{
    return m_database.guarded([&]() -> Result<std::optional<HistoryStep>> { return nextStep(m_database, true); });
}

Result<std::optional<HistoryStep>> History::nextRedo() const
{
    return m_database.guarded([&]() -> Result<std::optional<HistoryStep>> { return nextStep(m_database, false); });
}

Result<std::vector<HistoryStep>> History::list() const
{
    return m_database.guarded([&]() -> Result<std::vector<HistoryStep>> {
        std::vector<HistoryStep> steps;
        auto query = m_database.query("SELECT id, label, made_at, undone, NULL, follows FROM history ORDER BY id");
        while (query.next())
            steps.push_back(stepFrom(query));
        return steps;
    });
}

} // namespace summitry
