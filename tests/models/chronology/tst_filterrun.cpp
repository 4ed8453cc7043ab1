#include "tests/support/randomchronology.h"

#include <QtTest>

#include <algorithm>

using namespace summitry;

namespace {

template <typename T, typename V>
bool among(const std::vector<T>& wanted, const V& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

/// The rule as one would say it, row by row.
bool keeps(const Chronology& c, const Filter& f, Row row)
{
    const auto counted = [&](const ChronologyActor& a) { return among(f.roles, a.role); };
    std::vector<std::string> acting, anyRole;
    bool country = f.countries.empty();
    for (const ChronologyActor& a : c.actors(row)) {
        if (a.role != Role::Relay)
            anyRole.push_back(c.persons()[a.person].name);
        if (!counted(a))
            continue;
        acting.push_back(c.persons()[a.person].name);
        country = country || among(f.countries, c.persons()[a.person].country);
    }
    const auto acts = [&](const std::string& name) {
        return std::find(acting.begin(), acting.end(), name) != acting.end();
    };
    bool persons = true;
    if (!f.persons.empty() && f.personMatch == PersonMatch::All)
        persons = std::all_of(f.persons.begin(), f.persons.end(), acts);
    else if (!f.persons.empty())
        persons = std::any_of(f.persons.begin(), f.persons.end(), acts);
    if (!f.persons.empty() && f.personMatch == PersonMatch::Only)
        persons = persons &&
                  std::all_of(acting.begin(), acting.end(), [&](const std::string& n) { return among(f.persons, n); });
    persons = persons && std::none_of(f.withoutPersons.begin(), f.withoutPersons.end(), acts);
    bool pair = f.pairs.empty();
    for (const auto& [a, b] : f.pairs)
        pair = pair || (std::count(anyRole.begin(), anyRole.end(), a) && std::count(anyRole.begin(), anyRole.end(), b));
    const Day first = c.firstDays()[row], last = c.lastDays()[row];
    const Day from = f.from.value_or(kFarPast), to = f.to.value_or(kFarFuture);
    const bool date = f.possibly ? first <= to && last >= from : first >= from && last <= to;
    bool source = f.sources.empty();
    for (const SourceIndex s : c.sources(row))
        source = source || among(f.sources, c.sourceNames()[s]);
    bool place = f.places.empty();
    for (const std::string& name : f.places) {
        const std::string printed(c.place(row));
        place = place || printed == name || printed.starts_with(name + ",") || printed.ends_with(", " + name);
    }
    const CommunicationId id = c.ids()[row];
    return persons && pair && country && date && source && place && among(f.kinds, c.kinds()[row]) &&
           among(f.forms, c.forms()[row]) && among(f.statuses, c.statuses()[row]) &&
           among(f.channels, c.channels()[row]) && among(f.reviews, c.reviews()[row]) &&
           c.confidences()[row] >= f.minConfidence && c.accountCounts()[row] >= f.minAccounts &&
           (!f.onlyDisagreeing || c.disagreements()[row]) && among(f.only, id) &&
           (f.without.empty() || !among(f.without, id));
}

std::string anyName(Dice& dice, const Chronology& c)
{
    return dice.chance(5) ? "Nobody" : c.persons()[dice.below(static_cast<int>(c.persons().size()))].name;
}

Filter randomFilter(Dice& dice, const Chronology& c)
{
    Filter f;
    if (dice.chance(40))
        for (int i = 1 + dice.below(3); i > 0; --i)
            f.persons.push_back(anyName(dice, c));
    if (dice.chance(25))
        f.withoutPersons = {anyName(dice, c), anyName(dice, c)};
    f.personMatch = static_cast<PersonMatch>(dice.below(3));
    if (dice.chance(20))
        f.roles = {static_cast<Role>(dice.below(4)), Role::Participant};
    if (dice.chance(15))
        f.pairs = {{anyName(dice, c), anyName(dice, c)}, {anyName(dice, c), anyName(dice, c)}};
    if (dice.chance(15))
        f.countries = {c.persons()[0].country, "XXX"};
    if (dice.chance(30))
        f.kinds = {static_cast<Kind>(dice.below(3))};
    if (dice.chance(20))
        f.forms = {Form::Phone, Form::Quote, static_cast<Form>(dice.below(9))};
    if (dice.chance(20))
        f.statuses = {static_cast<Status>(dice.below(4)), Status::Held};
    if (dice.chance(10))
        f.channels = {static_cast<Channel>(dice.below(7))};
    if (dice.chance(10))
        f.reviews = {Review::Right};
    if (dice.chance(40))
        f.from = dayFromCivil({1995 + dice.below(20), 3, 1});
    if (dice.chance(40))
        f.to = dayFromCivil({1995 + dice.below(25), 9, 1});
    f.possibly = dice.chance(50);
    if (dice.chance(10))
        f.places = {"Oslo", "Switzerland"};
    if (dice.chance(15))
        f.sources = {"Source 3", "Source 14"};
    if (dice.chance(15))
        f.minConfidence = 0.6f;
    if (dice.chance(15))
        f.minAccounts = 2;
    f.onlyDisagreeing = dice.chance(5);
    if (dice.chance(10))
        for (int i = 0; i < 400; ++i)
            f.only.push_back(1 + dice.below(3500));
    if (dice.chance(20))
        f.without = {1, 5, 99, 5000};
    return f;
}

std::vector<Row> naive(const Chronology& c, const Filter& f)
{
    std::vector<Row> rows;
    for (Row row = 0; row < c.size(); ++row)
        if (keeps(c, f, row))
            rows.push_back(row);
    return rows;
}

} // namespace

class FilterRunTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void equalsTheNaiveLoop()
    {
        const auto c = randomChronology({3000, 14, 1990, 2025, 11, true});
        Dice dice(42);
        std::size_t kept = 0;
        for (int round = 0; round < 300; ++round) {
            const Filter f = randomFilter(dice, *c);
            const Selection selection = select(*c, f);
            const std::vector<Row> expected = naive(*c, f);
            QVERIFY2(selection.rows == expected, qPrintable(QStringLiteral("filter %1").arg(round)));
            kept += expected.size();
            for (Row row = 0; row < c->size(); row += 7)
                QCOMPARE(selection.contains(row), std::binary_search(expected.begin(), expected.end(), row));
        }
        QVERIFY2(kept > 10'000, "the filters must keep something to prove anything");
    }

    void facetsCountWhatChoosingThemWouldKeep()
    {
        const auto c = randomChronology({3000, 14, 1990, 2025, 12, true});
        Dice dice(43);
        for (int round = 0; round < 60; ++round) {
            Filter f = randomFilter(dice, *c);
            f.personMatch = PersonMatch::Any;
            FacetCounts facets;
            const Selection selection = select(*c, f, facets);
            QVERIFY(selection.rows == select(*c, f).rows);
            const int kind = dice.below(3), form = dice.below(9), status = dice.below(4), source = dice.below(41);
            const int person = dice.below(14);
            Filter one = f;
            one.kinds = {static_cast<Kind>(kind)};
            QCOMPARE(facets.kinds[kind], naive(*c, one).size());
            one = f, one.forms = {static_cast<Form>(form)};
            QCOMPARE(facets.forms[form], naive(*c, one).size());
            one = f, one.statuses = {static_cast<Status>(status)};
            QCOMPARE(facets.statuses[status], naive(*c, one).size());
            one = f, one.sources = {c->sourceNames()[source]};
            QCOMPARE(facets.sources[source], naive(*c, one).size());
            one = f, one.persons = {c->persons()[person].name};
            QCOMPARE(facets.persons[person], naive(*c, one).size());
        }
    }

    void aSelectionWithoutBitsStillAnswers()
    {
        const Selection selection{{2, 5, 9}, {}};
        QVERIFY(selection.contains(5) && !selection.contains(4));
    }
};

QTEST_GUILESS_MAIN(FilterRunTest)
#include "tst_filterrun.moc"
