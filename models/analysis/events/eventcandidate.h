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
    Actors company;  ///< persons of the sentence, for an event that lacks a second one
    Actors fallback; ///< of "Doe told Roe at their meeting": who met, if no such meeting was told before
    Place place;
    std::string name;
    std::uint32_t organisation = kNone; ///< of a series or an organisation's summit
    std::uint32_t time = kNone;
    EdtfDate date;
    ByteSpan evidence;
    std::uint32_t sentence = 0;
    bool anaphoric = false; ///< "the call": told before
    bool definite = false;  ///< "the", "their second": known, though it names everybody
    bool another = false;   ///< "the March 20 call": told before by name, but maybe not the one told last
    bool named = false;     ///< who meets stands beside the noun: "talks with Doe"
    bool told = false;      ///< so, or the sentence says that it was held or opens with it
    bool beside = false;    ///< told as where others met: its day is only about theirs
    bool direct = false;    ///< the pair is subject and object of one verb: surer than what was told before
    bool remote = false;    ///< "the first", "the historic": not the one told last
    bool between = false;   ///< "between A and B": names everybody
    bool apart = false;     ///< "individually with A, B and C": an event with each
    bool before = false;    ///< "earlier", "had met"
    bool also = false;      ///< "also", "later"
    bool inTitle = false;
    bool inLead = false;
    std::uint32_t hostCountry = kNone; ///< index in the gazetteer: stands in where no person of it is named
    const char* rule = "";
};

} // namespace summitry::analysis
