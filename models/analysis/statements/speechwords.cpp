#include "models/analysis/statements/speechwords.h"

#include "models/analysis/lexicon/table.h"

#include <array>
#include <utility>

namespace summitry::analysis {

namespace {

std::uint32_t frameOf(char letter)
{
    constexpr std::string_view letters = "cntofpbarlxzuiq";
    const std::size_t at = letters.find(letter);
    return at == std::string_view::npos ? 0 : 1u << at;
}

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 8> kRoles{{{"feeling", kFeeling},
                                                                            {"document", kDocument},
                                                                            {"spokes", kSpokes},
                                                                            {"official", kOfficial},
                                                                            {"press", kPress},
                                                                            {"agency", kAgency},
                                                                            {"topic", kTopic},
                                                                            {"office", kOffice}}};

/// Grammar, not vocabulary: closed classes.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 76> kFunctionWords{{{"be", kBe},
                                                                                     {"is", kBe},
                                                                                     {"are", kBe},
                                                                                     {"was", kBe},
                                                                                     {"were", kBe},
                                                                                     {"been", kBe},
                                                                                     {"being", kBe},
                                                                                     {"'s", kBe},
                                                                                     {"'re", kBe},
                                                                                     {"have", kHave},
                                                                                     {"has", kHave},
                                                                                     {"had", kHave},
                                                                                     {"having", kHave},
                                                                                     {"'ve", kHave},
                                                                                     {"do", kDo},
                                                                                     {"does", kDo},
                                                                                     {"did", kDo},
                                                                                     {"not", kNot},
                                                                                     {"n't", kNot},
                                                                                     {"never", kNot},
                                                                                     {"neither", kNot},
                                                                                     {"nor", kNot},
                                                                                     {"that", kThat},
                                                                                     {"and", kAnd},
                                                                                     {"but", kAnd},
                                                                                     {"or", kAnd},
                                                                                     {"to", kTo},
                                                                                     {"if", kIf},
                                                                                     {"whether", kIf},
                                                                                     {"unless", kIf},
                                                                                     {"who", kWho},
                                                                                     {"which", kWho},
                                                                                     {"whom", kWho},
                                                                                     {"whose", kWho},
                                                                                     {"according", kAccording},
                                                                                     {"by", kBy},
                                                                                     {"after", kSubordinates},
                                                                                     {"before", kSubordinates},
                                                                                     {"when", kSubordinates},
                                                                                     {"while", kSubordinates},
                                                                                     {"as", kSubordinates | kAs},
                                                                                     {"since", kSubordinates},
                                                                                     {"although", kSubordinates},
                                                                                     {"though", kSubordinates},
                                                                                     {"because", kSubordinates},
                                                                                     {"until", kSubordinates},
                                                                                     {"where", kSubordinates},
                                                                                     {"despite", kSubordinates},
                                                                                     {"will", kWould},
                                                                                     {"would", kWould},
                                                                                     {"may", kWould},
                                                                                     {"might", kWould},
                                                                                     {"could", kWould},
                                                                                     {"should", kWould},
                                                                                     {"must", kWould},
                                                                                     {"'ll", kWould},
                                                                                     {"'d", kWould},
                                                                                     {"can", kWould},
                                                                                     {"it", kIt},
                                                                                     {"of", kOf},
                                                                                     {"earlier", kEarlier},
                                                                                     {"previously", kEarlier},
                                                                                     {"i", kFirst},
                                                                                     {"we", kFirst},
                                                                                     {"my", kFirst},
                                                                                     {"me", kFirst},
                                                                                     {"once", kEarlier},
                                                                                     {"recently", kEarlier},
                                                                                     {"repeatedly", kEarlier},
                                                                                     {"often", kEarlier},
                                                                                     {"himself", kSelf},
                                                                                     {"herself", kSelf},
                                                                                     {"themselves", kSelf},
                                                                                     {"itself", kSelf},
                                                                                     {"both", kSelf},
                                                                                     {"each", kSelf}}};

} // namespace

Result<SpeechWords> SpeechWords::create(Words& words)
{
    SpeechWords result(words);
    auto verbs = Table::load("speechverbs", 2);
    auto nouns = Table::load("speechnouns", 2);
    if (!verbs || !nouns)
        return verbs ? nouns.error() : verbs.error();
    for (const TableRow& row : verbs->rows()) {
        std::uint32_t frames = 0;
        for (const char letter : row.cell(1)) {
            if (frameOf(letter) == 0)
                return verbs->wrong(row, "a frame is unknown");
            frames |= frameOf(letter);
        }
        result.addForms(row.cell(0), frames);
        for (std::string_view more = row.cell(2); !more.empty();) {
            const std::size_t end = std::min(more.find(' '), more.size());
            result.m_frames.set(words.add(more.substr(0, end)), frames);
            more.remove_prefix(std::min(end + 1, more.size()));
        }
    }
    for (const TableRow& row : nouns->rows()) {
        std::uint32_t role = 0;
        for (const auto& [name, bit] : kRoles)
            role |= name == row.cell(1) ? bit : 0;
        if (role == 0)
            return nouns->wrong(row, "the kind is unknown");
        result.m_roles.set(words.add(row.cell(0)), role);
    }
    result.addFunctionWords();
    return result;
}

void SpeechWords::addForms(std::string_view verb, std::uint32_t frames)
{
    const std::string base(verb);
    const std::string stem = base.back() == 'e' ? base.substr(0, base.size() - 1) : base;
    const bool consonantY = base.back() == 'y' && base.size() > 1 &&
                            std::string_view("aeiou").find(base[base.size() - 2]) == std::string_view::npos;
    const std::string withoutY = base.substr(0, base.size() - 1);
    const bool hisses = base.ends_with("s") || base.ends_with("sh") || base.ends_with("ch") || base.ends_with("x");
    for (const std::string& form : {base,
                                    consonantY ? withoutY + "ies"
                                    : hisses   ? base + "es"
                                               : base + "s",
                                    consonantY ? withoutY + "ied" : stem + "ed", stem + "ing"})
        m_frames.set(m_words->add(form), frames);
}

void SpeechWords::addFunctionWords()
{
    for (const auto& [word, role] : kFunctionWords)
        m_roles.set(m_words->add(word), role);
}

} // namespace summitry::analysis
