#pragma once
// A new file with less in it: only some communications, with the articles that tell them, or without the texts of
// articles where these must not travel. The file it is made from is only read. What was left out is gone from the new
// file's bytes too, and so is its history of edits: undoing one could ask for what is no longer there.
#include "models/domain/canceltoken.h"
#include "models/domain/communication.h"
#include "models/domain/result.h"

#include <optional>
#include <string>
#include <vector>

namespace summitry {

class Store;

struct Reduction
{
    std::optional<std::vector<CommunicationId>> only; ///< nothing = all; ids that are not in the file are passed over
    /// Titles, quotations and phrases of dates stay. Of text and evidence stay the spans and a SHA-256 (see 002.sql).
    bool withoutTexts = false;
};

struct Reduced
{
    std::int64_t communications = 0;
    std::int64_t articles = 0;
    std::int64_t textsRemoved = 0;
};

/// Never overwrites; the path holds the whole result or nothing.
Result<Reduced> saveReduced(const Store& store, const std::string& path, const Reduction& reduction,
                            const CancelToken& cancel = {});

} // namespace summitry
