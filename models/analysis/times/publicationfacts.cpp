// The part of PublicationDate that reads dates and meetings: what the text tells as past or to come, days named with
// their weekday, and meetings of series that the first sentences name.
#include "models/analysis/times/publicationdate.h"

#include <algorithm>

namespace summitry::analysis {

using namespace publication;

namespace {

constexpr int kLeadSentences = 2;

/// Plans for a month or a year are often told as if it had begun.
Day slackOf(const TimePhrase& phrase)
{
    return phrase.day != 0 ? 0 : phrase.month != 0 ? 31 : 62;
}

} // namespace

/// "by 2030", "until 2030", "the 2030 Agenda": told in the past, but of a time to come.
bool PublicationDate::liesAhead(const TimePhrase& phrase, const Document& document) const
{
    const auto& tokens = document.tokens;
    const bool until = phrase.firstToken > 0 && m_words.has(tokens[phrase.firstToken - 1].word, kAhead);
    const bool bare = phrase.month == 0 && phrase.day == 0;
    const bool name = bare && phrase.endToken < tokens.size() &&
                      (tokens[phrase.endToken].tag == Tag::Noun || tokens[phrase.endToken].tag == Tag::NounPlural ||
                       tokens[phrase.endToken].tag == Tag::Name);
    return until || name;
}

/// "In April 2024 they met": the article is no older than that.
void PublicationDate::usePastDates(const std::vector<TimePhrase>& phrases, const Document& document,
                                   PublicationBounds& bounds) const
{
    Day latest = kFarPast;
    const TimePhrase* last = nullptr;
    for (const TimePhrase& phrase : phrases) {
        if (phrase.year == 0 || liesAhead(phrase, document) || m_times.tenseOf(phrase, document) != Tense::Past)
            continue;
        const EdtfDate date = m_times.resolveOn(0, phrase, document);
        if (date.isUnknown() || date.earliest() > bounds.last() || date.earliest() - slackOf(phrase) <= latest)
            continue;
        latest = date.earliest() - slackOf(phrase);
        last = &phrase;
    }
    if (last)
        bounds.keep({{latest, kFarFuture}}, phraseOf(document, *last), DateBasis::Explicit);
}

/// "will meet on 12 May 2022": the article is no younger than that.
void PublicationDate::useDatesAhead(const std::vector<TimePhrase>& phrases, const Document& document,
                                    PublicationBounds& bounds) const
{
    for (const TimePhrase& phrase : phrases) {
        const bool on = phrase.firstToken > 0 && document.of(document.tokens[phrase.firstToken - 1].span) == "on";
        if (phrase.year == 0 || phrase.day == 0 || !on || m_times.tenseOf(phrase, document) != Tense::Future)
            continue;
        const EdtfDate date = m_times.resolveOn(0, phrase, document);
        if (!date.isUnknown())
            bounds.keep({{kFarPast, date.latest()}}, phraseOf(document, phrase), DateBasis::Explicit);
    }
}

/// "Monday, April 11": within a term few years fit, and news names days without their year only when they are near.
void PublicationDate::useNamedDays(const std::vector<TimePhrase>& phrases, const Document& document,
                                   PublicationBounds& bounds) const
{
    constexpr Day kNear = 150, kLongest = 4000;
    for (const TimePhrase& phrase : phrases) {
        if (phrase.shape != TimeShape::Calendar || phrase.year != 0 || phrase.yearShift != TimePhrase::kNoShift ||
            phrase.weekday < 0 || phrase.day == 0 || bounds.first() == kFarPast || bounds.last() == kFarFuture ||
            bounds.last() - bounds.first() > kLongest)
            continue;
        const Tense tense = m_times.tenseOf(phrase, document);
        std::vector<DayRange> days;
        const std::int64_t from = civilFromDay(bounds.first() - kNear).year,
                           to = civilFromDay(bounds.last() + kNear).year;
        for (std::int64_t year = from; year <= to; ++year) {
            const CivilDate civil{year, phrase.month, phrase.day};
            if (!isValid(civil) || static_cast<int>(weekdayOf(dayFromCivil(civil))) != phrase.weekday)
                continue;
            const Day day = dayFromCivil(civil);
            days.push_back({day - (tense == Tense::Past ? 1 : kNear), day + (tense == Tense::Future ? 1 : kNear)});
        }
        bounds.keep(days, phraseOf(document, phrase), DateBasis::Explicit);
    }
}

/// The days about each meeting of the series that the mention and its sentence can mean: those of the year in its name
/// ("COP28"), or those in a city that the sentence names.
std::vector<DayRange> PublicationDate::daysAround(const Document& document, const Mention& series) const
{
    constexpr Day kAhead = 400, kBehind = 100;
    std::vector<DayRange> days;
    const std::uint32_t organisation = document.entities[series.entity].gazetteerOrganisation;
    std::int64_t year = 0;
    for (const AliasMeaning& meaning : m_gazetteer->meanings(document.of(series.name)))
        if (meaning.kind == EntryKind::Organisation && meaning.entry == organisation)
            year = meaning.year;
    const std::string_view sentence = document.of(document.sentences[series.sentence].span);
    for (const Meeting& meeting : m_gazetteer->organisations()[organisation].meetings) {
        const std::string_view city = meeting.place.substr(0, meeting.place.find(','));
        const bool meant = year != 0 ? meeting.year == year : sentence.find(city) != std::string_view::npos;
        if (meant)
            days.push_back({meeting.from - kAhead, meeting.to + kBehind});
    }
    return days;
}

/// "at the G20 summit in Osaka" in the first sentences: news is of a meeting to come or just over.
void PublicationDate::useMeetings(const Document& document, PublicationBounds& bounds) const
{
    constexpr std::uint32_t kLead = 2; // title and first sentence
    for (const Mention& mention : document.mentions) {
        if (mention.sentence >= kLead)
            return;
        if (mention.entity == kNone || mention.form != MentionForm::Organisation)
            continue;
        const std::uint32_t organisation = document.entities[mention.entity].gazetteerOrganisation;
        if (organisation == kNone || !m_gazetteer->organisations()[organisation].isSeries)
            continue;
        bounds.keep(daysAround(document, mention), document.of(mention.span), DateBasis::Series);
    }
}

/// News names the weekday of what happened that day or the day before.
void PublicationDate::useLeadWeekday(const std::vector<TimePhrase>& phrases, const Document& document,
                                     PublicationBounds& bounds) const
{
    constexpr Day kLongest = 14;
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
        const DatedPhrase fact = bounds.result();
        if (days.size() == 1)
            bounds.keep(days, fact.phrase, fact.basis);
        return;
    }
}

} // namespace summitry::analysis
