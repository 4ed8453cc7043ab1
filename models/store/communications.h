#pragma once
// Communications as they are shown: derived from accounts and corrections (see models/ingest), kept in narrow rows so
// that a million stream into a snapshot in half a second. Ids are those of the first account of an event: they stay the
// same when other events merge and over restarts. Owned by Store.
#include "models/store/articles.h"
#include "models/store/persons.h"

namespace summitry {

struct CommunicationActor
{
    PersonId person = 0;
    Role role = Role::Participant;
    bool operator==(const CommunicationActor&) const = default;
};

/// One row on its way into a snapshot; views live until the sink returns.
struct CommunicationRow
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
    int accounts = 1;
    bool disagrees = false;
    CommunicationId occasion = 0;
    std::span<const CommunicationActor> actors;
    std::span<const std::int64_t> sources; ///< see sources()
    std::string_view title, place;
};
using CommunicationSink = std::function<void(const CommunicationRow&)>;

struct AccountDetail
{
    AccountRef ref;
    Account account;
    ArticleHead article;
    bool byHand = false;
    std::string evidence; ///< the words of the article; empty where texts were left out
};

/// One communication whole, for the inspector.
struct CommunicationDetail
{
    Communication communication;
    std::vector<AccountDetail> accounts; ///< best first
    int sources = 0;                     ///< syndicated copies count once
};

class Communications
{
public:
    explicit Communications(Database& database) : m_database(database) {}

    Result<std::int64_t> count() const;
    /// All rows, by id. The sink must not touch the store.
    Result<void> forEach(const CommunicationSink& sink, const CancelToken& cancel = {}) const;
    /// These rows only; ids that are gone are left out.
    Result<void> forEach(std::span<const CommunicationId> ids, const CommunicationSink& sink) const;
    Result<CommunicationDetail> load(CommunicationId id) const;
    /// The words that the best account rests on; empty where there are none.
    Result<std::string> evidence(CommunicationId id) const;
    /// Names of sources by row.
    Result<std::vector<std::pair<std::int64_t, std::string>>> sources() const;
    /// Accounts of a communication by id, in no particular order; empty when there is none.
    Result<std::vector<AccountId>> accountsOf(CommunicationId id) const;

    /// How many sources tell it (copies count once), their names (each once), and whether it was deleted by hand.
    struct Standing
    {
        int sources = 0;
        std::vector<std::string> sourceNames;
        bool hidden = false;
    };
    /// Replaces the row of one communication.
    Result<void> put(const Communication& communication, const Standing& standing);
    Result<void> remove(CommunicationId id);

private:
    Database& m_database;
};

/// The short label of a communication: a quotation's first words, a series, or empty.
std::string shortTitle(const Account& shown);

} // namespace summitry
