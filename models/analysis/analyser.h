#pragma once
// Article in, accounts out: the whole analysis as one pure function. No clock, no I/O, no global state: the same
// article gives the same bytes in any thread and locale. Build one Analyser and share it between threads.
#include "models/domain/account.h"
#include "models/domain/article.h"
#include "models/domain/result.h"
#include "models/gazetteer/gazetteer.h"

#include <memory>
#include <string>
#include <vector>

namespace summitry {

struct FoundTime
{
    TextSpan span;
    EdtfDate date;
};

struct FoundPerson
{
    TextSpan span;
    std::string name;
};

struct Analysis
{
    DatedPhrase published;           ///< given or inferred
    std::string unsupportedLanguage; ///< English name of the language ("Turkish"); empty when it was analysed
    std::vector<Account> accounts;   ///< in the order of their evidence
    std::vector<FoundTime> times;
    std::vector<FoundPerson> people;
};

class Analyser
{
public:
    /// Loads the lexicon of this build; an error means a broken build.
    static Result<std::shared_ptr<const Analyser>> create(std::shared_ptr<const Gazetteer> gazetteer);
    ~Analyser();
    Analysis analyse(const Article& article) const;
    /// Changes whenever rules or tables change; stored with accounts.
    static std::string version();

private:
    struct Parts;
    explicit Analyser(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace summitry
