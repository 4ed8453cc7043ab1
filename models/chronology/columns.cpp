#include "models/chronology/columns.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace summitry {

namespace {

/// Inside the open ends, so that only they mean "not known".
std::int32_t shortDay(Day day)
{
    if (day <= kFarPast || day >= kFarFuture)
        return static_cast<std::int32_t>(day <= kFarPast ? kFarPast : kFarFuture);
    return static_cast<std::int32_t>(day);
}

template <typename T>
void reorder(std::vector<T>& column, std::span<const std::uint32_t> order)
{
    std::vector<T> result;
    result.reserve(column.size());
    for (const std::uint32_t i : order)
        result.push_back(column[i]);
    column = std::move(result);
}

/// Stable: rows of equal keys keep their order.
void dealByKey(std::vector<std::uint32_t>& order, std::span<const std::int32_t> keys)
{
    const auto digit = [&](std::uint32_t row, int shift) {
        return ((static_cast<std::uint32_t>(keys[row]) ^ 0x80000000u) >> shift) & 0xffffu;
    };
    std::vector<std::uint32_t> next(order.size());
    for (const int shift : {0, 16}) {
        std::vector<std::uint32_t> starts(0x10001, 0);
        for (const std::uint32_t row : order)
            ++starts[digit(row, shift) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const std::uint32_t row : order)
            next[starts[digit(row, shift)]++] = row;
        order.swap(next);
    }
}

template <typename T>
std::size_t bytesOf(const std::vector<T>& column)
{
    return column.capacity() * sizeof(T);
}

} // namespace

void Chronology::Columns::append(const ChronologyRecord& record, std::uint32_t place)
{
    ids.push_back(record.id);
    const Day first = record.date.earliest(), last = record.date.latest();
    firstDays.push_back(shortDay(first));
    lastDays.push_back(shortDay(last));
    reportedDays.push_back(shortDay(record.firstReported));
    precisions.push_back(record.date.precision());
    const bool unknown = record.date.isUnknown();
    dateFlags.push_back({record.date.isApproximate(), record.date.isUncertain(), !unknown && first <= kFarPast,
                         !unknown && last >= kFarFuture, unknown});
    kinds.push_back(record.kind);
    forms.push_back(record.form);
    statuses.push_back(record.status);
    channels.push_back(record.channel);
    reviews.push_back(record.review);
    confidences.push_back(record.confidence);
    accountCounts.push_back(record.accounts);
    disagreements.push_back(record.disagrees ? 1 : 0);
    occasionIds.push_back(record.occasion);
    actors.append(record.actors);
    sources.append(record.sources);
    const auto length = static_cast<std::uint16_t>(std::min<std::size_t>(record.title.size(), 0xffff));
    titleStarts.push_back(static_cast<std::uint32_t>(titlePool.size()));
    titleLengths.push_back(length);
    titlePool.append(record.title.substr(0, length));
    placeIndices.push_back(place);
}

void Chronology::Columns::sortByDay()
{
    const auto before = [this](std::uint32_t a, std::uint32_t b) {
        return std::tie(firstDays[a], lastDays[a], ids[a]) < std::tie(firstDays[b], lastDays[b], ids[b]);
    };
    std::vector<std::uint32_t> order(ids.size());
    std::iota(order.begin(), order.end(), 0u);
    if (std::is_sorted(order.begin(), order.end(), before))
        return;
    // Dealt out by first day, byte for byte, and only then sorted inside each day: few of a day are out of order.
    dealByKey(order, firstDays);
    for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
        while (to < order.size() && firstDays[order[to]] == firstDays[order[from]])
            ++to;
        const auto begin = order.begin() + static_cast<std::ptrdiff_t>(from),
                   end = order.begin() + static_cast<std::ptrdiff_t>(to);
        if (!std::is_sorted(begin, end, before))
            std::sort(begin, end, before);
    }
    permute(order);
}

void Chronology::Columns::permute(std::span<const std::uint32_t> order)
{
    reorder(ids, order), reorder(firstDays, order), reorder(lastDays, order), reorder(reportedDays, order);
    reorder(precisions, order), reorder(dateFlags, order), reorder(kinds, order), reorder(forms, order);
    reorder(statuses, order), reorder(channels, order), reorder(reviews, order), reorder(confidences, order);
    reorder(accountCounts, order), reorder(disagreements, order), reorder(occasionIds, order);
    reorder(titleStarts, order), reorder(titleLengths, order), reorder(placeIndices, order);
    actors = actors.permuted(order);
    sources = sources.permuted(order);
}

void Chronology::Columns::indexIds()
{
    const CommunicationId highest = ids.empty() ? 0 : *std::max_element(ids.begin(), ids.end());
    const CommunicationId lowest = ids.empty() ? 0 : *std::min_element(ids.begin(), ids.end());
    if (lowest >= 0 && highest < static_cast<CommunicationId>(4 * ids.size() + 1024)) {
        denseRows.assign(static_cast<std::size_t>(highest) + 1, kNoRow);
        for (Row row = 0; row < ids.size(); ++row)
            denseRows[ids[row]] = row;
        return;
    }
    sparseRows.reserve(ids.size());
    for (Row row = 0; row < ids.size(); ++row)
        sparseRows.emplace_back(ids[row], row);
    std::sort(sparseRows.begin(), sparseRows.end());
}

void Chronology::Columns::finish()
{
    sortByDay();
    indexIds();
    traits.resize(ids.size());
    occasions.resize(ids.size());
    for (Row row = 0; row < ids.size(); ++row) {
        traits[row] =
            packTraits({static_cast<int>(kinds[row]), static_cast<int>(forms[row]), static_cast<int>(statuses[row]),
                        static_cast<int>(channels[row]), static_cast<int>(reviews[row])});
        occasions[row] = occasionIds[row] == 0 ? kNoRow : rowOf(occasionIds[row]);
    }
    occasionIds = {};
    titlePool.shrink_to_fit();
    rowsOfPerson = inverted(actors, persons.size(), [](const ChronologyActor& actor) { return actor.person; });
    rowsOfSource = inverted(sources, sourceNames.size(), [](SourceIndex source) { return source; });
}

Row Chronology::Columns::rowOf(CommunicationId id) const
{
    if (!denseRows.empty())
        return id >= 0 && id < static_cast<CommunicationId>(denseRows.size()) ? denseRows[id] : kNoRow;
    const auto found = std::lower_bound(sparseRows.begin(), sparseRows.end(), std::pair<CommunicationId, Row>(id, 0));
    return found != sparseRows.end() && found->first == id ? found->second : kNoRow;
}

std::size_t Chronology::Columns::bytes() const
{
    return bytesOf(ids) + bytesOf(firstDays) + bytesOf(lastDays) + bytesOf(reportedDays) + bytesOf(precisions) +
           bytesOf(dateFlags) + bytesOf(kinds) + bytesOf(forms) + bytesOf(statuses) + bytesOf(channels) +
           bytesOf(reviews) + bytesOf(confidences) + bytesOf(accountCounts) + bytesOf(disagreements) +
           bytesOf(occasions) + actors.bytes() + sources.bytes() + bytesOf(titleStarts) + bytesOf(titleLengths) +
           titlePool.capacity() + bytesOf(placeIndices) + bytesOf(traits) + rowsOfPerson.bytes() +
           rowsOfSource.bytes() + bytesOf(denseRows) + bytesOf(sparseRows);
}

} // namespace summitry
