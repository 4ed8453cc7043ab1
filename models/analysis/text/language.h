#pragma once
// Which language a text is written in, well enough to leave texts alone that the tables cannot read. Counts the most
// usual words of languages.tsv among the first tokens and the letters of each script. English name ("Turkish"), or
// empty for English and for texts too short to tell.
#include "models/analysis/stage.h"

#include <string>

namespace summitry::analysis {

class LanguageFinder
{
public:
    static Result<LanguageFinder> create(const Resources& resources);
    /// Needs the tokens.
    std::string unsupported(const Document& document) const;

private:
    struct Script
    {
        std::string language; ///< when no word of a language using it is seen
        char32_t first = 0;
        char32_t last = 0;
    };
    Result<void> readWords(const Resources& resources);
    std::string foreignScript(std::string_view text) const;
    void countScript(char32_t point, std::vector<unsigned>& counts) const;
    std::string byWords(const Document& document) const;

    std::vector<Script> m_scripts;
    std::vector<std::string> m_languages; ///< English is the first
    WordFlags m_words;                    ///< bit = language
};

} // namespace summitry::analysis
