#include "models/analysis/occasions/occasionfinder.h"

#include <algorithm>
#include <unordered_map>

namespace summitry::analysis {

namespace {

constexpr std::size_t kMostEvents = 60; // nearest ones looked at for each statement
constexpr std::uint32_t kNear = 3;      // sentences
constexpr Day kFresh = 4;               // days between an event and the article that tells of it as news
constexpr float kEnough = 2.0f;
constexpr Day kNews = 2; // days after which words about an event are no longer of its day

class Binder
{
public:
    Binder(Document& document, const OccasionWords& words);
    void run();

private:
    void bind(Draft& statement);
    float score(const Draft& statement, const Draft& event) const;
    bool takesPart(std::uint32_t entity, const Draft& event) const;
    bool allTakePart(const std::vector<DraftActor>& actors, const Draft& event) const;
    bool isFresh(const Draft& event) const;
    bool isOpen(const Draft& statement) const;
    bool isOutlets(const Draft& statement) const;
    bool inPerfect(const Draft& statement) const;
    bool toldAsEarlier(const Draft& statement) const;
    bool saidOnDayOfMain(const Draft& statement) const;
    bool afterOccasion(const Draft& statement) const;
    bool saidElsewhere(const Draft& statement) const;
    void correctChannel(Draft& statement) const;
    void chooseMain();
    void addDate(Draft& statement);
    void inherit(Draft& statement, const Draft& event) const;
    void addAddressee(Draft& statement, const Draft& event) const;

    Document& m_document;
    const OccasionWords& m_words;
    std::vector<std::uint32_t> m_events; ///< held calls and summits, by sentence
    std::uint32_t m_main = kNone;        ///< what the article is about
    struct Said
    {
        EdtfDate date;
        Channel channel = Channel::Unspecified;
    };
    std::unordered_map<std::uint32_t, Said> m_lastSaid; ///< by speaker, when that was news
    bool m_readout = true;                              ///< nobody speaks to the press, posts or is interviewed
};

Binder::Binder(Document& document, const OccasionWords& words) : m_document(document), m_words(words)
{
    for (std::uint32_t i = 0; i < document.drafts.size(); ++i) {
        const Draft& draft = document.drafts[i];
        if (draft.kind != Kind::Statement && draft.status == Status::Held)
            m_events.push_back(i);
        const bool outside =
            draft.channel == Channel::Press || draft.channel == Channel::Post || draft.channel == Channel::Interview;
        m_readout &= !(draft.kind == Kind::Statement && (outside || isOutlets(draft)));
    }
    std::stable_sort(m_events.begin(), m_events.end(), [&](std::uint32_t a, std::uint32_t b) {
        return document.drafts[a].sentence < document.drafts[b].sentence;
    });
    chooseMain();
}

/// The event nearest to publication; of several the first told.
void Binder::chooseMain()
{
    Day nearest = 0;
    for (const std::uint32_t event : m_events) {
        if (!isFresh(m_document.drafts[event]))
            continue;
        const EdtfDate& date = m_document.drafts[event].when.date;
        const bool exact = date.precision() == EdtfDate::Precision::ExactDay;
        const Day days = !exact || m_document.published.date.isUnknown()
                             ? 30
                             : std::abs(m_document.published.date.latest() - date.latest());
        if (m_main == kNone || days < nearest) {
            m_main = event;
            nearest = days;
        }
    }
}

void Binder::run()
{
    for (Draft& draft : m_document.drafts)
        if (draft.kind == Kind::Statement)
            bind(draft);
}

void Binder::bind(Draft& statement)
{
    std::uint32_t best = kNone;
    float top = kEnough;
    for (std::size_t i = 0; i < m_events.size() && i < kMostEvents; ++i) {
        const float points = score(statement, m_document.drafts[m_events[i]]);
        if (points > top) {
            top = points;
            best = m_events[i];
        }
    }
    if (best != kNone) {
        statement.occasion = best;
        inherit(statement, m_document.drafts[best]);
        return;
    }
    correctChannel(statement);
    addDate(statement);
}

/// The day of the speaker's last dated words when those are news; else that of publication.
void Binder::addDate(Draft& statement)
{
    const EdtfDate& published = m_document.published.date;
    const std::uint32_t speaker = statement.speakers.empty() ? kNone : statement.speakers.front().entity;
    if (!statement.when.date.isUnknown()) {
        const bool news = statement.when.date.precision() == EdtfDate::Precision::ExactDay && !published.isUnknown() &&
                          statement.when.date.latest() >= published.earliest() - kFresh;
        if (news)
            m_lastSaid[speaker] = {statement.when.date, statement.channel};
        return;
    }
    if (published.isUnknown())
        return;
    const auto before = m_lastSaid.find(speaker);
    const std::uint32_t after = m_words.tokenAfter(m_document, statement);
    const bool past = after != kNone && m_words.has(m_document.tokens[after], OccasionWords::kPast);
    if (past || toldAsEarlier(statement))
        statement.when = {EdtfDate::onOrBefore(published.latest()), {}, DateBasis::Publication};
    else if (before != m_lastSaid.end() && !inPerfect(statement) && !saidElsewhere(statement) &&
             (statement.channel == Channel::Unspecified || statement.channel == before->second.channel))
        statement.when = {before->second.date, {}, DateBasis::Inherited};
    else if (saidOnDayOfMain(statement))
        statement.when = {m_document.drafts[m_main].when.date, {}, DateBasis::Inherited};
    else
        statement.when = {published, {}, DateBasis::Publication};
}

/// Who took part in what the article tells of, the day before it came out, spoke that day.
bool Binder::saidOnDayOfMain(const Draft& statement) const
{
    if (m_main == kNone || inPerfect(statement) || saidElsewhere(statement))
        return false;
    const Draft& main = m_document.drafts[m_main];
    const EdtfDate& date = main.when.date;
    return date.precision() == EdtfDate::Precision::ExactDay && !date.isApproximate() &&
           m_document.published.date.latest() - date.latest() <= kNews && allTakePart(statement.speakers, main);
}

/// Above kEnough: said there.
float Binder::score(const Draft& statement, const Draft& event) const
{
    const bool call = event.kind == Kind::Call;
    const bool told = statement.channel == (call ? Channel::Call : Channel::Meeting);
    if ((!told && !isOpen(statement)) || !allTakePart(statement.speakers, event))
        return 0;
    if (!told && (inPerfect(statement) || toldAsEarlier(statement) || saidElsewhere(statement)))
        return 0;
    const bool to = !statement.addressees.empty() && takesPart(statement.addressees.front().entity, event);
    const bool joint = statement.speakers.size() > 1;
    const std::uint32_t distance =
        statement.sentence > event.sentence ? statement.sentence - event.sentence : event.sentence - statement.sentence;
    if (!m_readout && !told && !to && !joint && distance > 0)
        return 0; // news: words of the same people, said anywhere
    float points = told ? 3.0f : m_readout ? 2.0f : 1.0f;
    points += to ? 1.5f : 0.0f;
    points += joint ? 1.5f : 0.0f;
    points += distance <= kNear ? 0.7f : 0.0f;
    points += distance == 0 ? 0.5f : 0.0f;
    points += isFresh(event) ? 0.8f : -1.5f;
    points += m_main != kNone && &event == &m_document.drafts[m_main] ? 1.2f : 0.0f;
    points -= event.when.date.isApproximate() || event.when.date.hasOpenStart() ? 1.0f : 0.0f;
    points += statement.relays.empty() ? 0.0f : 0.5f;
    return points - 0.01f * static_cast<float>(std::min(distance, 50u));
}

/// Its means are not told, or those of an office that passes on what a leader said.
bool Binder::isOpen(const Draft& statement) const
{
    const bool passedOn = statement.channel == Channel::Press && !statement.relays.empty();
    return statement.channel == Channel::Unspecified || statement.channel == Channel::Spokesperson || passedOn;
}

/// An outlet said it or passed it on.
bool Binder::isOutlets(const Draft& statement) const
{
    const auto outlet = [&](const DraftActor& actor) {
        return actor.entity != kNone && m_document.entities[actor.entity].office == "news outlet";
    };
    return std::any_of(statement.speakers.begin(), statement.speakers.end(), outlet) ||
           std::any_of(statement.relays.begin(), statement.relays.end(), outlet);
}

/// "has urged": a position held, not something said there.
bool Binder::inPerfect(const Draft& statement) const
{
    const std::uint32_t after = m_words.tokenAfter(m_document, statement);
    return after != kNone && m_words.has(m_document.tokens[after], OccasionWords::kPerfect);
}

bool Binder::toldAsEarlier(const Draft& statement) const
{
    const std::uint32_t after = m_words.tokenAfter(m_document, statement);
    if (after == kNone)
        return false;
    const std::uint32_t end = m_document.sentences[m_document.tokens[after].sentence].endToken;
    for (std::uint32_t i = after; i < end && i < after + 3; ++i)
        if (m_words.has(m_document.tokens[i], OccasionWords::kEarlier))
            return true;
    return false;
}

/// "In his New Year address", "on the campaign trail".
bool Binder::saidElsewhere(const Draft& statement) const
{
    const Sentence& sentence = m_document.sentences[statement.sentence];
    for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i)
        if (m_words.has(m_document.tokens[i], OccasionWords::kElsewhere))
            return true;
    return afterOccasion(statement);
}

/// "X said after the talks".
bool Binder::afterOccasion(const Draft& statement) const
{
    const std::uint32_t from = m_words.tokenAfter(m_document, statement);
    if (from == kNone)
        return false;
    const std::uint32_t end = std::min(m_document.sentences[m_document.tokens[from].sentence].endToken, from + 7);
    bool after = false;
    for (std::uint32_t i = from; i < end; ++i) {
        if (after && m_words.has(m_document.tokens[i], OccasionWords::kTalks))
            return true;
        after |= m_words.has(m_document.tokens[i], OccasionWords::kAfter);
    }
    return false;
}

/// An office that tells of a meeting was not in it.
void Binder::correctChannel(Draft& statement) const
{
    const bool there = statement.channel == Channel::Call || statement.channel == Channel::Meeting;
    if (!there || statement.speakers.size() != 1 || statement.speakers.front().entity == kNone)
        return;
    const Entity& speaker = m_document.entities[statement.speakers.front().entity];
    if (speaker.kind == ActorKind::Institution || speaker.office == "spokesperson")
        statement.channel = Channel::Spokesperson;
}

bool Binder::takesPart(std::uint32_t entity, const Draft& event) const
{
    if (entity == kNone)
        return false;
    const Entity& one = m_document.entities[entity];
    return std::any_of(event.participants.begin(), event.participants.end(), [&](const DraftActor& actor) {
        if (actor.entity == entity)
            return true;
        const Entity& other = actor.entity == kNone ? one : m_document.entities[actor.entity];
        const bool state =
            one.kind == ActorKind::Country || (other.kind == ActorKind::Country && one.kind == ActorKind::Leader);
        return actor.entity != kNone && state && one.gazetteerCountry != kNone &&
               one.gazetteerCountry == other.gazetteerCountry;
    });
}

bool Binder::allTakePart(const std::vector<DraftActor>& actors, const Draft& event) const
{
    return !actors.empty() && std::all_of(actors.begin(), actors.end(),
                                          [&](const DraftActor& actor) { return takesPart(actor.entity, event); });
}

bool Binder::isFresh(const Draft& event) const
{
    const EdtfDate& published = m_document.published.date;
    const EdtfDate& date = event.when.date;
    if (published.isUnknown() || date.isUnknown())
        return true;
    return date.latest() == kFarFuture || date.latest() >= published.earliest() - kFresh;
}

void Binder::inherit(Draft& statement, const Draft& event) const
{
    statement.channel = event.kind == Kind::Call ? Channel::Call : Channel::Meeting;
    if (statement.when.date.isUnknown())
        statement.when = {
            event.when.date.isUnknown() ? m_document.published.date : event.when.date, {}, DateBasis::Inherited};
    statement.rules.push_back("occasion");
    addAddressee(statement, event);
}

/// In a talk of two, the other one.
void Binder::addAddressee(Draft& statement, const Draft& event) const
{
    if (!statement.addressees.empty() || statement.speakers.size() != 1 || event.participants.size() != 2)
        return;
    for (const DraftActor& actor : event.participants)
        if (actor.entity != statement.speakers.front().entity &&
            m_document.entities[actor.entity].gazetteerCountry !=
                m_document.entities[statement.speakers.front().entity].gazetteerCountry)
            statement.addressees.push_back({actor.entity, {}});
    if (statement.addressees.size() > 1)
        statement.addressees.clear();
}

} // namespace

std::uint32_t OccasionWords::tokenAfter(const Document& document, const Draft& statement) const
{
    if (statement.speakers.empty())
        return kNone;
    const ByteSpan& span = statement.speakers.front().span;
    const auto after = std::lower_bound(document.tokens.begin(), document.tokens.end(), span.end,
                                        [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    const bool none = span.begin == span.end || after == document.tokens.end() || after == document.tokens.begin();
    return none || after->sentence != (after - 1)->sentence
               ? kNone
               : static_cast<std::uint32_t>(after - document.tokens.begin());
}

Result<OccasionFinder> OccasionFinder::create(const Resources& resources)
{
    OccasionFinder finder;
    for (const char* word : {"has", "have", "'ve"})
        finder.m_words.add(resources.words.add(word), OccasionWords::kPerfect);
    for (const char* word : {"after", "following"})
        finder.m_words.add(resources.words.add(word), OccasionWords::kAfter);
    for (const char* word : {"talks", "meeting", "summit", "call", "conversation", "session", "dinner", "lunch"})
        finder.m_words.add(resources.words.add(word), OccasionWords::kTalks);
    for (const char* word : {"earlier", "previously", "formerly", "recently", "repeatedly", "often", "always"})
        finder.m_words.add(resources.words.add(word), OccasionWords::kEarlier);
    finder.m_words.add(resources.words.add("had"), OccasionWords::kPast);
    for (const char* word : {"address", "interview", "tweet", "tweeted", "rally", "campaign", "op-ed", "testimony",
                             "lawmakers", "parliament"})
        finder.m_words.add(resources.words.add(word), OccasionWords::kElsewhere);
    return finder;
}

void OccasionFinder::run(Document& document) const
{
    Binder(document, m_words).run();
}

} // namespace summitry::analysis
