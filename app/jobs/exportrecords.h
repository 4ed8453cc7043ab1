#pragma once
// Gathers what exports need to know of a communication: accounts, their articles, the words of the evidence. Keeps the
// texts of the last articles, since neighbours often share one. Borrows store and gazetteer.
#include "models/exchange/exportrecord.h"
#include "models/gazetteer/gazetteer.h"
#include "models/store/communications.h"
#include "models/store/store.h"

#include <list>
#include <unordered_map>

namespace summitry {

class ExportRecords
{
public:
    ExportRecords(Store& store, const Gazetteer& gazetteer) : m_store(store), m_gazetteer(gazetteer) {}
    Result<ExportRecord> load(CommunicationId id);

private:
    struct Text
    {
        std::string text;
        std::string author;
        std::string hash;
    };
    Result<const Text*> textOf(ArticleId id);
    Result<ExportAccount> accountOf(const AccountDetail& detail);
    std::string countryOf(const std::string& place) const;

    Store& m_store;
    const Gazetteer& m_gazetteer;
    std::unordered_map<ArticleId, Text> m_texts;
    std::list<ArticleId> m_order; ///< oldest first
};

} // namespace summitry
