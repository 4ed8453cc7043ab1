#include "views/scene/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace summitry {

namespace {

/// Countries whose names begin with the family name also in English news.
constexpr std::array<std::string_view, 8> kFamilyFirst = {"CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "VNM", "KHM"};
/// Words that belong to the family name after them.
constexpr std::array<std::string_view, 22> kParticles = {"al",  "bin", "bint", "da", "de",  "del", "della", "den",
                                                         "der", "di",  "dos",  "du", "el",  "ibn", "la",    "le",
                                                         "ter", "van", "von",  "zu", "San", "Mac"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

QString toQ(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool acts(Role role)
{
    return role == Role::Participant || role == Role::Speaker;
}

QString actorsLabel(const Chronology& chronology, Row row)
{
    QString text;
    int named = 0, all = 0;
    for (const ChronologyActor& actor : chronology.actors(row)) {
        if (!acts(actor.role))
            continue;
        if (++all > 3)
            continue;
        text += (named++ > 0 ? QStringLiteral(" – ") : QString()) + toQ(shortName(chronology.persons()[actor.person]));
    }
    return all > 3 ? text + QStringLiteral(" +%1").arg(all - 3) : text;
}

} // namespace

std::string_view shortName(const ChronologyPerson& person)
{
    const std::string_view name = person.name;
    if (person.kind == ActorKind::Institution || person.kind == ActorKind::Country ||
        person.kind == ActorKind::Organisation)
        return name;
    if (holds(kFamilyFirst, person.country))
        return name.substr(0, std::min(name.find(' '), name.size()));
    std::size_t start = name.rfind(' ');
    if (start == std::string_view::npos)
        return name;
    while (start > 0) {
        const std::size_t before = name.rfind(' ', start - 1);
        const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
        if (from == 0 || !holds(kParticles, name.substr(from, start - from)))
            break;
        start = before;
    }
    return name.substr(start + 1);
}

std::string_view townOf(std::string_view place)
{
    return place.substr(0, std::min(place.find(','), place.size()));
}

QString eventLabel(const Chronology& chronology, Row row)
{
    const QString title = toQ(chronology.title(row)).simplified();
    const Kind kind = chronology.kinds()[row];
    if (kind == Kind::Statement) {
        const bool quote =
            chronology.forms()[row] == Form::Quote && !title.isEmpty() && !title.startsWith(QChar(0x201c));
        return quote ? QChar(0x201c) + title + QChar(0x201d) : title;
    }
    QString text = title.isEmpty() ? actorsLabel(chronology, row) : title;
    const QString town = toQ(townOf(chronology.place(row)));
    if (kind == Kind::Summit && !town.isEmpty() && !town.startsWith(u'(') && !text.contains(town))
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + town;
    return text;
}

QString capitalised(std::string_view text)
{
    QString result = toQ(text);
    if (!result.isEmpty())
        result[0] = result[0].toUpper();
    return result;
}

QString officeOn(const ChronologyPerson& person, Day day)
{
    const auto held = std::find_if(person.terms.rbegin(), person.terms.rend(),
                                   [&](const Term& term) { return term.from <= day && day <= term.to; });
    return held == person.terms.rend() ? QString() : capitalised(held->office);
}

} // namespace summitry
