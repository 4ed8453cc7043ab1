#include "models/analysis/statements/draftwriter.h"

#include "models/analysis/text/characters.h"

#include <algorithm>
#include <numeric>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kNearDate = 8; // tokens between the verb and a date that belongs to it
constexpr std::uint32_t kEvidenceBytes = 200;
constexpr Day kNews = 5;             // days after which words are no news
constexpr std::uint32_t kReach = 80; // tokens to either side of the verb in which a date is looked for

bool sameActors(const std::vector<DraftActor>& a, const std::vector<DraftActor>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const DraftActor& x, const DraftActor& y) { return x.entity == y.entity; });
}

} // namespace

void DraftWriter::write(const std::vector<Utterance>& utterances)
{
    const std::size_t firstDraft = m_document.drafts.size();
    std::vector<std::size_t> order(utterances.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return utterances[a].sentence < utterances[b].sentence; });
    for (const std::size_t i : order) {
        const Utterance& u = utterances[i];
        std::vector<DraftActor> speakers = speakersOf(u);
        if (u.dropped || speakers.empty())
            continue;
        Draft draft;
        draft.kind = Kind::Statement;
        draft.speakers = std::move(speakers);
        for (const std::uint32_t q : u.quotations)
            draft.quotes.push_back(m_document.quotations[q].span);
        if (u.turn.begin < u.turn.end)
            draft.quotes.push_back(u.turn);
        draft.form = draft.speakers.size() > 1 ? Form::Joint : draft.quotes.empty() ? Form::Paraphrase : Form::Quote;
        draft.sentence = u.sentence;
        draft.evidence = evidence(u);
        draft.confidence = draft.quotes.empty() ? 0.7f : 0.9f;
        draft.rules.push_back(u.rule);
        addRelays(u, draft);
        m_lastSpeakers = draft.speakers;
        m_lastIssuer = draft.relays.empty() ? draft.speakers : draft.relays;
        addAddressee(u, draft);
        addChannel(u, draft);
        addDate(u, draft);
        if (quotesWhatWasSent(u, draft)) {
            m_document.drafts.pop_back();
            m_background.pop_back();
        }
        m_sent = !u.cues.empty() && m_cues[u.cues.front()].frames == kLight && draft.quotes.empty();
        const VerbGroup group = u.cues.empty() ? VerbGroup{} : m_cues[u.cues.front()].group;
        m_background.push_back(group.perfect || group.pluperfect || group.earlier || u.subject.relative);
        m_document.drafts.push_back(std::move(draft));
    }
    spreadChannels(firstDraft);
}

/// "X sent greetings. The message reads …": one statement, the message.
bool DraftWriter::quotesWhatWasSent(const Utterance& u, const Draft& draft) const
{
    if (!m_sent || draft.quotes.empty() || m_document.drafts.empty() || !m_speakers.isDocument(u.subject))
        return false;
    const Draft& sent = m_document.drafts.back();
    return sent.sentence + 2 >= u.sentence && sameActors(sent.speakers, draft.speakers);
}

/// Who took part in the call or meeting the text has told of so far, for "it was agreed".
std::vector<DraftActor> DraftWriter::participants(std::uint32_t sentence) const
{
    for (const Draft& draft : m_document.drafts)
        if (draft.kind == Kind::Statement)
            break;
        else if (draft.status == Status::Held && draft.participants.size() >= 2 && draft.sentence < sentence) {
            std::vector<DraftActor> actors = draft.participants;
            for (DraftActor& actor : actors)
                actor.span = {};
            return actors;
        }
    return {};
}

/// "The president stressed …" in quotation marks, passed on by an office: the president speaks.
std::vector<DraftActor> DraftWriter::insideQuotation(const Utterance& utterance) const
{
    if (utterance.quotations.empty() || !m_speakers.passesOn(utterance.subject))
        return {};
    const std::uint32_t q = utterance.quotations.front();
    std::uint32_t at = m_reading.quotationFirst(q) + 1;
    if (at >= m_reading.quotationEnd(q) || m_reading.mention(at) == kNone)
        return {};
    const Mention& mention = m_document.mentions[m_reading.mention(at)];
    const std::uint32_t end = std::min(m_reading.quotationEnd(q), mention.endToken + 4);
    for (at = mention.endToken; at < end; ++at) {
        const std::uint32_t frames = m_reading.words().frames(m_reading.token(at).word);
        if (frames != 0 && m_reading.isVerb(at) && (frames & ~kAddressee) != kQuoteOnly &&
            m_speakers.canSpeak(m_reading.mention(mention.firstToken))) {
            if (!mention.members.empty()) {
                std::vector<DraftActor> actors;
                for (const std::uint32_t member : mention.members)
                    actors.push_back({member, mention.span});
                return actors;
            }
            return {m_speakers.actor(m_reading.mention(mention.firstToken))};
        }
        if (!m_reading.isVerbHelper(at))
            break;
    }
    return {};
}

std::vector<DraftActor> DraftWriter::speakersOf(const Utterance& u)
{
    if (u.turn.begin < u.turn.end)
        return m_speakers.ofLabel(u.subject);
    const bool impersonal = !u.cues.empty() && m_cues[u.cues.front()].impersonal;
    if (impersonal)
        return participants(u.sentence);
    if (std::vector<DraftActor> inside = insideQuotation(u); !inside.empty())
        return inside;
    std::vector<DraftActor> actors;
    const bool paper = m_speakers.isDocument(u.subject);
    if (paper && u.subject.mention == kNone)
        actors = m_speakers.of(u.subject, false);
    if (paper && actors.empty())
        actors = m_lastIssuer.empty() || namedBefore(u) ? issuerBefore(u.sentence) : m_lastIssuer;
    if (paper && actors.empty())
        actors = m_lastIssuer;
    if (actors.empty())
        actors = m_speakers.of(u.subject, !u.quotations.empty());
    if (actors.empty() && !u.quotations.empty() && u.subject.found() && m_reading.tag(u.subject.head) == Tag::Pronoun)
        actors = unresolved(u);
    return actors;
}

/// The sentence before told of the same paper.
bool DraftWriter::namedBefore(const Utterance& u) const
{
    if (u.sentence == 0)
        return false;
    const Sentence& before = m_document.sentences[u.sentence - 1];
    for (std::uint32_t i = before.firstToken; i < before.endToken; ++i)
        if (m_reading.token(i).word == m_reading.token(u.subject.head).word)
            return true;
    return false;
}

/// "X sent a message. The message reads …": whom a sentence before begins with.
std::vector<DraftActor> DraftWriter::issuerBefore(std::uint32_t sentence) const
{
    constexpr std::uint32_t back = 3;
    for (std::uint32_t s = sentence; s > 0 && s + back > sentence; --s) {
        const Sentence& told = m_document.sentences[s - 1];
        const std::uint32_t end = std::min(told.endToken, told.firstToken + 2);
        for (std::uint32_t i = told.firstToken; i < end; ++i) {
            const std::uint32_t mention = m_reading.mention(i);
            if (mention == kNone || !m_speakers.canSpeak(mention) || m_document.mentions[mention].entity == kNone)
                continue;
            const ActorKind kind = m_document.entities[m_document.mentions[mention].entity].kind;
            if (kind == ActorKind::Leader || kind == ActorKind::Voice || kind == ActorKind::Institution)
                return {m_speakers.actor(mention)};
            break;
        }
    }
    return {};
}

/// "she said", and nobody knows who: whoever spoke last, else the last person named, of that sex.
std::vector<DraftActor> DraftWriter::unresolved(const Utterance& u)
{
    const std::string_view word = m_reading.text(u.subject.head);
    const Sex sex = word == "she" || word == "She" ? Sex::Female
                    : word == "he" || word == "He" ? Sex::Male
                                                   : Sex::Unknown;
    const auto fits = [&](std::uint32_t e) {
        const Entity& entity = m_document.entities[e];
        const bool person = entity.kind == ActorKind::Leader || entity.kind == ActorKind::Voice;
        return person && (sex == Sex::Unknown || entity.sex == Sex::Unknown || entity.sex == sex);
    };
    if (sex == Sex::Unknown)
        return word == "I"                    ? m_speakers.author()
               : word == "we" || word == "We" ? std::vector<DraftActor>{}
                                              : m_lastSpeakers;
    if (m_lastSpeakers.size() == 1 && fits(m_lastSpeakers.front().entity))
        return m_lastSpeakers;
    const auto end = std::lower_bound(m_document.mentions.begin(), m_document.mentions.end(),
                                      m_reading.token(u.subject.first).span.begin,
                                      [](const Mention& m, std::uint32_t at) { return m.span.begin < at; });
    int tries = 0;
    for (auto m = end; m != m_document.mentions.begin() && tries < 40; ++tries) {
        --m;
        if (m->entity != kNone && m_reading.quotation(m->firstToken) == kNone && fits(m->entity))
            return {{m->entity, {}}};
    }
    return {};
}

void DraftWriter::addRelays(const Utterance& u, Draft& draft)
{
    for (const std::uint32_t c : u.cues)
        if (m_cues[c].by.found() && draft.relays.empty())
            draft.relays = m_speakers.of(m_cues[c].by, true);
    if (u.relay != kNone)
        draft.relays = m_speakers.of(m_cues[u.relay].subject, false);
    else if (!insideQuotation(u).empty())
        draft.relays = m_speakers.of(u.subject, false);
    if (sameActors(draft.relays, draft.speakers))
        draft.relays.clear();
}

void DraftWriter::addAddressee(const Utterance& u, Draft& draft) const
{
    for (const std::uint32_t c : u.cues) {
        const std::uint32_t mention = m_cues[c].addressee;
        if (mention == kNone || m_document.mentions[mention].entity == kNone || !draft.addressees.empty() ||
            m_speakers.isOutlet(mention))
            continue;
        const DraftActor actor = m_speakers.actor(mention);
        if (std::none_of(draft.speakers.begin(), draft.speakers.end(),
                         [&](const DraftActor& s) { return s.entity == actor.entity; }))
            draft.addressees.push_back(actor);
    }
}

void DraftWriter::addChannel(const Utterance& u, Draft& draft) const
{
    if (u.turn.begin < u.turn.end) {
        draft.channel = m_channels.ofTranscript(m_document.article->title);
        return;
    }
    const bool press = std::any_of(u.cues.begin(), u.cues.end(), [&](std::uint32_t c) { return m_cues[c].toPress; });
    if (press) {
        draft.channel = Channel::Press;
        return;
    }
    const bool outlet = std::any_of(u.cues.begin(), u.cues.end(),
                                    [&](std::uint32_t c) { return m_speakers.isOutlet(m_cues[c].addressee); });
    if (outlet) {
        draft.channel = Channel::Interview;
        return;
    }
    for (const std::uint32_t c : u.cues)
        if (const Subject& subject = m_cues[c].subject;
            subject.mention == kNone && subject.found() && m_reading.is(subject.head, kDocument)) {
            draft.channel = Channel::Press;
            return;
        }
    for (const std::uint32_t c : u.cues)
        if (const auto told = m_channels.of(m_reading, m_cues[c])) {
            draft.channel = *told;
            return;
        }
    if (draft.speakers.size() == 1 && m_speakers.isOffice(draft.speakers.front().entity))
        draft.channel = Channel::Spokesperson;
}

bool DraftWriter::hasVerb(std::uint32_t first, std::uint32_t end) const
{
    for (std::uint32_t i = first; i < end; ++i)
        if (m_reading.isVerb(i))
            return true;
    return false;
}

/// A date between subject and words said, at the start of the sentence, or behind "X said".
void DraftWriter::addDate(const Utterance& u, Draft& draft) const
{
    if (u.cues.empty())
        return;
    const Cue& cue = m_cues[u.cues.front()];
    const Sentence& sentence = m_document.sentences[cue.sentence];
    const std::uint32_t start =
        cue.subject.found() && !cue.subject.shared ? std::min(cue.subject.first, cue.group.first) : cue.group.first;
    const std::uint32_t from = std::max(sentence.firstToken, cue.token > kReach ? cue.token - kReach : 0);
    const std::uint32_t to = m_reading.token(std::min(sentence.endToken - 1, cue.token + kReach)).span.end;
    const auto first =
        std::lower_bound(m_document.times.begin(), m_document.times.end(), m_reading.token(from).span.begin,
                         [](const TimeExpression& t, std::uint32_t at) { return t.span.begin < at; });
    const bool aside = cue.subject.found() && !cue.subject.inverted && !cue.subject.shared;
    for (auto time = first; time != m_document.times.end() && time->span.begin < to; ++time) {
        if ((time->kind != TimeKind::Date && time->kind != TimeKind::Span) || time->date.isUnknown())
            continue;
        std::uint32_t at = from;
        while (at < sentence.endToken && m_reading.token(at).span.begin < time->span.begin)
            ++at;
        std::uint32_t past = at;
        while (past < sentence.endToken && m_reading.token(past).span.begin < time->span.end)
            ++past;
        if (at >= cue.contentFirst && past < sentence.endToken && m_reading.tag(past) == Tag::PossessiveMark)
            continue; // "said Thursday's summit went well": when that was
        const std::uint32_t after = std::max(cue.token, cue.subject.inverted ? cue.subject.end : cue.token);
        if (aside && at > cue.subject.end && at < cue.group.first && hasVerb(cue.subject.end, at))
            continue; // "X, who arrived on Monday, said"
        const bool near = (at >= start && at < cue.contentFirst) || (at >= start && at <= after + 1) ||
                          (cue.carrier == Carrier::Trailing && at > after && at < after + kNearDate);
        const bool leads = at < start && at <= sentence.firstToken + 3;
        const bool told = after + 1 < at && m_reading.text(after + 1) == "that"; // "noted that last year prices rose"
        const bool follows = !told && at > after && at <= after + 3;
        if (!near && !leads && !follows)
            continue;
        draft.when = {time->date, std::string(m_document.of(time->span)), time->basis};
        draft.time = static_cast<std::uint32_t>(time - m_document.times.begin());
        return;
    }
}

ByteSpan DraftWriter::evidence(const Utterance& u) const
{
    const Sentence& sentence = m_document.sentences[u.sentence];
    if (u.cues.empty())
        return u.quotations.empty() ? sentence.span : m_document.quotations[u.quotations.front()].span;
    const Cue& cue = m_cues[u.cues.front()];
    std::uint32_t first = cue.group.first;
    if (cue.subject.found() && (cue.token - std::min(cue.token, cue.subject.first)) < 25)
        first = std::min(first, cue.subject.first);
    ByteSpan span{m_reading.token(first).span.begin, sentence.span.end};
    const bool behind = cue.carrier == Carrier::Trailing || cue.accordingTo ||
                        (!u.quotations.empty() && m_document.quotations[u.quotations.front()].span.begin < span.begin);
    if (behind) { // what was said stands before: as much of it as fits
        const std::uint32_t last =
            m_reading
                .token(
                    std::max(cue.token, cue.subject.found() && !cue.subject.shared ? cue.subject.end - 1 : cue.token))
                .span.end;
        const bool fits = last <= sentence.span.begin + kEvidenceBytes;
        span.begin = fits ? sentence.span.begin : last - kEvidenceBytes;
        span.end = fits ? span.end : last;
    }
    while (span.begin < span.end && (static_cast<unsigned char>(m_document.text[span.begin]) & 0xC0) == 0x80)
        ++span.begin;
    return span;
}

/// Who speaks to the press, in a post or an interview speaks there throughout, unless told otherwise.
void DraftWriter::spreadChannels(std::size_t first)
{
    std::unordered_map<std::uint32_t, Channel> known;
    const auto open = [](Channel c) { return c == Channel::Unspecified || c == Channel::Spokesperson; };
    for (std::size_t i = first; i < m_document.drafts.size(); ++i) {
        const Draft& draft = m_document.drafts[i];
        const bool lasting =
            draft.channel == Channel::Press || draft.channel == Channel::Post || draft.channel == Channel::Interview;
        if (draft.speakers.size() == 1 && lasting && !m_background[i - first])
            known.try_emplace(draft.speakers.front().entity, draft.channel);
    }
    const EdtfDate& published = m_document.published.date;
    for (std::size_t i = first; i < m_document.drafts.size(); ++i) {
        Draft& draft = m_document.drafts[i];
        if (!draft.when.date.isUnknown() && !published.isUnknown() &&
            draft.when.date.latest() + kNews < published.earliest())
            continue;
        const auto it = draft.speakers.size() == 1 && open(draft.channel) && !m_background[i - first]
                            ? known.find(draft.speakers.front().entity)
                            : known.end();
        if (it == known.end())
            continue;
        draft.channel = it->second;
        draft.rules.push_back("means told elsewhere");
    }
}

} // namespace summitry::analysis
