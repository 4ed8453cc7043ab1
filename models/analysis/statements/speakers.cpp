#include "models/analysis/statements/speakers.h"

#include "models/analysis/text/characters.h"

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kMostEntities = 200; // looked through for a country

/// Described, not named: "senior diplomat".
bool isUnnamed(const Entity& entity)
{
    return (entity.kind == ActorKind::Voice || entity.kind == ActorKind::Institution) && !entity.name.empty() &&
           characterAt(entity.name, 0).kind == CharKind::Lower;
}

/// "White House official" for "official".
bool isUnnamedFuller(const Entity& entity, std::string_view name)
{
    return (entity.kind == ActorKind::Voice || entity.kind == ActorKind::Institution) &&
           entity.name.size() > name.size() + 1 && entity.name.ends_with(name) &&
           entity.name[entity.name.size() - name.size() - 1] == ' ' && entity.gazetteerPerson == kNone;
}

} // namespace

bool Speakers::canSpeak(std::uint32_t mention) const
{
    const Mention& m = m_document.mentions[mention];
    return !m.isLocation && (m.entity != kNone || !m.members.empty());
}

DraftActor Speakers::actor(std::uint32_t mention) const
{
    return {m_document.mentions[mention].entity, m_document.mentions[mention].span};
}

/// "A and B", "A, B and C": the mentions joined to this one on its left.
std::vector<DraftActor> Speakers::joined(std::uint32_t mention) const
{
    std::vector<DraftActor> actors;
    const Mention* last = &m_document.mentions[mention];
    for (const std::uint32_t member : last->members)
        actors.push_back({member, last->span});
    if (last->entity != kNone && last->members.empty())
        actors.push_back(actor(mention));
    const std::uint32_t sentence = m_reading.sentenceOf(last->firstToken).firstToken;
    bool anded = false;
    while (last->firstToken > sentence + 1 && last->members.empty()) {
        const std::uint32_t link = last->firstToken - 1;
        const bool and_ = m_reading.text(link) == "and";
        if (!(and_ && !anded) && !(anded && m_reading.isComma(link)))
            break;
        const std::uint32_t before = m_reading.isComma(link - 1) && and_ ? link - 2 : link - 1;
        const std::uint32_t other = m_reading.mention(before);
        if (other == kNone || m_document.mentions[other].entity == kNone ||
            m_document.mentions[other].endToken != before + 1 || m_document.mentions[other].isLocation)
            break;
        const std::uint32_t front = m_document.mentions[other].firstToken;
        const bool saying = front > 0 && (m_reading.words().frames(m_reading.token(front - 1).word) & kClause) != 0;
        if (front > sentence &&
            ((m_reading.isVerb(front - 1) && !saying) || m_reading.tag(front - 1) == Tag::Preposition) &&
            !m_reading.is(front - 1, kThat | kSubordinates))
            break;
        anded = true;
        actors.insert(actors.begin(), actor(other));
        last = &m_document.mentions[other];
    }
    return actors;
}

std::uint32_t Speakers::named(std::string name, ActorKind kind, std::string country)
{
    const auto [known, added] = m_made.try_emplace(name, static_cast<std::uint32_t>(m_document.entities.size()));
    if (!added)
        return known->second;
    Entity entity;
    entity.kind = kind;
    entity.name = std::move(name);
    entity.country = std::move(country);
    m_document.entities.push_back(std::move(entity));
    return known->second;
}

/// A noun phrase whose head is no mention: "Moon's office", "Chinese officials", "a witness".
std::vector<DraftActor> Speakers::ofPhrase(const Subject& subject, bool unnamed)
{
    const ByteSpan span{m_reading.token(subject.first).span.begin, m_reading.token(subject.end - 1).span.end};
    const std::string_view head = m_reading.text(subject.head);
    std::uint32_t inside = kNone;
    for (std::uint32_t i = subject.first; i <= subject.head; ++i)
        if (m_reading.mention(i) != kNone)
            inside = m_reading.mention(i);
    if (inside != kNone && m_document.mentions[inside].entity != kNone) {
        const Mention& mention = m_document.mentions[inside];
        const ActorKind kind = m_document.entities[mention.entity].kind;
        const bool person = kind == ActorKind::Leader || kind == ActorKind::Voice;
        if (!person && m_reading.is(subject.head, kOfficial | kDocument))
            return {actor(inside)};
        if (person && (head == "office" || head == "team" || head == "administration" || head == "campaign")) {
            const std::string name = m_document.entities[mention.entity].name;
            const std::string family = std::string(m_document.of(mention.name));
            return {{named((family.empty() ? name : family) + "'s " + std::string(head), ActorKind::Institution,
                           m_document.entities[mention.entity].country),
                     span}};
        }
    }
    if (std::vector<DraftActor> name = ofName(subject, unnamed); !name.empty())
        return name;
    const bool oneOfficial =
        m_reading.is(subject.head, kSpokes | kOfficial) && m_reading.tag(subject.head) == Tag::Noun;
    const bool office = (m_reading.is(subject.head, kOffice) || oneOfficial) && subject.head > subject.first + 1;
    if ((!unnamed && !office) || m_reading.tag(subject.head) == Tag::Pronoun)
        return {};
    return asWritten(subject);
}

/// A name that stands at the end of the phrase and is no mention: the last words that begin with capitals.
std::vector<DraftActor> Speakers::ofName(const Subject& subject, bool unnamed)
{
    std::uint32_t first = subject.head + 1;
    while (first > subject.first && m_reading.tag(first - 1) == Tag::Name && m_reading.token(first - 1).capital &&
           m_reading.mention(first - 1) == kNone)
        --first;
    if (first > subject.head)
        return {};
    const ByteSpan span{m_reading.token(first).span.begin, m_reading.token(subject.head).span.end};
    const std::string_view words = m_document.of(span);
    if (first == subject.head)
        for (const auto& [name, entity] : m_made)
            if (name.size() > words.size() + 1 && name.ends_with(words) && name[name.size() - words.size() - 1] == ' ')
                return {{entity, span}};
    if (first == subject.head && !unnamed)
        return {};
    return {{named(std::string(words), ActorKind::Voice, {}), span}};
}

/// The noun phrase itself, as the text has it, without its article.
std::vector<DraftActor> Speakers::asWritten(const Subject& subject)
{
    if (m_reading.tag(subject.head) == Tag::Pronoun)
        return {};
    const ByteSpan span{m_reading.token(subject.first).span.begin, m_reading.token(subject.end - 1).span.end};
    std::uint32_t first = subject.first;
    if (first < subject.head && m_reading.tag(first) == Tag::Determiner)
        ++first;
    std::uint32_t end = subject.end;
    if (belongs(end))
        if (const Subject whose = SubjectFinder(m_reading).phraseAt(end + 1, end + 10); whose.found())
            end = whose.end;
    const ByteSpan words{m_reading.token(first).span.begin, m_reading.token(end - 1).span.end};
    if (words.end - words.begin > 80)
        return {};
    return {{named(std::string(m_document.of(words)), ActorKind::Voice, {}), span}};
}

std::vector<DraftActor> Speakers::of(const Subject& subject, bool unnamed)
{
    if (!subject.found())
        return {};
    if (subject.mention == kNone)
        return ofPhrase(subject, unnamed);
    const Mention& mention = m_document.mentions[subject.mention];
    if (mention.isLocation || (mention.entity == kNone && mention.members.empty()))
        return unnamed ? asWritten(subject) : std::vector<DraftActor>{};
    if (mention.entity != kNone && mention.members.empty() &&
        (mention.form == MentionForm::Unnamed || isUnnamed(m_document.entities[mention.entity])))
        return ofUnnamed(subject, unnamed);
    return joined(subject.mention);
}

/// "Israeli officials" speak for Israel; "analysts" for nobody, unless they are quoted.
std::vector<DraftActor> Speakers::ofUnnamed(const Subject& subject, bool unnamed)
{
    const Mention& mention = m_document.mentions[subject.mention];
    bool official = false;
    for (std::uint32_t i = mention.firstToken; i < mention.endToken; ++i)
        official |= m_reading.is(i, kOfficial);
    if (official)
        if (const std::uint32_t state = country(m_document.entities[mention.entity]); state != kNone)
            return {{state, mention.span}};
    const bool one = m_reading.tag(subject.head) != Tag::NounPlural || m_reading.is(subject.head, kOffice);
    if (!unnamed && !one)
        return {};
    const std::uint32_t known = fuller(mention.entity);
    const bool bare = known == mention.entity && m_document.entities[known].name.find(' ') == std::string::npos;
    if (bare && (subject.end > mention.endToken || belongs(subject.end)))
        return asWritten(subject);
    return {{known, mention.span}};
}

/// "spokesman for X", "head of Y".
bool Speakers::belongs(std::uint32_t token) const
{
    return token + 1 < m_document.tokens.size() && (m_reading.text(token) == "for" || m_reading.is(token, kOf)) &&
           m_reading.token(token).sentence == m_reading.token(token - 1).sentence &&
           (m_reading.mention(token + 1) != kNone || m_reading.tag(token + 1) == Tag::Name ||
            m_reading.tag(token + 1) == Tag::Determiner);
}

/// "The official" is the White House official of before.
std::uint32_t Speakers::fuller(std::uint32_t entity) const
{
    const std::string& name = m_document.entities[entity].name;
    if (name.find(' ') != std::string::npos)
        return entity;
    for (std::uint32_t e = entity; e > 0 && e + kMostEntities > entity; --e)
        if (isUnnamedFuller(m_document.entities[e - 1], name))
            return e - 1;
    return entity;
}

std::vector<DraftActor> Speakers::author()
{
    const std::string& name = m_document.article->author;
    return {{named(name.empty() ? "the author" : name, ActorKind::Voice, {}), {}}};
}

std::uint32_t Speakers::country(const Entity& of)
{
    const std::uint32_t index = of.gazetteerCountry != Gazetteer::kNone || of.country.empty()
                                    ? of.gazetteerCountry
                                    : m_gazetteer.country(of.country);
    if (index == Gazetteer::kNone)
        return kNone;
    const std::string_view name = m_gazetteer.countries()[index].name;
    for (std::uint32_t e = 0; e < m_document.entities.size() && e < kMostEntities; ++e)
        if (m_document.entities[e].kind == ActorKind::Country && m_document.entities[e].name == name)
            return e;
    const std::uint32_t made =
        named(std::string(name), ActorKind::Country, std::string(m_gazetteer.countries()[index].code));
    m_document.entities[made].gazetteerCountry = index;
    return made;
}

bool Speakers::passesOn(const Subject& subject) const
{
    if (!subject.found())
        return false;
    for (std::uint32_t i = subject.first; i < subject.end; ++i)
        if (m_reading.is(i, kSpokes | kDocument | kOfficial | kAgency | kOffice))
            return true;
    if (subject.mention == kNone || m_document.mentions[subject.mention].entity == kNone)
        return false;
    const Entity& entity = m_document.entities[m_document.mentions[subject.mention].entity];
    if (entity.kind == ActorKind::Institution || entity.kind == ActorKind::Organisation)
        return true;
    return entity.kind == ActorKind::Voice && entity.office.find("spokes") != std::string::npos;
}

bool Speakers::isOutlet(const Subject& subject) const
{
    for (std::uint32_t i = subject.first; subject.found() && i < subject.end; ++i)
        if (m_reading.is(i, kAgency))
            return true;
    return subject.found() && isOutlet(subject.mention);
}

bool Speakers::isOutlet(std::uint32_t mention) const
{
    const std::uint32_t entity = mention == kNone ? kNone : m_document.mentions[mention].entity;
    return entity != kNone && m_document.entities[entity].office == "news outlet";
}

std::vector<DraftActor> Speakers::ofLabel(const Subject& label)
{
    if (label.mention != kNone)
        return of(label, true);
    const ByteSpan span{m_reading.token(label.first).span.begin, m_reading.token(label.end - 1).span.end};
    std::string name(m_document.of(span));
    for (std::size_t i = 1; i < name.size(); ++i)
        if (name[i - 1] != ' ' && name[i - 1] != '-' && name[i] >= 'A' && name[i] <= 'Z')
            name[i] = static_cast<char>(name[i] - 'A' + 'a');
    for (std::uint32_t e = 0; e < m_document.entities.size() && e < kMostEntities; ++e)
        if (const Entity& known = m_document.entities[e]; known.name.ends_with(" " + name))
            return {{e, span}};
    return {{named(std::move(name), ActorKind::Voice, {}), span}};
}

/// An office, or somebody whose work it is to speak for one.
bool Speakers::isOffice(std::uint32_t entity) const
{
    const Entity& one = m_document.entities[entity];
    const auto speaksFor = [](std::string_view words) {
        return words.find("spokes") != std::string_view::npos ||
               words.find("press secretary") != std::string_view::npos;
    };
    return one.kind == ActorKind::Institution ||
           (one.kind == ActorKind::Voice && (speaksFor(one.office) || speaksFor(one.name)));
}

bool Speakers::isDocument(const Subject& subject) const
{
    if (!subject.found() || !m_reading.is(subject.head, kDocument))
        return false;
    return subject.mention == kNone || (m_document.mentions[subject.mention].entity != kNone &&
                                        isUnnamed(m_document.entities[m_document.mentions[subject.mention].entity]));
}

} // namespace summitry::analysis
