#include "models/analysis/times/timefinder.h"

#include "models/analysis/times/timereader.h"
#include "models/analysis/times/timeresolver.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

/// What relative words count from: some day of first..last.
struct Reference
{
    Day first = kFarPast;
    Day last = kFarFuture;
    DateBasis basis = DateBasis::Unknown;
    bool isBounded() const { return first != kFarPast && last != kFarFuture && last - first <= 400; }
};

const Paragraph& paragraphOf(const Document& document, const TimePhrase& phrase)
{
    return document.paragraphs[document.sentences[document.tokens[phrase.firstToken].sentence].paragraph];
}

bool isInDateline(const Document& document, const TimePhrase& phrase)
{
    const ByteSpan& dateline = paragraphOf(document, phrase).dateline;
    return dateline.contains(document.tokens[phrase.firstToken].span);
}

bool isDay(const EdtfDate& date)
{
    return date.precision() == EdtfDate::Precision::ExactDay && !date.isInterval();
}

DateBasis basisFrom(DateBasis published)
{
    const bool fromText = published == DateBasis::Dateline || published == DateBasis::OfficeTerm;
    return fromText ? published : DateBasis::Publication;
}

ByteSpan spanOf(const Document& document, const TimePhrase& phrase)
{
    return {document.tokens[phrase.firstToken].span.begin, document.tokens[phrase.endToken - 1].span.end};
}

TimeKind kindOf(const TimePhrase& phrase, const EdtfDate& date)
{
    switch (phrase.shape) {
    case TimeShape::Duration:
        return TimeKind::Duration;
    case TimeShape::Repeated:
        return TimeKind::Repeated;
    case TimeShape::Clock:
        return TimeKind::Clock;
    default:
        return date.isInterval() ? TimeKind::Span : TimeKind::Date;
    }
}

/// Dates of both ends of the reference put together.
EdtfDate covering(const EdtfDate& a, const EdtfDate& b)
{
    if (a == b || a.isUnknown() || b.isUnknown())
        return a == b ? a : EdtfDate();
    const Day first = std::min(a.earliest(), b.earliest()), last = std::max(a.latest(), b.latest());
    if (first == kFarPast || last == kFarFuture)
        return first == kFarPast ? EdtfDate::onOrBefore(last) : EdtfDate::onOrAfter(first);
    return EdtfDate::between(first, last);
}

Reference referenceOf(const std::vector<TimePhrase>& phrases, const Document& document)
{
    Reference reference;
    const EdtfDate& published = document.published.date;
    if (!published.isUnknown())
        reference = {published.earliest(), published.latest(), basisFrom(document.published.basis)};
    for (const TimePhrase& phrase : phrases) {
        if (phrase.day == 0 || phrase.lastDay != 0 || !isInDateline(document, phrase))
            continue;
        if (!standsAlone(phrase) && !reference.isBounded())
            break;
        const EdtfDate day = resolve(phrase, {reference.last, reference.last, Tense::Past});
        constexpr Day kUsualDelay = 7;
        const bool fits = !reference.isBounded() ||
                          (day.latest() <= reference.last && reference.first - day.earliest() <= kUsualDelay);
        if (isDay(day) && fits)
            return {day.earliest(), day.latest(), DateBasis::Dateline};
        break;
    }
    return reference;
}

} // namespace

Result<TimeFinder> TimeFinder::create(Words& words)
{
    TimeFinder finder;
    auto timeWords = TimeWords::create(words);
    if (!timeWords)
        return timeWords.error();
    auto tense = TenseFinder::create(words);
    if (!tense)
        return tense.error();
    finder.m_words = std::move(*timeWords);
    finder.m_tense = std::move(*tense);
    return finder;
}

std::vector<TimePhrase> TimeFinder::read(const Document& document) const
{
    std::vector<TimePhrase> phrases;
    for (const Sentence& sentence : document.sentences)
        if (document.paragraphs[sentence.paragraph].role != ParagraphRole::Boilerplate)
            TimeReader(m_words, document, sentence).read(phrases);
    return phrases;
}

void TimeFinder::takePublication(const std::vector<TimePhrase>& phrases, Document& document) const
{
    if (!document.published.date.isUnknown())
        return;
    for (const TimePhrase& phrase : phrases) {
        const ParagraphRole role = paragraphOf(document, phrase).role;
        const bool says =
            role == ParagraphRole::TimeLine || role == ParagraphRole::Byline || isInDateline(document, phrase);
        if (!says || phrase.year == 0 || phrase.day == 0)
            continue;
        const EdtfDate date = resolve(phrase, {});
        if (!isDay(date))
            continue;
        document.published = {date, std::string(document.of(spanOf(document, phrase))), DateBasis::Dateline};
        return;
    }
}

EdtfDate TimeFinder::resolveOn(Day published, const TimePhrase& phrase, const Document& document) const
{
    return resolve(phrase, {published, published, tenseOf(phrase, document)});
}

void TimeFinder::resolveAll(const std::vector<TimePhrase>& phrases, Document& document) const
{
    document.times.clear();
    document.times.reserve(phrases.size());
    const Reference reference = referenceOf(phrases, document);
    Day told[2] = {reference.first, reference.last};
    for (const TimePhrase& phrase : phrases) {
        TimeExpression time;
        time.span = spanOf(document, phrase);
        time.sentence = document.tokens[phrase.firstToken].sentence;
        time.rule = phrase.rule;
        time.isDateline = isInDateline(document, phrase);
        const bool alone = standsAlone(phrase);
        const bool fromTold = phrase.fromTold && told[0] != kFarPast;
        if (alone || fromTold || reference.isBounded()) {
            const Tense tense = alone ? Tense::Unknown : tenseOf(phrase, document);
            time.date = resolve(phrase, {reference.isBounded() ? reference.first : told[0], told[0], tense});
            if (!alone && reference.isBounded() && (reference.first != reference.last || told[0] != told[1]))
                time.date = covering(time.date, resolve(phrase, {reference.last, told[1], tense}));
            if (!time.date.isUnknown())
                time.basis = alone || !reference.isBounded() ? DateBasis::Explicit : reference.basis;
            const bool body = paragraphOf(document, phrase).role == ParagraphRole::Body;
            if (isDay(time.date) && body)
                told[0] = told[1] = time.date.latest();
        }
        time.kind = kindOf(phrase, time.date);
        document.times.push_back(time);
    }
}

void TimeFinder::run(Document& document) const
{
    const std::vector<TimePhrase> phrases = read(document);
    takePublication(phrases, document);
    resolveAll(phrases, document);
}

} // namespace summitry::analysis
