#include "models/analysis/statements/turns.h"

#include "models/analysis/text/characters.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kLongestLabel = 9; // "President of Russia Vladimir Putin:"
constexpr std::uint32_t kLongestShout = 3; // "VAN DYKE:"
constexpr std::array<std::string_view, 14> kTalk{"I",   "we",   "We",  "you",  "You", "my", "My",
                                                 "our", "your", "Our", "Your", "me",  "us", "?"};

bool isShouted(std::string_view word)
{
    return word.size() > 2 && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

bool Turns::isMark(std::uint32_t token) const
{
    const CharKind kind = characterAt(m_reading.document().text, m_reading.token(token).span.begin).kind;
    return kind == CharKind::Quote || kind == CharKind::Apostrophe;
}

/// A person the text knows, to the end of the label; or capitals alone, as transcripts write family names.
bool Turns::isName(std::uint32_t first, std::uint32_t end) const
{
    const Document& d = m_reading.document();
    const std::uint32_t mention = m_reading.mention(end - 1);
    if (mention != kNone && d.mentions[mention].entity != kNone && d.mentions[mention].endToken == end &&
        d.mentions[mention].firstToken <= first + kLongestShout) {
        const ActorKind kind = d.entities[d.mentions[mention].entity].kind;
        const bool named =
            d.mentions[mention].form == MentionForm::FullName || d.mentions[mention].form == MentionForm::FamilyName;
        return named && (kind == ActorKind::Leader || kind == ActorKind::Voice);
    }
    bool shouted = end - first <= kLongestShout;
    for (std::uint32_t i = first; i < end; ++i)
        shouted &= isShouted(m_reading.text(i));
    return shouted;
}

bool Turns::labelAt(std::uint32_t first, std::uint32_t limit, Label& label) const
{
    const bool quoted = first < limit && isMark(first);
    label.first = first + quoted;
    limit = std::min(limit, label.first + kLongestLabel);
    label.end = label.first;
    while (label.end < limit && m_reading.text(label.end) != ":")
        ++label.end;
    if (label.end == label.first || label.end >= limit || !m_reading.token(label.first).capital)
        return false;
    const bool marksFollow = label.end + 1 < limit && isMark(label.end + 1);
    return !marksFollow && isName(label.first, label.end);
}

std::vector<Turns::Label> Turns::labels() const
{
    const Document& d = m_reading.document();
    std::vector<Label> labels;
    std::unordered_map<std::string_view, std::uint32_t> shouts; // capitals alone need to come back
    for (std::uint32_t s = 0; s < d.sentences.size(); ++s) {
        const Sentence& sentence = d.sentences[s];
        Label label;
        label.sentence = s;
        if (d.paragraphs[sentence.paragraph].role != ParagraphRole::Body ||
            !labelAt(sentence.firstToken, sentence.endToken, label))
            continue;
        labels.push_back(label);
        if (m_reading.mention(label.end - 1) == kNone)
            ++shouts[m_reading.text(label.end - 1)];
    }
    std::erase_if(labels, [&](const Label& label) {
        const auto shout = shouts.find(m_reading.text(label.end - 1));
        return m_reading.mention(label.end - 1) == kNone && (shout == shouts.end() || shout->second < 2);
    });
    return labels;
}

/// The words behind a label, to the end of the paragraph or the next label; marks around them left out.
void Turns::measure(std::vector<Label>& labels) const
{
    const Document& d = m_reading.document();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Label& label = labels[i];
        const Paragraph& paragraph = d.paragraphs[d.sentences[label.sentence].paragraph];
        const std::uint32_t paragraphEnd = d.sentences[paragraph.endSentence - 1].endToken;
        const std::uint32_t next =
            i + 1 < labels.size() ? d.sentences[labels[i + 1].sentence].firstToken : paragraphEnd;
        label.extent = std::max(next, paragraphEnd);
        label.saidEnd = std::min(next, paragraphEnd);
        while (label.saidEnd > label.end + 1 && isMark(label.saidEnd - 1))
            --label.saidEnd;
    }
}

/// People who talk say "I" and "you"; lists of names with a colon do not.
bool Turns::isTalk(const std::vector<Label>& labels) const
{
    std::size_t talking = 0;
    for (const Label& label : labels)
        for (std::uint32_t i = label.end + 1; i < label.saidEnd; ++i)
            if (std::find(kTalk.begin(), kTalk.end(), m_reading.text(i)) != kTalk.end()) {
                ++talking;
                break;
            }
    return labels.size() >= 2 && talking * 2 >= labels.size();
}

std::vector<Utterance> Turns::take()
{
    const Document& d = m_reading.document();
    std::vector<Label> all = labels();
    measure(all);
    std::vector<Utterance> turns;
    if (!isTalk(all))
        return turns;
    for (const Label& label : all) {
        if (label.saidEnd <= label.end + 1)
            continue;
        Utterance turn;
        turn.subject.first = label.first;
        turn.subject.end = label.end;
        turn.subject.head = label.end - 1;
        turn.subject.mention = m_reading.mention(label.end - 1);
        turn.turn = {m_reading.token(label.end + 1).span.begin, m_reading.token(label.saidEnd - 1).span.end};
        turn.sentence = turn.lastSentence = label.sentence;
        turn.rule = "turn of a transcript";
        m_reading.markTurn(d.sentences[label.sentence].firstToken, label.extent);
        turns.push_back(std::move(turn));
    }
    return turns;
}

} // namespace summitry::analysis
