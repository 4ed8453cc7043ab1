#pragma once
// What is still to be reviewed, in order, and how good the reviewed ones were. Least certain first finds mistakes
// quickest; a random sample (fixed by id, so it stays the same) gives a fair estimate. Pure logic: knows ids only and
// changes nothing; what was handled here counts as handled until a snapshot has its review, so that hands need not wait
// for the store. Interval: E. B. Wilson (1927), Journal of the American Statistical Association 22, 209-212; 95 %.
#include "models/chronology/chronology.h"

#include <unordered_set>

namespace summitry {

/// Share of right ones among the reviewed, 0..1. Wrong and edited ones are not right.
struct Precision
{
    std::size_t reviewed = 0;
    std::size_t right = 0;
    double share = 0, low = 0, high = 1;
};
Precision wilsonInterval(std::size_t right, std::size_t reviewed);
Precision precisionOf(const Chronology& chronology, const Selection& kept);

class ReviewQueue
{
public:
    enum class Order : std::uint8_t { LeastCertain, Sample };

    /// Takes what is unreviewed in the selection; stays at the current one while it still is.
    void rebuild(const Chronology& chronology, const Selection& kept);
    void setOrder(Order order, const Chronology& chronology, const Selection& kept);
    Order order() const { return m_order; }
    CommunicationId current() const { return m_current; } ///< 0 = none left
    std::size_t remaining() const;                        ///< with the current one; without those skipped
    std::size_t skipped() const { return m_skipped.size(); }

    void markHandled(); ///< the current one was reviewed: on to the next
    void skip();        ///< the current one is left for later
    bool canGoBack() const { return !m_passed.empty(); }
    void goBack(); ///< to the one handled or skipped last, whatever its review
    void takeSkippedAgain();

private:
    void advance();
    bool isOpen(CommunicationId id) const { return !m_handled.contains(id) && !m_skipped.contains(id); }

    Order m_order = Order::LeastCertain;
    std::vector<CommunicationId> m_ids; ///< unreviewed, in order
    std::unordered_set<CommunicationId> m_handled, m_skipped;
    std::vector<CommunicationId> m_passed;
    CommunicationId m_current = 0;
    bool m_revisiting = false; ///< the current one was come back to
};

} // namespace summitry
