#pragma once
// An analysis for tests of what comes after it: finds what the text spells out, whatever the state of the real rules.
#include "models/analysis/analyser.h"

#include <functional>
#include <span>
#include <sstream>
#include <string>
#include <vector>

/// "CALL 2025-06-10 A B" on a line of an article makes an account.
inline std::vector<summitry::Analysis> lineAnalysis(std::span<const summitry::Article> articles)
{
    using namespace summitry;
    std::vector<Analysis> analyses;
    for (const Article& article : articles) {
        Analysis& analysis = analyses.emplace_back();
        std::istringstream text(article.text);
        for (std::string line; std::getline(text, line);) {
            std::istringstream words(line);
            std::string call, date, a, b;
            if (!(words >> call >> date >> a >> b) || call != "CALL")
                continue;
            Account account;
            account.kind = Kind::Call, account.form = Form::Phone;
            account.when.date = *EdtfDate::parse(date);
            account.participants = {{a, ActorKind::Leader, a, {}}, {b, ActorKind::Leader, b, {}}};
            account.confidence = 0.5f;
            analysis.accounts.push_back(account);
        }
    }
    return analyses;
}

/// The same, for ImportOptions::analyse.
inline std::function<std::vector<summitry::Analysis>()> beginLineAnalysis(std::span<const summitry::Article> articles)
{
    return [analyses = lineAnalysis(articles)] { return analyses; };
}

/// One article as a line of JSON.
inline std::string articleLine(int number, const std::string& body)
{
    const std::string n = std::to_string(number);
    return R"({"id":"a)" + n + R"(","title":"Title )" + n + R"(","source":"S)" + n +
           R"(","published":"2025-06-11","language":"en","text":")" + body + "\"}\n";
}
