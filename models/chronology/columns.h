#pragma once
// The arrays behind a Chronology. Private to this folder.
#include "models/chronology/chronology.h"
#include "models/chronology/csr.h"
#include "models/chronology/traits.h"

#include <string>
#include <unordered_map>

namespace summitry {

/// Transparent look-up of names.
struct NameHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
};
using NameIndex = std::unordered_map<std::string, std::uint32_t, NameHash, std::equal_to<>>;

struct Chronology::Columns
{
    std::vector<CommunicationId> ids;
    std::vector<std::int32_t> firstDays, lastDays, reportedDays;
    std::vector<EdtfDate::Precision> precisions;
    std::vector<DateFlags> dateFlags;
    std::vector<Kind> kinds;
    std::vector<Form> forms;
    std::vector<Status> statuses;
    std::vector<Channel> channels;
    std::vector<Review> reviews;
    std::vector<float> confidences;
    std::vector<std::uint16_t> accountCounts;
    std::vector<std::uint8_t> disagreements;
    std::vector<CommunicationId> occasionIds; ///< emptied by finish()
    std::vector<Row> occasions;
    Csr<ChronologyActor> actors;
    Csr<SourceIndex> sources;
    std::vector<std::uint32_t> titleStarts;
    std::vector<std::uint16_t> titleLengths;
    std::string titlePool;
    std::vector<std::uint32_t> placeIndices;
    std::vector<std::string> places;
    std::vector<ChronologyPerson> persons;
    std::vector<std::string> sourceNames;
    NameIndex personByName;

    // Made by finish().
    std::vector<std::uint16_t> traits;
    Csr<Row> rowsOfPerson;
    Csr<Row> rowsOfSource;
    std::vector<Row> denseRows; ///< by id, when ids are dense
    std::vector<std::pair<CommunicationId, Row>> sparseRows;

    void append(const ChronologyRecord& record, std::uint32_t place);
    void sortByDay();
    void finish();
    Row rowOf(CommunicationId id) const;
    std::size_t bytes() const;

private:
    void permute(std::span<const std::uint32_t> order);
    void indexIds();
};

} // namespace summitry
