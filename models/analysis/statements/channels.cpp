#include "models/analysis/statements/channels.h"

#include "models/analysis/lexicon/table.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kReach = 80; // tokens to either side of the verb

} // namespace

Result<Channels> Channels::create(Words& words)
{
    auto table = Table::load("speechchannels", 3);
    if (!table)
        return table.error();
    Channels channels;
    for (const TableRow& row : table->rows()) {
        Entry entry;
        const std::string_view place = row.cell(2);
        if (!fromText(row.cell(1), entry.channel) || (place != "any" && place != "on" && place != "in"))
            return table->wrong(row, "the channel or the place is unknown");
        entry.place = place == "any" ? Place::Any : place == "on" ? Place::On : Place::In;
        for (std::string_view rest = row.cell(0); !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            entry.words.push_back(words.add(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        entry.text = ' ' + std::string(row.cell(0)) + ' ';
        channels.m_first.set(entry.words.front(), 1);
        channels.m_entries.push_back(std::move(entry));
    }
    for (const char* word : {"on", "via"})
        channels.m_on.push_back(words.add(word));
    for (const char* word : {"in", "at", "during", "through"})
        channels.m_in.push_back(words.add(word));
    return channels;
}

bool Channels::fits(const Reading& reading, const Entry& entry, std::uint32_t at, const Sentence& sentence) const
{
    for (std::uint32_t i = 0; i < entry.words.size(); ++i)
        if (at + i >= sentence.endToken || reading.token(at + i).word != entry.words[i])
            return false;
    if (entry.place == Place::Any)
        return true;
    const std::vector<std::uint32_t>& wanted = entry.place == Place::On ? m_on : m_in;
    std::uint32_t before = at;
    for (int steps = 0; before > sentence.firstToken && steps < 6; ++steps) {
        --before;
        if (std::find(wanted.begin(), wanted.end(), reading.token(before).word) != wanted.end())
            return true;
        const Tag tag = reading.tag(before);
        if (entry.place == Place::On || reading.isVerb(before) || tag == Tag::Preposition || tag == Tag::Punctuation ||
            tag == Tag::Conjunction)
            return false;
    }
    return false;
}

Channel Channels::ofTranscript(std::string_view title) const
{
    std::string words(1, ' ');
    for (const char c : title) {
        const bool upper = c >= 'A' && c <= 'Z',
                   lower = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (upper || lower)
            words += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (words.back() != ' ')
            words += ' ';
    }
    words += ' ';
    Channel weak = Channel::Meeting;
    for (const Entry& entry : m_entries) {
        if (entry.place == Place::On || words.find(entry.text) == std::string::npos)
            continue;
        if (entry.channel != Channel::Meeting && entry.channel != Channel::Call)
            return entry.channel;
        if (entry.channel == Channel::Call && entry.text != " conversation ") // people converse in person, too
            weak = Channel::Call;
    }
    return weak;
}

std::optional<Channel> Channels::of(const Reading& reading, const Cue& cue) const
{
    const Sentence& sentence = reading.document().sentences[cue.sentence];
    std::optional<Channel> weak;
    const std::uint32_t first = std::max(sentence.firstToken, cue.token > kReach ? cue.token - kReach : 0);
    for (std::uint32_t at = first; at < sentence.endToken && at < cue.token + kReach; ++at) {
        if (!m_first.has(reading.token(at).word, 1) || reading.quotation(at) != kNone)
            continue;
        const bool said = cue.carrier != Carrier::Quote && at >= cue.contentFirst && at < cue.contentEnd;
        for (const Entry& entry : m_entries) {
            if ((said && entry.place != Place::On) || !fits(reading, entry, at, sentence))
                continue;
            if (entry.channel != Channel::Meeting && entry.channel != Channel::Call)
                return entry.channel;
            weak = entry.channel;
        }
    }
    return weak;
}

} // namespace summitry::analysis
