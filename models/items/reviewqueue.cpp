#include "models/items/reviewqueue.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace summitry {

namespace {

/// Scatters ids evenly (SplitMix64's finish), the same on every machine.
std::uint64_t scattered(CommunicationId id)
{
    auto x = static_cast<std::uint64_t>(id) + 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

Precision wilsonInterval(std::size_t right, std::size_t reviewed)
{
    Precision precision{reviewed, right, 0, 0, 1};
    if (reviewed == 0)
        return precision;
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(reviewed);
    const double p = static_cast<double>(right) / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    precision.share = p;
    precision.low = std::max(0.0, middle - half);
    precision.high = std::min(1.0, middle + half);
    return precision;
}

Precision precisionOf(const Chronology& chronology, const Selection& kept)
{
    std::size_t reviewed = 0, right = 0;
    const auto reviews = chronology.reviews();
    for (const Row row : kept.rows) {
        reviewed += reviews[row] != Review::Unreviewed;
        right += reviews[row] == Review::Right;
    }
    return wilsonInterval(right, reviewed);
}

void ReviewQueue::rebuild(const Chronology& chronology, const Selection& kept)
{
    const auto ids = chronology.ids();
    const auto confidences = chronology.confidences();
    const auto reviews = chronology.reviews();
    m_ids.clear();
    if (m_order == Order::Sample) {
        for (const Row row : kept.rows)
            if (reviews[row] == Review::Unreviewed)
                m_ids.push_back(ids[row]);
        std::sort(m_ids.begin(), m_ids.end(),
                  [](CommunicationId a, CommunicationId b) { return scattered(a) < scattered(b); });
    } else {
        // Confidence and row in one number sort several times as fast as rows by look-up: bits of floats from 0 up keep
        // their order.
        std::vector<std::uint64_t> keys;
        for (const Row row : kept.rows)
            if (reviews[row] == Review::Unreviewed)
                keys.push_back((std::uint64_t{std::bit_cast<std::uint32_t>(std::max(0.0f, confidences[row]))} << 32) |
                               row);
        std::sort(keys.begin(), keys.end());
        for (const std::uint64_t key : keys)
            m_ids.push_back(ids[static_cast<Row>(key)]);
    }
    const auto isReviewed = [&](CommunicationId id) {
        const Row row = chronology.rowOf(id);
        return row == kNoRow || chronology.reviews()[row] != Review::Unreviewed;
    };
    // Once the review has arrived the snapshot decides, so that an undone review comes up again.
    std::erase_if(m_handled, isReviewed);
    std::erase_if(m_passed, [&](CommunicationId id) { return chronology.rowOf(id) == kNoRow; });
    const bool stays =
        m_current != 0 && (m_revisiting ? chronology.rowOf(m_current) != kNoRow
                                        : std::find(m_ids.begin(), m_ids.end(), m_current) != m_ids.end());
    if (!stays)
        advance();
}

void ReviewQueue::setOrder(Order order, const Chronology& chronology, const Selection& kept)
{
    m_order = order;
    m_current = 0;
    m_handled.clear();
    m_revisiting = false;
    rebuild(chronology, kept);
}

std::size_t ReviewQueue::remaining() const
{
    return static_cast<std::size_t>(
        std::count_if(m_ids.begin(), m_ids.end(), [this](CommunicationId id) { return isOpen(id); }));
}

void ReviewQueue::advance()
{
    m_revisiting = false;
    const auto next = std::find_if(m_ids.begin(), m_ids.end(), [this](CommunicationId id) { return isOpen(id); });
    m_current = next == m_ids.end() ? 0 : *next;
}

void ReviewQueue::markHandled()
{
    if (m_current == 0)
        return;
    m_handled.insert(m_current);
    m_skipped.erase(m_current);
    m_passed.push_back(m_current);
    advance();
}

void ReviewQueue::skip()
{
    if (m_current == 0)
        return;
    m_skipped.insert(m_current);
    m_passed.push_back(m_current);
    advance();
}

void ReviewQueue::goBack()
{
    if (m_passed.empty())
        return;
    m_current = m_passed.back();
    m_passed.pop_back();
    m_skipped.erase(m_current);
    m_revisiting = true;
}

void ReviewQueue::takeSkippedAgain()
{
    m_skipped.clear();
    if (m_current == 0)
        advance();
}

} // namespace summitry
