#pragma once
// An account in the making: what the stages for calls, summits and statements append to Document::drafts, and those
// after them complete. Actors are entities of the document, spans are bytes. The last stage sorts drafts by evidence,
// drops those without, and turns them into accounts (output/accounts.h).
#include "models/analysis/bytespan.h"
#include "models/domain/account.h"

#include <vector>

namespace summitry::analysis {

/// Somebody in a role, as one mention names them.
struct DraftActor
{
    std::uint32_t entity = kNone; ///< never kNone in a finished draft
    ByteSpan span;                ///< empty when only implied
};

struct Draft
{
    Kind kind = Kind::Statement;
    Form form = Form::Paraphrase;
    Status status = Status::Held;
    DatedPhrase when;           ///< final date; phrase and basis of `time` where it has one
    std::uint32_t time = kNone; ///< the time expression it comes from; kNone: inherited or unknown
    std::vector<DraftActor> participants;
    std::vector<DraftActor> speakers;
    std::vector<DraftActor> addressees;
    std::vector<DraftActor> relays; ///< nearest first
    Channel channel = Channel::Unspecified;
    std::string place;
    ByteSpan placeSpan;
    std::string name;
    std::vector<ByteSpan> quotes;   ///< runs of the quotation, marks excluded
    ByteSpan evidence;              ///< cut to 200 code points by the last stage
    std::uint32_t sentence = 0;     ///< of the evidence
    std::uint32_t occasion = kNone; ///< index of the call or summit among the drafts
    float confidence = 0.5f;        ///< as the rule thinks; calibrated later
    std::vector<const char*> rules; ///< names of the rules that made it
};

} // namespace summitry::analysis
