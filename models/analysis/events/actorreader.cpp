#include "models/analysis/events/actorreader.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

bool hasEntity(const Actors& actors, std::uint32_t entity)
{
    return std::any_of(actors.begin(), actors.end(), [&](const DraftActor& actor) { return actor.entity == entity; });
}

void addActors(Actors& actors, const Actors& more)
{
    for (const DraftActor& actor : more)
        if (!hasEntity(actors, actor.entity))
            actors.push_back(actor);
}

ActorReader::ActorReader(const Document& document, const EventWords& words)
    : m_document(document), m_words(words), m_at(document.tokens.size() + 1, kNone)
{
    for (std::uint32_t i = 0; i < document.mentions.size(); ++i)
        for (std::uint32_t token = document.mentions[i].firstToken; token < document.mentions[i].endToken; ++token)
            m_at[token] = i;
    findSelf();
}

/// The leader in the title of an address, a statement, remarks: who says "I" in the text.
void ActorReader::findSelf()
{
    bool own = false;
    std::uint32_t self = kNone;
    for (const Sentence& sentence : m_document.sentences) {
        if (m_document.paragraphs[sentence.paragraph].role != ParagraphRole::Title)
            continue;
        for (std::uint32_t at = sentence.firstToken; at < sentence.endToken; ++at) {
            own = own || m_words.has(m_document, at, cue::kOwn);
            const std::uint32_t entity = m_at[at] == kNone ? kNone : m_document.mentions[m_at[at]].entity;
            if (own && entity != kNone && m_document.entities[entity].kind == ActorKind::Leader)
                self = entity;
        }
    }
    m_self = self;
}

/// "I" right before the verb, outside of quotation marks.
bool ActorReader::isSelf(std::uint32_t token, std::uint32_t verb) const
{
    constexpr std::uint32_t kReach = 4;
    if (m_self == kNone || verb - token > kReach || text(token) != "I")
        return false;
    const std::uint32_t begin = m_document.tokens[token].span.begin;
    const auto& quotations = m_document.quotations;
    auto next = std::upper_bound(quotations.begin(), quotations.end(), begin,
                                 [](std::uint32_t value, const Quotation& q) { return value < q.span.begin; });
    return next == quotations.begin() || std::prev(next)->span.end <= begin;
}

bool ActorReader::isActor(std::uint32_t mention) const
{
    const Mention& m = m_document.mentions[mention];
    if (m.isLocation || m.form == MentionForm::Demonym || m.form == MentionForm::Unnamed)
        return false;
    return m.entity != kNone || !m.members.empty();
}

void ActorReader::add(std::uint32_t mention, Actors& actors) const
{
    const Mention& m = m_document.mentions[mention];
    if (m.members.empty()) {
        addActors(actors, {{m.entity, m.span}});
        return;
    }
    for (const std::uint32_t member : m.members)
        addActors(actors, {{member, m.span}});
}

/// After "Prime Minister X": also "of Japan", "(PRC)", so that what follows is seen.
std::uint32_t ActorReader::skipOf(std::uint32_t mention) const
{
    std::uint32_t at = m_document.mentions[mention].endToken;
    const std::uint32_t end = m_document.sentences[m_document.mentions[mention].sentence].endToken;
    for (int part = 0; part < 2 && at + 1 < end; ++part) {
        std::uint32_t next = at;
        if (text(at) == "of") {
            next = at + 1;
            while (next < end && next < at + 3 && m_at[next] == kNone)
                ++next;
            if (next == end || m_at[next] == kNone || m_document.mentions[m_at[next]].form == MentionForm::FullName)
                return at;
            next = m_document.mentions[m_at[next]].endToken;
        } else if (text(at) == "(") {
            while (next < end && next < at + 6 && text(next) != ")")
                ++next;
            if (next == end || text(next) != ")")
                return at;
            ++next;
        }
        at = next;
    }
    return at;
}

/// Only commas, "and" and little words between two members; closed: "and" was among them.
bool ActorReader::isJoint(std::uint32_t from, std::uint32_t to, bool* closed) const
{
    *closed = false;
    if (to < from || to - from > 4 || to == from)
        return false;
    bool comma = false;
    for (std::uint32_t at = from; at < to; ++at) {
        const std::string_view word = text(at);
        const bool conjunction = isOneOf(word, {"and", "&"}) || (word == "well" && at > from && text(at - 1) == "as");
        *closed = *closed || conjunction;
        comma = comma || isOneOf(word, {",", ";"});
        if (!conjunction &&
            !isOneOf(word, {",", ";", "as", "the", "his", "her", "their", "then", "also", "both", "with", "by"}))
            return false;
        if (isOneOf(word, {"with", "by"}) && !*closed)
            return false;
    }
    return *closed || comma;
}

/// "the US university community": the country only tells of what kind.
bool ActorReader::isAttribute(std::uint32_t mention, std::uint32_t end) const
{
    const Mention& m = m_document.mentions[mention];
    const std::uint32_t next = m.endToken;
    if (m.form != MentionForm::Country || next >= end || m_document.tokens[next].capital)
        return false;
    return isNoun(m_document.tokens[next].tag);
}

/// A title that nobody knew ("Chairman of the Board of Such Jane Doe"): the name behind it.
std::uint32_t ActorReader::throughTitle(std::uint32_t token, std::uint32_t end) const
{
    constexpr std::uint32_t kLongest = 12;
    if (token >= end || m_at[token] != kNone || !m_document.tokens[token].capital)
        return token;
    for (std::uint32_t at = token; at < end && at < token + kLongest; ++at) {
        const bool person = m_at[at] != kNone &&
                            (m_document.mentions[m_at[at]].form == MentionForm::FullName ||
                             m_document.mentions[m_at[at]].form == MentionForm::Office) &&
                            isActor(m_at[at]);
        if (person)
            return at;
        const bool title = m_document.tokens[at].capital || isOneOf(text(at), {"of", "the", "and", "for"});
        if (!title)
            break;
    }
    return token;
}

/// ", President of the Such Council Jane Doe": where a title that nobody knew begins the next member.
std::uint32_t ActorReader::nextTitled(std::uint32_t after, std::uint32_t end) const
{
    std::uint32_t at = after;
    while (at < end && at < after + 3 && m_at[at] == kNone && isOneOf(text(at), {",", ";", "and", "the"}))
        ++at;
    const bool parted = at > after && at < end && text(at - 1) != "the" ? true : at > after + 1;
    return parted && at < end && m_at[at] == kNone && throughTitle(at, end) != at ? at : kNone;
}

/// "President of the Council" right before "Jane Doe", one person in two mentions: past the name.
std::uint32_t ActorReader::pastName(std::uint32_t mention, std::uint32_t after, std::uint32_t end) const
{
    if (after >= end || m_at[after] == kNone)
        return after;
    const Mention& next = m_document.mentions[m_at[after]];
    const bool same = next.firstToken == after && next.form == MentionForm::FullName &&
                      next.entity == m_document.mentions[mention].entity;
    return same ? skipOf(m_at[after]) : after;
}

Actors ActorReader::listAt(std::uint32_t token, std::uint32_t end, std::uint32_t* next) const
{
    std::uint32_t at = token;
    while (at < end && at < token + 4 && m_at[at] == kNone &&
           (isOneOf(text(at), {":", "both", "the", "a", "his", "her", "its", "their", "then", "both", "former", "new",
                               "newly"}) ||
            m_words.has(m_document, at, cue::kSkip)))
        ++at;
    at = throughTitle(at, end);
    const auto isBody = [&](std::uint32_t there) { // "CIA Director Jane Doe": the person
        const std::uint32_t mention = m_at[there];
        if (mention == kNone || m_document.mentions[mention].entity == kNone)
            return false;
        const ActorKind kind = m_document.entities[m_document.mentions[mention].entity].kind;
        return kind == ActorKind::Organisation || kind == ActorKind::Institution;
    };
    if (at < end && isBody(at)) {
        const std::uint32_t after = m_document.mentions[m_at[at]].endToken;
        if (after < end && m_at[after] != kNone && m_document.mentions[m_at[after]].form == MentionForm::FullName)
            at = after;
    }
    Actors all, sure;
    std::uint32_t sureNext = token;
    bool closed = true;
    while (at < end && m_at[at] != kNone && isActor(m_at[at]) && !isAttribute(m_at[at], end)) {
        const std::uint32_t mention = m_at[at];
        if (m_document.mentions[mention].isPossessive && m_document.mentions[mention].form != MentionForm::Pronoun)
            break;
        add(mention, all);
        const std::uint32_t after = pastName(mention, skipOf(mention), end);
        if (closed || sure.empty()) {
            sure = all;
            sureNext = after;
        }
        constexpr std::size_t kMany = 3; // a list that long is one, though its end was not understood
        if (all.size() >= kMany && sure.size() + 1 < all.size())
            sure = all;
        std::uint32_t following = after;
        while (following < end && following < after + 5 && m_at[following] == kNone)
            ++following;
        const std::uint32_t titled = nextTitled(after, end);
        if (titled != kNone && (following >= end || m_at[following] == kNone || titled <= following)) {
            closed = text(after) == "and" || text(titled - 1) == "and";
            at = throughTitle(titled, end);
            continue;
        }
        if (following >= end || m_at[following] == kNone || !isJoint(after, following, &closed))
            break;
        at = following;
    }
    if (next)
        *next = sureNext;
    return sure;
}

Actors ActorReader::listEndingAt(std::uint32_t mention, std::uint32_t begin) const
{
    std::vector<std::uint32_t> members{mention};
    bool closed = false, anyClosed = false;
    std::size_t kept = 1;
    for (std::uint32_t at = mention; at-- > 0;) {
        if (m_document.mentions[at].firstToken < begin || !isActor(at))
            break;
        if (m_document.mentions[at].isPossessive)
            break;
        const std::uint32_t after = skipOf(at);
        const std::uint32_t to = m_document.mentions[members.back()].firstToken;
        if (!isJoint(std::min(after, to), to, &closed)) {
            // "of Japan" behind a name is a mention of its own; the name stands before it.
            if (m_document.mentions[at].form == MentionForm::Country && m_document.mentions[at].endToken < to)
                continue;
            break;
        }
        anyClosed = anyClosed || closed;
        members.push_back(at);
        if (anyClosed)
            kept = members.size();
    }
    Actors actors;
    for (std::size_t i = kept; i-- > 0;)
        add(members[i], actors);
    return actors;
}

/// The name stands behind a preposition or right behind another verb: it is no subject of what follows.
bool ActorReader::isObject(const Mention& mention, std::uint32_t begin) const
{
    if (mention.firstToken == begin)
        return false;
    const std::uint32_t before = mention.firstToken - 1;
    if (m_words.has(m_document, before, cue::kPreposition))
        return !m_words.has(m_document, before, cue::kClause);
    return isVerb(m_document.tokens[before].tag) && !m_words.has(m_document, before, cue::kReport | cue::kLight);
}

Actors ActorReader::subjectOf(std::uint32_t verb) const
{
    const Sentence& sentence = m_document.sentences[m_document.tokens[verb].sentence];
    constexpr std::uint32_t kQuoted = 4; // a word or two in quotation marks do not part subject and verb
    std::uint32_t object = kNone;
    constexpr std::uint32_t kReach = 120;
    const std::uint32_t reach = std::max(sentence.firstToken, verb - std::min(verb, kReach));
    for (std::uint32_t at = verb; at-- > reach;) {
        if (text(at) == ";" || (text(at) == "“" && verb - at > kQuoted))
            break;
        if (isSelf(at, verb))
            return {{m_self, m_document.tokens[at].span}};
        const std::uint32_t mention = m_at[at];
        if (mention == kNone || at != m_document.mentions[mention].endToken - 1 || !isActor(mention))
            continue;
        const Mention& m = m_document.mentions[mention];
        if (m.isPossessive)
            continue;
        const bool doer = at + 1 == verb && m_document.tokens[verb].tag == Tag::VerbGerund;
        if (doer || !isObject(m, sentence.firstToken))
            return listEndingAt(mention, sentence.firstToken);
        if (object == kNone)
            object = mention;
    }
    if (object == kNone)
        return {};
    return listEndingAt(object, sentence.firstToken);
}

Actors ActorReader::ownerOf(std::uint32_t noun) const
{
    const Sentence& sentence = m_document.sentences[m_document.tokens[noun].sentence];
    const std::uint32_t reach = std::max(sentence.firstToken, noun - std::min(noun, 6u));
    for (std::uint32_t at = noun; at-- > reach;) {
        const std::uint32_t mention = m_at[at];
        if (mention != kNone && m_document.mentions[mention].isPossessive &&
            (isActor(mention) || m_document.mentions[mention].form == MentionForm::Demonym)) {
            if (m_document.mentions[mention].form == MentionForm::Pronoun || !isActor(mention)) {
                Actors actors;
                if (isActor(mention))
                    add(mention, actors);
                return actors;
            }
            return listEndingAt(mention, sentence.firstToken);
        }
        const Tag tag = m_document.tokens[at].tag;
        const bool inside = tag == Tag::Adjective || tag == Tag::Number || isNoun(tag) || tag == Tag::PossessiveMark ||
                            tag == Tag::Possessive || tag == Tag::VerbParticiple || tag == Tag::VerbGerund ||
                            text(at) == "'s" || text(at) == "’s" || text(at) == "," || text(at) == "-";
        if (!inside)
            break;
    }
    return {};
}

} // namespace summitry::analysis
