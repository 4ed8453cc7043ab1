#include "models/analysis/statements/subjects.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kReach = 60; // tokens searched to either side
constexpr int kDeepest = 3;

std::uint32_t floorOf(std::uint32_t at, std::uint32_t first)
{
    return at > first + kReach ? at - kReach : first;
}

/// "Doe (D-Ohio)": where the bracket that closes before `at` opens.
std::uint32_t beforeBracket(const Reading& r, std::uint32_t at, std::uint32_t first)
{
    if (at <= first || r.text(at - 1) != ")")
        return at;
    std::uint32_t open = at - 1;
    while (open > first && r.text(open) != "(")
        --open;
    return open > first ? open : at;
}

} // namespace

VerbGroup SubjectFinder::group(std::uint32_t verb) const
{
    const Reading& r = m_reading;
    const std::uint32_t first = floorOf(verb, r.sentenceOf(verb).firstToken);
    VerbGroup group;
    group.first = verb;
    bool have = false, had = false, be = false;
    while (group.first > first && r.quotation(group.first - 1) == kNone) {
        const std::uint32_t at = group.first - 1;
        if (r.is(at, kTo) && r.tag(verb) == Tag::Verb)
            group.infinitive = true;
        else if (!r.isVerbHelper(at) || r.text(at) == "'s")
            break;
        group.negated |= r.is(at, kNot);
        group.modal |= r.is(at, kWould);
        group.earlier |= r.is(at, kEarlier);
        have |= r.is(at, kHave);
        had |= r.text(at) == "had";
        be |= r.is(at, kBe);
        group.first = at;
    }
    const bool ending = r.tag(verb) == Tag::VerbGerund || r.text(verb).ends_with("ing");
    group.participle = ending && !be;
    group.passive = be && !ending;
    group.perfect = have && !had;
    group.pluperfect = had;
    return group;
}

Subject SubjectFinder::phraseBefore(std::uint32_t end, std::uint32_t limit) const
{
    const Reading& r = m_reading;
    Subject subject;
    std::uint32_t at = end;
    for (int attachments = 0; attachments < 5; ++attachments) {
        const std::uint32_t last = at - 1;
        if (at <= limit || !r.isNominal(last))
            break;
        std::uint32_t first = last;
        const std::uint32_t mention = r.mention(last);
        if (mention != kNone)
            first = std::max(limit, r.document().mentions[mention].firstToken);
        while (first > limit && r.mention(first - 1) == kNone && r.quotation(first - 1) == kNone &&
               !r.inTime(first - 1) &&
               (r.isNominal(first - 1) || r.tag(first - 1) == Tag::Adjective || r.tag(first - 1) == Tag::Determiner ||
                r.tag(first - 1) == Tag::Possessive || r.tag(first - 1) == Tag::PossessiveMark))
            --first;
        while (first > limit && r.mention(first - 1) != kNone && mention == kNone && r.isNominal(last) &&
               (r.tag(first) == Tag::PossessiveMark || r.tag(first) == Tag::Noun || r.tag(first) == Tag::NounPlural))
            first = std::max(limit, r.document().mentions[r.mention(first - 1)].firstToken);
        subject.mention = mention;
        subject.first = first;
        subject.head = last;
        subject.end = subject.end == kNone ? end : subject.end;
        const bool links = first > limit + 1 && (r.tag(first - 1) == Tag::Preposition || r.is(first - 1, kTo));
        const bool attached = links && r.isNominal(first - 2) && !r.is(first - 1, kThat) &&
                              (!r.is(first - 1, kSubordinates) || r.is(first - 2, kDocument));
        if (!attached || r.inTime(first - 2))
            break;
        at = first - 1;
    }
    return subject;
}

Subject SubjectFinder::phraseAt(std::uint32_t first, std::uint32_t limit) const
{
    const Reading& r = m_reading;
    Subject subject;
    std::uint32_t at = first;
    limit = std::min(limit, first + kReach);
    while (at < limit && r.quotation(at) == kNone) {
        if (const std::uint32_t mention = r.mention(at); mention != kNone) {
            const std::uint32_t end = std::min(limit, r.document().mentions[mention].endToken);
            const bool owns = end < limit && r.tag(end) == Tag::PossessiveMark;
            subject.mention = owns ? kNone : mention;
            subject.head = end - 1;
            at = owns ? end + 1 : end;
            if (owns || (at < limit && r.mention(at) != mention &&
                         (r.tag(at) == Tag::Noun || r.tag(at) == Tag::NounPlural || r.mention(at) != kNone)))
                continue;
            break;
        }
        const Tag tag = r.tag(at);
        const bool fits = tag == Tag::Noun || tag == Tag::NounPlural || tag == Tag::Name || tag == Tag::Adjective ||
                          tag == Tag::Determiner || tag == Tag::Possessive || tag == Tag::Pronoun || tag == Tag::Number;
        if (!fits || (subject.head != kNone && (tag == Tag::Determiner || r.inTime(at))))
            break;
        if (r.isNominal(at)) {
            subject.head = at;
            subject.mention = kNone;
        }
        ++at;
    }
    if (subject.head == kNone)
        return {};
    subject.first = first;
    subject.end = at;
    return subject;
}

std::uint32_t SubjectFinder::skipTimeBack(std::uint32_t at, std::uint32_t first) const
{
    const Reading& r = m_reading;
    const std::uint32_t from = at;
    while (at > first &&
           (r.inTime(at - 1) || (at < from && (r.tag(at - 1) == Tag::Preposition || r.tag(at - 1) == Tag::Adverb) &&
                                 !r.is(at - 1, kThat | kSubordinates))))
        --at;
    return at;
}

/// The noun phrase before "who", a comma between them or not.
Subject SubjectFinder::antecedent(std::uint32_t who, std::uint32_t first) const
{
    std::uint32_t end = who;
    if (end > first && m_reading.isComma(end - 1))
        --end;
    Subject subject = phraseBefore(end, first);
    const std::uint32_t mention = end > first ? m_reading.mention(end - 1) : kNone;
    if (mention != kNone && subject.mention != mention &&
        m_reading.document().mentions[mention].form != MentionForm::Country) {
        const Mention& nearest = m_reading.document().mentions[mention];
        subject.mention = mention;
        subject.first = std::max(first, nearest.firstToken);
        subject.end = end;
        subject.head = end - 1;
    }
    subject.relative = subject.found();
    return subject;
}

/// "Y's manager, X, said": the name tells more than what it explains.
Subject SubjectFinder::apposed(const Subject& explained, std::uint32_t open, std::uint32_t close) const
{
    const std::uint32_t mention = m_reading.mention(open + 1);
    const bool described =
        explained.found() && m_reading.tag(explained.head) == Tag::Noun &&
        (explained.mention == kNone || m_reading.document().mentions[explained.mention].form == MentionForm::Unnamed);
    if (!described || mention == kNone)
        return explained;
    const Mention& name = m_reading.document().mentions[mention];
    if (name.form != MentionForm::FullName || name.firstToken != open + 1 || name.endToken != close)
        return explained;
    Subject subject;
    subject.mention = mention;
    subject.first = name.firstToken;
    subject.end = name.endToken;
    subject.head = name.endToken - 1;
    return subject;
}

/// "X, head of Y, a union, said": a phrase that explains a name before it gives way to the name.
Subject SubjectFinder::explains(const Subject& subject, std::uint32_t first) const
{
    const Reading& r = m_reading;
    if (subject.first <= first + 1 || !r.isComma(subject.first - 1) || r.tag(subject.head) == Tag::Name ||
        (subject.mention != kNone && r.document().mentions[subject.mention].form == MentionForm::FullName))
        return subject;
    const std::uint32_t end = beforeBracket(r, subject.first - 1, first);
    if (r.tag(end - 1) != Tag::Name || r.inTime(end - 1) || r.quotation(end - 1) != kNone)
        return subject;
    const Subject name = phraseBefore(end, first);
    const bool free = name.found() && (name.first == first || r.tag(name.first - 1) == Tag::Punctuation ||
                                       r.tag(name.first - 1) == Tag::Conjunction);
    const bool place = name.mention != kNone && r.document().mentions[name.mention].isLocation;
    return free && !place ? name : subject;
}

/// "X, the head of Y, said": the phrase before the nearest comma that opens an apposition.
Subject SubjectFinder::pastComma(std::uint32_t comma, std::uint32_t first) const
{
    const Reading& r = m_reading;
    for (std::uint32_t at = comma; at > first + 1; --at) {
        const std::uint32_t open = at - 1;
        if (r.quotation(open) != kNone)
            return {};
        if (!r.isComma(open) || open + 1 >= comma || r.is(open + 1, kAnd))
            continue;
        const std::uint32_t end = beforeBracket(r, open, first);
        const bool named = r.mention(end - 1) != kNone || r.tag(end - 1) == Tag::NounPlural ||
                           r.tag(end - 1) == Tag::Noun || r.tag(end - 1) == Tag::Name;
        if (!named || r.inTime(end - 1))
            continue;
        const Subject subject = apposed(phraseBefore(end, first), open, comma);
        const bool object = subject.found() && subject.first > first &&
                            (r.tag(subject.first - 1) == Tag::Preposition || r.isVerb(subject.first - 1));
        if (subject.found() && !object)
            return explains(subject, first);
    }
    return {};
}

/// ", said X": only verbs whose object could not stand there.
bool SubjectFinder::turned(std::uint32_t verb, std::uint32_t comma) const
{
    const Reading& r = m_reading;
    const std::uint32_t frames = r.words().frames(r.token(verb).word);
    const bool object = (frames & (kAddressee | kObjectTo)) != 0 || (frames & (kNoun | kClause)) == kNoun;
    const std::uint32_t end = r.sentenceOf(verb).endToken;
    if (comma + 1 != verb || object || verb + 1 >= end || r.mention(verb + 1) == kNone)
        return false;
    const Subject next = phraseAt(verb + 1, std::min(end, verb + kReach));
    return next.found() && (next.end >= end || r.tag(next.end) == Tag::Punctuation ||
                            r.tag(next.end) == Tag::Preposition || r.inTime(next.end));
}

Subject SubjectFinder::before(std::uint32_t verb, const VerbGroup& group, int depth) const
{
    const Reading& r = m_reading;
    const std::uint32_t first = floorOf(verb, r.sentenceOf(verb).firstToken);
    std::uint32_t at = skipTimeBack(group.first, first);
    while (at > first && ((at < group.first && r.isVerbHelper(at - 1)) || r.is(at - 1, kSelf)))
        --at;
    at = beforeBracket(r, at, first);
    if (at == first)
        return {};
    const std::uint32_t last = at - 1;
    if (r.quotation(last) != kNone)
        return {};
    if (r.is(last, kWho) || (r.is(last, kThat) && last > first && r.isNominal(last - 1) && r.tag(last) == Tag::Wh))
        return antecedent(last, first);
    if (r.isComma(last) || r.text(last) == "-" || r.text(last) == "–" || r.text(last) == "—") {
        return turned(verb, last) ? Subject{} : pastComma(last, first);
    }
    if (r.is(last, kAnd) && depth < kDeepest)
        return ofMainVerb(verb, group, depth);
    Subject subject = phraseBefore(at, first);
    if (!subject.found())
        return {};
    // "the man who met X said": X belongs to the relative clause.
    if (subject.first > first + 1 && r.isVerb(subject.first - 1) && r.is(subject.first - 2, kWho))
        return antecedent(subject.first - 2, first);
    return subject;
}

/// "…, said X": right behind the verb, which follows a quotation, a comma or begins the clause.
Subject SubjectFinder::behind(std::uint32_t verb) const
{
    const Reading& r = m_reading;
    const Sentence& sentence = r.sentenceOf(verb);
    if (verb + 1 >= sentence.endToken)
        return {};
    const bool free = verb == sentence.firstToken || r.quotation(verb - 1) != kNone ||
                      r.tag(verb - 1) == Tag::Punctuation || r.tag(verb - 1) == Tag::Adverb;
    const bool object = (r.words().frames(r.token(verb).word) & (kNoun | kObjectTo | kAddressee)) != 0 ||
                        r.text(verb).starts_with("call");
    if (!free || (object && verb > sentence.firstToken && r.quotation(verb - 1) == kNone))
        return {};
    Subject subject = phraseAt(verb + 1, std::min(sentence.endToken, verb + kReach));
    if (subject.found() && subject.mention == kNone && r.tag(subject.head) == Tag::Pronoun &&
        r.text(subject.head) != "he" && r.text(subject.head) != "she" && r.text(subject.head) != "they")
        return {};
    // "labelled the rulings "ridiculous"": the words describe what stands before them.
    const std::uint32_t near = std::min(sentence.endToken, subject.found() ? subject.end + 4 : 0);
    for (std::uint32_t i = subject.found() ? subject.end : near; i < near && r.tag(i) != Tag::Punctuation; ++i)
        if (r.quotation(i) != kNone)
            return {};
    subject.inverted = subject.found();
    return subject;
}

/// A verb that shares its subject: with the verb before "and", or, as a participle or purpose, with the main verb.
Subject SubjectFinder::ofMainVerb(std::uint32_t verb, const VerbGroup& group, int depth) const
{
    const Reading& r = m_reading;
    const Sentence& sentence = r.sentenceOf(verb);
    const std::uint32_t first = floorOf(verb, sentence.firstToken);
    std::uint32_t tries = 0;
    Subject cleft; // "it was X who called Y, thanking him"
    for (std::uint32_t at = group.first; at > first && tries < 4; --at) {
        const std::uint32_t other = at - 1;
        if (r.quotation(other) != kNone || !r.isFiniteVerb(other) ||
            (other + 1 < verb && r.isVerb(other + 1) && r.is(other, kBe | kHave | kDo)))
            continue;
        ++tries;
        Subject subject = find(other, this->group(other), depth + 1);
        const bool below =
            subject.relative || (subject.found() && !subject.inverted && subject.first > sentence.firstToken &&
                                 r.is(subject.first - 1, kThat | kWho | kSubordinates | kIf));
        if (subject.found() && !(below && group.participle)) {
            subject.shared = true;
            return subject;
        }
        if (subject.relative && !cleft.found())
            cleft = subject;
    }
    if (cleft.found()) {
        cleft.shared = true;
        return cleft;
    }
    const std::uint32_t end = std::min(sentence.endToken, verb + kReach);
    for (std::uint32_t at = verb + 1; group.participle && at + 1 < end; ++at)
        if (r.quotation(at) == kNone && r.isComma(at)) {
            Subject subject = phraseAt(at + 1, end);
            if (subject.mention == kNone)
                continue;
            subject.shared = true;
            return subject;
        }
    return {};
}

Subject SubjectFinder::find(std::uint32_t verb, const VerbGroup& group, int depth) const
{
    if (depth > kDeepest)
        return {};
    const Reading& r = m_reading;
    if (group.participle) {
        const std::uint32_t first = r.sentenceOf(verb).firstToken;
        const bool own = group.first > first && r.mention(group.first - 1) != kNone && !r.inTime(group.first - 1);
        return own ? phraseBefore(group.first, r.sentenceOf(verb).firstToken) : ofMainVerb(verb, group, depth);
    }
    if (group.infinitive)
        return ofMainVerb(verb, group, depth);
    Subject subject = before(verb, group, depth);
    const Subject inverted =
        subject.found() && !subject.relative && subject.mention != kNone ? Subject{} : behind(verb);
    return inverted.mention != kNone || (inverted.found() && !subject.found()) ? inverted : subject;
}

} // namespace summitry::analysis
