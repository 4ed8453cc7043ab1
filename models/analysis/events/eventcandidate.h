#pragma once
// What one trigger says about an event, before the mentions of the same event are put together. A value; participants
// are entities of the document, spans are bytes.
#include "models/analysis/events/actorreader.h"
#include "models/analysis/events/placefinder.h"
#include "models/analysis/events/statusfinder.h"

namespace summitry::analysis {

struct EventCandidate
{
    Trigger trigger;
    Kind kind = Kind::Summit;
    Form form = Form::Bilateral;
    Verdict verdict;
    Actors actors;
    Place place;
    std::string name;
    std::uint32_t organisation = kNone; ///< of a series or an organisation's summit
    std::uint32_t time = kNone;
    EdtfDate date;
    ByteSpan evidence;
    std::uint32_t sentence = 0;
    bool anaphoric = false; ///< "the call": told before
    bool apart = false;     ///< "individually with A, B and C": an event with each
    bool before = false;    ///< "earlier", "had met"
    bool also = false;      ///< "also", "later"
    bool inTitle = false;
    bool inLead = false;
    std::uint32_t hostCountry = kNone; ///< index in the gazetteer: stands in where no person of it is named
    const char* rule = "";
};

} // namespace summitry::analysis
