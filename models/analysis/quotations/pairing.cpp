#include "models/analysis/quotations/pairing.h"

#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::size_t kDeepest = 3;

/// Works through one paragraph; `m_open` is a short stack of marks still open.
class ParagraphPairing
{
public:
    ParagraphPairing(const Document& document, const Paragraph& paragraph, std::vector<MarkPair>& pairs)
        : m_document(document), m_pairs(pairs), m_first(document.sentences[paragraph.firstSentence].firstToken),
          m_end(document.sentences[paragraph.endSentence - 1].endToken)
    {
    }
    /// wasOpen: the paragraph before ended inside a quotation.
    void run(bool wasOpen);
    bool endsOpen() const { return m_endsOpen; }

private:
    struct Open
    {
        MarkKind kind;
        std::uint32_t token;
        std::uint32_t weakClose = kNone; ///< a possessive apostrophe that may have been the end
    };
    CharKind kindOf(std::uint32_t token) const
    {
        return characterAt(m_document.text, m_document.tokens[token].span.begin).kind;
    }
    bool afterStop(std::uint32_t at) const;
    bool isOpen(MarkKind kind) const;
    void open(const QuoteMark& mark, std::uint32_t at);
    void close(MarkKind kind, std::uint32_t at);
    void takeSingle(const QuoteMark& mark, std::uint32_t at);
    bool closesAgain(MarkKind kind, std::uint32_t at) const;
    void takeDouble(const QuoteMark& mark, std::uint32_t at, bool wasOpen);
    void finish();
    void add(const Open& open, std::uint32_t end, bool closed);

    const Document& m_document;
    std::vector<MarkPair>& m_pairs;
    std::uint32_t m_first, m_end;
    std::vector<Open> m_open;
    bool m_endsOpen = false;
    bool m_seen = false; ///< a double mark came before in this paragraph
};

bool ParagraphPairing::afterStop(std::uint32_t at) const
{
    return at > m_first && (kindOf(at - 1) == CharKind::Stop || kindOf(at - 1) == CharKind::Comma);
}

bool ParagraphPairing::isOpen(MarkKind kind) const
{
    return std::any_of(m_open.begin(), m_open.end(), [&](const Open& o) { return o.kind == kind; });
}

void ParagraphPairing::add(const Open& open, std::uint32_t end, bool closed)
{
    MarkPair pair;
    pair.open = open.token;
    pair.close = end;
    pair.closed = closed;
    pair.nested = !m_open.empty();
    pair.single = open.kind == MarkKind::Single;
    m_pairs.push_back(pair);
}

void ParagraphPairing::open(const QuoteMark& mark, std::uint32_t at)
{
    if (isOpen(mark.kind) && afterStop(at)) {
        while (m_open.back().kind != mark.kind)
            m_open.pop_back();
        const Open lost = m_open.back();
        m_open.pop_back();
        add(lost, at, false);
    }
    if (m_open.size() < kDeepest)
        m_open.push_back({mark.kind, at});
}

void ParagraphPairing::close(MarkKind kind, std::uint32_t at)
{
    if (!isOpen(kind))
        return;
    while (true) {
        const Open top = m_open.back();
        m_open.pop_back();
        if (top.kind == kind) {
            add(top, at, true);
            return;
        }
        if (top.weakClose != kNone)
            add(top, top.weakClose, true);
    }
}

void ParagraphPairing::takeSingle(const QuoteMark& mark, std::uint32_t at)
{
    const bool beforeDigit = at + 1 < m_end && kindOf(at + 1) == CharKind::Digit;
    if (mark.facing == Facing::Opens && !isOpen(MarkKind::Single) && !beforeDigit)
        return open(mark, at);
    if (mark.facing == Facing::Opens || !isOpen(MarkKind::Single) || m_document.tokens[at].spaceBefore)
        return;
    const Token& before = m_document.tokens[at - 1];
    const bool possessive =
        m_document.text[before.span.end - 1] == 's' && at + 1 < m_end && kindOf(at + 1) == CharKind::Lower;
    if (!possessive)
        return close(MarkKind::Single, at);
    for (Open& o : m_open)
        if (o.kind == MarkKind::Single)
            o.weakClose = at;
}

/// "… is "paving" a way …": two more marks of the kind follow, the next of them at the end of a word.
bool ParagraphPairing::closesAgain(MarkKind kind, std::uint32_t at) const
{
    constexpr std::uint32_t reach = 8;
    std::uint32_t next = at + 1;
    QuoteMark mark;
    for (; next < m_end && next < at + reach && mark.kind != kind; ++next)
        mark = quoteMarkAt(m_document, next, m_first, m_end);
    return mark.kind == kind && mark.facing == Facing::Closes && !afterStop(next - 1);
}

void ParagraphPairing::takeDouble(const QuoteMark& mark, std::uint32_t at, bool wasOpen)
{
    const bool inside = isOpen(mark.kind);
    const bool first = !m_seen;
    m_seen = true;
    if (mark.facing == Facing::Opens && (!inside || mark.directed || afterStop(at)))
        return open(mark, at);
    if (mark.facing == Facing::Opens && closesAgain(mark.kind, at))
        return open(mark, at);
    if (inside)
        return close(mark.kind, at);
    if (mark.facing == Facing::Closes && wasOpen && first && at > m_first) {
        m_pairs.push_back({m_first, at, false, true, false, false, false});
        return;
    }
    if (mark.facing != Facing::Closes)
        open(mark, at);
}

void ParagraphPairing::finish()
{
    while (!m_open.empty()) {
        const Open top = m_open.back();
        m_open.pop_back();
        if (top.weakClose != kNone)
            add(top, top.weakClose, true);
        if (top.kind == MarkKind::Single)
            continue;
        const bool whole = top.token == m_first || m_document.of(m_document.tokens[top.token].span) != "\"";
        const Sentence& sentence = m_document.sentences[m_document.tokens[top.token].sentence];
        add(top, whole ? m_end : sentence.endToken, false);
        m_endsOpen = m_open.empty();
    }
}

void ParagraphPairing::run(bool wasOpen)
{
    for (std::uint32_t at = m_first; at < m_end; ++at) {
        const QuoteMark mark = quoteMarkAt(m_document, at, m_first, m_end);
        if (mark.kind == MarkKind::Single)
            takeSingle(mark, at);
        else if (mark.kind != MarkKind::None)
            takeDouble(mark, at, wasOpen);
    }
    finish();
}

bool opensAgain(const Document& document, const Paragraph& paragraph)
{
    const std::uint32_t first = document.sentences[paragraph.firstSentence].firstToken;
    const QuoteMark mark = quoteMarkAt(document, first, first, document.sentences[paragraph.endSentence - 1].endToken);
    return (mark.kind == MarkKind::Double || mark.kind == MarkKind::Guillemet) && mark.facing != Facing::Closes;
}

} // namespace

std::vector<MarkPair> pairMarks(const Document& document)
{
    std::vector<MarkPair> pairs;
    std::size_t openPair = kNone; // left open by the last paragraph of the body
    for (const Paragraph& paragraph : document.paragraphs) {
        if (paragraph.firstSentence == paragraph.endSentence)
            continue;
        const bool body = paragraph.role == ParagraphRole::Body;
        if (openPair != kNone && body && opensAgain(document, paragraph))
            pairs[openPair].continues = true;
        const std::size_t before = pairs.size();
        ParagraphPairing pairing(document, paragraph, pairs);
        pairing.run(openPair != kNone && body && !opensAgain(document, paragraph));
        std::sort(pairs.begin() + static_cast<std::ptrdiff_t>(before), pairs.end(),
                  [](const MarkPair& a, const MarkPair& b) { return a.open < b.open; });
        if (!body)
            continue;
        openPair = kNone;
        for (std::size_t i = before; pairing.endsOpen() && i < pairs.size(); ++i)
            if (!pairs[i].closed && !pairs[i].nested)
                openPair = i;
    }
    return pairs;
}

} // namespace summitry::analysis
