#pragma once
// What speaks for or against an account being right, as keys of confidence.tsv ("quote/rule reported"): the rule that
// made it, who is said to speak or take part, how many voices the article has, how long a quotation is. Shared by the
// calibrator and the program that learns its weights. Looks at one article's accounts only, in linear time.
#include "models/domain/account.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace summitry::analysis {

class ConfidenceSigns
{
public:
    /// The accounts must stay as they are while signs are asked for.
    explicit ConfidenceSigns(const std::vector<Account>& accounts);
    std::vector<std::string> of(const Account& account) const;

private:
    void ofStatement(const Account& account, std::vector<std::string>& signs) const;

    std::unordered_map<std::string, int> m_voices; ///< speakers -> their statements
};

} // namespace summitry::analysis
