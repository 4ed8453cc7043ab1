#include "models/analysis/times/publicationbounds.h"

#include <algorithm>
#include <numeric>

namespace summitry::analysis {

namespace {

constexpr double kSliver = 7, kWide = 60; // two terms that meet on a day of handover do not mean that day

double daysIn(const std::vector<DayRange>& ranges)
{
    return std::accumulate(ranges.begin(), ranges.end(), 0.0, [](double days, const DayRange& range) {
        return days + static_cast<double>(range.last) - static_cast<double>(range.first) + 1;
    });
}

} // namespace

bool PublicationBounds::keep(const std::vector<DayRange>& others, std::string_view phrase, DateBasis basis)
{
    std::vector<DayRange> both;
    for (const DayRange& a : m_ranges)
        for (const DayRange& b : others)
            if (std::max(a.first, b.first) <= std::min(a.last, b.last))
                both.push_back({std::max(a.first, b.first), std::min(a.last, b.last)});
    if (both.empty() || (daysIn(both) < kSliver && daysIn(others) >= kWide))
        return false;
    std::sort(both.begin(), both.end(), [](const DayRange& a, const DayRange& b) { return a.first < b.first; });
    if (m_basis == DateBasis::Unknown || daysIn(both) * 2 <= daysIn(m_ranges)) {
        m_phrase = phrase;
        m_basis = basis;
    }
    m_ranges = std::move(both);
    return true;
}

DatedPhrase PublicationBounds::result() const
{
    const EdtfDate date = first() == kFarPast    ? EdtfDate::onOrBefore(last())
                          : last() == kFarFuture ? EdtfDate::onOrAfter(first())
                                                 : EdtfDate::between(first(), last());
    return {date, m_phrase, m_basis};
}

} // namespace summitry::analysis
