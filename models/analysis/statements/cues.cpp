#include "models/analysis/statements/cues.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kReach = 60;

/// Two single quotes: words in them are reported, not quoted.
bool isTwin(const Reading& r, std::uint32_t at)
{
    return r.text(at) == "''" || r.text(at) == "``";
}

} // namespace

bool contains(const Reading& reading, const Cue& outer, const Cue& inner)
{
    if (!inner.subject.found() || inner.subject.inverted || outer.token == inner.token || inner.subordinate)
        return false;
    if (outer.carrier != Carrier::Clause && outer.carrier != Carrier::Trailing && outer.carrier != Carrier::Quote)
        return false;
    const std::uint32_t begin = inner.subject.first;
    if (begin < outer.contentFirst || inner.token >= outer.contentEnd)
        return false;
    const bool newClause =
        begin > 1 && reading.is(begin - 1, kAnd | kSubordinates) && reading.tag(begin - 2) == Tag::Punctuation;
    const bool afterSubordinate =
        outer.subordinate && begin > 0 && (reading.isComma(begin - 1) || reading.quotation(begin - 1) != kNone);
    return outer.carrier == Carrier::Trailing || (!newClause && !afterSubordinate);
}

std::vector<Cue> CueFinder::find() const
{
    std::vector<Cue> cues;
    for (const Sentence& sentence : m_reading.document().sentences) {
        const ParagraphRole role = m_reading.document().paragraphs[sentence.paragraph].role;
        const bool told =
            role == ParagraphRole::Body || role == ParagraphRole::Standfirst || role == ParagraphRole::Title;
        if (told && sentence.firstToken < sentence.endToken && !m_reading.inTurn(sentence.firstToken))
            findIn(sentence, cues);
    }
    return cues;
}

void CueFinder::findIn(const Sentence& sentence, std::vector<Cue>& cues) const
{
    for (std::uint32_t at = sentence.firstToken; at < sentence.endToken; ++at) {
        if (m_reading.quotation(at) != kNone)
            continue;
        Cue cue;
        if (m_reading.is(at, kAccording) && accordingCue(at, sentence, cue))
            cues.push_back(cue);
        else if (isVerbOfSpeech(at))
            cues.push_back(verbCue(at, sentence));
    }
}

bool CueFinder::isVerbOfSpeech(std::uint32_t at) const
{
    const Reading& r = m_reading;
    if (r.words().frames(r.token(at).word) == 0)
        return false;
    if (r.isVerb(at) || r.text(at) == "said" || r.text(at) == "says")
        return true;
    if (at > 0 && r.isComma(at - 1) && r.text(at).ends_with("ing"))
        return true;
    // "President Doe thanks Prime Minister Roe": the tagger takes such verbs for nouns.
    const bool between = at > 0 && at + 1 < r.document().tokens.size() && r.mention(at - 1) != kNone &&
                         r.mention(at) == kNone && !r.inTime(at - 1);
    if (!between || r.tag(at) != Tag::NounPlural)
        return false;
    const std::uint32_t subject = r.document().mentions[r.mention(at - 1)].firstToken;
    const bool afterQuote = subject > 0 && r.quotation(subject - 1) != kNone;
    return afterQuote || r.quotation(at + 1) != kNone || r.mention(at + 1) != kNone ||
           r.tag(at + 1) == Tag::Determiner || r.is(at + 1, kThat);
}

bool CueFinder::accordingCue(std::uint32_t at, const Sentence& sentence, Cue& cue) const
{
    const Reading& r = m_reading;
    if (at + 2 >= sentence.endToken || !r.is(at + 1, kTo))
        return false;
    cue.token = at;
    cue.sentence = r.token(at).sentence;
    cue.frames = kClause;
    cue.group.first = at;
    cue.accordingTo = true;
    cue.subject = m_subjects.phraseAt(at + 2, sentence.endToken);
    cue.carrier = Carrier::Trailing;
    const bool leads = at == sentence.firstToken && cue.subject.found();
    cue.contentFirst = leads ? cue.subject.end : sentence.firstToken;
    cue.contentEnd = leads ? sentence.endToken : at;
    return cue.subject.found();
}

Cue CueFinder::verbCue(std::uint32_t verb, const Sentence& sentence) const
{
    const Reading& r = m_reading;
    Cue cue;
    cue.token = verb;
    cue.sentence = r.token(verb).sentence;
    cue.frames = r.words().frames(r.token(verb).word);
    cue.group = m_subjects.group(verb);
    cue.subject = m_subjects.find(verb, cue.group);
    if (!quotedAs(verb, sentence, cue) && !quotes(verb, sentence, cue) && cue.group.passive)
        passive(cue, sentence);
    cue.contentFirst = cue.contentEnd = verb + 1;
    findCarrier(cue, sentence);
    const std::uint32_t start = cue.subject.found() && !cue.subject.inverted && !cue.subject.shared
                                    ? std::min(cue.subject.first, cue.group.first)
                                    : cue.group.first;
    cue.subordinate = start > sentence.firstToken && r.is(start - 1, kSubordinates);
    if (isHypothetical(cue, sentence))
        cue.group.modal = true;
    return cue;
}

/// "was confirmed by X", "X was quoted as saying", "it was agreed".
void CueFinder::passive(Cue& cue, const Sentence& sentence) const
{
    const Reading& r = m_reading;
    cue.impersonal = cue.subject.found() && r.is(cue.subject.head, kIt);
    const std::uint32_t end = std::min(sentence.endToken, cue.token + 12);
    for (std::uint32_t at = cue.token + 1; at < end && !r.isComma(at); ++at)
        if (r.is(at, kBy)) {
            cue.subject = m_subjects.phraseAt(at + 1, sentence.endToken);
            cue.subject.inverted = true;
            cue.group.passive = false;
            cue.carrier = (cue.frames & kNoun) != 0 && cue.subject.found() ? Carrier::Noun : Carrier::None;
            return;
        }
}

/// The preposition brings what was said, for verbs with these frames.
bool CueFinder::carries(std::string_view word, std::uint32_t frames) const
{
    return (word == "for" && (frames & kFor)) || ((word == "on" || word == "upon") && (frames & kOn)) ||
           (word == "against" && (frames & kAgainst)) || ((word == "of" || word == "about") && (frames & kAbout));
}

/// "X was quoted as saying": X says; who quotes passes it on.
bool CueFinder::quotedAs(std::uint32_t verb, const Sentence& sentence, Cue& cue) const
{
    const Reading& r = m_reading;
    if (verb < sentence.firstToken + 3 || !r.is(verb - 1, kAs) || r.words().frames(r.token(verb - 2).word) == 0)
        return false;
    const VerbGroup outer = m_subjects.group(verb - 2);
    if (!outer.passive)
        return false;
    cue.subject = m_subjects.find(verb - 2, outer);
    cue.group = outer;
    cue.group.passive = false;
    for (std::uint32_t at = verb + 1; at < sentence.endToken && at < verb + 8; ++at)
        if (r.is(at, kBy))
            cue.by = m_subjects.phraseAt(at + 1, sentence.endToken);
    return cue.subject.found();
}

/// "Y quoted X as saying": X says; Y passes it on.
bool CueFinder::quotes(std::uint32_t verb, const Sentence& sentence, Cue& cue) const
{
    const Reading& r = m_reading;
    if ((cue.frames & ~kAddressee) != kQuoteOnly || !cue.subject.found())
        return false;
    const Subject whom = m_subjects.phraseAt(verb + 1, sentence.endToken);
    const bool saying = whom.found() && whom.end + 1 < sentence.endToken && r.is(whom.end, kAs) &&
                        r.text(whom.end + 1).ends_with("ing") &&
                        (r.words().frames(r.token(whom.end + 1).word) & kClause) != 0;
    if (!saying)
        return false;
    cue.by = cue.subject;
    cue.subject = whom;
    cue.subject.inverted = true;
    return true;
}

/// "The importance of … was stressed": tells what was said, not who; those who took part are meant.
bool CueFinder::impersonalTopic(const Cue& cue, const Sentence& sentence) const
{
    const Reading& r = m_reading;
    const std::uint32_t floor = cue.token > sentence.firstToken + 30 ? cue.token - 30 : sentence.firstToken;
    for (std::uint32_t at = floor; at < cue.token; ++at)
        if (r.is(at, kTopic))
            return r.tag(cue.token - 1) != Tag::Punctuation;
    return false;
}

/// Past what may stand between the verb and the words said: adverbs, dates, an addressee, "to reporters", "in a
/// statement".
std::uint32_t CueFinder::skipAside(std::uint32_t at, std::uint32_t end, Cue& cue) const
{
    const Reading& r = m_reading;
    if (cue.subject.inverted && cue.subject.end > at)
        at = cue.subject.end;
    for (bool moved = true; moved && at < end;) {
        moved = false;
        while (at < end && r.quotation(at) == kNone && (r.tag(at) == Tag::Adverb || r.inTime(at)) && !r.is(at, kThat) &&
               (at + 1 >= end || r.tag(at + 1) != Tag::PossessiveMark)) {
            ++at;
            moved = true;
        }
        const bool preposition = at + 1 < end && r.quotation(at) == kNone && r.tag(at) == Tag::Preposition &&
                                 !r.is(at, kThat | kSubordinates | kIf);
        const bool aside = preposition && (!carries(r.text(at), cue.frames) || r.inTime(at + 1));
        const bool toWhom = at + 1 < end && r.quotation(at) == kNone && r.is(at, kTo) && r.tag(at + 1) != Tag::Verb;
        if (aside || (toWhom && (cue.frames & kToNoun) == 0)) {
            const Subject phrase = m_subjects.phraseAt(at + 1, end);
            if (!phrase.found())
                break;
            cue.toPress |= r.is(phrase.head, kPress);
            if (toWhom && phrase.mention != kNone)
                cue.addressee = phrase.mention;
            at = phrase.end;
            moved = true;
        }
    }
    return at;
}

/// A finite verb follows the noun phrase at `at` before any mark; loose: past "who" and "and" as well.
bool CueFinder::startsClause(std::uint32_t at, std::uint32_t end, bool loose) const
{
    const Reading& r = m_reading;
    const Subject phrase = m_subjects.phraseAt(at, end);
    if (!phrase.found())
        return false;
    const std::uint32_t limit = std::min(end, at + 25);
    for (std::uint32_t i = phrase.head + 1; i < limit; ++i) {
        if (r.quotation(i) != kNone)
            continue;
        if (r.isFiniteVerb(i) || r.tag(i) == Tag::Modal || (loose && r.tag(i) == Tag::Verb && r.isNominal(i - 1)) ||
            (r.tag(i) == Tag::VerbParticiple && i == phrase.end) ||
            (r.is(i, kBe | kHave | kDo) && r.tag(i) != Tag::PossessiveMark))
            return true;
        if ((!loose && r.is(i, kWho | kThat | kAnd)) || (r.tag(i) == Tag::Punctuation && !r.isComma(i)))
            return false;
    }
    return false;
}

Carrier CueFinder::carrierAt(std::uint32_t at, std::uint32_t end, const Cue& cue) const
{
    const Reading& r = m_reading;
    const auto has = [&](std::uint32_t frame) { return (cue.frames & frame) != 0; };
    if (at >= end)
        return Carrier::None;
    const bool twin = at + 1 < end && (isTwin(r, at) || isTwin(r, at + 1));
    if (r.quotation(at) != kNone || (r.text(at) == ":" && !twin))
        return Carrier::Quote;
    if (has(kClause) && at + 1 < end && (r.is(at, kThat) || twin))
        return Carrier::Clause;
    if (r.is(at, kTo))
        return at + 1 < end && has(kToVerb) && (r.tag(at + 1) == Tag::Verb || r.tag(at + 1) == Tag::Adverb)
                   ? Carrier::ToVerb
               : has(kToNoun) ? Carrier::Phrase
                              : Carrier::None;
    const std::string_view word = r.text(at);
    if (carries(word, cue.frames))
        return Carrier::Phrase;
    if (word == "out")
        return has(kOut) || r.text(cue.token).starts_with("point") ? Carrier::Noun : Carrier::None;
    if (word == "clear" || (word == "it" && at + 1 < end && r.text(at + 1) == "clear"))
        return has(kClear) ? Carrier::Clause : Carrier::None;
    if (has(kClause) && (r.is(at, kIf) || (r.tag(at) == Tag::Wh && !r.is(at, kThat))))
        return Carrier::Clause;
    return Carrier::None;
}

/// Behind a noun phrase: whom it was said to, or what was said itself.
Carrier CueFinder::afterObject(std::uint32_t at, std::uint32_t end, Cue& cue) const
{
    const Reading& r = m_reading;
    const auto has = [&](std::uint32_t frame) { return (cue.frames & frame) != 0; };
    const Subject object = m_subjects.phraseAt(at, end);
    const bool gerund = r.tag(at) == Tag::VerbGerund;
    const bool other = r.tag(at) == Tag::Punctuation || r.tag(at) == Tag::Preposition ||
                       r.tag(at) == Tag::Conjunction || r.tag(at) == Tag::To;
    if (!object.found() && !gerund && (other || !has(kNoun)))
        return Carrier::None;
    if (object.found() && has(kAddressee | kObjectTo)) {
        const bool onlyThem = has(kAddressee) && !has(kNoun);
        const bool press = r.is(object.head, kPress);
        cue.toPress |= press;
        std::uint32_t next = object.end;
        while (next < end && (r.tag(next) == Tag::Adverb || r.inTime(next)) && r.quotation(next) == kNone)
            ++next;
        if (onlyThem)
            next = skipAside(next, end, cue);
        const bool infinitive = has(kObjectTo) && next + 1 < end && r.is(next, kTo);
        const Carrier carried = has(kAddressee) ? carrierAt(next, end, cue) : Carrier::None;
        if (infinitive || carried != Carrier::None || (onlyThem && startsClause(next, end))) {
            cue.addressee = press ? kNone : object.mention;
            cue.contentFirst = next;
            return infinitive ? Carrier::ObjectTo : carried != Carrier::None ? carried : Carrier::Clause;
        }
        const std::uint32_t reach = std::min(end, next + 20);
        for (std::uint32_t i = next; has(kObjectTo) && i + 1 < reach; ++i)
            if (r.quotation(i) == kNone && r.is(i, kTo) && r.tag(i + 1) == Tag::Verb)
                return Carrier::ObjectTo;
        if (next < end && has(kAddressee) && (r.isComma(next) || r.text(next) == ".")) {
            cue.addressee = press ? kNone : object.mention;
            return Carrier::None;
        }
    }
    if (has(kClause) && (startsClause(at, end, !has(kNoun)) || (gerund && !has(kNoun) && startsClause(at + 1, end))))
        return Carrier::Clause;
    const bool guest = object.mention != kNone && object.end < end && r.is(object.end, kTo);
    if (has(kNoun) && !guest)
        return Carrier::Noun;
    for (std::uint32_t i = at; has(kLight) && object.found() && i < object.end; ++i)
        if (r.is(i, kFeeling))
            return Carrier::Noun;
    return Carrier::None;
}

void CueFinder::findCarrier(Cue& cue, const Sentence& sentence) const
{
    const std::uint32_t end = sentence.endToken;
    if (cue.carrier != Carrier::None)
        return;
    if (cue.group.passive && cue.impersonal) {
        cue.carrier = carrierAt(skipAside(cue.token + 1, end, cue), end, cue);
        cue.contentEnd = end;
        return;
    }
    if (cue.group.passive) { // "the importance of X was stressed": the subject is what was said
        cue.impersonal = (cue.frames & kNoun) != 0 && !cue.subject.relative && impersonalTopic(cue, sentence);
        cue.carrier = cue.impersonal ? Carrier::Noun : Carrier::None;
        cue.contentFirst = cue.subject.first;
        cue.contentEnd = cue.token;
        return;
    }
    if (cue.subject.inverted)
        trailing(cue, sentence);
    if (cue.carrier != Carrier::None)
        return;
    const std::uint32_t at = skipAside(cue.token + 1, end, cue);
    cue.contentFirst = at;
    cue.contentEnd = end;
    cue.carrier = carrierAt(at, end, cue);
    if (cue.carrier == Carrier::None && at < end)
        cue.carrier = afterObject(at, end, cue);
    if (cue.carrier == Carrier::None)
        trailing(cue, sentence);
}

/// "…, X said" and "…, said X": what was said stands before.
void CueFinder::trailing(Cue& cue, const Sentence& sentence) const
{
    const Reading& r = m_reading;
    if ((cue.frames & kClause) == 0 || !cue.subject.found() || cue.subject.shared)
        return;
    std::uint32_t first = cue.subject.inverted ? cue.group.first : cue.subject.first;
    while (!cue.subject.inverted && first > sentence.firstToken + 2 && r.text(first - 1) == "and" &&
           r.mention(first - 2) != kNone)
        first = std::max(sentence.firstToken, r.document().mentions[r.mention(first - 2)].firstToken);
    if (first < sentence.firstToken + 2 ||
        !(r.isComma(first - 1) || r.quotation(first - 1) != kNone || r.text(first - 1) == "?" || isTwin(r, first - 1)))
        return;
    const std::uint32_t floor = first > sentence.firstToken + kReach ? first - kReach : sentence.firstToken;
    const std::uint32_t after = cue.subject.inverted ? cue.subject.end : cue.token + 1;
    bool clause = isTwin(r, first - 1) || (after + 2 < sentence.endToken && r.isComma(after) && r.isComma(first - 1));
    for (std::uint32_t at = floor; at < first && !clause; ++at)
        clause = r.quotation(at) != kNone || r.isFiniteVerb(at) || r.tag(at) == Tag::Modal ||
                 (r.tag(at) == Tag::Verb && at > floor && r.isNominal(at - 1));
    if (!clause)
        return;
    cue.carrier = r.quotation(first - 1) != kNone ? Carrier::Quote : Carrier::Trailing;
    cue.contentFirst = sentence.firstToken;
    cue.contentEnd = first - 1;
}

bool CueFinder::isHypothetical(const Cue& cue, const Sentence& sentence) const
{
    const Reading& r = m_reading;
    const std::uint32_t first =
        cue.subject.found() && !cue.subject.shared && !cue.subject.inverted ? cue.subject.first : cue.group.first;
    if (first > sentence.firstToken && r.is(first - 1, kIf))
        return true;
    return cue.group.infinitive && (cue.frames & kPurpose) == 0;
}

} // namespace summitry::analysis
