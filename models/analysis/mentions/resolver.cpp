#include "models/analysis/mentions/resolver.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::size_t kFarBack = 1000; // mentions: nobody reads "the ministry" as one named longer ago

bool isPersonKind(ActorKind kind)
{
    return kind == ActorKind::Leader || kind == ActorKind::Voice;
}

} // namespace

Resolver::Resolver(Document& document, const Hits& hits, const WordClasses& classes, const Gazetteer& gazetteer)
    : m_document(document), m_classes(classes), m_gazetteer(gazetteer), m_cast(document, gazetteer),
      m_names(document, hits, classes, m_cast), m_salience(m_cast)
{
}

void Resolver::run(const std::vector<Phrase>& phrases)
{
    m_phrases = &phrases;
    m_guesses.assign(phrases.size(), {});
    for (const Phrase& phrase : phrases)
        for (const Piece& piece : {phrase.piece, phrase.second})
            if (piece.isCountry())
                m_cast.noteCountry(piece.index);
    for (std::uint32_t i = 0; i < phrases.size(); ++i)
        if (phrases[i].kind == PhraseKind::Person && m_names.isFull(phrases[i]))
            m_guesses[i] = m_names.full(phrases[i]);
    for (std::uint32_t i = 0; i < phrases.size(); ++i)
        resolve(i);
}

void Resolver::resolve(std::uint32_t index)
{
    const Phrase& phrase = (*m_phrases)[index];
    if (phrase.quoted && phrase.kind == PhraseKind::Pronoun && m_classes.has(m_document.tokens[phrase.first], kThey))
        return;
    if (phrase.kind == PhraseKind::Group ||
        (phrase.kind == PhraseKind::Pronoun && m_classes.has(m_document.tokens[phrase.first], kThey))) {
        auto members = group(phrase);
        const bool pronoun = phrase.kind == PhraseKind::Pronoun;
        if (members.empty())
            return;
        m_lastGroup = members;
        m_lastGroupSentence = phrase.sentence;
        add(phrase, pronoun ? MentionForm::Pronoun : MentionForm::Group, {kNone, 0.7f}, std::move(members));
        return;
    }
    MentionForm form = MentionForm::FullName;
    const Guess found = guess(index, form);
    m_guesses[index] = found;
    if (found.entity == kNone)
        return;
    if (form == MentionForm::Pronoun && m_cast.at(found.entity).sex == Sex::Unknown)
        m_cast.at(found.entity).sex =
            m_classes.has(m_document.tokens[phrase.first], kShe | kHer) ? Sex::Female : Sex::Male;
    if (form != MentionForm::Pronoun || !m_classes.has(m_document.tokens[phrase.first], kHis))
        remember(phrase, found.entity);
    add(phrase, form, found, {});
}

Guess Resolver::guess(std::uint32_t index, MentionForm& form)
{
    const Phrase& phrase = (*m_phrases)[index];
    switch (phrase.kind) {
    case PhraseKind::Person:
        form = m_names.isFull(phrase) ? MentionForm::FullName : MentionForm::FamilyName;
        return m_guesses[index].entity != kNone ? m_guesses[index] : person(phrase);
    case PhraseKind::Name:
        form = MentionForm::FamilyName;
        return m_names.single(phrase);
    case PhraseKind::Office:
        form = MentionForm::Office;
        return office(phrase);
    case PhraseKind::Place:
        return place(phrase, form);
    case PhraseKind::Organisation:
        form = MentionForm::Organisation;
        return organisation(phrase);
    case PhraseKind::Body:
        form = MentionForm::Institution;
        return body(phrase);
    case PhraseKind::State:
        form = MentionForm::Institution;
        return state(phrase);
    case PhraseKind::Unnamed:
        form = MentionForm::Unnamed;
        return unnamed(phrase);
    default:
        form = MentionForm::Pronoun;
        if (const Guess ahead = namedAhead(index); ahead.entity != kNone)
            return ahead;
        return {m_salience.pronoun(m_classes.of(m_document.tokens[phrase.first]), placeOf(phrase)), 0.7f};
    }
}

/// "President Lee", "Mr. Roe", "China's Xi".
Guess Resolver::person(const Phrase& phrase)
{
    const Guess known = m_names.single(phrase);
    if (known.entity != kNone)
        return known;
    if (phrase.title != nullptr && !phrase.headline)
        return m_names.stranger(phrase);
    return phrase.piece.isCountry() ? Guess{m_cast.country(phrase.piece.index), 0.5f} : Guess{};
}

Guess Resolver::place(const Phrase& phrase, MentionForm& form)
{
    const Piece& piece = phrase.piece;
    if (const Guess person = personLikePlace(phrase); person.entity != kNone) {
        form = MentionForm::FamilyName;
        return person;
    }
    form = piece.kind == PieceKind::Country   ? MentionForm::Country
           : piece.kind == PieceKind::Demonym ? MentionForm::Demonym
                                              : MentionForm::Metonym;
    if (piece.kind != PieceKind::Seat)
        return {m_cast.country(piece.index), phrase.location ? 0.9f : 0.85f};
    const Guess seat = printed(phrase, ActorKind::Institution);
    m_cast.at(seat.entity).country = std::string(m_gazetteer.countries()[piece.index].code);
    m_cast.at(seat.entity).gazetteerCountry = piece.index;
    return {seat.entity, 0.9f};
}

/// A city's name that is also the family name of somebody the article has named.
Guess Resolver::personLikePlace(const Phrase& phrase)
{
    if (phrase.piece.kind != PieceKind::Place || phrase.end - phrase.first != 1 || phrase.first == 0)
        return {};
    const Token& before = m_document.tokens[phrase.first - 1];
    if (before.sentence == m_document.tokens[phrase.first].sentence &&
        m_classes.has(before, kPlacePreposition | kVisitVerb))
        return {};
    for (const Cast::Key& key : m_cast.byKey(m_names.text(phrase.first, phrase.end)))
        if (key.family)
            return {key.entity, 0.75f};
    return {};
}

Guess Resolver::organisation(const Phrase& phrase)
{
    if (phrase.piece.kind == PieceKind::Organisation)
        return {m_cast.organisation(phrase.piece.index), 0.9f};
    const bool outlet = phrase.title != nullptr && phrase.title->kind == TitleKind::Outlet;
    const std::uint32_t entity = m_cast.named(outlet ? ActorKind::Institution : ActorKind::Organisation,
                                              m_names.text(phrase.nameFirst, phrase.nameEnd));
    if (outlet)
        m_cast.at(entity).office = phrase.title->office;
    return {entity, phrase.title != nullptr ? 0.9f : 0.6f};
}

/// Under the name it is printed with, without an article.
Guess Resolver::printed(const Phrase& phrase, ActorKind kind)
{
    std::string name = m_names.text(phrase.nameFirst, phrase.end);
    if (phrase.owner != kNone && m_guesses[phrase.owner].entity != kNone) {
        const Phrase& owner = (*m_phrases)[phrase.owner];
        name = m_names.text(owner.nameFirst, owner.nameEnd) + (owner.possessive ? "'s " : " ") + name;
    } else if (phrase.ownerPronoun == phrase.first) {
        if (const std::uint32_t owner = ownerOf(phrase); owner != kNone)
            name = m_cast.at(owner).name + "'s " + m_names.text(phrase.nameFirst + 1, phrase.end);
    }
    return {m_cast.named(kind, name), 0.7f};
}

/// The last of this form whose name ends so; kNone when that is long ago.
std::uint32_t Resolver::earlierNamed(MentionForm form, std::string_view ending) const
{
    const auto& mentions = m_document.mentions;
    const std::size_t far = mentions.size() - std::min(mentions.size(), kFarBack);
    for (std::size_t at = mentions.size(); at-- > far;)
        if (mentions[at].form == form && mentions[at].entity != kNone &&
            m_document.entities[mentions[at].entity].name.ends_with(ending))
            return mentions[at].entity;
    return kNone;
}

/// "The official" is the one that was "a senior official" before.
Guess Resolver::unnamed(const Phrase& phrase)
{
    if (phrase.definite && phrase.piece.kind == PieceKind::None && phrase.owner == kNone)
        if (const std::uint32_t again =
                earlierNamed(MentionForm::Unnamed, " " + m_names.text(phrase.nameFirst, phrase.end));
            again != kNone)
            return {again, 0.7f};
    return printed(phrase, ActorKind::Voice);
}

Guess Resolver::body(const Phrase& phrase)
{
    const bool bound = phrase.piece.kind != PieceKind::None || phrase.owner != kNone;
    if (!bound)
        if (const std::uint32_t earlier =
                earlierNamed(MentionForm::Institution, m_names.text(phrase.nameFirst, phrase.end));
            earlier != kNone)
            return {earlier, 0.7f};
    const Guess found = printed(phrase, ActorKind::Institution);
    Entity& entity = m_cast.at(found.entity);
    const std::uint32_t country = phrase.piece.isCountry() ? phrase.piece.index : m_salience.country(placeOf(phrase));
    if (!phrase.title->office.empty())
        entity.office = phrase.title->office;
    if (entity.country.empty() && country != kNone) {
        entity.gazetteerCountry = country;
        entity.country = std::string(m_gazetteer.countries()[country].code);
    }
    return {found.entity, bound ? 0.85f : 0.6f};
}

/// "Israeli officials", "the government".
Guess Resolver::state(const Phrase& phrase)
{
    if (phrase.piece.kind != PieceKind::None)
        return {governed(phrase.piece), 0.85f};
    if (const std::uint32_t owner = ownerOf(phrase); owner != kNone && m_cast.at(owner).gazetteerCountry != kNone)
        return {m_cast.country(m_cast.at(owner).gazetteerCountry), 0.6f};
    if (const std::uint32_t country = m_salience.country(placeOf(phrase));
        phrase.definite && country != kNone && !phrase.title->plural)
        return {m_cast.country(country), 0.6f};
    return printed(phrase, ActorKind::Voice);
}

std::uint32_t Resolver::governed(const Piece& piece)
{
    if (piece.kind == PieceKind::Organisation)
        return m_cast.organisation(piece.index);
    if (piece.kind != PieceKind::Seat)
        return m_cast.country(piece.index);
    const std::uint32_t seat = m_cast.named(ActorKind::Institution, m_names.text(piece.first, piece.end));
    m_cast.at(seat).gazetteerCountry = piece.index;
    m_cast.at(seat).country = std::string(m_gazetteer.countries()[piece.index].code);
    return seat;
}

std::uint32_t Resolver::ownerOf(const Phrase& phrase) const
{
    if (phrase.owner != kNone)
        return m_guesses[phrase.owner].entity;
    if (phrase.ownerPronoun == kNone)
        return kNone;
    const std::uint32_t classes = m_classes.of(m_document.tokens[phrase.ownerPronoun]);
    return classes & kPronouns ? m_salience.pronoun(classes, placeOf(phrase)) : kNone;
}

/// What stands between the phrase and the last mention, when that is only "and" or a comma.
Resolver::Joint Resolver::joint(const Phrase& phrase) const
{
    if (m_document.mentions.empty() || m_document.mentions.back().sentence != phrase.sentence)
        return Joint::None;
    const std::uint32_t end = m_document.mentions.back().endToken;
    if (phrase.first <= end || phrase.first > end + 2)
        return Joint::None;
    Joint joint = Joint::Comma;
    for (std::uint32_t i = end; i < phrase.first; ++i) {
        const std::string_view text = m_document.of(m_document.tokens[i].span);
        if (text == "and")
            joint = Joint::And;
        else if (text != "," && text != ";")
            return Joint::None;
    }
    return joint;
}

void Resolver::remember(const Phrase& phrase, std::uint32_t entity)
{
    const Entity& facts = m_cast.at(entity);
    const bool named = phrase.kind != PhraseKind::Unnamed;
    const bool several = phrase.title != nullptr && phrase.title->plural;
    if (isPersonKind(facts.kind) && named && !several) {
        if (const Joint found = joint(phrase); found != Joint::None)
            m_salience.joinedWithLast(entity, found == Joint::And, placeOf(phrase));
        m_salience.sawPerson(entity, placeOf(phrase));
    }
    if (facts.kind == ActorKind::Country &&
        !(phrase.kind == PhraseKind::Place && phrase.piece.kind == PieceKind::Place))
        m_salience.sawCountry(entity, placeOf(phrase));
}

void Resolver::add(const Phrase& phrase, MentionForm form, const Guess& guess, std::vector<std::uint32_t> members)
{
    const auto& tokens = m_document.tokens;
    Mention mention;
    mention.span = {tokens[phrase.first].span.begin, tokens[phrase.end - 1].span.end};
    mention.name = {tokens[phrase.nameFirst].span.begin, tokens[phrase.nameEnd - 1].span.end};
    if (form == MentionForm::Pronoun)
        mention.name.end = mention.name.begin;
    mention.form = form;
    mention.entity = guess.entity;
    mention.members = std::move(members);
    mention.sentence = phrase.sentence;
    mention.firstToken = phrase.first;
    mention.endToken = phrase.end;
    mention.isPossessive =
        phrase.possessive || (form == MentionForm::Pronoun && m_classes.has(tokens[phrase.first], kHis));
    mention.isLocation = phrase.location && form != MentionForm::FamilyName;
    mention.confidence = guess.confidence;
    m_document.mentions.push_back(std::move(mention));
}

} // namespace summitry::analysis
