#include "models/store/accountcodec.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace summitry {

namespace {

constexpr std::size_t kRememberedDates = 200'000;

std::vector<std::string> wordsFrom(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// "2025-06-10" and nothing else; most dates are such. False leaves it to the parser.
bool readWholeDay(std::string_view text, CivilDate& date)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    std::array<int, 3> parts{};
    constexpr std::array<std::pair<std::size_t, std::size_t>, 3> places{{{0, 4}, {5, 7}, {8, 10}}};
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t at = places[i].first; at < places[i].second; ++at) {
            if (text[at] < '0' || text[at] > '9')
                return false;
            parts[i] = parts[i] * 10 + (text[at] - '0');
        }
    date = {parts[0], parts[1], parts[2]};
    return isValid(date);
}

TextSpan firstOf(const std::vector<TextSpan>& spans)
{
    return spans.empty() ? TextSpan{} : spans.front();
}

} // namespace

std::string spansText(std::span<const TextSpan> spans)
{
    std::string text;
    for (const TextSpan& span : spans)
        if (!span.empty())
            text += fmt::format("{}{}-{}", text.empty() ? "" : " ", span.begin, span.end);
    return text;
}

std::vector<TextSpan> spansFrom(std::string_view text)
{
    std::vector<TextSpan> spans;
    for (const std::string& word : wordsFrom(text)) {
        TextSpan span;
        const char* end = word.data() + word.size();
        const auto begin = std::from_chars(word.data(), end, span.begin);
        if (begin.ec == std::errc{} && begin.ptr != end &&
            std::from_chars(begin.ptr + 1, end, span.end).ec == std::errc{})
            spans.push_back(span);
    }
    return spans;
}

EdtfDate dateFrom(std::string_view text)
{
    if (CivilDate day; readWholeDay(text, day))
        return EdtfDate::onDay(dayFromCivil(day));
    thread_local std::unordered_map<std::string, EdtfDate> known;
    thread_local std::string key;
    key.assign(text);
    const auto found = known.find(key);
    if (found != known.end())
        return found->second;
    if (known.size() > kRememberedDates)
        known.clear();
    const auto parsed = EdtfDate::parse(text);
    return known.emplace(key, parsed ? *parsed : EdtfDate{}).first->second;
}

DatedPhrase datedFrom(const Query& query, int date, int phrase, int basis)
{
    return {dateFrom(query.view(date)), query.text(phrase), query.word<DateBasis>(basis)};
}

Account accountFrom(const Query& query, int column)
{
    Account account;
    account.kind = query.word<Kind>(column);
    account.form = query.word<Form>(column + 1);
    account.status = query.word<Status>(column + 2);
    account.channel = query.word<Channel>(column + 3);
    account.when = datedFrom(query, column + 4, column + 5, column + 6);
    account.whenSpan = firstOf(spansFrom(query.view(column + 7)));
    account.place = query.text(column + 8);
    account.placeSpan = firstOf(spansFrom(query.view(column + 9)));
    account.name = query.text(column + 10);
    account.quote = query.text(column + 11);
    account.quoteSpans = spansFrom(query.view(column + 12));
    account.evidence = {static_cast<std::uint32_t>(query.integer(column + 13)),
                        static_cast<std::uint32_t>(query.integer(column + 14))};
    account.confidence = static_cast<float>(query.real(column + 15));
    account.rules = wordsFrom(query.view(column + 16));
    return account;
}

const std::vector<Actor>& actorsOf(const Account& account, Role role)
{
    switch (role) {
    case Role::Participant:
        return account.participants;
    case Role::Speaker:
        return account.speakers;
    case Role::Addressee:
        return account.addressees;
    case Role::Relay:
        break;
    }
    return account.relays;
}

std::vector<Actor>& actorsOf(Account& account, Role role)
{
    return const_cast<std::vector<Actor>&>(actorsOf(std::as_const(account), role));
}

void readActors(Database& database, std::int64_t account, Account& into)
{
    auto query = database.query("SELECT aa.role, aa.span, p.name, p.kind, p.country FROM account_actor aa "
                                "JOIN person p ON p.id = aa.person WHERE aa.account = ? ORDER BY aa.role, aa.position");
    query << account;
    while (query.next())
        actorsOf(into, query.word<Role>(0))
            .push_back({query.text(2), query.word<ActorKind>(3), query.text(4), firstOf(spansFrom(query.view(1)))});
}

} // namespace summitry
