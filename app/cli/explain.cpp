#include "app/cli/explain.h"

#include "models/domain/utf8text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace summitry::cli {

namespace {

constexpr std::size_t kColumns = 96;

/// The text with the marks of all events put in, closing ones before opening ones where they meet.
std::string marked(const ArticleResult& result)
{
    const Utf8Text text(result.text);
    std::map<std::size_t, std::pair<std::string, std::string>> marks; // byte -> closing, opening
    for (std::size_t i = 0; i < result.accounts.size(); ++i) {
        const TextSpan& span = result.accounts[i].evidence;
        if (span.empty())
            continue;
        marks[text.byteAt(span.begin)].second += fmt::format("⟨{} ", i + 1);
        marks[text.byteAt(span.end)].first.insert(0, fmt::format(" {}⟩", i + 1));
    }
    std::string out;
    std::size_t at = 0;
    for (const auto& [byte, both] : marks) {
        out.append(result.text, at, byte - at);
        out += both.first + both.second;
        at = byte;
    }
    out.append(result.text, at);
    return out;
}

/// Lines no longer than the terminal, broken at spaces.
std::string folded(const std::string& text, const std::string& indent)
{
    std::string out;
    std::size_t column = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string word = text.substr(at, end - at);
        const std::size_t width = codePointCount(word);
        if (column > 0 && column + 1 + width > kColumns) {
            out += '\n' + indent;
            column = indent.size();
        } else if (column > 0 && !word.empty()) {
            out += ' ';
            ++column;
        }
        out += word;
        column += width;
        if (end < text.size() && text[end] == '\n') {
            out += '\n';
            column = 0;
        }
        at = end + 1;
    }
    return out;
}

std::string dated(const DatedPhrase& when)
{
    const std::string date = when.date.isUnknown() ? "no date" : when.date.text();
    const std::string phrase = when.phrase.empty() ? std::string() : fmt::format(" “{}”", when.phrase);
    return fmt::format("{}{} ({})", date, phrase, toText(when.basis));
}

std::string who(const Account& account)
{
    if (account.kind != Kind::Statement) {
        std::string line = joinNames(account.participants);
        line += account.place.empty() ? "" : ", in " + account.place;
        return line + (account.name.empty() ? "" : ", " + account.name);
    }
    std::string line = joinNames(account.speakers);
    if (!account.addressees.empty())
        line += " to " + joinNames(account.addressees);
    if (!account.relays.empty())
        line += ", passed on by " + joinNames(account.relays);
    return line + fmt::format(", {}", toText(account.channel));
}

std::string entry(const Account& account, std::size_t number)
{
    std::string rules;
    for (const std::string& rule : account.rules)
        rules += (rules.empty() ? "" : ", ") + rule;
    std::string line = fmt::format("⟨{}⟩ {}, {}, {}: {}; {}", number, toText(account.kind), toText(account.form),
                                   toText(account.status), who(account), dated(account.when));
    if (!account.quote.empty())
        line += fmt::format("; “{}”", account.quote);
    if (account.occasion >= 0)
        line += fmt::format("; said in {}", account.occasion + 1);
    line += fmt::format("; sure {:.2f}", account.confidence);
    if (!rules.empty())
        line += fmt::format("; by {}", rules);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return folded(line, "     ") + '\n';
}

template <typename Item, typename Print>
std::string listed(const char* head, const std::vector<Item>& items, Print print)
{
    std::set<std::string> seen;
    std::string line;
    for (const Item& item : items)
        if (std::string text = print(item); seen.insert(text).second)
            line += (line.empty() ? "" : "; ") + text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line.empty() ? std::string() : folded(fmt::format("{} {}", head, line), "     ") + '\n';
}

} // namespace

std::string explain(const ArticleResult& result)
{
    const Utf8Text text(result.text);
    std::string out = fmt::format("== {}\n   published {}\n\n", result.id, dated(result.published));
    out += folded(marked(result), {});
    out += out.back() == '\n' ? "\n" : "\n\n";
    if (!result.note.empty())
        out += result.note + ".\n";
    else if (result.accounts.empty())
        out += "No calls, summits or statements.\n";
    for (std::size_t i = 0; i < result.accounts.size(); ++i)
        out += entry(result.accounts[i], i + 1);
    out += listed("People:", result.people, [&](const TracedPerson& each) {
        const std::string words(text.slice(each.span));
        return words == each.name ? words : fmt::format("{} = {}", words, each.name);
    });
    out += listed("Times:", result.times, [&](const TracedTime& each) {
        return fmt::format("{} = {}", text.slice(each.span), each.date.text());
    });
    return out + '\n';
}

} // namespace summitry::cli
