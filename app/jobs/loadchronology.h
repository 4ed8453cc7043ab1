#pragma once
// A file's communications as a snapshot in memory: whole, or an older snapshot with some communications made anew.
// Synchronous; reads through the store it is given, so run it on that store's thread or with a store of its own.
#include "models/chronology/chronology.h"
#include "models/domain/canceltoken.h"
#include "models/domain/result.h"
#include "models/store/store.h"

#include <memory>
#include <span>

namespace summitry {

Result<std::shared_ptr<const Chronology>> loadChronology(Store& store, const CancelToken& cancel = {});
/// `changed`: new, changed or gone since base was made.
Result<std::shared_ptr<const Chronology>> updateChronology(const Chronology& base, Store& store,
                                                           std::span<const CommunicationId> changed);

} // namespace summitry
