#pragma once
// What to keep, as a plain value: an empty Filter keeps all. Evaluated over a Chronology (models/chronology),
// stored, shown as chips and written into figures. Lists are "any of" unless said otherwise; empty = no limit.
#include "models/domain/communication.h"

#include <optional>
#include <utility>

namespace summitry {

enum class PersonMatch : std::uint8_t { Any, All, Only };

struct Filter
{
    std::vector<std::string> persons; ///< canonical names
    PersonMatch personMatch = PersonMatch::Any;
    std::vector<std::string> withoutPersons;                ///< in none of the roles that count
    std::vector<Role> roles;                                ///< roles in which persons count
    std::vector<std::pair<std::string, std::string>> pairs; ///< both took part
    std::vector<std::string> countries;                     ///< codes
    std::vector<Kind> kinds;
    std::vector<Form> forms;
    std::vector<Status> statuses;
    std::vector<Channel> channels;
    std::optional<Day> from;
    std::optional<Day> to;
    bool possibly = false; ///< dates: possibly instead of certainly within from..to
    std::vector<std::string> places;
    std::vector<std::string> sources;
    std::vector<Review> reviews;
    float minConfidence = 0;
    int minAccounts = 0;
    bool onlyDisagreeing = false;
    std::vector<std::string> tags;        ///< given by the user to the communication or an article of it
    bool starred = false, noted = false;  ///< likewise; all three are resolved to ids by the session
    std::string text;                     ///< full-text query; resolved to ids by the store
    std::vector<CommunicationId> only;    ///< exactly these (selection); empty = no limit
    std::vector<CommunicationId> without; ///< excluded by hand

    bool isEmpty() const { return *this == Filter{}; }
    bool operator==(const Filter&) const = default;
};

} // namespace summitry
