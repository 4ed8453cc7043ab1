#include "models/store/accountcodec.h"
#include "models/store/communications.h"
#include "models/store/store.h"

#include <unordered_map>

#include <fmt/format.h>

namespace summitry {

namespace {

/// FNV-1a, 64 bit: http://www.isthe.com/chongo/tech/comp/fnv/
class Digest
{
public:
    Digest& operator<<(std::string_view text)
    {
        for (const char c : text)
            m_value = (m_value ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        m_value = (m_value ^ 0xff) * 0x100000001b3; // ends the text: "ab" "c" is not "a" "bc"
        return *this;
    }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325;
};

} // namespace

Result<std::string> Store::dataHash() const
{
    Store& self = const_cast<Store&>(*this);
    const auto persons = self.persons().all();
    if (!persons)
        return persons.error();
    std::unordered_map<PersonId, std::string> names;
    for (const StoredPerson& each : *persons)
        names[each.id] = each.person.name;
    std::uint64_t sum = 0; // a sum does not depend on the order, nor on row ids
    const auto done = self.communications().forEach([&](const CommunicationRow& row) {
        Digest digest;
        digest << toText(row.kind) << toText(row.form) << toText(row.status) << toText(row.channel) << row.date.text()
               << row.title << row.place << std::to_string(row.accounts);
        for (const CommunicationActor& actor : row.actors)
            digest << toText(actor.role) << names[actor.person];
        sum += digest.value();
    });
    return done ? Result<std::string>(fmt::format("{:016x}", sum)) : Result<std::string>(done.error());
}

} // namespace summitry
