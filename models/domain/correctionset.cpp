#include "models/domain/correctionset.h"

#include <algorithm>

namespace summitry {

AccountAnchor anchorOf(const Account& account)
{
    AccountAnchor anchor;
    anchor.evidence = account.evidence;
    anchor.kind = account.kind;
    anchor.date = account.when.date.text();
    for (const auto* actors : {&account.participants, &account.speakers})
        for (const Actor& actor : *actors)
            anchor.people.push_back(actor.name);
    std::sort(anchor.people.begin(), anchor.people.end());
    return anchor;
}

int fitOf(const AccountAnchor& anchor, const AccountAnchor& candidate)
{
    const bool sameWords = anchor.evidence == candidate.evidence;
    const bool samePeople = anchor.people == candidate.people;
    const bool sameKind = anchor.kind == candidate.kind;
    const bool sameDate = anchor.date == candidate.date;
    if (sameWords && sameKind && samePeople)
        return sameDate ? 0 : 1;
    if (anchor.evidence.overlaps(candidate.evidence) && sameKind && samePeople)
        return sameDate ? 2 : 3;
    if (sameWords && (sameKind || samePeople) && !anchor.evidence.empty())
        return sameKind ? 4 : 5;
    return sameKind && samePeople && sameDate && !anchor.date.empty() ? 6 : kNoFit;
}

} // namespace summitry
