#include "models/items/tallies.h"

#include "models/items/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace summitry {

namespace {

constexpr int kMonths = 12;

QString tr(const char* words)
{
    return QCoreApplication::translate("tallies", words);
}

TallyTable byKind(const Profile& profile)
{
    TallyTable table{tr("By kind"), tr("Kind"), {tr("Events")}, {}};
    for (std::size_t kind = 0; kind < profile.byKind.size(); ++kind)
        if (!profile.byKind[kind].empty())
            table.lines.push_back({kindsWord(static_cast<Kind>(kind)), {profile.byKind[kind]}});
    return table;
}

TallyTable byForm(const Chronology& chronology, const Profile& profile)
{
    TallyTable table{tr("By form"), tr("Form"), {tr("Events")}, {}};
    for (std::size_t form = 0; form < profile.byForm.size(); ++form) {
        const RowSet& rows = profile.byForm[form];
        if (rows.empty())
            continue;
        const auto which = static_cast<Form>(form);
        const QString words =
            which == Form::Unspecified ? tr("Not told how") : formWord(which, chronology.kinds()[rows.front()]);
        table.lines.push_back({words, {rows}});
    }
    return table;
}

TallyTable byStatus(const Profile& profile)
{
    TallyTable table{tr("By status"), tr("Status"), {tr("Events")}, {}};
    for (std::size_t status = 0; status < profile.byStatus.size(); ++status) {
        QString words = statusWord(static_cast<Status>(status));
        words[0] = words[0].toUpper();
        if (!profile.byStatus[status].empty())
            table.lines.push_back({words, {profile.byStatus[status]}});
    }
    return table;
}

TallyTable byPartner(const Chronology& chronology, const Profile& profile, bool pair)
{
    TallyTable table{
        pair ? tr("Who else took part") : tr("In contact with"), tr("Leader"), {tr("Calls"), tr("Meetings")}, {}};
    for (const Partner& partner : profile.partners)
        table.lines.push_back({text(chronology.persons()[partner.person].name), {partner.calls, partner.summits}});
    return table;
}

QString countryWords(const Chronology& chronology, const std::string& code)
{
    for (const ChronologyPerson& person : chronology.persons())
        if (person.country == code && !person.countryName.empty())
            return text(person.countryName);
    return code.empty() ? tr("No country known") : text(code);
}

TallyTable byCountry(const Chronology& chronology, const Profile& profile, bool pair)
{
    TallyTable table{
        pair ? tr("Countries of the others") : tr("By country of the other side"), tr("Country"), {tr("Contacts")}, {}};
    for (const auto& [code, rows] : profile.byRegion)
        table.lines.push_back({countryWords(chronology, code), {rows}});
    std::stable_sort(table.lines.begin(), table.lines.end(),
                     [](const TallyLine& a, const TallyLine& b) { return a.numbers[0].size() > b.numbers[0].size(); });
    return table;
}

TallyTable visits(const Chronology& chronology, const Profile& profile)
{
    TallyTable table{tr("Visits"), tr("Who went where"), {tr("Made"), tr("Received")}, {}};
    for (const VisitTally& visit : profile.visits) {
        const QString words = tr("%1 in %2").arg(text(chronology.persons()[visit.visitor].name), text(visit.country));
        table.lines.push_back(
            {words, visit.received ? std::vector<RowSet>{{}, visit.rows} : std::vector<RowSet>{visit.rows, {}}});
    }
    return table;
}

std::int32_t floorTo(std::int32_t month, std::int32_t step)
{
    const std::int32_t down = month >= 0 ? month : month - step + 1;
    return down / step * step;
}

TimeStep stepFrom(std::int32_t month, std::int32_t months)
{
    const std::int64_t year = floorTo(month, kMonths) / kMonths;
    const int inYear = month - static_cast<std::int32_t>(year) * kMonths;
    const Day first = dayFromCivil({year, inYear + 1, 1});
    const std::int32_t last = month + months - 1;
    const std::int64_t lastYear = floorTo(last, kMonths) / kMonths;
    const int lastMonth = last - static_cast<std::int32_t>(lastYear) * kMonths + 1;
    const Day end = dayFromCivil({lastYear, lastMonth, daysInMonth(lastYear, lastMonth)});
    const bool opens = inYear == 0;
    return {spanWords(first, end), opens ? spanWords(first, dayFromCivil({year, 12, 31})) : QString(), {}};
}

} // namespace

RowSet TallyLine::all() const
{
    RowSet rows;
    for (const RowSet& each : numbers)
        rows.insert(rows.end(), each.begin(), each.end());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<TimeStep> timeSteps(const Profile& profile, std::size_t most)
{
    if (profile.byMonth.empty())
        return {};
    const std::int32_t first = profile.byMonth.begin()->first, last = profile.byMonth.rbegin()->first;
    std::int32_t months = 1;
    for (const std::int32_t step : {1, 3, 12, 60, 120, 600, 1200, 12'000}) {
        months = step;
        if (static_cast<std::size_t>((floorTo(last, step) - floorTo(first, step)) / step) <
            std::max<std::size_t>(most, 1))
            break;
    }
    std::vector<TimeStep> steps;
    const std::int32_t begin = floorTo(first, months);
    for (std::int32_t month = begin; month <= last; month += months)
        steps.push_back(stepFrom(month, months));
    for (const auto& [month, rows] : profile.byMonth) {
        RowSet& into = steps[static_cast<std::size_t>((month - begin) / months)].rows;
        into.insert(into.end(), rows.begin(), rows.end());
    }
    return steps;
}

std::vector<TallyTable> tallyTables(const Chronology& chronology, const Profile& profile, const ProfileSubject& subject)
{
    const bool pair = subject.kind == ProfileSubject::Kind::Pair;
    std::vector<TallyTable> tables{byKind(profile),
                                   byForm(chronology, profile),
                                   byStatus(profile),
                                   byPartner(chronology, profile, pair),
                                   visits(chronology, profile),
                                   byCountry(chronology, profile, pair)};
    std::erase_if(tables, [](const TallyTable& table) { return table.lines.empty(); });
    return tables;
}

QString subjectWords(const Chronology& chronology, const ProfileSubject& subject)
{
    const auto name = [&](PersonIndex person) {
        return person == kNoRow ? QString() : text(chronology.persons()[person].name);
    };
    switch (subject.kind) {
    case ProfileSubject::Kind::Pair:
        return tr("%1 and %2").arg(name(subject.person), name(subject.other));
    case ProfileSubject::Kind::Country:
        return countryWords(chronology, subject.country);
    case ProfileSubject::Kind::Person:
        break;
    }
    return name(subject.person);
}

QString asText(const std::vector<TallyTable>& tables)
{
    QString all;
    for (const TallyTable& table : tables) {
        all += (all.isEmpty() ? QString() : QStringLiteral("\n")) + table.title + u'\n';
        all += table.lead + u'\t' + table.columns.join(u'\t') + u'\n';
        for (const TallyLine& line : table.lines) {
            all += line.label.simplified();
            // Plain digits: this is data now.
            for (const RowSet& rows : line.numbers)
                all += u'\t' + QString::number(rows.size());
            all += u'\n';
        }
    }
    return all;
}

} // namespace summitry
