#include "models/analysis/confidence/signs.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

std::string speakersOf(const Account& account)
{
    std::string all;
    for (const Actor& speaker : account.speakers)
        all += speaker.name + '\n';
    return all;
}

/// Whose words they are: a leader's are told apart best, those of somebody unnamed worst.
const char* voiceOf(const Account& account)
{
    if (account.speakers.size() > 1)
        return "joint";
    if (account.speakers.empty())
        return "nobody";
    const Actor& speaker = account.speakers.front();
    const bool unnamed = !speaker.name.empty() && speaker.name.front() >= 'a' && speaker.name.front() <= 'z';
    return speaker.kind == ActorKind::Leader ? "leader" : unnamed ? "unnamed" : "other";
}

const char* voicesIn(std::size_t number)
{
    return number <= 1 ? "one voice" : number <= 2 ? "two voices" : number <= 5 ? "few voices" : "many voices";
}

const char* lengthOf(const std::string& quote)
{
    const auto blanks = std::count(quote.begin(), quote.end(), ' ');
    return blanks < 3 ? "short" : blanks < 8 ? "middling" : "long";
}

void addEventSigns(const Account& account, std::vector<std::string>& signs)
{
    const std::size_t number = account.participants.size();
    signs.emplace_back(number < 2 ? "event/alone" : number == 2 ? "event/two" : "event/several");
    const bool leaders = std::all_of(account.participants.begin(), account.participants.end(),
                                     [](const Actor& actor) { return actor.kind == ActorKind::Leader; });
    if (!leaders)
        signs.emplace_back("event/others than leaders");
    if (account.when.date.isUnknown())
        signs.emplace_back("event/undated");
    if (account.when.basis == DateBasis::Inherited)
        signs.emplace_back("event/inherited date");
    if (account.rules.size() > 1)
        signs.emplace_back("event/told twice");
}

} // namespace

ConfidenceSigns::ConfidenceSigns(const std::vector<Account>& accounts)
{
    for (const Account& account : accounts)
        if (account.kind == Kind::Statement)
            ++m_voices[speakersOf(account)];
}

void ConfidenceSigns::ofStatement(const Account& account, std::vector<std::string>& signs) const
{
    signs.push_back(std::string("statement/") + voiceOf(account));
    signs.push_back(std::string("statement/") + voicesIn(m_voices.size()));
    const auto own = m_voices.find(speakersOf(account));
    signs.emplace_back(own != m_voices.end() && own->second > 1 ? "statement/speaks again" : "statement/speaks once");
    if (account.occasion >= 0)
        signs.emplace_back("statement/occasion");
    if (!account.relays.empty())
        signs.emplace_back("statement/passed on");
    if (!account.quote.empty())
        signs.push_back(std::string("quote/") + lengthOf(account.quote));
    if (account.quoteSpans.size() > 1)
        signs.emplace_back("quote/in parts");
}

std::vector<std::string> ConfidenceSigns::of(const Account& account) const
{
    const std::string kind = account.kind != Kind::Statement ? std::string(toText(account.kind))
                             : account.quote.empty()         ? "paraphrase"
                                                             : "quote";
    std::vector<std::string> signs{kind + "/any"};
    if (!account.rules.empty())
        signs.push_back(kind + "/rule " + account.rules.front());
    if (account.kind == Kind::Statement)
        ofStatement(account, signs);
    else
        addEventSigns(account, signs);
    return signs;
}

} // namespace summitry::analysis
