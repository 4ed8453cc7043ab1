#pragma once
// One invented call as three made-up papers tell it: they agree on who, differ on the day, and one does not name the
// place. For tests of what shows accounts.
#include "models/items/detailstate.h"

namespace summitry {

inline Account sampleAccount(Day day, const char* phrase)
{
    Account account;
    account.kind = Kind::Call;
    account.form = Form::Phone;
    account.participants = {{"Ana Berg", ActorKind::Leader, "AAA", {}}, {"Bo Dahl", ActorKind::Leader, "BBB", {}}};
    account.when = {EdtfDate::onDay(day), phrase, DateBasis::Publication};
    account.place = "Oslo, Norway";
    account.evidence = {0, 30};
    account.confidence = 0.62f;
    return account;
}

inline std::shared_ptr<EventDetail> threeAccounts(CommunicationId id)
{
    const Day day = dayFromCivil({2025, 6, 10});
    auto detail = std::make_shared<EventDetail>();
    const Account first = sampleAccount(day, "on Tuesday");
    Account second = sampleAccount(day + 1, "on Wednesday");
    second.place.clear();
    second.relays = {{"Cy Eng", ActorKind::Voice, "", {}}};
    Account third = sampleAccount(day, "June 10");
    std::swap(third.participants[0], third.participants[1]);
    third.form = Form::Video;
    third.place = "Bergen, Norway";
    detail->communication.id = id;
    detail->communication.shown = first;
    detail->communication.disagrees = true;
    detail->accounts.push_back({{1, 5},
                                first,
                                "Two talks",
                                "Harbour News",
                                {EdtfDate::onDay(day), "", DateBasis::Metadata},
                                "Ana Berg phoned Bo Dahl on Tuesday to talk about the ferry line."});
    detail->accounts.push_back({{2, 6},
                                second,
                                "Other talks",
                                "Hill Post",
                                {EdtfDate::onDay(day + 1), "", DateBasis::Metadata},
                                "Ms Berg rang Mr Dahl on Wednesday, Cy Eng said."});
    detail->accounts.push_back(
        {{3, 7}, third, "A video call about ferries and the winter timetable", "Valley Gazette", {}, ""});
    return detail;
}

} // namespace summitry
