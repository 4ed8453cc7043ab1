#pragma once
// A date as exactly as it is known: Extended Date/Time Format (ISO 8601-2:2019), level 1, whole days.
// Level 1: dates, months, years, seasons (21..24), ? ~ % at the end, X for unspecified digits, intervals with
// open (..) and unknown (empty) ends, Y before years of more than four digits. Times of day are not kept.
// Source: Library of Congress, EDTF specification, 4 February 2019. A value; never throws.
#include "models/domain/calendar.h"
#include "models/domain/result.h"

#include <limits>
#include <string_view>

namespace summitry {

inline constexpr Day kFarPast = std::numeric_limits<std::int32_t>::min();
inline constexpr Day kFarFuture = std::numeric_limits<std::int32_t>::max();

/// One end of an interval, or the whole date when there is no interval.
struct EdtfPoint
{
    enum class Kind : std::uint8_t { Unknown, Open, Value };
    Kind kind = Kind::Unknown;
    std::int64_t year = 0;
    std::int8_t month = 0;           ///< 1..12, 21..24 for a season, 0 = none, kUnspecified = "XX"
    std::int8_t day = 0;             ///< 1..31, 0 = none, kUnspecified = "XX"
    std::int8_t unspecifiedYear = 0; ///< trailing X digits of the year: 0, 1 ("201X") or 2 ("20XX")
    bool uncertain = false;          ///< ? or %
    bool approximate = false;        ///< ~ or %

    static constexpr std::int8_t kUnspecified = 127;
    bool operator==(const EdtfPoint&) const = default;
};

class EdtfDate
{
public:
    enum class Precision : std::uint8_t { Unknown, ExactDay, Month, Season, Year, Decade, Century, Interval };

    /// Not known at all: the empty text.
    EdtfDate() = default;
    /// An error names the position (1-based, in characters) of what could not be read.
    static Result<EdtfDate> parse(std::string_view text);
    static EdtfDate onDay(Day day);
    static EdtfDate inMonth(std::int64_t year, int month);
    static EdtfDate inSeason(std::int64_t year, int season);
    static EdtfDate inYear(std::int64_t year);
    /// Somewhere in or throughout first..last; a single day when they are the same.
    static EdtfDate between(Day first, Day last);
    static EdtfDate onOrBefore(Day last);
    static EdtfDate onOrAfter(Day first);
    static EdtfDate interval(const EdtfPoint& first, const EdtfPoint& last);
    EdtfDate approximated() const;

    bool isUnknown() const;
    bool isInterval() const { return m_interval; }
    bool isApproximate() const { return m_first.approximate || m_last.approximate; }
    bool isUncertain() const { return m_first.uncertain || m_last.uncertain; }
    bool hasOpenStart() const;
    bool hasOpenEnd() const;
    Precision precision() const;
    const EdtfPoint& first() const { return m_first; }
    const EdtfPoint& last() const { return m_last; }
    /// First and last possible day; kFarPast and kFarFuture where unknown or open. earliest() <= latest().
    Day earliest() const;
    Day latest() const;
    /// Every possible day lies in from..to (both included).
    bool certainlyWithin(Day from, Day to) const;
    /// Some possible day lies in from..to; an unknown date is possible everywhere.
    bool possiblyWithin(Day from, Day to) const;
    /// EDTF text; parse(text()) gives the same value.
    std::string text() const;

    bool operator==(const EdtfDate&) const = default;
    /// Order for lists: by earliest, then latest day.
    static bool before(const EdtfDate& a, const EdtfDate& b);

private:
    EdtfPoint m_first;
    EdtfPoint m_last; ///< used only when m_interval
    bool m_interval = false;
};

/// How a date was come by, weakest guess last.
enum class DateBasis : std::uint8_t {
    Unknown,
    Explicit,    ///< the text names it in full
    Publication, ///< relative to the day of publication ("on Tuesday")
    Dateline,    ///< relative to the dateline or time line of the text
    OfficeTerm,  ///< bounded by a term of office ("assumed office last week")
    Inherited,   ///< from the call or summit it belongs to, or the article's main event
    Series,      ///< a meeting of a series, dated from the gazetteer
    Metadata,    ///< from the file or page that held the article
    SetByHand
};
std::string_view toText(DateBasis basis);
bool fromText(std::string_view text, DateBasis& basis);

/// A date with where it came from.
struct DatedPhrase
{
    EdtfDate date;
    std::string phrase; ///< as printed; empty when inherited
    DateBasis basis = DateBasis::Unknown;

    bool operator==(const DatedPhrase&) const = default;
};

} // namespace summitry
