#include "models/analysis/times/publicationdate.h"

#include "models/analysis/lexicon/table.h"

#include <algorithm>

namespace summitry::analysis {

struct PublicationDate::Bounds
{
    std::vector<DayRange> ranges{{kFarPast, kFarFuture}};
    std::string phrase;
    DateBasis basis = DateBasis::Unknown;

    Day first() const { return ranges.front().first; }
    Day last() const { return ranges.back().last; }
    /// Keeps what lies in the others too; false, and nothing is changed, when that would leave no day.
    bool keep(const std::vector<DayRange>& others)
    {
        std::vector<DayRange> both;
        for (const DayRange& a : ranges)
            for (const DayRange& b : others)
                if (std::max(a.first, b.first) <= std::min(a.last, b.last))
                    both.push_back({std::max(a.first, b.first), std::min(a.last, b.last)});
        if (both.empty())
            return false;
        std::sort(both.begin(), both.end(), [](const DayRange& a, const DayRange& b) { return a.first < b.first; });
        ranges = std::move(both);
        return true;
    }
};

Result<PublicationDate> PublicationDate::create(const Resources& resources)
{
    auto times = TimeFinder::create(resources);
    if (!times)
        return times.error();
    auto table = Table::load("officestarts", 1);
    if (!table)
        return table.error();
    PublicationDate result(std::move(*times), resources.gazetteer);
    for (const TableRow& row : table->rows()) {
        std::vector<std::uint32_t> words;
        for (std::string_view rest = row.cell(0); !rest.empty();) {
            const std::size_t blank = std::min(rest.find(' '), rest.size());
            words.push_back(resources.words.add(rest.substr(0, blank)));
            rest.remove_prefix(std::min(blank + 1, rest.size()));
        }
        result.m_firstWords.set(words.front(), 1);
        result.m_starts.push_back(std::move(words));
    }
    for (const char* word : {"former", "then", "late", "ex", "ex-president", "elect", "president-elect", "ousted",
                             "impeached", "acting", "ex-prime"})
        result.m_past.set(resources.words.add(word), 1);
    for (const char* word : {"by", "until", "till", "for", "through", "to", "before", "towards"})
        result.m_ahead.set(resources.words.add(word), 1);
    return result;
}

/// The terms of the person in the office that the mention gives ("President Lee"); none for "former president Lee".
std::vector<PublicationDate::DayRange> PublicationDate::termsNamed(const Document& document,
                                                                   const Mention& mention) const
{
    std::vector<DayRange> ranges;
    if (mention.entity == kNone || mention.span == mention.name ||
        document.entities[mention.entity].gazetteerPerson == kNone)
        return ranges;
    const std::uint32_t from = mention.firstToken > 0 ? mention.firstToken - 1 : 0;
    for (std::uint32_t at = from; at < mention.endToken; ++at)
        if (m_past.has(document.tokens[at].word, 1))
            return ranges;
    const std::string title = lowerCase(document.of(mention.span));
    if (title.find("-elect") != std::string::npos || title.find("vice") != std::string::npos ||
        title.find("deputy") != std::string::npos)
        return ranges;
    for (const std::uint32_t term : m_gazetteer->persons()[document.entities[mention.entity].gazetteerPerson].terms) {
        const GazetteerTerm& t = m_gazetteer->terms()[term];
        if (title.find(t.office) != std::string::npos)
            ranges.push_back({t.from, t.to});
    }
    return ranges;
}

void PublicationDate::useTerms(const Document& document, Bounds& bounds) const
{
    for (const Mention& mention : document.mentions) {
        const std::vector<DayRange> terms = termsNamed(document, mention);
        const std::vector<DayRange> before = bounds.ranges;
        if (terms.empty() || !bounds.keep(terms))
            continue;
        if (bounds.first() == bounds.last()) { // successor and predecessor: one of them is told of another time
            bounds.ranges = before;
            continue;
        }
        if (bounds.basis == DateBasis::Unknown)
            bounds.phrase = document.of(mention.span);
        bounds.basis = DateBasis::OfficeTerm;
    }
}

/// "by 2030", "until 2030", "the 2030 Agenda": told in the past, but of a time to come.
bool PublicationDate::liesAhead(const TimePhrase& phrase, const Document& document) const
{
    const auto& tokens = document.tokens;
    const bool until = phrase.firstToken > 0 && m_ahead.has(tokens[phrase.firstToken - 1].word, 1);
    const bool bare = phrase.month == 0 && phrase.day == 0;
    const bool name = bare && phrase.endToken < tokens.size() &&
                      (tokens[phrase.endToken].tag == Tag::Noun || tokens[phrase.endToken].tag == Tag::NounPlural ||
                       tokens[phrase.endToken].tag == Tag::Name);
    return until || name;
}

/// "In April 2024 they met": the article is no older than that.
void PublicationDate::usePastDates(const std::vector<TimePhrase>& phrases, const Document& document,
                                   Bounds& bounds) const
{
    Day latest = kFarPast;
    const TimePhrase* last = nullptr;
    for (const TimePhrase& phrase : phrases) {
        if (phrase.year == 0 || liesAhead(phrase, document) || m_times.tenseOf(phrase, document) != Tense::Past)
            continue;
        const EdtfDate date = m_times.resolveOn(0, phrase, document);
        const bool possible = !date.isUnknown() && date.earliest() > latest && date.earliest() <= bounds.last();
        if (!possible)
            continue;
        latest = date.earliest();
        last = &phrase;
    }
    if (last && bounds.keep({{latest, kFarFuture}}) && bounds.basis == DateBasis::Unknown) {
        bounds.basis = DateBasis::Explicit;
        bounds.phrase =
            document.of({document.tokens[last->firstToken].span.begin, document.tokens[last->endToken - 1].span.end});
    }
}

bool PublicationDate::saysStart(const Document& document, std::uint32_t sentence, ByteSpan* span) const
{
    const Sentence& s = document.sentences[sentence];
    for (std::uint32_t at = s.firstToken; at < s.endToken; ++at) {
        if (!m_firstWords.has(document.tokens[at].word, 1))
            continue;
        for (const std::vector<std::uint32_t>& words : m_starts) {
            const auto length = static_cast<std::uint32_t>(words.size());
            if (at + length > s.endToken ||
                !std::equal(words.begin(), words.end(), document.tokens.begin() + at,
                            [](std::uint32_t word, const Token& token) { return word == token.word; }))
                continue;
            *span = {document.tokens[at].span.begin, document.tokens[at + length - 1].span.end};
            return true;
        }
    }
    return false;
}

/// The days of publication on which the phrase means the start of the term.
std::vector<PublicationDate::DayRange> PublicationDate::daysFor(const TimePhrase& phrase, Day start,
                                                                const Document& document) const
{
    constexpr Day kReach = 800, kSlack = 1; // a swearing-in is told a day off now and then
    std::vector<DayRange> ranges;
    for (Day day = start; day <= start + kReach; ++day) {
        const EdtfDate date = m_times.resolveOn(day, phrase, document);
        if (date.isUnknown() || date.earliest() > start + kSlack || date.latest() < start - kSlack ||
            date.latest() - date.earliest() > 366)
            continue;
        if (!ranges.empty() && ranges.back().last == day - 1)
            ranges.back().last = day;
        else
            ranges.push_back({day, day});
    }
    return ranges;
}

void PublicationDate::useOfficeStarts(const std::vector<TimePhrase>& phrases, const Document& document,
                                      Bounds& bounds) const
{
    for (const TimePhrase& phrase : phrases) {
        ByteSpan start;
        const std::uint32_t sentence = document.tokens[phrase.firstToken].sentence;
        const bool relative = phrase.year == 0 && phrase.shape != TimeShape::Duration &&
                              phrase.shape != TimeShape::Clock && phrase.shape != TimeShape::Repeated;
        if (!relative || !saysStart(document, sentence, &start))
            continue;
        const ByteSpan time{document.tokens[phrase.firstToken].span.begin,
                            document.tokens[phrase.endToken - 1].span.end};
        constexpr std::uint32_t kNear = 30;
        const bool near = time.begin >= start.end ? time.begin - start.end <= kNear
                                                  : start.begin - std::min(start.begin, time.end) <= kNear;
        if (!near)
            continue;
        const Mention* subject = nullptr;
        for (const Mention& mention : document.mentions)
            if (mention.sentence == sentence && mention.span.end <= start.begin && mention.entity != kNone &&
                document.entities[mention.entity].gazetteerPerson != kNone)
                subject = &mention;
        if (!subject)
            continue;
        for (const std::uint32_t term :
             m_gazetteer->persons()[document.entities[subject->entity].gazetteerPerson].terms) {
            if (!bounds.keep(daysFor(phrase, m_gazetteer->terms()[term].from, document)))
                continue;
            bounds.basis = DateBasis::OfficeTerm;
            bounds.phrase = document.of({std::min(start.begin, time.begin), std::max(start.end, time.end)});
            break;
        }
    }
}

/// News names the weekday of what happened that day or the day before.
void PublicationDate::useLeadWeekday(const std::vector<TimePhrase>& phrases, const Document& document,
                                     Bounds& bounds) const
{
    constexpr Day kLongest = 14;
    constexpr int kLeadSentences = 2;
    if (bounds.last() - bounds.first() > kLongest)
        return;
    int sentences = 0;
    std::uint32_t latest = kNone;
    for (const TimePhrase& phrase : phrases) {
        const std::uint32_t sentence = document.tokens[phrase.firstToken].sentence;
        if (document.paragraphs[document.sentences[sentence].paragraph].role != ParagraphRole::Body)
            continue;
        sentences += sentence != latest;
        latest = sentence;
        if (sentences > kLeadSentences)
            return;
        if (phrase.shape != TimeShape::Weekday || phrase.way != TimeWay::ByTense || phrase.lastWeekday >= 0 ||
            m_times.tenseOf(phrase, document) == Tense::Future)
            continue;
        std::vector<DayRange> days;
        for (Day day = bounds.first(); day <= bounds.last(); ++day)
            if (static_cast<int>(weekdayOf(day)) == phrase.weekday)
                days.push_back({day, day + 1});
        if (days.size() == 1)
            bounds.keep(days);
        return;
    }
}

void PublicationDate::run(Document& document) const
{
    if (!document.published.date.isUnknown())
        return;
    const std::vector<TimePhrase> phrases = m_times.read(document);
    Bounds bounds;
    useTerms(document, bounds);
    useOfficeStarts(phrases, document, bounds);
    usePastDates(phrases, document, bounds);
    useLeadWeekday(phrases, document, bounds);
    if (bounds.basis == DateBasis::Unknown)
        return;
    const Day first = bounds.first(), last = bounds.last();
    document.published.date = first == kFarPast    ? EdtfDate::onOrBefore(last)
                              : last == kFarFuture ? EdtfDate::onOrAfter(first)
                                                   : EdtfDate::between(first, last);
    document.published.phrase = bounds.phrase;
    document.published.basis = bounds.basis;
    m_times.resolveAll(phrases, document);
}

} // namespace summitry::analysis
