#include "tests/support/randomchronology.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace summitry {

namespace {

constexpr std::array kSyllables = {"ka", "lo", "mi",  "ren", "to",  "sha", "vel", "dor",
                                   "in", "pa", "gri", "nu",  "sel", "ba",  "fa",  "zo"};
constexpr std::array kCountries = {"Aland",  "Borduria", "Caledon",  "Dorvania", "Elbonia",  "Freedonia", "Grandia",
                                   "Hyrcan", "Illyria",  "Jamtland", "Karelia",  "Latveria", "Moldavi",   "Novistrana"};
constexpr std::array kTopics = {"grain exports", "a ceasefire",  "the border",   "trade", "the summit", "energy prices",
                                "prisoners",     "a new treaty", "flood relief", "visas", "the strait", "the loan"};
constexpr std::array kVerbs = {"We will keep talking about", "Nobody wants trouble over", "There is progress on",
                               "I ask for patience with", "Our position has not changed on"};
constexpr std::array kPlaces = {"Geneva, Switzerland", "Vienna, Austria", "Oslo, Norway",
                                "Doha, Qatar",         "Nairobi, Kenya",  ""};

std::string nameFrom(Dice& dice, int index)
{
    const auto word = [&](int syllables) {
        std::string text;
        for (int i = 0; i < syllables; ++i)
            text += kSyllables[dice.below(kSyllables.size())];
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    };
    std::string name = word(1 + dice.below(2)) + " " + word(2 + dice.below(2));
    return index < 26 * 26 ? name : name + " " + std::to_string(index);
}

ChronologyPerson leader(Dice& dice, int index, const RandomSpec& spec)
{
    ChronologyPerson person;
    person.name = nameFrom(dice, index);
    person.kind = ActorKind::Leader;
    person.countryName = kCountries[dice.below(kCountries.size())];
    person.country = person.countryName.substr(0, 3);
    int year = spec.firstYear - 2 + dice.below(std::max(1, spec.lastYear - spec.firstYear));
    for (int terms = 1 + dice.below(2); terms > 0; --terms) {
        const int until = year + 2 + dice.below(10);
        person.terms.push_back({dice.chance(50) ? "president" : "prime minister", person.country,
                                dayFromCivil({year, 1 + dice.below(12), 15}),
                                dayFromCivil({until, 1 + dice.below(12), 14})});
        year = until + 1 + dice.below(4);
    }
    return person;
}

EdtfDate dateFrom(Dice& dice, const RandomSpec& spec)
{
    const Day first = dayFromCivil({spec.firstYear, 1, 1});
    const int days = static_cast<int>(dayFromCivil({spec.lastYear, 12, 31}) - first) + 1;
    const Day day = first + dice.below(days);
    if (!spec.vague || dice.chance(88))
        return EdtfDate::onDay(day);
    const CivilDate civil = civilFromDay(day);
    switch (dice.below(8)) {
    case 0:
        return EdtfDate::inYear(civil.year);
    case 1:
        return EdtfDate::onOrBefore(day);
    case 2:
        return EdtfDate::onOrAfter(day);
    case 3:
        return EdtfDate::between(day, day + 1 + dice.below(20));
    case 4:
        return EdtfDate{};
    case 5:
        return EdtfDate::onDay(day).approximated();
    default:
        return EdtfDate::inMonth(civil.year, civil.month);
    }
}

/// Few leaders act in most events, as in the news.
PersonIndex actorFrom(Dice& dice, int leaders)
{
    const double part = static_cast<double>(dice.below(1 << 20)) / (1 << 20);
    return static_cast<PersonIndex>(std::min<int>(leaders - 1, static_cast<int>(std::pow(part, 1.6) * leaders)));
}

void addActors(ChronologyRecord& record, Dice& dice, int leaders)
{
    int wanted = record.kind == Kind::Statement ? 1 + (dice.chance(25) ? 1 : 0) : 2;
    if (record.form == Form::Multilateral)
        wanted = 3 + dice.below(6);
    for (int i = 0; i < wanted; ++i) {
        const PersonIndex person = actorFrom(dice, leaders);
        const bool present = std::any_of(record.actors.begin(), record.actors.end(),
                                         [&](const ChronologyActor& a) { return a.person == person; });
        const Role role = record.kind != Kind::Statement ? Role::Participant : i == 0 ? Role::Speaker : Role::Addressee;
        if (!present)
            record.actors.push_back({person, role});
    }
}

void setKindAndDate(ChronologyRecord& record, Dice& dice, const RandomSpec& spec)
{
    const int draw = dice.below(100);
    record.kind = draw < 30 ? Kind::Call : draw < 40 ? Kind::Summit : Kind::Statement;
    record.form = record.kind == Kind::Call     ? (dice.chance(80) ? Form::Phone : Form::Video)
                  : record.kind == Kind::Summit ? (dice.chance(70) ? Form::Bilateral : Form::Multilateral)
                                                : (dice.chance(70) ? Form::Quote : Form::Paraphrase);
    record.date = dateFrom(dice, spec);
    if (record.kind == Kind::Summit && record.date.precision() == EdtfDate::Precision::ExactDay && dice.chance(40))
        record.date = EdtfDate::between(record.date.earliest(), record.date.earliest() + 1 + dice.below(3));
}

/// Gives the title, which the record cannot own.
std::string fill(ChronologyRecord& record, CommunicationId id, Dice& dice, const RandomSpec& spec)
{
    record.id = id;
    setKindAndDate(record, dice, spec);
    const int fate = dice.below(100);
    record.status = fate < 88   ? Status::Held
                    : fate < 94 ? Status::Planned
                    : fate < 98 ? Status::Proposed
                                : Status::Cancelled;
    record.channel = static_cast<Channel>(dice.below(7));
    record.review = dice.chance(30) ? Review::Right : Review::Unreviewed;
    record.confidence = static_cast<float>(30 + dice.below(70)) / 100.0f;
    record.accounts = static_cast<std::uint16_t>(1 + dice.below(4));
    record.disagrees = dice.chance(5);
    record.firstReported =
        record.date.isUnknown() || record.date.hasOpenEnd() ? kFarPast : record.date.latest() + dice.below(3);
    record.occasion = record.kind == Kind::Statement && id > 11 && dice.chance(20) ? id - 1 - dice.below(10) : 0;
    record.actors.clear();
    addActors(record, dice, spec.leaders);
    record.sources.clear();
    for (int s = 0; s < record.accounts && s < 2; ++s)
        record.sources.push_back(static_cast<SourceIndex>(dice.below(41)));
    std::string title;
    if (record.kind == Kind::Statement)
        title = std::string(kVerbs[dice.below(kVerbs.size())]) + " " + kTopics[dice.below(kTopics.size())];
    else if (record.form == Form::Multilateral)
        title = "G" + std::to_string(5 + dice.below(16));
    record.place = record.kind == Kind::Summit ? kPlaces[dice.below(kPlaces.size())] : "";
    return title;
}

} // namespace

std::shared_ptr<const Chronology> randomChronology(const RandomSpec& spec)
{
    Dice dice(spec.seed);
    ChronologyBuilder builder;
    for (int i = 0; i < spec.leaders; ++i)
        for (ChronologyPerson person = leader(dice, i, spec);; person.name += " II")
            if (builder.addPerson(person) == static_cast<PersonIndex>(i))
                break;
    for (int i = 0; i < 41; ++i)
        builder.addSource("Source " + std::to_string(i + 1));
    builder.reserve(spec.events);
    ChronologyRecord record;
    std::string title;
    for (std::size_t i = 0; i < spec.events; ++i) {
        title = fill(record, static_cast<CommunicationId>(i) + 1, dice, spec);
        record.title = title;
        builder.add(record);
    }
    return builder.build();
}

} // namespace summitry
