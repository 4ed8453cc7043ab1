#include "models/analysis/mentions/hits.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

// What a name that may be several things is taken for: countries before people's adjectives before cities.
int rank(PieceKind kind)
{
    switch (kind) {
    case PieceKind::Country:
        return 0;
    case PieceKind::Demonym:
        return 1;
    case PieceKind::Capital:
    case PieceKind::Seat:
        return 2;
    case PieceKind::Organisation:
        return 3;
    default:
        return 4;
    }
}

} // namespace

Hits::Hits(const Document& document, const Gazetteer& gazetteer)
    : m_document(document), m_gazetteer(gazetteer), m_at(document.tokens.size() + 1, kNone)
{
    gazetteer.find(document.text, m_hits);
    m_ends.assign(m_hits.size(), 0);
    const auto& tokens = document.tokens;
    std::uint32_t token = 0;
    for (std::uint32_t i = 0; i < m_hits.size(); ++i) {
        while (token < tokens.size() && tokens[token].span.begin < m_hits[i].begin)
            ++token;
        if (token == tokens.size() || tokens[token].span.begin != m_hits[i].begin)
            continue;
        std::uint32_t end = token;
        while (end < tokens.size() && tokens[end].span.end < m_hits[i].end)
            ++end;
        const bool whole = end < tokens.size() && tokens[end].span.end == m_hits[i].end;
        if (!whole || tokens[end].sentence != tokens[token].sentence)
            continue;
        m_at[token] = i;
        m_ends[i] = end + 1;
    }
}

bool Hits::isPerson(std::uint32_t token) const
{
    const AliasHit* hit = at(token);
    return hit != nullptr && std::any_of(hit->meanings.begin(), hit->meanings.end(),
                                         [](const AliasMeaning& m) { return m.kind == EntryKind::Person; });
}

bool Hits::isFullPerson(std::uint32_t token) const
{
    const AliasHit* hit = at(token);
    return hit != nullptr && std::any_of(hit->meanings.begin(), hit->meanings.end(), [](const AliasMeaning& m) {
               return m.kind == EntryKind::Person && m.isFullName;
           });
}

bool Hits::isHomograph(std::uint32_t token) const
{
    const AliasHit* hit = at(token);
    return hit != nullptr &&
           std::any_of(hit->meanings.begin(), hit->meanings.end(), [](const AliasMeaning& m) { return m.isHomograph; });
}

PieceKind Hits::kindOf(const AliasHit& hit, const AliasMeaning& meaning) const
{
    switch (meaning.kind) {
    case EntryKind::Country:
        return PieceKind::Country;
    case EntryKind::Demonym:
        return PieceKind::Demonym;
    case EntryKind::Place:
        return PieceKind::Place;
    case EntryKind::Organisation:
        return PieceKind::Organisation;
    case EntryKind::Metonym: {
        const bool city = std::any_of(hit.meanings.begin(), hit.meanings.end(),
                                      [](const AliasMeaning& m) { return m.kind == EntryKind::Place; });
        const bool capital =
            m_document.text.substr(hit.begin, hit.end - hit.begin) == m_gazetteer.countries()[meaning.entry].capital;
        return city || capital ? PieceKind::Capital : PieceKind::Seat;
    }
    default:
        return PieceKind::None;
    }
}

Piece Hits::piece(std::uint32_t token) const
{
    Piece best;
    const AliasHit* hit = at(token);
    if (hit == nullptr)
        return best;
    for (const AliasMeaning& meaning : hit->meanings) {
        const PieceKind kind = kindOf(*hit, meaning);
        const bool better = best.kind == PieceKind::None || rank(kind) < rank(best.kind);
        if (kind != PieceKind::None && better)
            best = {kind, meaning.entry, token, endOf(token), meaning.isHomograph};
    }
    return best;
}

} // namespace summitry::analysis
