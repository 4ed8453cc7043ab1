#include "models/analysis/statements/quotelinker.h"

#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kNearCues = 12;    // cues looked at on either side of a quotation
constexpr std::uint32_t kLongestScare = 3; // words that may stand in marks without being said by anybody

} // namespace

std::vector<Utterance> QuoteLinker::link()
{
    for (const Chain& chain : chains())
        linkChain(chain);
    return std::move(m_utterances);
}

std::vector<QuoteLinker::Chain> QuoteLinker::chains() const
{
    const Document& d = m_reading.document();
    std::vector<Chain> chains;
    bool open = false;
    for (std::uint32_t q = 0; q < d.quotations.size(); ++q) {
        const Quotation& quotation = d.quotations[q];
        if (quotation.nested || !quotation.isSpeech || d.paragraphs[quotation.paragraph].role != ParagraphRole::Body ||
            m_reading.inTurn(m_reading.quotationFirst(q)))
            continue;
        if (!open) {
            chains.emplace_back();
            chains.back().first = m_reading.quotationFirst(q);
        }
        Chain& chain = chains.back();
        chain.quotations.push_back(q);
        chain.end = m_reading.quotationEnd(q);
        chain.firstSentence = m_reading.token(chain.first).sentence;
        chain.lastSentence = m_reading.token(chain.end - 1).sentence;
        open = quotation.continues;
    }
    return chains;
}

std::pair<std::uint32_t, std::uint32_t> QuoteLinker::cuesOf(std::uint32_t sentence) const
{
    const auto below = [](const Cue& cue, std::uint32_t s) { return cue.sentence < s; };
    const auto first = std::lower_bound(m_cues.begin(), m_cues.end(), sentence, below);
    const auto end = std::lower_bound(first, m_cues.end(), sentence + 1, below);
    return {static_cast<std::uint32_t>(first - m_cues.begin()), static_cast<std::uint32_t>(end - m_cues.begin())};
}

/// Those of the last sentence behind the quotation, the nearest few.
std::pair<std::uint32_t, std::uint32_t> QuoteLinker::cuesBehind(const Chain& chain) const
{
    const auto [first, end] = cuesOf(chain.lastSentence);
    const auto near = std::lower_bound(m_cues.begin() + first, m_cues.begin() + end, chain.end,
                                       [](const Cue& cue, std::uint32_t t) { return cue.token < t; });
    const auto begin = static_cast<std::uint32_t>(near - m_cues.begin());
    return {begin, std::min(end, begin + kNearCues)};
}

std::uint32_t QuoteLinker::wordsIn(const Chain& chain) const
{
    std::uint32_t words = 0;
    for (std::uint32_t i = chain.first; i < chain.end && words <= kLongestScare; ++i)
        words += isWordKind(characterAt(m_reading.document().text, m_reading.token(i).span.begin).kind);
    return words;
}

/// `…," X said`: nothing but marks, dates and adverbs between.
std::uint32_t QuoteLinker::cueBehind(const Chain& chain) const
{
    const auto [first, end] = cuesBehind(chain);
    for (std::uint32_t c = first; c < end; ++c) {
        const Cue& cue = m_cues[c];
        if (cue.token < chain.end || !cue.subject.found())
            continue;
        std::uint32_t start = cue.subject.inverted || cue.subject.shared || cue.accordingTo
                                  ? cue.group.first
                                  : std::min(cue.subject.first, cue.group.first);
        if (cue.by.found() && cue.by.first < start)
            start = cue.by.first;
        if (start < chain.end)
            return kNone;
        while (start > chain.end &&
               (m_reading.tag(start - 1) == Tag::Punctuation || m_reading.inTime(start - 1) ||
                m_reading.tag(start - 1) == Tag::Adverb || m_reading.tag(start - 1) == Tag::Determiner))
            --start;
        if (start <= chain.end)
            return c;
    }
    return kNone;
}

std::uint32_t QuoteLinker::cueBefore(const Chain& chain) const
{
    const auto [first, all] = cuesOf(chain.firstSentence);
    const auto behind = std::lower_bound(m_cues.begin() + first, m_cues.begin() + all, chain.first,
                                         [](const Cue& cue, std::uint32_t t) { return cue.token < t; });
    const auto end = static_cast<std::uint32_t>(behind - m_cues.begin());
    for (std::uint32_t c = end; c > first && c + kNearCues > end; --c) {
        const Cue& cue = m_cues[c - 1];
        if (cue.frames == kLight && cue.carrier != Carrier::Noun)
            continue; // "given tensions …"
        if (cue.token < chain.first && cue.subject.found() &&
            (!cue.accordingTo || cue.token == m_reading.sentenceOf(cue.token).firstToken) &&
            cue.subject.first < chain.first)
            return c - 1;
    }
    return kNone;
}

std::uint32_t QuoteLinker::cueFarBehind(const Chain& chain) const
{
    const auto [first, end] = cuesBehind(chain);
    std::uint32_t best = kNone;
    for (std::uint32_t c = first; c < end; ++c)
        if (m_cues[c].token >= chain.end && m_cues[c].subject.found() &&
            (best == kNone || m_cues[c].carrier == Carrier::Trailing))
            best = c;
    return best;
}

/// `…!" X said`: the mark ended the sentence, and the next one only tells who.
std::uint32_t QuoteLinker::cueInNext(const Chain& chain) const
{
    const Document& d = m_reading.document();
    const std::uint32_t next = chain.lastSentence + 1;
    const bool near = next < d.sentences.size() &&
                      d.sentences[next].paragraph == d.sentences[chain.lastSentence].paragraph &&
                      d.sentences[next].firstToken == chain.end;
    const std::string_view last = chain.end >= 2 ? m_reading.text(chain.end - 2) : std::string_view();
    if (!near || (last != "!" && last != "?" && last != "."))
        return kNone;
    const auto [first, end] = cuesOf(next);
    if (first == end || !m_cues[first].subject.found() || m_cues[first].carrier == Carrier::Quote)
        return kNone;
    const Cue& cue = m_cues[first];
    const bool goesOn = !m_utterances.empty() && m_utterances.back().lastSentence + 1 == chain.firstSentence;
    const bool only = cue.carrier == Carrier::None ? last != "." || !goesOn : last != "." && standsAlone(chain);
    const bool right = cue.subject.inverted || cue.group.first <= cue.subject.end + 1;
    return only && right && std::min(cue.subject.first, cue.token) == chain.end ? first : kNone;
}

/// A comma, a stop or a question ends the quoted words, so that what follows is no part of their sentence.
bool QuoteLinker::endsClause(const Chain& chain) const
{
    const auto stops = [&](std::uint32_t i) {
        const CharKind kind = characterAt(m_reading.document().text, m_reading.token(i).span.begin).kind;
        return kind == CharKind::Comma || kind == CharKind::Stop || kind == CharKind::Dash ||
               m_reading.text(i) == "!" || m_reading.text(i) == "?" || m_reading.text(i) == "…";
    };
    const bool before = chain.end >= chain.first + 2 && (stops(chain.end - 2) || stops(chain.end - 1));
    return before || (chain.end < m_reading.document().tokens.size() && stops(chain.end));
}

/// The quotation is all there is in its sentences.
bool QuoteLinker::standsAlone(const Chain& chain) const
{
    const Document& d = m_reading.document();
    const Sentence& last = d.sentences[chain.lastSentence];
    if (chain.first != d.sentences[chain.firstSentence].firstToken)
        return false;
    for (std::uint32_t i = chain.end; i < last.endToken; ++i)
        if (m_reading.tag(i) != Tag::Punctuation)
            return false;
    return true;
}

void QuoteLinker::add(const Chain& chain, const Subject& subject, std::uint32_t cue, std::uint32_t sentence,
                      const char* rule)
{
    Utterance utterance;
    utterance.quotations = chain.quotations;
    utterance.subject = subject;
    if (cue != kNone)
        utterance.cues.push_back(cue);
    utterance.sentence = sentence;
    utterance.lastSentence = std::max(chain.lastSentence, sentence);
    utterance.rule = rule;
    m_utterances.push_back(std::move(utterance));
    m_lastEnd = chain.end;
}

bool QuoteLinker::attach(const Chain& chain, std::uint32_t cue, const char* rule, std::uint32_t relay)
{
    if (cue == kNone)
        return false;
    const Cue& with = m_cues[cue];
    for (std::size_t back = 0; back < 3 && back < m_utterances.size(); ++back) {
        Utterance& known = m_utterances[m_utterances.size() - 1 - back];
        if (known.lastSentence + 1 < chain.firstSentence || !sameSubject(known.subject, with.subject))
            continue;
        known.quotations.insert(known.quotations.end(), chain.quotations.begin(), chain.quotations.end());
        addCue(known, cue);
        known.lastSentence = std::max(known.lastSentence, chain.lastSentence);
        known.relay = known.relay == kNone ? relay : known.relay;
        m_lastEnd = chain.end;
        return true;
    }
    add(chain, with.subject, cue, with.sentence, rule);
    m_utterances.back().relay = relay;
    return true;
}

/// "Xi told Lee that …, the office said": the office passes on; so it does in "Xi "stressed …," the office said".
bool QuoteLinker::passedOn(const Chain& chain, std::uint32_t behind, std::uint32_t before)
{
    const Sentence& sentence = m_reading.sentenceOf(chain.first);
    if (behind == kNone || chain.first == sentence.firstToken ||
        !(m_cues[behind].accordingTo || m_speakers.passesOn(m_cues[behind].subject)))
        return false;
    const bool outlet = m_cues[behind].accordingTo || m_speakers.isOutlet(m_cues[behind].subject);
    if (before != kNone && (outlet || !m_speakers.passesOn(m_cues[before].subject)) &&
        m_cues[before].subject.mention != kNone)
        return attach(chain, before, "who, then quoted, passed on", behind);
    const bool verbInside = chain.first + 1 < chain.end &&
                            m_reading.words().frames(m_reading.token(chain.first + 1).word) != 0 &&
                            m_reading.isVerb(chain.first + 1);
    const Subject subject = verbInside ? m_subjects.phraseBefore(chain.first, sentence.firstToken) : Subject{};
    if (subject.mention == kNone)
        return false;
    add(chain, subject, behind, m_cues[behind].sentence, "who, then verb and words quoted, passed on");
    m_utterances.back().relay = behind;
    return true;
}

/// Of cues inside one another the outermost speaks, unless it passes on.
bool QuoteLinker::attachOutermost(const Chain& chain, std::uint32_t cue)
{
    if (cue == kNone)
        return false;
    std::uint32_t relay = kNone;
    const auto [first, end] = cuesOf(m_cues[cue].sentence);
    for (std::uint32_t o = cue > first + kNearCues ? cue - kNearCues : first; o < end && o < cue + kNearCues; ++o) {
        const bool around = m_cues[o].subject.found() && contains(m_reading, m_cues[o], m_cues[cue]) &&
                            m_cues[o].contentFirst <= chain.first && m_cues[o].contentEnd >= chain.first;
        if (!around || sameSubject(m_cues[o].subject, m_cues[cue].subject))
            continue;
        if (m_cues[o].accordingTo || m_speakers.passesOn(m_cues[o].subject))
            relay = o;
        else
            return attach(chain, o, "who, then quoted");
    }
    return attach(chain, cue, "who, then quoted", relay);
}

/// A quotation with nothing but the attribution of the one before between them.
bool QuoteLinker::runsOn(const Chain& chain)
{
    if (m_utterances.empty() || m_utterances.back().lastSentence + 1 != chain.firstSentence)
        return false;
    Utterance& last = m_utterances.back();
    last.quotations.insert(last.quotations.end(), chain.quotations.begin(), chain.quotations.end());
    last.lastSentence = chain.lastSentence;
    m_lastEnd = chain.end;
    return true;
}

/// "X: …" and "… as follows:" at the end of the paragraph before.
bool QuoteLinker::afterColon(const Chain& chain)
{
    if (chain.first == 0 || m_reading.text(chain.first - 1) != ":")
        return false;
    const Sentence& before = m_reading.sentenceOf(chain.first - 1);
    const auto [first, end] = cuesOf(m_reading.token(chain.first - 1).sentence);
    for (std::uint32_t c = end; c > first && c + kNearCues > end; --c)
        if (m_cues[c - 1].token < chain.first && m_cues[c - 1].subject.found())
            return attach(chain, c - 1, "after a colon");
    const Subject subject = beforeColon(chain.first - 1, before.firstToken);
    if (!subject.found())
        return false;
    add(chain, subject, kNone, m_reading.token(chain.first - 1).sentence, "after a colon");
    return true;
}

void QuoteLinker::linkChain(const Chain& chain)
{
    std::uint32_t behind = cueBehind(chain);
    const std::uint32_t before = cueBefore(chain), far = cueFarBehind(chain);
    if (behind != kNone && !endsClause(chain) &&
        (before != kNone || m_cues[behind].group.infinitive || (m_cues[behind].frames & kClause) == 0))
        behind = kNone;
    if (behind != kNone && before != kNone && m_cues[behind].group.participle &&
        m_reading.quotation(m_cues[behind].group.first - 1) != kNone)
        behind = kNone;
    if (passedOn(chain, behind, before) || attach(chain, behind, "quoted, then who"))
        return;
    if (anyVerbBehind(chain) || (behind == kNone && signedBehind(chain)))
        return;
    if (before == kNone && attach(chain, cueInNext(chain), "quoted, then who"))
        return;
    const bool trails =
        far != kNone && m_cues[far].carrier == Carrier::Trailing && before != kNone && m_cues[before].group.passive;
    if (!trails && attachOutermost(chain, before))
        return;
    const std::uint32_t leading = cuesOf(chain.firstSentence).first;
    const bool bare = far != kNone && m_cues[far].carrier != Carrier::Trailing && wordsIn(chain) <= kLongestScare &&
                      m_cues[leading].token > chain.first;
    if (!bare && attach(chain, far, "quoted, who said it further on"))
        return;
    if (afterColon(chain))
        return;
    const bool alone = standsAlone(chain);
    if (alone && runsOn(chain))
        return;
    if (alone ? reportedBefore(chain) || ofSentence(chain) : wordsIn(chain) > kLongestScare && ofSentence(chain))
        return;
}

} // namespace summitry::analysis
