#pragma once
// Turns utterances into drafts: speakers, addressees, relays, evidence, channel and the date its own sentence gives.
// Appends to Document::drafts (and to its entities, through Speakers).
#include "models/analysis/statements/channels.h"
#include "models/analysis/statements/speakers.h"
#include "models/analysis/statements/utterance.h"

namespace summitry::analysis {

class DraftWriter
{
public:
    DraftWriter(Document& document, const Reading& reading, const std::vector<Cue>& cues, const Channels& channels,
                Speakers& speakers)
        : m_document(document), m_reading(reading), m_cues(cues), m_channels(channels), m_speakers(speakers)
    {
    }
    void write(const std::vector<Utterance>& utterances);

private:
    std::vector<DraftActor> speakersOf(const Utterance& utterance);
    std::vector<DraftActor> unresolved(const Utterance& utterance);
    std::vector<DraftActor> participants(std::uint32_t sentence) const;
    bool quotesWhatWasSent(const Utterance& utterance, const Draft& draft) const;
    bool namedBefore(const Utterance& utterance) const;
    std::vector<DraftActor> issuerBefore(std::uint32_t sentence) const;
    std::vector<DraftActor> insideQuotation(const Utterance& utterance) const;
    void addRelays(const Utterance& utterance, Draft& draft);
    void addAddressee(const Utterance& utterance, Draft& draft) const;
    void addChannel(const Utterance& utterance, Draft& draft) const;
    bool hasVerb(std::uint32_t first, std::uint32_t end) const;
    void addDate(const Utterance& utterance, Draft& draft) const;
    ByteSpan evidence(const Utterance& utterance) const;
    void spreadChannels(std::size_t first);

    Document& m_document;
    const Reading& m_reading;
    const std::vector<Cue>& m_cues;
    const Channels& m_channels;
    Speakers& m_speakers;
    bool m_sent = false;            ///< the last statement is that greetings or the like were sent
    std::vector<bool> m_background; ///< by draft written: told as earlier or as a standing position
    std::vector<DraftActor> m_lastSpeakers;
    std::vector<DraftActor> m_lastIssuer; ///< who spoke last or passed it on: whose paper "the statement" is
};

} // namespace summitry::analysis
