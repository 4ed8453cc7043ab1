#include "models/analysis/quotations/marks.h"

#include "models/analysis/text/characters.h"

namespace summitry::analysis {

namespace {

struct Shape
{
    MarkKind kind = MarkKind::None;
    Facing facing = Facing::Unclear;
};

Shape shapeOfMark(std::string_view mark)
{
    switch (mark.size() == characterAt(mark, 0).length ? codePointAt(mark, 0) : 0) {
    case '"':
    case 0x2033:
        return {MarkKind::Double, Facing::Unclear};
    case 0x201C:
    case 0x201E:
    case 0x201F:
        return {MarkKind::Double, Facing::Opens};
    case 0x201D:
        return {MarkKind::Double, Facing::Closes};
    case 0xAB:
        return {MarkKind::Guillemet, Facing::Opens};
    case 0xBB:
        return {MarkKind::Guillemet, Facing::Closes};
    case 0x2018:
    case 0x201B:
    case '`':
        return {MarkKind::Single, Facing::Opens};
    case 0x2019:
    case '\'':
        return {MarkKind::Single, Facing::Unclear};
    default:
        return {};
    }
}

/// Nothing, a space, a bracket, a dash or another mark stands there: a word could begin or end.
bool looseBefore(const Document& document, std::uint32_t at, std::uint32_t first)
{
    if (at == first || document.tokens[at].spaceBefore)
        return true;
    const CharKind kind = characterAt(document.text, document.tokens[at - 1].span.begin).kind;
    return kind == CharKind::Open || kind == CharKind::Dash || kind == CharKind::Hyphen || kind == CharKind::Quote;
}

bool looseAfter(const Document& document, std::uint32_t at, std::uint32_t end)
{
    if (at + 1 >= end || document.tokens[at + 1].spaceBefore)
        return true;
    const CharKind kind = characterAt(document.text, document.tokens[at + 1].span.begin).kind;
    return !isWordKind(kind) && kind != CharKind::Open && kind != CharKind::Mark;
}

} // namespace

QuoteMark quoteMarkAt(const Document& document, std::uint32_t at, std::uint32_t first, std::uint32_t end)
{
    const std::string_view text = document.of(document.tokens[at].span);
    const CharKind kind = characterAt(text, 0).kind;
    if (kind != CharKind::Quote && kind != CharKind::Apostrophe)
        return {};
    const Shape shape = shapeOfMark(text);
    if (shape.kind == MarkKind::None)
        return {};
    const bool before = looseBefore(document, at, first), after = looseAfter(document, at, end);
    const Facing bySpace = before == after ? Facing::Unclear : before ? Facing::Opens : Facing::Closes;
    if (shape.facing == Facing::Unclear ||
        (shape.facing != bySpace && bySpace != Facing::Unclear && shape.kind == MarkKind::Double))
        return {shape.kind, bySpace, false};
    return {shape.kind, shape.facing, true};
}

} // namespace summitry::analysis
