#pragma once
// A document laid out per token for the statement stage: which quotation, mention and time expression each token
// belongs to, and small questions about tokens. Built once per document in linear time; holds references to both
// arguments.
#include "models/analysis/document.h"
#include "models/analysis/statements/speechwords.h"

namespace summitry::analysis {

class Reading
{
public:
    Reading(const Document& document, const SpeechWords& words);

    const Document& document() const { return m_document; }
    const SpeechWords& words() const { return m_words; }
    const Token& token(std::uint32_t i) const { return m_document.tokens[i]; }
    const Sentence& sentenceOf(std::uint32_t i) const { return m_document.sentences[m_document.tokens[i].sentence]; }
    Tag tag(std::uint32_t i) const { return m_document.tokens[i].tag; }
    bool is(std::uint32_t i, std::uint32_t roles) const { return m_words.is(m_document.tokens[i].word, roles); }
    std::string_view text(std::uint32_t i) const { return m_document.of(m_document.tokens[i].span); }

    /// The speech it lies in, marks included; kNone outside. Terms and titles in quotation marks do not count.
    std::uint32_t quotation(std::uint32_t i) const { return m_quotation[i]; }
    std::uint32_t mention(std::uint32_t i) const { return m_mention[i]; }
    bool inTime(std::uint32_t i) const { return m_time[i] != 0; }
    /// It lies in a turn of a transcript: said as it stands.
    bool inTurn(std::uint32_t i) const { return m_turn[i] != 0; }
    void markTurn(std::uint32_t first, std::uint32_t end);
    /// First and end token of a quotation, marks included.
    std::uint32_t quotationFirst(std::uint32_t quotation) const { return m_quotes[quotation].first; }
    std::uint32_t quotationEnd(std::uint32_t quotation) const { return m_quotes[quotation].second; }

    bool isComma(std::uint32_t i) const { return text(i) == ","; }
    bool isNominal(std::uint32_t i) const;
    bool isFiniteVerb(std::uint32_t i) const;
    bool isVerb(std::uint32_t i) const { return tag(i) >= Tag::Verb && tag(i) <= Tag::VerbParticiple; }
    /// Auxiliaries, modals, adverbs, negations: what stands between a subject and its verb.
    bool isVerbHelper(std::uint32_t i) const;

private:
    void placeQuotations();
    void placeMentions();
    void placeTimes();
    std::uint32_t tokenAt(std::uint32_t byte, std::uint32_t from) const;

    const Document& m_document;
    const SpeechWords& m_words;
    std::vector<std::uint32_t> m_quotation, m_mention;
    std::vector<std::uint8_t> m_time, m_turn;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_quotes;
};

} // namespace summitry::analysis
