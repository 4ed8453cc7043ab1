#include "models/items/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace summitry {

namespace {

QString tr(const char* words, int n = -1)
{
    return QCoreApplication::translate("wording", words, nullptr, n);
}

QString yearWords(std::int64_t year)
{
    return year > 0 ? QString::number(year) : tr("%1 BCE").arg(1 - year);
}

QString monthWords(std::int64_t year, int month)
{
    return tr("%1 %2", -1).arg(QLocale().standaloneMonthName(month), yearWords(year));
}

QString seasonWords(const EdtfPoint& point)
{
    static constexpr const char* kSeasons[] = {
        QT_TRANSLATE_NOOP("wording", "spring %1"), QT_TRANSLATE_NOOP("wording", "summer %1"),
        QT_TRANSLATE_NOOP("wording", "autumn %1"), QT_TRANSLATE_NOOP("wording", "winter %1")};
    return tr(kSeasons[point.month - 21]).arg(yearWords(point.year));
}

QString pointWords(const EdtfPoint& point)
{
    if (point.unspecifiedYear > 0)
        return tr("the %1s").arg(point.year);
    if (point.month >= 21 && point.month <= 24)
        return seasonWords(point);
    if (point.month < 1 || point.month > 12)
        return yearWords(point.year);
    if (point.day < 1 || point.day > 31)
        return monthWords(point.year, point.month);
    return dayWords(dayFromCivil({point.year, point.month, point.day}));
}

QString intervalWords(const EdtfDate& date)
{
    const bool noFirst = date.first().kind != EdtfPoint::Kind::Value;
    const bool noLast = date.last().kind != EdtfPoint::Kind::Value;
    if (noFirst && noLast)
        return tr("date not known");
    if (noFirst)
        return tr("on or before %1").arg(pointWords(date.last()));
    if (noLast)
        return tr("on or after %1").arg(pointWords(date.first()));
    if (date.first().day > 0 && date.last().day > 0)
        return spanWords(date.earliest(), date.latest());
    return tr("%1 – %2").arg(pointWords(date.first()), pointWords(date.last()));
}

/// Puts the days, of one month, into a pattern; {mm}, {dd} and {ll} have two digits.
QString filled(QString pattern, Day first, Day last)
{
    const CivilDate a = civilFromDay(first), b = civilFromDay(last);
    const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    return pattern.replace(QLatin1String("{day}"), QString::number(a.day))
        .replace(QLatin1String("{last}"), QString::number(b.day))
        .replace(QLatin1String("{month}"), QLocale().monthName(a.month))
        .replace(QLatin1String("{year}"), yearWords(a.year))
        .replace(QLatin1String("{mm}"), two(a.month))
        .replace(QLatin1String("{dd}"), two(a.day))
        .replace(QLatin1String("{ll}"), two(b.day));
}

QString actorList(const Chronology& chronology, Row row, Role role, const QString& joint, int atMost)
{
    QStringList names;
    for (const ChronologyActor& actor : chronology.actors(row))
        if (actor.role == role)
            names << text(chronology.persons()[actor.person].name);
    if (names.size() <= atMost)
        return names.join(joint);
    const int more = static_cast<int>(names.size()) - atMost + 1;
    return tr("%1, +%2").arg(names.mid(0, atMost - 1).join(joint)).arg(more);
}

} // namespace

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Call:
        return tr("Call");
    case Kind::Summit:
        return tr("Summit");
    case Kind::Statement:
        break;
    }
    return tr("Statement");
}

QString kindsWord(Kind kind)
{
    switch (kind) {
    case Kind::Call:
        return tr("Phone and video calls");
    case Kind::Summit:
        return tr("Summits, meetings, visits");
    case Kind::Statement:
        break;
    }
    return tr("Statements");
}

QString formWord(Form form, Kind kind)
{
    switch (form) {
    case Form::Phone:
        return tr("Phone call");
    case Form::Video:
        return tr("Video call");
    case Form::Bilateral:
        return tr("Meeting of two");
    case Form::Multilateral:
        return tr("Summit");
    case Form::Visit:
        return tr("Visit");
    case Form::Quote:
        return tr("Quotation");
    case Form::Paraphrase:
        return tr("Statement");
    case Form::Joint:
        return tr("Joint statement");
    case Form::Unspecified:
        break;
    }
    return kindWord(kind);
}

QString reviewWord(Review review)
{
    switch (review) {
    case Review::Unreviewed:
        return tr("not reviewed");
    case Review::Right:
        return tr("right");
    case Review::Wrong:
        return tr("wrong");
    case Review::Edited:
        return tr("edited");
    }
    return {};
}

QString statusWord(Status status)
{
    switch (status) {
    case Status::Planned:
        return tr("planned");
    case Status::Proposed:
        return tr("proposed");
    case Status::Cancelled:
        return tr("cancelled");
    case Status::Held:
        break;
    }
    return tr("held");
}

QString basisWords(DateBasis basis)
{
    switch (basis) {
    case DateBasis::Explicit:
        return tr("named in the text");
    case DateBasis::Publication:
        return tr("counted from the day of publication");
    case DateBasis::Dateline:
        return tr("counted from the dateline");
    case DateBasis::OfficeTerm:
        return tr("bounded by a term of office");
    case DateBasis::Inherited:
        return tr("taken over from what it belongs to");
    case DateBasis::Series:
        return tr("known from the series of meetings");
    case DateBasis::Metadata:
        return tr("given with the article");
    case DateBasis::SetByHand:
        return tr("set by hand");
    case DateBasis::Unknown:
        break;
    }
    return tr("not known how");
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::Speaker:
        return tr("speaker");
    case Role::Addressee:
        return tr("addressee");
    case Role::Relay:
        return tr("relayed by");
    case Role::Participant:
        break;
    }
    return tr("participant");
}

QString channelWords(Channel channel)
{
    switch (channel) {
    case Channel::Call:
        return tr("in a call");
    case Channel::Meeting:
        return tr("at a meeting");
    case Channel::Press:
        return tr("to the press");
    case Channel::Post:
        return tr("in a post");
    case Channel::Interview:
        return tr("in an interview");
    case Channel::Spokesperson:
        return tr("through a spokesperson");
    case Channel::Unspecified:
        break;
    }
    return {};
}

QString dayWords(Day day)
{
    return filled(tr("{day} {month} {year}"), day, day);
}

QString longDayWords(Day day)
{
    const int weekday = static_cast<int>(weekdayOf(day)) + 1;
    return tr("%1 %2").arg(QLocale().dayName(weekday), dayWords(day));
}

QString spanWords(Day first, Day last)
{
    const CivilDate a = civilFromDay(first), b = civilFromDay(last);
    if (first == last)
        return dayWords(first);
    const bool whole = a.day == 1 && b.day == daysInMonth(b.year, b.month);
    if (whole && a.year == b.year && a.month == b.month)
        return monthWords(a.year, a.month);
    if (whole && a.month == 1 && b.month == 12)
        return a.year == b.year ? yearWords(a.year) : tr("%1 – %2").arg(yearWords(a.year), yearWords(b.year));
    if (whole)
        return tr("%1 – %2").arg(monthWords(a.year, a.month), monthWords(b.year, b.month));
    if (a.year == b.year && a.month == b.month)
        return filled(tr("{day}–{last} {month} {year}"), first, last);
    return tr("%1 – %2").arg(dayWords(first), dayWords(last));
}

QString dateWords(const EdtfDate& date)
{
    if (date.isUnknown())
        return tr("date not known");
    QString words = date.isInterval() ? intervalWords(date) : pointWords(date.first());
    if (date.isApproximate())
        words = tr("about %1").arg(words);
    return date.isUncertain() ? tr("%1 (uncertain)").arg(words) : words;
}

QString dateWords(const Chronology& chronology, Row row)
{
    const DateFlags flags = chronology.dateFlags()[row];
    const Day first = chronology.firstDays()[row], last = chronology.lastDays()[row];
    if (flags.unknown || (flags.openStart && flags.openEnd))
        return tr("date not known");
    QString words = flags.openStart ? tr("on or before %1").arg(dayWords(last))
                    : flags.openEnd ? tr("on or after %1").arg(dayWords(first))
                                    : spanWords(first, last);
    if (flags.approximate)
        words = tr("about %1").arg(words);
    return flags.uncertain ? tr("%1 (uncertain)").arg(words) : words;
}

QString whoWords(const Chronology& chronology, Row row, int atMost)
{
    if (chronology.kinds()[row] != Kind::Statement) {
        const bool pair = chronology.actors(row).size() == 2;
        return actorList(chronology, row, Role::Participant, pair ? QStringLiteral(" – ") : QStringLiteral(", "),
                         atMost);
    }
    const QString speakers = actorList(chronology, row, Role::Speaker, QStringLiteral(", "), atMost);
    const QString addressees = actorList(chronology, row, Role::Addressee, QStringLiteral(", "), 2);
    return addressees.isEmpty() ? speakers : tr("%1 to %2").arg(speakers, addressees);
}

QString rowSentence(const Chronology& chronology, Row row)
{
    QStringList parts{dateWords(chronology, row), formWord(chronology.forms()[row], chronology.kinds()[row]).toLower(),
                      whoWords(chronology, row, 12)};
    if (!chronology.place(row).empty())
        parts << text(chronology.place(row));
    parts << statusWord(chronology.statuses()[row]) << tr("%n account(s)", chronology.accountCounts()[row]);
    return parts.join(QStringLiteral(", "));
}

} // namespace summitry
