#include "models/analysis/times/publicationdate.h"

#include "models/analysis/lexicon/table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace summitry::analysis {

using namespace publication;

namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 5> kKinds = {
    {{"former", kFormer}, {"elect", kElect}, {"new", kNew}, {"other", kOther}, {"ahead", kAhead}}};

constexpr Day kElected = 170; // between election and taking office; Mexico's five months are the longest
constexpr Day kFresh = 300;   // so long "newly elected"

} // namespace

std::string_view publication::phraseOf(const Document& document, const TimePhrase& phrase)
{
    return document.of({document.tokens[phrase.firstToken].span.begin, document.tokens[phrase.endToken - 1].span.end});
}

Result<PublicationDate> PublicationDate::create(const Resources& resources)
{
    auto times = TimeFinder::create(resources);
    if (!times)
        return times.error();
    PublicationDate result(std::move(*times), resources.gazetteer);
    if (auto read = result.readStarts(resources); !read)
        return read.error();
    if (auto read = result.readWords(resources); !read)
        return read.error();
    return result;
}

Result<void> PublicationDate::readStarts(const Resources& resources)
{
    auto table = Table::load("officestarts", 1);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        std::vector<std::uint32_t> words;
        for (std::string_view rest = row.cell(0); !rest.empty();) {
            const std::size_t blank = std::min(rest.find(' '), rest.size());
            words.push_back(resources.words.add(rest.substr(0, blank)));
            rest.remove_prefix(std::min(blank + 1, rest.size()));
        }
        m_firstWords.set(words.front(), 1);
        m_starts.push_back(std::move(words));
    }
    return {};
}

Result<void> PublicationDate::readWords(const Resources& resources)
{
    auto table = Table::load("officewords", 2);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        const auto* kind =
            std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& each) { return each.first == row.cell(1); });
        if (kind == kKinds.end())
            return table->wrong(row, "the kind is unknown");
        m_words.set(resources.words.add(row.cell(0)), kind->second);
    }
    return {};
}

/// What the words beside the name say: kFormer, kElect, kNew or kOther; 0 for a holder.
std::uint32_t PublicationDate::standing(const Document& document, const Mention& mention) const
{
    std::uint32_t all = 0;
    for (std::uint32_t at = mention.firstToken > 0 ? mention.firstToken - 1 : 0; at < mention.endToken; ++at)
        all |= m_words.of(document.tokens[at].word) & ~kAhead;
    if (document.of(mention.span).find("-elect") != std::string_view::npos)
        all |= kElect;
    return all;
}

/// The days on which the person held the office that the mention gives ("President Lee"), or had held or was to hold it
/// ("former president Lee"); none when it tells nothing.
std::vector<DayRange> PublicationDate::daysNamed(const Document& document, const Mention& mention) const
{
    std::vector<DayRange> ranges;
    if (mention.entity == kNone || mention.span == mention.name ||
        document.entities[mention.entity].gazetteerPerson == kNone)
        return ranges;
    const std::uint32_t standing = this->standing(document, mention);
    const std::string title = lowerCase(document.of(mention.span));
    if ((standing & kOther) || title.find("vice") != std::string::npos || title.find("deputy") != std::string::npos)
        return ranges;
    Day ended = kFarPast;
    for (const std::uint32_t term : m_gazetteer->persons()[document.entities[mention.entity].gazetteerPerson].terms) {
        const GazetteerTerm& t = m_gazetteer->terms()[term];
        if (title.find(t.office) == std::string::npos)
            continue;
        if (standing & kElect)
            ranges.push_back({t.from - kElected, t.from});
        else if (standing & kNew)
            ranges.push_back({t.from, t.from + kFresh});
        else if (!(standing & kFormer))
            ranges.push_back({t.from, t.to});
        else if (ended != kFarPast && ended < t.from)
            ranges.push_back({ended, t.from});
        ended = t.to;
    }
    if ((standing & kFormer) && ended != kFarPast && ended != kFarFuture)
        ranges.push_back({ended, kFarFuture});
    return ranges;
}

void PublicationDate::useTerms(const Document& document, PublicationBounds& bounds) const
{
    std::vector<std::vector<DayRange>> facts;
    std::vector<const Mention*> mentions;
    const Mention* latest = nullptr;
    Day begun = kFarPast;
    for (const Mention& mention : document.mentions) {
        std::vector<DayRange> days = daysNamed(document, mention);
        if (days.empty())
            continue;
        if (mention.form == MentionForm::FullName && days.front().first > begun) {
            begun = days.front().first;
            latest = &mention;
        }
        mentions.push_back(&mention);
        facts.push_back(std::move(days));
    }
    // Former holders are often named by their office, later ones never: nobody named has yet to begin.
    if (latest)
        bounds.keep({{begun, kFarFuture}}, document.of(latest->span), DateBasis::OfficeTerm);
    for (std::size_t i = 0; i < facts.size(); ++i)
        bounds.keep(facts[i], document.of(mentions[i]->span), DateBasis::OfficeTerm);
}

/// A phrase of officestarts.tsv just before or behind the time.
bool PublicationDate::startNear(const Document& document, const TimePhrase& phrase, ByteSpan& span) const
{
    constexpr std::uint32_t kNear = 10; // tokens
    const Sentence& sentence = document.sentences[document.tokens[phrase.firstToken].sentence];
    const std::uint32_t from = std::max(sentence.firstToken, phrase.firstToken - std::min(phrase.firstToken, kNear));
    const std::uint32_t to = std::min(sentence.endToken, phrase.endToken + kNear);
    for (std::uint32_t at = from; at < to; ++at) {
        if (!m_firstWords.has(document.tokens[at].word, 1))
            continue;
        for (const std::vector<std::uint32_t>& words : m_starts) {
            const auto length = static_cast<std::uint32_t>(words.size());
            if (at + length > sentence.endToken ||
                !std::equal(words.begin(), words.end(), document.tokens.begin() + at,
                            [](std::uint32_t word, const Token& token) { return word == token.word; }))
                continue;
            span = {document.tokens[at].span.begin, document.tokens[at + length - 1].span.end};
            return true;
        }
    }
    return false;
}

/// Whom the gazetteer knows and the sentence names last before the byte.
const Mention* PublicationDate::subjectBefore(const Document& document, std::uint32_t sentence,
                                              std::uint32_t byte) const
{
    const auto& mentions = document.mentions;
    auto at = std::lower_bound(mentions.begin(), mentions.end(), byte,
                               [](const Mention& mention, std::uint32_t end) { return mention.span.begin < end; });
    for (; at != mentions.begin() && std::prev(at)->sentence == sentence; --at) {
        const Mention& mention = *std::prev(at);
        if (mention.span.end <= byte && mention.entity != kNone &&
            document.entities[mention.entity].gazetteerPerson != kNone)
            return &mention;
    }
    return nullptr;
}

/// The days of publication on which the phrase means the start of the term.
std::vector<DayRange> PublicationDate::daysFor(const TimePhrase& phrase, Day start, const Document& document) const
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
                                      PublicationBounds& bounds) const
{
    constexpr int kMost = 20; // facts; each is tried on hundreds of days
    int facts = 0;
    for (const TimePhrase& phrase : phrases) {
        ByteSpan start;
        const bool relative = phrase.year == 0 && phrase.shape != TimeShape::Duration &&
                              phrase.shape != TimeShape::Clock && phrase.shape != TimeShape::Repeated;
        if (!relative || !startNear(document, phrase, start))
            continue;
        const Mention* subject = subjectBefore(document, document.tokens[phrase.firstToken].sentence, start.begin);
        if (subject == nullptr || ++facts > kMost)
            continue;
        const std::string_view time = phraseOf(document, phrase);
        const auto begin = static_cast<std::uint32_t>(time.data() - document.text.data());
        const ByteSpan both{std::min(start.begin, begin),
                            std::max(start.end, begin + static_cast<std::uint32_t>(time.size()))};
        for (const std::uint32_t term :
             m_gazetteer->persons()[document.entities[subject->entity].gazetteerPerson].terms)
            if (bounds.keep(daysFor(phrase, m_gazetteer->terms()[term].from, document), document.of(both),
                            DateBasis::OfficeTerm))
                break;
    }
}

void PublicationDate::run(Document& document) const
{
    if (!document.published.date.isUnknown())
        return;
    const std::vector<TimePhrase> phrases = m_times.read(document);
    PublicationBounds bounds;
    useTerms(document, bounds);
    useOfficeStarts(phrases, document, bounds);
    useMeetings(document, bounds);
    usePastDates(phrases, document, bounds);
    useDatesAhead(phrases, document, bounds);
    useNamedDays(phrases, document, bounds);
    useLeadWeekday(phrases, document, bounds);
    if (!bounds.isKnown())
        return;
    document.published = bounds.result();
    m_times.resolveAll(phrases, document);
}

} // namespace summitry::analysis
