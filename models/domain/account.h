#pragma once
// What one article says about one communication, with the words it rests on. Field meanings follow the
// annotation guideline summarised in models/README.md. Spans count code points of Article::text.
#include "models/domain/edtfdate.h"
#include "models/domain/person.h"
#include "models/domain/textspan.h"

#include <string>
#include <string_view>
#include <vector>

namespace summitry {

enum class Kind : std::uint8_t { Call, Summit, Statement };
enum class Form : std::uint8_t {
    Phone,
    Video,
    Unspecified, // calls
    Bilateral,
    Multilateral,
    Visit, // summits
    Quote,
    Paraphrase,
    Joint // statements
};
enum class Status : std::uint8_t { Held, Planned, Proposed, Cancelled };
enum class Channel : std::uint8_t { Unspecified, Call, Meeting, Press, Post, Interview, Spokesperson };
enum class Role : std::uint8_t { Participant, Speaker, Addressee, Relay };

/// Lower-case English words of the exchange formats ("held", "phone"); the inverse gives false for others.
std::string_view toText(Kind kind);
std::string_view toText(Form form);
std::string_view toText(Status status);
std::string_view toText(Channel channel);
std::string_view toText(Role role);
std::string_view toText(ActorKind kind);
bool fromText(std::string_view text, Kind& kind);
bool fromText(std::string_view text, Form& form);
bool fromText(std::string_view text, Status& status);
bool fromText(std::string_view text, Channel& channel);
bool fromText(std::string_view text, Role& role);
bool fromText(std::string_view text, ActorKind& kind);

/// Somebody in a role, as the article names them.
struct Actor
{
    std::string name; ///< canonical
    ActorKind kind = ActorKind::Voice;
    std::string country; ///< code, may be empty
    TextSpan span;       ///< where the article names them; empty when only implied

    bool operator==(const Actor&) const = default;
};

struct Account
{
    Kind kind = Kind::Statement;
    Form form = Form::Paraphrase;
    Status status = Status::Held;
    DatedPhrase when;
    TextSpan whenSpan;               ///< of when.phrase; empty when inherited
    std::vector<Actor> participants; ///< calls and summits
    std::vector<Actor> speakers;     ///< statements; more than one when joint
    std::vector<Actor> addressees;   ///< statements; usually none or one
    std::vector<Actor> relays;       ///< reported_by, nearest first
    Channel channel = Channel::Unspecified;
    std::string place; ///< "City, Country" as far as told; empty = not told
    TextSpan placeSpan;
    std::string name;  ///< series or proper name ("APEC"); empty = none
    std::string quote; ///< runs joined by " … "; empty for a paraphrase
    std::vector<TextSpan> quoteSpans;
    TextSpan evidence;              ///< at most 200 code points
    int occasion = -1;              ///< index, among the article's accounts, of the call or summit it was said in
    float confidence = 0;           ///< 0..1, calibrated
    std::vector<std::string> rules; ///< names of the rules that made it

    bool operator==(const Account&) const = default;
};

} // namespace summitry
