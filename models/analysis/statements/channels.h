#pragma once
// By which means a statement was made, as its sentence tells (table speechchannels.tsv): in a statement or to
// reporters, in a post, an interview, a meeting, a call; else what its speaker is. Knows no occasion: that is decided
// later.
#include "models/analysis/statements/cues.h"

#include <optional>

namespace summitry::analysis {

class Channels
{
public:
    static Result<Channels> create(Words& words);
    /// What the words around a cue say, outside quotations and outside what was said; nothing when they do not say.
    std::optional<Channel> of(const Reading& reading, const Cue& cue) const;

    /// What the title of a transcript says; a meeting unless it says otherwise.
    Channel ofTranscript(std::string_view title) const;

private:
    enum class Place : std::uint8_t { Any, On, In };
    struct Entry
    {
        std::vector<std::uint32_t> words;
        std::string text; ///< between spaces
        Channel channel = Channel::Press;
        Place place = Place::Any;
    };
    bool fits(const Reading& reading, const Entry& entry, std::uint32_t at, const Sentence& sentence) const;

    std::vector<Entry> m_entries;
    WordFlags m_first; ///< words an entry begins with
    std::vector<std::uint32_t> m_on, m_in;
};

} // namespace summitry::analysis
