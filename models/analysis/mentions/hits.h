#pragma once
// The gazetteer's finds in an article, laid over its tokens. A find that is not made of whole tokens ("Seoul" in
// "Seoul-based") is left out. One pass over text and tokens.
#include "models/analysis/document.h"

namespace summitry::analysis {

enum class PieceKind : std::uint8_t { None, Country, Demonym, Capital, Seat, Place, Organisation };

/// A country or organisation as a phrase names it.
struct Piece
{
    PieceKind kind = PieceKind::None;
    std::uint32_t index = kNone; ///< of the country or organisation
    std::uint32_t first = 0;     ///< tokens
    std::uint32_t end = 0;
    bool homograph = false;
    bool isCountry() const { return kind != PieceKind::None && kind != PieceKind::Organisation; }
};

class Hits
{
public:
    Hits(const Document& document, const Gazetteer& gazetteer);

    /// The find that begins at this token, or null.
    const AliasHit* at(std::uint32_t token) const { return m_at[token] == kNone ? nullptr : &m_hits[m_at[token]]; }
    /// Token after the find at this token; there must be one.
    std::uint32_t endOf(std::uint32_t token) const { return m_ends[m_at[token]]; }
    /// It may be a person; full: by more than the family name.
    bool isPerson(std::uint32_t token) const;
    bool isFullPerson(std::uint32_t token) const;
    bool isHomograph(std::uint32_t token) const;
    /// The country or organisation it may be; kind None when it is none.
    Piece piece(std::uint32_t token) const;

private:
    PieceKind kindOf(const AliasHit& hit, const AliasMeaning& meaning) const;

    const Document& m_document;
    const Gazetteer& m_gazetteer;
    std::vector<AliasHit> m_hits;
    std::vector<std::uint32_t> m_ends; ///< by hit
    std::vector<std::uint32_t> m_at;   ///< by token
};

} // namespace summitry::analysis
