#pragma once
// Joins accounts of calls and summits. First those dated to the day, then neighbouring days that can only be one event
// told in two time zones, then vaguely dated accounts that fit one event alone. Private to this folder.
#include "models/merging/groups.h"
#include "models/merging/merger.h"

namespace summitry {

/// Joins in `groups`; `positions` are all calls or all summits among the items.
void joinMeetings(std::span<const MergeItem> items, std::span<const std::size_t> positions, Groups& groups);
/// The same for statements.
void joinStatements(std::span<const MergeItem> items, std::span<const std::size_t> positions, Groups& groups);

} // namespace summitry
