#include "models/analysis/text/paragraphs.h"

#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

struct Line
{
    ByteSpan span;
    bool afterBlank = false;
};

constexpr std::uint32_t kShortestWrapped = 45, kLongestWrapped = 120;

ByteSpan trimmed(std::string_view text, std::size_t begin, std::size_t end)
{
    while (begin < end && characterAt(text, begin).kind == CharKind::Space)
        begin += characterAt(text, begin).length;
    while (end > begin && static_cast<unsigned char>(text[end - 1]) <= ' ')
        --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Line> splitLines(std::string_view text)
{
    std::vector<Line> lines;
    bool blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const ByteSpan span = trimmed(text, begin, std::min(end, text.size()));
        if (span.begin < span.end)
            lines.push_back({span, blank});
        blank = span.begin == span.end;
        begin = end + 1;
    }
    return lines;
}

bool looksWrapped(std::string_view text, const Line& line, const Line& next)
{
    const std::uint32_t length = line.span.end - line.span.begin;
    return !next.afterBlank && length >= kShortestWrapped && length <= kLongestWrapped &&
           characterAt(text, next.span.begin).kind == CharKind::Lower &&
           characterAt(text, line.span.end - 1).kind != CharKind::Stop;
}

} // namespace

std::vector<ByteSpan> splitParagraphs(std::string_view text)
{
    const std::vector<Line> lines = splitLines(text);
    std::size_t wrapped = 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
        wrapped += looksWrapped(text, lines[i - 1], lines[i]);
    const bool byHand = wrapped >= 3 && wrapped * 5 >= lines.size();
    std::vector<ByteSpan> paragraphs;
    for (const Line& line : lines) {
        const bool joins = byHand && !line.afterBlank && !paragraphs.empty();
        if (joins)
            paragraphs.back().end = line.span.end;
        else
            paragraphs.push_back(line.span);
    }
    return paragraphs;
}

} // namespace summitry::analysis
