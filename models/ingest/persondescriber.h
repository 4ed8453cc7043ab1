#pragma once
// Notes a person's terms and a country's name in the file the first time they occur, so that the file explains itself.
// Private to this folder.
#include "models/domain/account.h"
#include "models/gazetteer/gazetteer.h"
#include "models/store/store.h"

#include <unordered_set>

namespace summitry {

class PersonDescriber
{
public:
    PersonDescriber(Store& store, const Gazetteer& gazetteer) : m_store(store), m_gazetteer(gazetteer) {}
    Result<void> describe(const Account& account);

private:
    Result<void> describe(const Actor& actor);

    Store& m_store;
    const Gazetteer& m_gazetteer;
    std::unordered_set<std::string> m_described; ///< names and country codes that the file knows by now
};

} // namespace summitry
