#pragma once
// Who was in contact with whom: a matrix of persons, and a profile of a leader, a country or a pair, under a selection.
// A contact is a call or summit that was held and that both took part in. Every number comes with its rows, so that it
// can be shown. Pure functions; linear in the rows of the selection (times participants for the matrix).
#include "models/chronology/chronology.h"

#include <array>
#include <map>

namespace summitry {

struct MatrixCell
{
    std::uint32_t count = 0;
    Row last = kNoRow; ///< latest contact
};

/// persons.size() squared cells, symmetric; the diagonal counts all contacts of a person.
struct ContactMatrix
{
    std::vector<PersonIndex> persons;
    std::vector<MatrixCell> cells;
    const MatrixCell& at(std::size_t a, std::size_t b) const { return cells[a * persons.size() + b]; }
};
/// The `most` persons with most contacts, by that number.
std::vector<PersonIndex> mostInContact(const Chronology& chronology, const Selection& selection, std::size_t most);
ContactMatrix contactMatrix(const Chronology& chronology, const Selection& selection, std::vector<PersonIndex> persons);
/// Contacts of two persons, ascending by first possible day.
std::vector<Row> contactsOf(const Chronology& chronology, const Selection& selection, PersonIndex a, PersonIndex b);

struct ProfileSubject
{
    enum class Kind : std::uint8_t { Person, Country, Pair };
    Kind kind = Kind::Person;
    PersonIndex person = kNoRow; ///< Person and Pair
    PersonIndex other = kNoRow;  ///< Pair
    std::string country;         ///< code
};

/// Rows behind a number.
using RowSet = std::vector<Row>;

struct Partner
{
    PersonIndex person = kNoRow;
    RowSet calls;
    RowSet summits;
    std::size_t contacts() const { return calls.size() + summits.size(); }
};

/// A leader in another country: made by the subject, or received by it.
struct VisitTally
{
    PersonIndex visitor = kNoRow;
    std::string country; ///< English name of the host, as the place tells it
    bool received = false;
    RowSet rows;
};

struct ContactGap
{
    Row before = kNoRow; ///< contact after which nothing came
    Row after = kNoRow;  ///< contact that ended it
    std::int32_t days = 0;
};

struct Profile
{
    RowSet rows;                            ///< all of the subject
    std::array<RowSet, 3> byKind;           ///< index: Kind
    std::array<RowSet, 9> byForm;           ///< index: Form
    std::array<RowSet, 4> byStatus;         ///< index: Status
    std::vector<Partner> partners;          ///< most contacts first, then by name
    std::map<std::string, RowSet> byRegion; ///< partners' countries: code -> contacts
    std::map<std::int32_t, RowSet> byMonth; ///< year * 12 + month - 1 of rows dated to a month or better
    std::vector<VisitTally> visits;         ///< most first; summits that were held in another leader's country
    Row firstContact = kNoRow;              ///< among those of which the first possible day is known
    Row lastContact = kNoRow;
    ContactGap longestSilence; ///< what lies certainly between contacts; 0 days when there are not two
};

Profile profileOf(const Chronology& chronology, const Selection& selection, const ProfileSubject& subject);

} // namespace summitry
