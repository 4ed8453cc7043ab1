#include "models/analysis/confidence/calibrator.h"

#include "models/analysis/lexicon/table.h"

#include <charconv>

namespace summitry::analysis {

namespace {

constexpr float kWeight = 6.0f;     // so many finds of the whole kind count beside a rule's own
constexpr float kUnmeasured = 0.5f; // of a kind without a row
constexpr float kAlone = 0.85f;     // a call or summit with one participant

bool readCount(std::string_view text, float& count)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    count = static_cast<float>(number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0;
}

std::string kindOf(const Draft& draft)
{
    if (draft.kind != Kind::Statement)
        return std::string(toText(draft.kind));
    return draft.quotes.empty() ? "paraphrase" : "quote";
}

} // namespace

Result<Calibrator> Calibrator::create(const Resources&)
{
    auto table = Table::load("confidence", 4);
    if (!table)
        return table.error();
    Calibrator calibrator;
    for (const TableRow& row : table->rows()) {
        Measured measured;
        if (!readCount(row.cell(2), measured.right) || !readCount(row.cell(3), measured.found) ||
            measured.right > measured.found)
            return table->wrong(row, "the counts are no whole numbers, or more are right than found");
        const std::string kind(row.cell(0));
        calibrator.m_rules[kind + "/" + std::string(row.cell(1))] = measured;
        Measured& all = calibrator.m_rules[kind + "/"];
        all.right += measured.right;
        all.found += measured.found;
    }
    return calibrator;
}

float Calibrator::share(const std::string& kind, const std::string& rule) const
{
    const auto all = m_rules.find(kind + "/");
    const float usual = all == m_rules.end() ? kUnmeasured : (all->second.right + 1) / (all->second.found + 2);
    const auto own = m_rules.find(kind + "/" + rule);
    if (own == m_rules.end() || rule.empty())
        return usual;
    return (own->second.right + usual * kWeight) / (own->second.found + kWeight);
}

void Calibrator::run(Document& document) const
{
    for (Draft& draft : document.drafts) {
        const std::string rule = draft.rules.empty() ? std::string() : std::string(draft.rules.front());
        draft.confidence = share(kindOf(draft), rule);
        if (draft.kind != Kind::Statement && draft.participants.size() < 2)
            draft.confidence *= kAlone;
    }
}

} // namespace summitry::analysis
