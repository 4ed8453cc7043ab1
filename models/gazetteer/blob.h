#pragma once
// The compiled gazetteer as it lies in memory: a header, then sections of plain rows, each 8-byte aligned, little
// endian as the machine that built it. Written by compiler/, read in place by Gazetteer; no other file knows it.
// Indices are positions in the section named; strings are slices of the pool. Days count from 1970-01-01.
#include <cstdint>
#include <string_view>

namespace summitry::gazetteer {

inline constexpr std::string_view kMagic = "SUMMGAZ2";
inline constexpr std::uint32_t kNoRow = 0xffffffff;
inline constexpr std::int32_t kAlways = INT32_MIN;
inline constexpr std::int32_t kStill = INT32_MAX;

enum class Section : std::uint8_t {
    Pool,
    Cells,
    AliasStarts,
    Meanings,
    Persons,
    PersonAliases,
    Terms,
    Countries,
    Organisations,
    Meetings,
    Offices,
    OfficeMatches,
    Regimes,
    RegimeOffices,
    Count
};

struct Slice
{
    std::uint32_t at;
    std::uint32_t length;
};

/// Rows first .. first + count of another section.
struct Rows
{
    std::uint32_t first;
    std::uint32_t count;
};

struct BlobHeader
{
    char magic[8];
    Slice sections[static_cast<int>(Section::Count)]; ///< byte offset, number of rows
};

/// Double array over bytes: the child of s by code c is t = base[s] + c if check[t] = s. Code 0 ends an alias; its
/// cell has base = -(alias + 1). Code b + 1 is byte b.
struct Cell
{
    std::int32_t base;
    std::int32_t check;
};
inline constexpr std::int32_t kRootCell = 0;
inline constexpr std::int32_t kFreeCell = -1;

struct MeaningRow
{
    std::uint32_t entry;
    std::int16_t year;
    std::uint8_t kind;
    std::uint8_t flags;
};
inline constexpr std::uint8_t kFullNameFlag = 1;
inline constexpr std::uint8_t kHomographFlag = 2;

struct PersonRow
{
    Slice name;
    Rows terms;
    Rows aliases; ///< of PersonAliases
    std::uint32_t sex;
};

struct TermRow
{
    std::uint32_t person;
    std::uint32_t country;
    std::uint32_t organisation;
    std::uint32_t office;
    std::int32_t from;
    std::int32_t to;
};

struct CountryRow
{
    Slice code;
    Slice name;
    Slice capital;
};

struct OrganisationRow
{
    Slice code;
    Slice name;
    Rows meetings;
    std::uint32_t isSeries;
};

struct MeetingRow
{
    Slice place;
    std::int32_t year;
    std::int32_t from;
    std::int32_t to;
};

struct OfficeRow
{
    Slice name;
    Rows matches; ///< of OfficeMatches: offices that the bare title may also mean
    std::uint32_t rank;
};

/// Who leads in fact, from..to: offices, most senior first.
struct RegimeRow
{
    std::uint32_t country;
    std::uint32_t organisation;
    std::int32_t from;
    std::int32_t to;
    Rows offices; ///< of RegimeOffices
};

} // namespace summitry::gazetteer
