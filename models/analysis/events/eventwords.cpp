#include "models/analysis/events/eventwords.h"

#include "models/analysis/lexicon/table.h"

#include <algorithm>
#include <array>

namespace summitry::analysis {

namespace {

constexpr std::array<std::string_view, 12> kSenses = {"call",   "speak",  "meet",       "talks", "summit", "visit",
                                                      "travel", "invite", "invitation", "host",  "attend", "means"};
constexpr std::array<std::string_view, 3> kParts = {"noun", "verb", "adverb"};
constexpr std::array<std::string_view, 21> kCues = {
    "planned", "proposed", "cancelled", "negation", "preposition", "clause", "report",
    "light",   "anaphor",  "ordinal",   "before",   "also",        "skip",   "many",
    "states",  "beside",   "lesser",    "habit",    "refused",     "body",   "own"};

template <std::size_t N>
int indexIn(const std::array<std::string_view, N>& names, std::string_view name)
{
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? -1 : static_cast<int>(at - names.begin());
}

std::vector<std::uint32_t> wordsOf(std::string_view phrase, Words& words)
{
    std::vector<std::uint32_t> ids;
    while (!phrase.empty()) {
        const std::size_t blank = phrase.find(' ');
        ids.push_back(words.add(phrase.substr(0, blank)));
        phrase = blank == std::string_view::npos ? std::string_view() : phrase.substr(blank + 1);
    }
    return ids;
}

} // namespace

bool isVerb(Tag tag)
{
    return tag == Tag::Verb || tag == Tag::VerbPast || tag == Tag::VerbPresent || tag == Tag::VerbGerund ||
           tag == Tag::VerbParticiple;
}

bool isNoun(Tag tag)
{
    return tag == Tag::Noun || tag == Tag::NounPlural || tag == Tag::Name;
}

Result<EventWords> EventWords::create(Words& words)
{
    EventWords result;
    auto phrases = Table::load("eventwords", 4);
    if (!phrases)
        return phrases.error();
    for (const TableRow& row : phrases->rows()) {
        Phrase phrase;
        const int part = indexIn(kParts, row.cell(1)), sense = indexIn(kSenses, row.cell(2));
        if (part < 0 || sense < 0 || !fromText(row.cell(3), phrase.trigger.form))
            return phrases->wrong(row, "part, sense or form is unknown");
        phrase.words = wordsOf(row.cell(0), words);
        phrase.trigger.part = static_cast<EventPart>(part);
        phrase.trigger.sense = static_cast<EventSense>(sense);
        phrase.trigger.weak = row.cell(4) == "weak";
        const std::uint32_t first = phrase.words.front();
        result.m_phrases.resize(std::max<std::size_t>(result.m_phrases.size(), first + 1));
        result.m_begins.set(first, 1);
        result.m_phrases[first].push_back(std::move(phrase));
    }
    for (auto& list : result.m_phrases) {
        for (Phrase& phrase : list)
            phrase.ambiguous = std::any_of(list.begin(), list.end(), [&](const Phrase& other) {
                return other.words == phrase.words && other.trigger.part != phrase.trigger.part;
            });
        std::stable_sort(list.begin(), list.end(),
                         [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
    }
    auto cues = Table::load("eventcues", 2);
    if (!cues)
        return cues.error();
    for (const TableRow& row : cues->rows()) {
        const int kind = indexIn(kCues, row.cell(1));
        if (kind < 0)
            return cues->wrong(row, "the kind is unknown");
        result.m_cues.set(words.add(row.cell(0)), 1u << kind);
    }
    return result;
}

std::optional<Trigger> EventWords::triggerAt(const Document& document, std::uint32_t token, std::uint32_t end) const
{
    const std::uint32_t word = document.tokens[token].word;
    if (!m_begins.has(word, 1))
        return {};
    for (const Phrase& phrase : m_phrases[word]) {
        const auto length = static_cast<std::uint32_t>(phrase.words.size());
        if (token + length > end)
            continue;
        const bool same = std::equal(phrase.words.begin(), phrase.words.end(), document.tokens.begin() + token,
                                     [](std::uint32_t id, const Token& t) { return id == t.word; });
        const Tag tag = document.tokens[token].tag;
        const bool fits = phrase.trigger.part == EventPart::Adverb ||
                          (phrase.trigger.part == EventPart::Verb ? isVerb(tag) : !phrase.ambiguous || !isVerb(tag));
        if (!same || !fits)
            continue;
        Trigger trigger = phrase.trigger;
        trigger.first = token;
        trigger.end = token + length;
        return trigger;
    }
    return {};
}

} // namespace summitry::analysis
