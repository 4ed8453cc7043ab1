#include "models/analysis/statements/quotelinker.h"

#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kNearTokens = 80;
constexpr std::uint32_t kBack = 3; // sentences before a quotation that stands alone

} // namespace

/// `"…" — X`: nothing but a name behind a dash, to the end of the line.
bool QuoteLinker::signedBehind(const Chain& chain)
{
    const Document& d = m_reading.document();
    if (chain.end + 1 >= d.tokens.size())
        return false;
    const std::uint32_t end =
        d.sentences[d.paragraphs[m_reading.sentenceOf(chain.end).paragraph].endSentence - 1].endToken;
    const CharKind mark = characterAt(d.text, m_reading.token(chain.end).span.begin).kind;
    const bool leads = mark == CharKind::Hyphen && m_reading.token(chain.end).sentence != chain.lastSentence;
    if (chain.end + 1 >= end || (mark != CharKind::Dash && !leads))
        return false;
    const Subject subject = m_subjects.phraseAt(chain.end + 1, end);
    if (!subject.found() || !m_reading.token(subject.first).capital)
        return false;
    const bool last =
        subject.end >= end || m_reading.isComma(subject.end) || m_reading.tag(subject.end) == Tag::Punctuation;
    if (last)
        add(chain, subject, kNone, m_reading.token(subject.first).sentence, "quoted, then signed");
    return last;
}

/// `"…!" beamed X` and `"…!" X beamed`: behind quoted words that end in a comma or a call, any verb will do.
bool QuoteLinker::anyVerbBehind(const Chain& chain)
{
    const Sentence& sentence = m_reading.document().sentences[chain.lastSentence];
    if (chain.end < 2 || chain.end + 1 >= sentence.endToken ||
        m_reading.token(chain.end - 1).sentence != chain.lastSentence)
        return false;
    const std::string_view last = m_reading.text(chain.end - 2), after = m_reading.text(chain.end);
    if (last != "," && last != "!" && last != "?" && after != ",")
        return false;
    const std::uint32_t at = chain.end + (after == "," ? 1 : 0);
    if (at >= sentence.endToken)
        return false;
    const bool turned =
        m_reading.isFiniteVerb(at) || (m_reading.text(at).ends_with("ed") && m_reading.mention(at) == kNone);
    const Subject subject = m_subjects.phraseAt(turned ? at + 1 : at, sentence.endToken);
    if (!subject.found() ||
        (turned ? subject.mention == kNone : subject.end >= sentence.endToken || !m_reading.isFiniteVerb(subject.end)))
        return false;
    add(chain, subject, kNone, chain.lastSentence, "quoted, then who and a verb");
    return true;
}

/// No verb of speech: whoever the sentence, or the one before in its paragraph, is about.
bool QuoteLinker::ofSentence(const Chain& chain)
{
    const Document& d = m_reading.document();
    const std::uint32_t start = d.paragraphs[d.sentences[chain.firstSentence].paragraph].firstSentence;
    for (std::uint32_t s = chain.firstSentence + 1; s > start && s + 2 > chain.firstSentence; --s) {
        const Subject subject = topic(s - 1, std::min(chain.first, d.sentences[s - 1].endToken));
        if (!subject.found())
            continue;
        add(chain, subject, kNone, s - 1, "about whom it is told");
        return true;
    }
    return false;
}

/// "X said that …" and the quotation in the next paragraph, without a word of its own.
bool QuoteLinker::reportedBefore(const Chain& chain)
{
    for (std::uint32_t back = 1; back <= kBack && back <= chain.firstSentence; ++back) {
        const auto [first, end] = cuesOf(chain.firstSentence - back);
        for (std::uint32_t c = first; c < end; ++c) {
            const Cue& cue = m_cues[c];
            const bool speaks = cue.subject.mention != kNone && m_speakers.canSpeak(cue.subject.mention);
            if (!speaks || cue.subject.relative || cue.subordinate || cue.group.passive)
                continue;
            add(chain, cue.subject, c, cue.sentence, "who was reported just before");
            m_utterances.back().lastSentence = chain.lastSentence;
            return true;
        }
    }
    return false;
}

/// `X: "…"` with no verb of speech: the name at the colon, the subject of the last verb, the first name.
Subject QuoteLinker::beforeColon(std::uint32_t colon, std::uint32_t first) const
{
    const std::uint32_t from = std::max(first, colon > kNearTokens ? colon - kNearTokens : 0);
    const auto speaks = [&](const Subject& subject) {
        return subject.mention != kNone && m_speakers.canSpeak(subject.mention);
    };
    const std::uint32_t last = colon > from ? m_reading.mention(colon - 1) : kNone;
    if (last != kNone && m_reading.document().mentions[last].form == MentionForm::FullName)
        return m_subjects.phraseBefore(colon, from);
    for (std::uint32_t i = colon; i > from; --i)
        if (m_reading.quotation(i - 1) == kNone && m_reading.isFiniteVerb(i - 1))
            if (const Subject subject = m_subjects.find(i - 1, m_subjects.group(i - 1)); speaks(subject))
                return subject;
    for (std::uint32_t i = from; i < colon; ++i)
        if (m_reading.mention(i) != kNone && m_reading.quotation(i) == kNone)
            if (const Subject subject = m_subjects.phraseAt(i, colon); subject.found())
                return subject;
    return {};
}

/// The first in a sentence that does something and can speak.
Subject QuoteLinker::topic(std::uint32_t sentence, std::uint32_t end) const
{
    const std::uint32_t start = m_reading.document().sentences[sentence].firstToken;
    for (std::uint32_t i = std::max(start, end > kNearTokens ? end - kNearTokens : 0); i < end; ++i) {
        if (m_reading.quotation(i) != kNone || !m_reading.isFiniteVerb(i))
            continue;
        const Subject subject = m_subjects.find(i, m_subjects.group(i));
        if (subject.mention != kNone && m_speakers.canSpeak(subject.mention))
            return subject;
    }
    return {};
}

} // namespace summitry::analysis
