#pragma once
// All communications of one file in memory: immutable, columnar, in order of their first possible day. What filters,
// timeline, table and exports work on. Rows are positions in that order; ids are those of the store.
// Share it by shared_ptr between threads; a change makes a new snapshot (see ChronologyBuilder).
#include "models/domain/communication.h"
#include "models/domain/filter.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace summitry {

using Row = std::uint32_t;
using PersonIndex = std::uint32_t;
using SourceIndex = std::uint32_t;
inline constexpr std::uint32_t kNoRow = 0xffffffff;

/// How the possible days of a row are to be understood; see EdtfDate.
struct DateFlags
{
    bool approximate : 1;
    bool uncertain : 1;
    bool openStart : 1;
    bool openEnd : 1;
    bool unknown : 1;
};

struct ChronologyActor
{
    PersonIndex person;
    Role role;
};

struct ChronologyPerson
{
    std::string name;
    ActorKind kind = ActorKind::Voice;
    std::string country;     ///< code
    std::string countryName; ///< English
    std::vector<Term> terms; ///< by from
};

/// One communication on its way into a snapshot.
struct ChronologyRecord
{
    CommunicationId id = 0;
    EdtfDate date;
    Day firstReported = kFarPast; ///< kFarPast = not known
    Kind kind = Kind::Statement;
    Form form = Form::Paraphrase;
    Status status = Status::Held;
    Channel channel = Channel::Unspecified;
    Review review = Review::Unreviewed;
    float confidence = 0;
    std::uint16_t accounts = 1;
    bool disagrees = false;
    CommunicationId occasion = 0;
    std::vector<ChronologyActor> actors;
    std::vector<SourceIndex> sources;
    std::string_view title; ///< short label: quotation's first words, "APEC", or empty
    std::string_view place;
};

class Chronology
{
public:
    ~Chronology();
    std::size_t size() const;
    Row rowOf(CommunicationId id) const; ///< kNoRow when absent

    // Columns, one value per row.
    std::span<const CommunicationId> ids() const;
    std::span<const std::int32_t> firstDays() const; ///< ascending
    std::span<const std::int32_t> lastDays() const;
    std::span<const std::int32_t> reportedDays() const;
    std::span<const EdtfDate::Precision> precisions() const;
    std::span<const DateFlags> dateFlags() const;
    std::span<const Kind> kinds() const;
    std::span<const Form> forms() const;
    std::span<const Status> statuses() const;
    std::span<const Channel> channels() const;
    std::span<const Review> reviews() const;
    std::span<const float> confidences() const;
    std::span<const std::uint16_t> accountCounts() const;
    std::span<const std::uint8_t> disagreements() const;
    std::span<const Row> occasions() const; ///< kNoRow = none
    std::span<const ChronologyActor> actors(Row row) const;
    std::span<const SourceIndex> sources(Row row) const;
    std::string_view title(Row row) const;
    std::string_view place(Row row) const;

    std::span<const ChronologyPerson> persons() const;
    PersonIndex person(std::string_view name) const;       ///< kNoRow when absent
    std::span<const Row> rowsOf(PersonIndex person) const; ///< ascending, each row once
    std::span<const std::string> sourceNames() const;
    std::span<const Row> rowsOfSource(SourceIndex source) const; ///< ascending, each row once
    /// Kind, form, status, channel and review of a row in one number; see traits.h.
    std::span<const std::uint16_t> traits() const;
    std::size_t bytes() const; ///< memory held

private:
    friend class ChronologyBuilder;
    struct Columns;
    explicit Chronology(std::unique_ptr<const Columns> columns);
    std::unique_ptr<const Columns> m_columns;
};

class ChronologyBuilder
{
public:
    ChronologyBuilder();
    /// Starts with all of an older snapshot but the rows of these ids (about to be added anew, or gone).
    ChronologyBuilder(const Chronology& base, std::span<const CommunicationId> without);
    ~ChronologyBuilder();
    PersonIndex addPerson(ChronologyPerson person); ///< same name twice = same index
    SourceIndex addSource(std::string_view name);
    void reserve(std::size_t records);
    void add(const ChronologyRecord& record);
    /// Sorts and indexes; the builder is empty afterwards.
    std::shared_ptr<const Chronology> build();

private:
    struct Draft;
    void copyRow(const Chronology::Columns& old, Row row);
    std::unique_ptr<Draft> m_draft;
};

/// Rows that a filter keeps, ascending, and what else it would keep.
struct Selection
{
    std::vector<Row> rows;
    std::vector<std::uint64_t> bits; ///< the same, a bit per row; made by select(), may be empty

    bool contains(Row row) const;
};

struct FacetCounts
{
    std::vector<std::uint32_t> persons; ///< per PersonIndex, under all other filters
    std::vector<std::uint32_t> kinds, forms, statuses, channels, reviews, sources;
};

/// Evaluates a filter. `Filter::text` must have been turned into `only` by the store before.
Selection select(const Chronology& chronology, const Filter& filter);
Selection select(const Chronology& chronology, const Filter& filter, FacetCounts& facets);

} // namespace summitry
