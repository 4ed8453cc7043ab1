#pragma once
// Adds to the quotations' utterances those that are only reported, sentence by sentence: one for each subject and its
// verbs; settles which of two cues inside one another is the statement and which passes it on; drops what only repeats.
#include "models/analysis/statements/speakers.h"
#include "models/analysis/statements/utterance.h"

namespace summitry::analysis {

class Reports
{
public:
    Reports(const Reading& reading, const std::vector<Cue>& cues, const Speakers& speakers)
        : m_reading(reading), m_cues(cues), m_speakers(speakers)
    {
    }
    /// Utterances in, completed: quotations first, then reports.
    void addTo(std::vector<Utterance>& utterances);

private:
    bool isSpeech() const;
    bool isReport(const Cue& cue) const;
    void addSentence(std::uint32_t first, std::uint32_t end, std::vector<Utterance>& utterances);
    Utterance* withSubject(const Subject& subject, std::uint32_t sentence, std::vector<Utterance>& utterances) const;
    void settle(std::uint32_t first, std::uint32_t end, std::vector<Utterance>& utterances, std::size_t from);
    void dropRepeated(std::vector<Utterance>& utterances) const;

    const Reading& m_reading;
    const std::vector<Cue>& m_cues;
    const Speakers& m_speakers;
    std::size_t m_quoted = 0;      ///< utterances that came with quotations
    std::size_t m_firstQuoted = 0; ///< of them, the first that may touch the sentence at hand
};

} // namespace summitry::analysis
