#pragma once
// The turns of a transcript: paragraphs, or sentences of a transcript run together, that begin with the speaker's name
// and a colon and give what was said as it stands, in quotation marks or without. Two at least make a transcript.
#include "models/analysis/statements/utterance.h"

namespace summitry::analysis {

class Turns
{
public:
    explicit Turns(Reading& reading) : m_reading(reading) {}
    /// One utterance a turn, its first paragraph as the words said; marks the turns in the reading. Linear.
    std::vector<Utterance> take();

private:
    struct Label
    {
        std::uint32_t first = 0, end = 0; ///< tokens of the name
        std::uint32_t sentence = 0;
        std::uint32_t saidEnd = 0; ///< end token of what was said in its first paragraph
        std::uint32_t extent = 0;  ///< end token of the whole turn
    };
    std::vector<Label> labels() const;
    bool labelAt(std::uint32_t first, std::uint32_t limit, Label& label) const;
    void measure(std::vector<Label>& labels) const;
    bool isTalk(const std::vector<Label>& labels) const;
    bool isMark(std::uint32_t token) const;
    bool isName(std::uint32_t first, std::uint32_t end) const;

    Reading& m_reading;
};

} // namespace summitry::analysis
