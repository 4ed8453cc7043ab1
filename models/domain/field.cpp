#include "models/domain/field.h"

#include <algorithm>
#include <array>
#include <utility>

namespace summitry {

namespace {

constexpr std::array<std::pair<Field, std::string_view>, 14> kFields{{{Field::Kind, "kind"},
                                                                      {Field::Form, "form"},
                                                                      {Field::Status, "status"},
                                                                      {Field::Date, "date"},
                                                                      {Field::Place, "place"},
                                                                      {Field::Name, "name"},
                                                                      {Field::Channel, "channel"},
                                                                      {Field::Quote, "quote"},
                                                                      {Field::Participants, "participants"},
                                                                      {Field::Speakers, "speakers"},
                                                                      {Field::Addressees, "addressees"},
                                                                      {Field::Relays, "relays"},
                                                                      {Field::Review, "review"},
                                                                      {Field::Deleted, "deleted"}}};

std::string_view takeUntil(std::string_view& text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!part.empty() && part.front() == ' ')
        part.remove_prefix(1);
    return part;
}

} // namespace

std::string_view toText(Field field)
{
    for (const auto& [each, text] : kFields)
        if (each == field)
            return text;
    return {};
}

bool fromText(std::string_view text, Field& field)
{
    const auto found =
        std::find_if(kFields.begin(), kFields.end(), [&](const auto& each) { return each.second == text; });
    if (found == kFields.end())
        return false;
    field = found->first;
    return true;
}

std::string actorsText(std::span<const Actor> actors)
{
    std::string text;
    for (const Actor& actor : actors) {
        text += text.empty() ? "" : "; ";
        text += actor.name;
        (text += '|') += toText(actor.kind);
        (text += '|') += actor.country;
    }
    return text;
}

std::vector<Actor> actorsFrom(std::string_view text)
{
    std::vector<Actor> actors;
    while (!text.empty()) {
        std::string_view entry = takeUntil(text, ';');
        Actor actor;
        actor.name = takeUntil(entry, '|');
        fromText(takeUntil(entry, '|'), actor.kind);
        actor.country = entry;
        if (!actor.name.empty())
            actors.push_back(std::move(actor));
    }
    return actors;
}

std::string fieldText(const Account& account, Field field)
{
    switch (field) {
    case Field::Kind:
        return std::string(toText(account.kind));
    case Field::Form:
        return std::string(toText(account.form));
    case Field::Status:
        return std::string(toText(account.status));
    case Field::Channel:
        return std::string(toText(account.channel));
    case Field::Date:
        return account.when.date.text();
    case Field::Place:
        return account.place;
    case Field::Name:
        return account.name;
    case Field::Quote:
        return account.quote;
    case Field::Participants:
        return actorsText(account.participants);
    case Field::Speakers:
        return actorsText(account.speakers);
    case Field::Addressees:
        return actorsText(account.addressees);
    case Field::Relays:
        return actorsText(account.relays);
    default:
        return {};
    }
}

namespace {

bool setDate(std::string_view text, DatedPhrase& when)
{
    const auto date = EdtfDate::parse(text);
    if (date)
        when = {*date, "", DateBasis::SetByHand};
    return date.ok();
}

bool setActors(std::string_view text, std::vector<Actor>& actors)
{
    return actors = actorsFrom(text), true;
}

} // namespace

bool setField(Account& account, Field field, std::string_view text)
{
    switch (field) {
    case Field::Kind:
        return fromText(text, account.kind);
    case Field::Form:
        return fromText(text, account.form);
    case Field::Status:
        return fromText(text, account.status);
    case Field::Channel:
        return fromText(text, account.channel);
    case Field::Date:
        return setDate(text, account.when);
    case Field::Place:
        return account.place = text, true;
    case Field::Name:
        return account.name = text, true;
    case Field::Quote:
        return account.quote = text, true;
    case Field::Participants:
        return setActors(text, account.participants);
    case Field::Speakers:
        return setActors(text, account.speakers);
    case Field::Addressees:
        return setActors(text, account.addressees);
    case Field::Relays:
        return setActors(text, account.relays);
    default:
        return false;
    }
}

} // namespace summitry
