#include "models/analysis/mentions/resolver.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kClause = 14; // tokens of a clause before the main one

bool isVerb(Tag tag)
{
    return tag == Tag::Verb || tag == Tag::VerbPast || tag == Tag::VerbPresent || tag == Tag::VerbParticiple ||
           tag == Tag::Modal;
}

} // namespace

/// "In HER speech, Jane Roe said": the subject after the comma of a clause that stands first.
Guess Resolver::namedAhead(std::uint32_t index)
{
    const Phrase& phrase = (*m_phrases)[index];
    const Sentence& sentence = m_document.sentences[phrase.sentence];
    const auto& tokens = m_document.tokens;
    if (!m_classes.has(tokens[sentence.firstToken], kPreposition) || phrase.first > sentence.firstToken + kClause)
        return {};
    const std::uint32_t most = std::min(sentence.endToken, phrase.first + kClause);
    std::uint32_t comma = phrase.end;
    while (comma < most && m_document.of(tokens[comma].span) != ",")
        ++comma;
    std::uint32_t next = index + 1;
    while (next < m_phrases->size() && (*m_phrases)[next].first < comma)
        ++next;
    if (comma == most || next == m_phrases->size())
        return {};
    const Phrase& named = (*m_phrases)[next];
    const bool person = named.kind == PhraseKind::Person || named.kind == PhraseKind::Name;
    if (named.first != comma + 1 || !person || !isSubject(named))
        return {};
    const Guess guess = m_guesses[next].entity != kNone ? m_guesses[next] : m_names.single(named);
    return guess.entity != kNone && m_salience.fits(m_classes.of(tokens[phrase.first]), m_cast.at(guess.entity))
               ? Guess{guess.entity, 0.75f}
               : Guess{};
}

/// The verb at `verb` follows what was said (", said Xi"), so its subject comes next.
bool Resolver::saidBefore(std::uint32_t verb, std::uint32_t first) const
{
    if (verb == first)
        return true;
    const ByteSpan& span = m_document.tokens[verb - 1].span;
    const char last = m_document.text[span.end - 1];
    return last == ',' || last == '"' || m_document.of(span) == "”" || m_document.of(span) == "’";
}

bool Resolver::isSubject(const Phrase& phrase) const
{
    const Sentence& sentence = m_document.sentences[phrase.sentence];
    if (phrase.possessive)
        return false;
    if (phrase.first == sentence.firstToken)
        return true;
    const Token& before = m_document.tokens[phrase.first - 1];
    if (m_classes.has(before, kPreposition))
        return false;
    if (m_classes.has(before, kSaying) && saidBefore(phrase.first - 1, sentence.firstToken))
        return true;
    for (std::uint32_t i = phrase.end; i < sentence.endToken && i < phrase.end + 4; ++i) {
        if (m_document.of(m_document.tokens[i].span).ends_with("self"))
            continue;
        const Tag tag = m_document.tokens[i].tag;
        if (isVerb(tag) || m_classes.has(m_document.tokens[i], kSaying))
            return true;
        if (tag != Tag::Adverb && tag != Tag::Wh && tag != Tag::Punctuation && tag != Tag::Conjunction &&
            tag != Tag::Name)
            return false;
    }
    return false;
}

bool Resolver::speaks(const Phrase& phrase) const
{
    const auto& tokens = m_document.tokens;
    const Sentence& sentence = m_document.sentences[phrase.sentence];
    const bool before = phrase.first > sentence.firstToken && m_classes.has(tokens[phrase.first - 1], kSaying) &&
                        saidBefore(phrase.first - 1, sentence.firstToken);
    std::uint32_t next = phrase.end;
    while (next < sentence.endToken && next < phrase.end + 3 &&
           (tokens[next].tag == Tag::Adverb || tokens[next].tag == Tag::VerbPresent ||
            tokens[next].tag == Tag::VerbPast) &&
           !m_classes.has(tokens[next], kSaying))
        ++next;
    return before || (next < sentence.endToken && m_classes.has(tokens[next], kSaying));
}

Resolver::Place Resolver::placeOf(const Phrase& phrase) const
{
    return {phrase.sentence,          phrase.first,  isSubject(phrase),
            speaks(phrase),           phrase.quoted, isActedOn(phrase.first),
            ownerBefore(phrase.first)};
}

/// "called Jane Roe, urging HIM", "to congratulate HIM".
bool Resolver::isActedOn(std::uint32_t pronoun) const
{
    if (pronoun < 2 || !m_classes.has(m_document.tokens[pronoun], kHim | kHer))
        return false;
    const Tag verb = m_document.tokens[pronoun - 1].tag;
    return verb == Tag::VerbGerund || (verb == Tag::Verb && m_document.tokens[pronoun - 2].tag == Tag::To);
}

/// "Jane Roe and HER team", "thanked Jane Roe for HER work": whom the words before a possessive point to; else kNone.
std::uint32_t Resolver::ownerBefore(std::uint32_t pronoun) const
{
    if (pronoun == 0 || m_document.mentions.empty() || !m_classes.has(m_document.tokens[pronoun], kHis | kHer))
        return kNone;
    const Mention& before = m_document.mentions.back();
    if (before.endToken + 1 != pronoun || before.isPossessive || before.sentence != m_document.tokens[pronoun].sentence)
        return kNone;
    const Token& link = m_document.tokens[pronoun - 1];
    const bool judged = before.firstToken > 0 && m_classes.has(m_document.tokens[before.firstToken - 1], kJudging) &&
                        m_classes.has(link, kPreposition);
    return judged || m_document.of(link.span) == "and" ? before.entity : kNone;
}

} // namespace summitry::analysis
