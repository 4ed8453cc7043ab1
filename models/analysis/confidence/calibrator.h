#pragma once
// Last stage before the result: how sure each draft is, from 0 to 1, as measured. For each kind and the rule that made
// a draft, confidence.tsv counts how many were found in annotated articles and how many of them were right; rare rules
// lean on their kind. The measured share replaces what the rule itself thought. Decides nothing else.
#include "models/analysis/stage.h"

#include <string>
#include <unordered_map>

namespace summitry::analysis {

class Calibrator
{
public:
    static Result<Calibrator> create(const Resources& resources);
    void run(Document& document) const;

private:
    struct Measured
    {
        float right = 0;
        float found = 0;
    };
    float share(const std::string& kind, const std::string& rule) const;

    std::unordered_map<std::string, Measured> m_rules; ///< "kind/rule", and "kind/" for all of it
};

} // namespace summitry::analysis
