#include "models/analysis/events/placefinder.h"

#include "models/analysis/lexicon/table.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kLittle = 1, kHead = 2, kIn = 4, kTo = 8;

bool isName(const Document& document, std::uint32_t token)
{
    const Token& t = document.tokens[token];
    return t.capital && document.text[t.span.begin] != '"';
}

/// "DC", "D.C."
bool isInitials(std::string_view text)
{
    return text == "DC" || text == "D.C." || text == "D.C";
}

} // namespace

Result<PlaceFinder> PlaceFinder::create(Words& words, const Gazetteer& gazetteer)
{
    PlaceFinder finder(gazetteer);
    auto venues = Table::load("venues", 1);
    if (!venues)
        return venues.error();
    for (const TableRow& row : venues->rows())
        finder.m_venues.emplace(row.cell(0), row.cell(1).empty() ? kNone : gazetteer.country(row.cell(1)));
    for (const char* word : {"the", "nearby", "neighbouring", "neighboring", "southern", "northern", "eastern",
                             "western", "port", "resort", "coastal", "historic", "his", "her", "its", "their"})
        finder.m_words.set(words.add(word), kLittle);
    for (const char* word :
         {"city", "capital", "town", "resort", "island", "state", "village", "region", "province", "of"})
        finder.m_words.set(words.add(word), kHead);
    for (const char* word : {"in", "at", "near", "outside", "inside", "on"})
        finder.m_words.set(words.add(word), kIn);
    finder.m_words.set(words.add("to"), kTo);
    return finder;
}

PlaceFinder::Known PlaceFinder::lookUp(std::string_view name) const
{
    Known known;
    for (const AliasMeaning& meaning : m_gazetteer->meanings(name)) {
        if (meaning.kind == EntryKind::Country || meaning.kind == EntryKind::Place ||
            meaning.kind == EntryKind::Metonym) {
            known.found = true;
            known.country = meaning.kind == EntryKind::Country;
            known.index = meaning.entry;
            return known;
        }
        known.person = known.person || meaning.kind == EntryKind::Person || meaning.kind == EntryKind::Organisation;
    }
    return known;
}

std::uint32_t PlaceFinder::demonymCountry(std::string_view name) const
{
    for (const AliasMeaning& meaning : m_gazetteer->meanings(name))
        if (meaning.kind == EntryKind::Demonym)
            return meaning.entry;
    return kNone;
}

/// End of a run of capitalised words that may hold "of the".
std::uint32_t PlaceFinder::runEnd(const Document& document, std::uint32_t token, std::uint32_t end) const
{
    std::uint32_t at = token;
    while (at < end && at < token + 6 && isName(document, at)) {
        ++at;
        if (at + 2 < end && document.of(document.tokens[at].span) == "of" &&
            document.of(document.tokens[at + 1].span) == "the" && isName(document, at + 2))
            at += 2;
        if (at + 1 < end && document.of(document.tokens[at].span) == "-" && isName(document, at + 1))
            ++at;
    }
    return at;
}

/// ", Peru" or ", North Korea's capital" behind a city.
bool PlaceFinder::addCountry(const Document& document, std::uint32_t end, Place& place) const
{
    const std::uint32_t comma = place.endToken;
    if (comma + 1 >= end || document.of(document.tokens[comma].span) != ",")
        return false;
    const std::uint32_t stop = runEnd(document, comma + 1, end);
    for (std::uint32_t last = stop; last > comma + 1; --last) {
        const ByteSpan span{document.tokens[comma + 1].span.begin, document.tokens[last - 1].span.end};
        const Known known = lookUp(document.of(span));
        const bool state = !known.found && last == stop && stop - comma <= 3 && document.of(span).size() <= 14 &&
                           stop < end && !known.person &&
                           (document.of(document.tokens[stop].span) == "," || isInitials(document.of(span)));
        if (!known.country && !state)
            continue;
        if (known.country && place.country != kNone && place.country != known.index && place.venue)
            return false;
        place.text +=
            ", " + std::string(known.country ? m_gazetteer->countries()[known.index].name : document.of(span));
        place.country = known.country ? known.index : place.country;
        place.span.end = span.end;
        place.endToken = last;
        return true;
    }
    return false;
}

Place PlaceFinder::at(const Document& document, std::uint32_t token, std::uint32_t end, bool known) const
{
    Place place;
    std::uint32_t at = token, national = kNone;
    bool head = false;
    for (; at < end && at < token + 6; ++at) {
        const Token& t = document.tokens[at];
        const std::uint32_t bits = m_words.of(t.word);
        const std::uint32_t country = t.capital ? demonymCountry(document.of(t.span)) : kNone;
        if (country != kNone && at + 1 < end && (m_words.has(document.tokens[at + 1].word, kHead | kLittle))) {
            national = country;
            continue;
        }
        const bool begins = t.capital && (at > token || (at + 1 < end && isName(document, at + 1)));
        if (!(bits & (kLittle | kHead)) || begins)
            break;
        head = head || (bits & kHead);
    }
    if (at >= end || !isName(document, at))
        return place;
    const auto time =
        std::upper_bound(document.times.begin(), document.times.end(), document.tokens[at].span.begin,
                         [](std::uint32_t begin, const TimeExpression& t) { return begin < t.span.begin; });
    if (time != document.times.begin() && std::prev(time)->span.contains(document.tokens[at].span))
        return place;
    const std::uint32_t stop = runEnd(document, at, end);
    for (std::uint32_t last = stop; last > at; --last) {
        const ByteSpan span{document.tokens[at].span.begin, document.tokens[last - 1].span.end};
        const std::string name(document.of(span));
        const auto venue = m_venues.find(name);
        const Known meaning = lookUp(name);
        const bool side = at > token && last == at + 1 &&
                          (name == "North" || name == "South" || name == "East" || name == "West"); // "in the North"
        if (side)
            break;
        const bool unknown = !known && last == stop && !meaning.person && demonymCountry(name) == kNone;
        if (venue == m_venues.end() && !meaning.found && !unknown)
            continue;
        place.text = meaning.country ? std::string(m_gazetteer->countries()[meaning.index].name) : name;
        place.span = span;
        place.endToken = last;
        place.venue = venue != m_venues.end();
        place.country = place.venue ? venue->second : meaning.found ? meaning.index : national;
        break;
    }
    if (place.empty() || place.venue || m_gazetteer->country(place.text) != kNone)
        return place;
    if (!addCountry(document, end, place) && national != kNone) {
        place.text += ", " + std::string(m_gazetteer->countries()[national].name);
        place.country = national;
    }
    return place;
}

Place PlaceFinder::after(const Document& document, std::uint32_t token, std::uint32_t end, bool direct) const
{
    constexpr std::uint32_t kReach = 25;
    if (direct)
        if (Place place = at(document, token, end, true); !place.empty())
            return place;
    Place venue;
    const std::uint32_t stop = std::min(end, token + kReach);
    for (std::uint32_t i = token; i + 1 < stop; ++i) {
        const std::string_view word = document.of(document.tokens[i].span);
        const std::uint32_t bits = m_words.of(document.tokens[i].word);
        if (word == ";" || (word == "that" && i > token) || word == "when" || word == "said" || word == "after" ||
            word == "before" || word == "following" || word == "since" || word == "“" || word == "\"")
            break;
        const bool purpose = (bits & kTo) && document.tokens[i + 1].tag == Tag::Verb && !document.tokens[i + 1].capital;
        if (purpose)
            break;
        if (!(bits & (kIn | kTo)))
            continue;
        if (direct && word == "on")
            continue;
        if (!direct && (bits & kTo))
            continue;
        const Place place = at(document, i + 1, end, word != "in");
        if (place.empty())
            continue;
        if (!place.venue)
            return place;
        if (venue.empty())
            venue = place;
    }
    return venue;
}

Place PlaceFinder::ofDateline(const Document& document) const
{
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.dateline.begin == paragraph.dateline.end)
            continue;
        const Sentence& sentence = document.sentences[paragraph.firstSentence];
        std::string name;
        for (std::uint32_t at = sentence.firstToken; at < sentence.endToken; ++at) {
            const std::string_view word = document.of(document.tokens[at].span);
            if (!document.tokens[at].capital)
                break;
            std::string part(word.substr(0, 1));
            part += document.tokens[at].allCapitals && word.size() > 1 ? lowerCase(word.substr(1))
                                                                       : std::string(word.substr(1));
            name += (name.empty() ? "" : " ") + part;
        }
        const Known known = lookUp(name);
        Place place;
        if (known.found && !known.country) {
            place.text = name;
            place.country = known.index;
            place.span = document.tokens[sentence.firstToken].span;
        }
        return place;
    }
    return {};
}

} // namespace summitry::analysis
