#include "models/analysis/mentions/wordclasses.h"

#include <algorithm>
#include <array>
#include <utility>

namespace summitry::analysis {

namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 28> kNames = {{
    {"determiner", kDeterminer},
    {"article", kArticle},
    {"owner", kOwner},
    {"number2", kTwo},
    {"number3", kThree},
    {"number4", kFour},
    {"numberN", kMany},
    {"former", kFormer},
    {"modifier", kModifier},
    {"elect", kElect},
    {"locprep", kPlacePreposition},
    {"visitverb", kVisitVerb},
    {"speakprep", kSpeakPreposition},
    {"preposition", kPreposition},
    {"he", kHe},
    {"him", kHim},
    {"his", kHis},
    {"she", kShe},
    {"her", kHer},
    {"they", kThey},
    {"particle", kParticle},
    {"suffix", kSuffix},
    {"orghead", kOrganisationHead},
    {"placehead", kPlaceHead},
    {"eventhead", kEventHead},
    {"notname", kNotName},
    {"saying", kSaying},
    {"judging", kJudging},
}};
constexpr std::array<std::string_view, 7> kFamilyFirstCountries = {"CHN", "KOR", "PRK", "TWN", "VNM", "HKG", "SGP"};

} // namespace

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t space = std::min(text.find(' ', begin), text.size());
        if (space > begin)
            words.push_back(text.substr(begin, space - begin));
        begin = space + 1;
    }
    return words;
}

Result<WordClasses> WordClasses::create(const Resources& resources)
{
    WordClasses classes;
    if (auto read = classes.readWords(resources); !read)
        return read.error();
    if (auto read = classes.readNames(resources); !read)
        return read.error();
    classes.learnNames(resources);
    return classes;
}

Result<void> WordClasses::readWords(const Resources& resources)
{
    auto table = Table::load("mentionwords", 2);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        const auto* known =
            std::find_if(kNames.begin(), kNames.end(), [&row](const auto& n) { return n.first == row.cell(1); });
        if (known == kNames.end())
            return table->wrong(row, "there is no such class of words");
        m_flags.set(resources.words.add(row.cell(0)), known->second);
    }
    return {};
}

Result<void> WordClasses::readNames(const Resources& resources)
{
    auto table = Table::load("namewords", 3);
    if (!table)
        return table.error();
    for (const TableRow& row : table->rows()) {
        const bool family = row.cell(1) == "family";
        const std::string_view sex = row.cell(2);
        const std::uint32_t given = kGiven | (sex == "m" ? kGivenMale : sex == "f" ? kGivenFemale : 0u);
        m_flags.set(resources.words.add(row.cell(0)), family ? kFamilyFirst : given);
    }
    return {};
}

void WordClasses::learnNames(const Resources& resources)
{
    const Gazetteer& gazetteer = resources.gazetteer;
    for (const GazetteerPerson& person : gazetteer.persons()) {
        const auto words = wordsOf(person.name);
        if (words.size() < 2 || person.terms.empty())
            continue;
        const std::uint32_t id = resources.words.add(words.front());
        if (m_flags.has(id, kGiven | kFamilyFirst | kArticle))
            continue;
        const std::uint32_t country = gazetteer.terms()[person.terms.front()].country;
        const std::string_view code =
            country == Gazetteer::kNone ? std::string_view() : gazetteer.countries()[country].code;
        const bool family =
            std::find(kFamilyFirstCountries.begin(), kFamilyFirstCountries.end(), code) != kFamilyFirstCountries.end();
        m_flags.set(id, family ? kFamilyFirst
                               : kGiven | (person.sex == Sex::Male     ? kGivenMale
                                           : person.sex == Sex::Female ? kGivenFemale
                                                                       : 0u));
    }
}

Sex WordClasses::sexOf(const Token& token) const
{
    const std::uint32_t bits = of(token) & (kGivenMale | kGivenFemale);
    return bits == kGivenMale ? Sex::Male : bits == kGivenFemale ? Sex::Female : Sex::Unknown;
}

} // namespace summitry::analysis
