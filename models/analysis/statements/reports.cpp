#include "models/analysis/statements/reports.h"

#include <algorithm>
#include <unordered_set>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kNested = 20; // cues and utterances of a sentence compared with each other
constexpr std::uint32_t kOwnSentences = 3;
constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

} // namespace

void Reports::addTo(std::vector<Utterance>& utterances)
{
    m_quoted = utterances.size();
    if (isSpeech())
        return dropRepeated(utterances);
    for (std::uint32_t first = 0; first < m_cues.size();) {
        std::uint32_t end = first;
        while (end < m_cues.size() && m_cues[end].sentence == m_cues[first].sentence)
            ++end;
        const ParagraphRole role =
            m_reading.document().paragraphs[m_reading.document().sentences[m_cues[first].sentence].paragraph].role;
        if (role == ParagraphRole::Body)
            addSentence(first, end, utterances);
        first = end;
    }
    dropRepeated(utterances);
}

/// A speech or a statement in the first person: one utterance of its author, not a report of many.
bool Reports::isSpeech() const
{
    const Document& d = m_reading.document();
    std::uint32_t own = 0, all = 0;
    for (const Sentence& sentence : d.sentences) {
        if (d.paragraphs[sentence.paragraph].role != ParagraphRole::Body)
            continue;
        bool first = false, outside = false;
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
            if (m_reading.quotation(i) != kNone || m_reading.inTurn(i))
                continue;
            outside |= m_reading.isVerb(i);
            first |= m_reading.is(i, kFirst) && m_reading.text(i) != "i";
        }
        all += outside;
        own += outside && first;
    }
    return own >= kOwnSentences && own * 3 >= all;
}

bool Reports::isReport(const Cue& cue) const
{
    if (cue.carrier == Carrier::None || cue.carrier == Carrier::Quote || !cue.told() ||
        (cue.group.passive && !cue.impersonal) || (cue.frames & ~kAddressee) == kQuoteOnly)
        return false;
    if (cue.impersonal)
        return true;
    if (m_speakers.isOutlet(cue.subject))
        return false; // it passes on; what it says itself ("could not verify") is no statement
    const bool standing = cue.subject.relative && m_reading.tag(cue.token) == Tag::VerbPresent;
    return !standing && (cue.subject.mention == kNone || m_speakers.canSpeak(cue.subject.mention));
}

Utterance* Reports::withSubject(const Subject& subject, std::uint32_t sentence,
                                std::vector<Utterance>& utterances) const
{
    for (std::size_t i = utterances.size(); i > m_quoted && i + kNested > utterances.size(); --i) {
        Utterance& u = utterances[i - 1];
        if (u.sentence != sentence)
            break;
        if (sameSubject(u.subject, subject))
            return &u;
    }
    for (std::size_t i = m_firstQuoted;
         i < m_quoted && i < m_firstQuoted + kNested && utterances[i].sentence <= sentence; ++i)
        if (utterances[i].lastSentence >= sentence && sameSubject(utterances[i].subject, subject))
            return &utterances[i];
    return nullptr;
}

void Reports::addSentence(std::uint32_t first, std::uint32_t end, std::vector<Utterance>& utterances)
{
    const std::uint32_t sentence = m_cues[first].sentence;
    while (m_firstQuoted < m_quoted && utterances[m_firstQuoted].lastSentence < sentence)
        ++m_firstQuoted;
    const std::size_t from = utterances.size();
    for (std::uint32_t c = first; c < end; ++c) {
        const Cue& cue = m_cues[c];
        if (!isReport(cue))
            continue;
        if (Utterance* known = withSubject(cue.subject, sentence, utterances)) {
            addCue(*known, c);
            continue;
        }
        Utterance utterance;
        utterance.cues.push_back(c);
        utterance.subject = cue.subject;
        utterance.sentence = utterance.lastSentence = sentence;
        utterance.rule = cue.impersonal ? "it was said" : cue.accordingTo ? "according to" : "reported";
        utterances.push_back(std::move(utterance));
    }
    settle(first, end, utterances, from);
}

/// Somebody who passes words on gives way to whom they quote; others keep what they say about others' words.
void Reports::settle(std::uint32_t first, std::uint32_t end, std::vector<Utterance>& utterances, std::size_t from)
{
    std::vector<std::size_t> owners(end - first, kNobody);
    const auto take = [&](std::size_t u) {
        for (const std::uint32_t cue : utterances[u].cues)
            if (cue >= first && cue < end)
                owners[cue - first] = u;
    };
    for (std::size_t u = from; u < utterances.size(); ++u)
        take(u);
    for (std::size_t u = m_firstQuoted; u < m_quoted && utterances[u].sentence <= m_cues[first].sentence; ++u)
        take(u);
    const auto owner = [&](std::uint32_t cue) {
        return owners[cue - first] == kNobody ? nullptr : &utterances[owners[cue - first]];
    };
    for (std::uint32_t o = first; o < end; ++o)
        for (std::uint32_t i = o > first + kNested ? o - kNested : first; i < end && i < o + kNested; ++i) {
            if (!contains(m_reading, m_cues[o], m_cues[i]) || sameSubject(m_cues[o].subject, m_cues[i].subject))
                continue;
            Utterance* outer = owner(o);
            Utterance* inner = owner(i);
            if (!inner || inner == outer)
                continue;
            if (m_cues[o].accordingTo || m_speakers.passesOn(m_cues[o].subject)) {
                inner->relay = inner->relay == kNone ? o : inner->relay;
                if (outer && outer->quotations.empty())
                    outer->dropped = true;
            } else if (inner->quotations.empty()) {
                inner->dropped = true;
            }
        }
}

/// A pull quote that says again what the body says.
void Reports::dropRepeated(std::vector<Utterance>& utterances) const
{
    std::unordered_set<std::string_view> seen;
    const Document& d = m_reading.document();
    for (Utterance& u : utterances)
        for (const std::uint32_t q : u.quotations) {
            std::string_view text = d.of(d.quotations[q].span);
            while (!text.empty() && (text.back() == '.' || text.back() == ','))
                text.remove_suffix(1);
            if (text.size() > 40 && !seen.insert(text).second)
                u.dropped = true;
        }
}

} // namespace summitry::analysis
