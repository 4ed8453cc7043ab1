#include "models/domain/communication.h"

#include <array>
#include <utility>

namespace summitry {

namespace {

template <typename E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<Kind, 3> kKinds{{{Kind::Call, "call"}, {Kind::Summit, "summit"}, {Kind::Statement, "statement"}}};
constexpr Names<Form, 9> kForms{{{Form::Phone, "phone"},
                                 {Form::Video, "video"},
                                 {Form::Unspecified, "unspecified"},
                                 {Form::Bilateral, "bilateral"},
                                 {Form::Multilateral, "multilateral"},
                                 {Form::Visit, "visit"},
                                 {Form::Quote, "quote"},
                                 {Form::Paraphrase, "paraphrase"},
                                 {Form::Joint, "joint"}}};
constexpr Names<Status, 4> kStatuses{{{Status::Held, "held"},
                                      {Status::Planned, "planned"},
                                      {Status::Proposed, "proposed"},
                                      {Status::Cancelled, "cancelled"}}};
constexpr Names<Channel, 7> kChannels{{{Channel::Unspecified, "unspecified"},
                                       {Channel::Call, "call"},
                                       {Channel::Meeting, "meeting"},
                                       {Channel::Press, "press"},
                                       {Channel::Post, "post"},
                                       {Channel::Interview, "interview"},
                                       {Channel::Spokesperson, "spokesperson"}}};
constexpr Names<Role, 4> kRoles{{{Role::Participant, "participant"},
                                 {Role::Speaker, "speaker"},
                                 {Role::Addressee, "addressee"},
                                 {Role::Relay, "relay"}}};
constexpr Names<ActorKind, 5> kActors{{{ActorKind::Leader, "leader"},
                                       {ActorKind::Voice, "voice"},
                                       {ActorKind::Institution, "institution"},
                                       {ActorKind::Country, "country"},
                                       {ActorKind::Organisation, "organisation"}}};
constexpr Names<Review, 4> kReviews{{{Review::Unreviewed, "unreviewed"},
                                     {Review::Right, "right"},
                                     {Review::Wrong, "wrong"},
                                     {Review::Edited, "edited"}}};
constexpr Names<DateBasis, 9> kBases{{{DateBasis::Unknown, "unknown"},
                                      {DateBasis::Explicit, "explicit"},
                                      {DateBasis::Publication, "publication"},
                                      {DateBasis::Dateline, "dateline"},
                                      {DateBasis::OfficeTerm, "office term"},
                                      {DateBasis::Inherited, "inherited"},
                                      {DateBasis::Series, "series"},
                                      {DateBasis::Metadata, "metadata"},
                                      {DateBasis::SetByHand, "set by hand"}}};

template <typename E, std::size_t N>
std::string_view nameOf(const Names<E, N>& names, E value)
{
    for (const auto& [each, text] : names)
        if (each == value)
            return text;
    return {};
}

template <typename E, std::size_t N>
bool valueOf(const Names<E, N>& names, std::string_view text, E& value)
{
    for (const auto& [each, name] : names) {
        if (name == text) {
            value = each;
            return true;
        }
    }
    return false;
}

} // namespace

std::string_view toText(Kind kind)
{
    return nameOf(kKinds, kind);
}
std::string_view toText(Form form)
{
    return nameOf(kForms, form);
}
std::string_view toText(Status status)
{
    return nameOf(kStatuses, status);
}
std::string_view toText(Channel channel)
{
    return nameOf(kChannels, channel);
}
std::string_view toText(Role role)
{
    return nameOf(kRoles, role);
}
std::string_view toText(ActorKind kind)
{
    return nameOf(kActors, kind);
}
std::string_view toText(Review review)
{
    return nameOf(kReviews, review);
}
std::string_view toText(DateBasis basis)
{
    return nameOf(kBases, basis);
}
bool fromText(std::string_view text, Kind& kind)
{
    return valueOf(kKinds, text, kind);
}
bool fromText(std::string_view text, Form& form)
{
    return valueOf(kForms, text, form);
}
bool fromText(std::string_view text, Status& status)
{
    return valueOf(kStatuses, text, status);
}
bool fromText(std::string_view text, Channel& channel)
{
    return valueOf(kChannels, text, channel);
}
bool fromText(std::string_view text, Role& role)
{
    return valueOf(kRoles, text, role);
}
bool fromText(std::string_view text, ActorKind& kind)
{
    return valueOf(kActors, text, kind);
}
bool fromText(std::string_view text, Review& review)
{
    return valueOf(kReviews, text, review);
}
bool fromText(std::string_view text, DateBasis& basis)
{
    return valueOf(kBases, text, basis);
}

} // namespace summitry
