#include "models/store/history.h"

#include "models/store/changeset.h"

namespace summitry {

namespace {

HistoryStep stepFrom(const Query& query)
{
    return {query.integer(0), query.text(1), query.text(2), query.integer(3) != 0, {}};
}

constexpr const char* kNextUndo =
    "SELECT id, label, made_at, undone, changes FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1";
constexpr const char* kNextRedo =
    "SELECT id, label, made_at, undone, changes FROM history WHERE undone = 1 ORDER BY id LIMIT 1";

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
    auto query = database.query("INSERT INTO history (label, made_at, changes) VALUES (?, ?, ?)");
    query << step.label << step.when;
    query.blob(changes).run();
    step.id = database.lastId();
    database.query("DELETE FROM history WHERE id <= ?").operator<<(step.id - History::kLimit).run();
}

} // namespace

Result<HistoryStep> History::run(const std::string& label, const std::string& when,
                                 const std::function<Result<void>()>& work, const Refresh& refresh)
{
    HistoryStep step{0, label, when, false, {}};
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

Result<HistoryStep> History::turn(bool back, const Refresh& refresh)
{
    HistoryStep step;
    const auto done = m_database.transaction([&]() -> Result<void> {
        std::string changes;
        const auto next = nextStep(m_database, back, &changes);
        if (!next)
            return back ? fail("There is nothing to undo.") : fail("There is nothing to do again.");
        step = *next;
        if (!applyChanges(m_database, changes, back))
            return fail("\"{}\" cannot be taken back: the file has been changed since by other means.", step.label);
        m_database.query("UPDATE history SET undone = ? WHERE id = ?").operator<<(back).operator<<(step.id).run();
        step.undone = back;
        step.touched = touchedAccounts(m_database, changes);
        return refresh ? refresh(step) : Result<void>{};
    });
    return done ? Result<HistoryStep>(std::move(step)) : Result<HistoryStep>(done.error());
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
        auto query = m_database.query("SELECT id, label, made_at, undone FROM history ORDER BY id");
        while (query.next())
            steps.push_back(stepFrom(query));
        return steps;
    });
}

} // namespace summitry
