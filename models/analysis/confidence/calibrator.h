#pragma once
// Last step of the analysis: how sure each account is, from 0 to 1. Adds up the weights that confidence.tsv gives to
// its signs (signs.h) and takes the logistic function; the weights were learnt from annotated articles, each judged by
// weights learnt from others. Replaces what the rules thought. Decides nothing else.
#include "models/analysis/stage.h"

#include <string>
#include <unordered_map>

namespace summitry::analysis {

class Calibrator
{
public:
    static Result<Calibrator> create();
    void rate(std::vector<Account>& accounts) const;

private:
    std::unordered_map<std::string, double> m_weights; ///< by sign; "all" is added to every account
};

} // namespace summitry::analysis
