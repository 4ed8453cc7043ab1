#include "app/jobs/figuresubjects.h"

#include "views/scene/lane.h"

#include <algorithm>

namespace summitry {

namespace {

std::vector<PersonIndex> leadersOf(const Chronology& chronology, const Selection& kept)
{
    std::vector<PersonIndex> leaders;
    for (const Lane& lane : personLanes(chronology, &kept, LaneOrder::Activity))
        if (chronology.persons()[lane.person].kind == ActorKind::Leader)
            leaders.push_back(lane.person);
    return leaders;
}

class Subjects
{
public:
    Subjects(const Chronology& chronology, const Filter& filter) : m_chronology(chronology), m_filter(filter) {}

    void addLeader(PersonIndex leader)
    {
        const std::string& name = nameOf(leader);
        Filter filter = m_filter;
        filter.personMatch = filter.persons.empty() ? filter.personMatch : PersonMatch::All;
        if (std::find(filter.persons.begin(), filter.persons.end(), name) == filter.persons.end())
            filter.persons.push_back(name);
        add(QString::fromStdString(name), std::move(filter), leader);
    }

    void addPair(PersonIndex leader, PersonIndex other)
    {
        Filter filter = m_filter;
        filter.pairs = {{nameOf(leader), nameOf(other)}};
        add(QString::fromStdString(nameOf(leader) + " and " + nameOf(other)), std::move(filter), leader);
    }

    std::size_t size() const { return m_subjects.size(); }
    std::vector<FigureSubject> take() { return std::move(m_subjects); }

private:
    const std::string& nameOf(PersonIndex person) const { return m_chronology.persons()[person].name; }

    void add(QString title, Filter filter, PersonIndex first)
    {
        auto selection = std::make_shared<Selection>(select(m_chronology, filter));
        if (!selection->rows.empty())
            m_subjects.push_back({std::move(title), std::move(filter), std::move(selection), first});
    }

    const Chronology& m_chronology;
    const Filter& m_filter;
    std::vector<FigureSubject> m_subjects;
};

} // namespace

std::vector<FigureSubject> figureSubjects(const Chronology& chronology, const Selection& kept, const Filter& filter,
                                          FigurePer per, std::size_t most)
{
    Subjects subjects(chronology, filter);
    if (per == FigurePer::One)
        return {};
    const std::vector<PersonIndex> leaders = leadersOf(chronology, kept);
    for (std::size_t i = 0; i < leaders.size() && subjects.size() < most; ++i) {
        if (per == FigurePer::Leader)
            subjects.addLeader(leaders[i]);
        for (std::size_t j = i + 1; per == FigurePer::Pair && j < leaders.size() && subjects.size() < most; ++j)
            subjects.addPair(leaders[i], leaders[j]);
    }
    return subjects.take();
}

} // namespace summitry
