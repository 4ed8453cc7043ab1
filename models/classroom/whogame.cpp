#include "models/classroom/whogame.h"

#include <algorithm>

namespace summitry::classroom {

namespace {

constexpr Day kAround = 365; ///< days in which others count as active at that time

/// The only speaker, when it is a leader.
PersonIndex loneSpeaker(const Chronology& chronology, Row row)
{
    PersonIndex speaker = kNoRow;
    for (const ChronologyActor& actor : chronology.actors(row)) {
        if (actor.role != Role::Speaker)
            continue;
        if (speaker != kNoRow)
            return kNoRow;
        speaker = actor.person;
    }
    const bool leader = speaker != kNoRow && chronology.persons()[speaker].kind == ActorKind::Leader;
    return leader ? speaker : kNoRow;
}

/// Days from the row to the person's nearest own communication. Wider than the columns: undated rows lie at their ends.
Day awayFrom(const Chronology& chronology, PersonIndex person, std::int32_t day)
{
    const auto rows = chronology.rowsOf(person);
    const auto days = chronology.firstDays();
    const auto after =
        std::lower_bound(rows.begin(), rows.end(), day, [&](Row row, std::int32_t d) { return days[row] < d; });
    Day away = kAround + 1;
    if (after != rows.end())
        away = std::min(away, Day{days[*after]} - day);
    if (after != rows.begin())
        away = std::min(away, Day{day} - days[*(after - 1)]);
    return away;
}

std::vector<PersonIndex> othersAround(const Chronology& chronology, Row row, PersonIndex speaker)
{
    std::vector<PersonIndex> others;
    for (PersonIndex person = 0; person < chronology.persons().size(); ++person) {
        const bool leader = chronology.persons()[person].kind == ActorKind::Leader;
        if (leader && person != speaker && awayFrom(chronology, person, chronology.firstDays()[row]) <= kAround)
            others.push_back(person);
    }
    return others;
}

WhoQuestion makeQuestion(const Chronology& chronology, Row row, Seeded& seeded)
{
    const PersonIndex speaker = loneSpeaker(chronology, row);
    WhoQuestion question{row, othersAround(chronology, row, speaker), 0};
    seeded.shuffle(question.answers);
    question.answers.resize(std::min(question.answers.size(), kAnswers - 1));
    question.answers.push_back(speaker);
    seeded.shuffle(question.answers);
    const auto at = std::find(question.answers.begin(), question.answers.end(), speaker);
    question.right = static_cast<std::size_t>(at - question.answers.begin());
    return question;
}

} // namespace

Result<std::vector<WhoQuestion>> dealWho(const Chronology& chronology, const Selection& selection,
                                         std::size_t questions, std::uint64_t seed)
{
    questions = std::max<std::size_t>(questions, 1);
    Seeded seeded(seed);
    std::vector<Row> rows = askable(chronology, selection, {Kind::Statement});
    std::erase_if(rows, [&](Row row) {
        const PersonIndex speaker = loneSpeaker(chronology, row);
        return chronology.forms()[row] != Form::Quote || speaker == kNoRow ||
               othersAround(chronology, row, speaker).size() + 1 < kFewestAnswers;
    });
    auto drawn = drawRows(chronology, rows, questions, 0, seeded);
    if (!drawn)
        return fail("This round needs {} quotations by leaders who are not alone in their time; the selection has {}. "
                    "Select more, or ask fewer.",
                    std::to_string(questions), std::to_string(rows.size()));
    seeded.shuffle(*drawn);
    std::vector<WhoQuestion> all;
    for (const Row row : *drawn)
        all.push_back(makeQuestion(chronology, row, seeded));
    return all;
}

} // namespace summitry::classroom
