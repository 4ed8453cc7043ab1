#include "models/analysis/confidence/calibrator.h"

#include "models/analysis/confidence/signs.h"
#include "models/analysis/lexicon/table.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>

namespace summitry::analysis {

namespace {

constexpr double kLeast = 0.02, kMost = 0.98; // nothing measured on so few articles is surer

} // namespace

Result<Calibrator> Calibrator::create()
{
    auto table = Table::load("confidence", 2);
    if (!table)
        return table.error();
    Calibrator calibrator;
    for (const TableRow& row : table->rows()) {
        bool good = false;
        const std::string_view cell = row.cell(1);
        const double weight = QByteArray(cell.data(), static_cast<qsizetype>(cell.size())).toDouble(&good);
        if (!good || !std::isfinite(weight))
            return table->wrong(row, "the weight is no number");
        calibrator.m_weights[std::string(row.cell(0))] = weight;
    }
    if (!calibrator.m_weights.contains("all"))
        return fail("The built-in table {} has no row \"all\"; build the program again.", "confidence");
    return calibrator;
}

void Calibrator::rate(std::vector<Account>& accounts) const
{
    const ConfidenceSigns signs(accounts);
    for (Account& account : accounts) {
        double sum = m_weights.at("all");
        for (const std::string& sign : signs.of(account))
            if (const auto weight = m_weights.find(sign); weight != m_weights.end())
                sum += weight->second;
        account.confidence = static_cast<float>(std::clamp(1 / (1 + std::exp(-sum)), kLeast, kMost));
    }
}

} // namespace summitry::analysis
