#pragma once
// An article under analysis: what each stage adds for the next. Spans are bytes of `text` here; the last stage turns
// them into code points. Stages only append to their own vector and read the others', in the order of this file:
// structure (paragraphs, sentences, tokens) -> times -> mentions -> quotations -> drafts of accounts (see
// analyser.cpp).
#include "models/analysis/draft.h"
#include "models/analysis/tokens.h"
#include "models/domain/article.h"
#include "models/gazetteer/gazetteer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace summitry::analysis {

// --- times -----------------------------------------------------------------------------------------------------

enum class TimeKind : std::uint8_t { Date, Span, Duration, Repeated, Clock };

struct TimeExpression
{
    ByteSpan span;
    TimeKind kind = TimeKind::Date;
    EdtfDate date; ///< resolved; unknown for durations and repeated times
    DateBasis basis = DateBasis::Unknown;
    bool isDateline = false;
    std::uint32_t sentence = 0;
    const char* rule = "";
};

// --- mentions --------------------------------------------------------------------------------------------------

/// Somebody or something the article speaks of; mentions point here.
struct Entity
{
    ActorKind kind = ActorKind::Voice;
    std::string name;    ///< canonical
    std::string country; ///< code; may be empty
    Sex sex = Sex::Unknown;
    std::uint32_t gazetteerPerson = kNone;
    std::uint32_t gazetteerCountry = kNone;
    std::uint32_t gazetteerOrganisation = kNone;
    std::string office; ///< "foreign minister"; "news outlet" for those who only pass on; may be empty
};

enum class MentionForm : std::uint8_t {
    FullName,
    FamilyName,
    Office,
    Pronoun,
    Institution,
    Country,
    Metonym,
    Demonym,
    Organisation,
    Group,
    Unnamed
};

struct Mention
{
    ByteSpan span; ///< with titles: "Chinese President Xi Jinping"
    ByteSpan name; ///< the name itself: "Xi Jinping"
    MentionForm form = MentionForm::FullName;
    std::uint32_t entity = kNone;       ///< kNone: not resolved
    std::vector<std::uint32_t> members; ///< Group: entities ("the two leaders", "both sides")
    std::uint32_t sentence = 0;
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0;
    bool isPossessive = false; ///< followed by 's: "Xi's visit"
    bool isLocation = false;   ///< "in Seoul": a place, cannot speak
    float confidence = 1;
};

// --- quotations ------------------------------------------------------------------------------------------------

/// One quoted stretch, marks excluded.
struct Quotation
{
    ByteSpan span;
    bool isSpeech = true;   ///< false: scare quotes, titles, terms
    bool continues = false; ///< opening mark repeated in the next paragraph, not closed in this one
    bool nested = false;
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
};

struct Document
{
    const Article* article = nullptr;
    std::string_view text;
    DatedPhrase published; ///< given or inferred
    std::vector<Paragraph> paragraphs;
    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::vector<TimeExpression> times;
    std::vector<Entity> entities;
    std::vector<Mention> mentions; ///< by span.begin
    std::vector<Quotation> quotations;
    std::vector<Draft> drafts; ///< calls and summits first, then statements

    std::string_view of(const ByteSpan& s) const { return text.substr(s.begin, s.end - s.begin); }
};

} // namespace summitry::analysis
