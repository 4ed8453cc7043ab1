#include "models/analysis/analyser.h"

#include "models/analysis/confidence/calibrator.h"
#include "models/analysis/lexicon/table.h"
#include "models/analysis/output/accounts.h"
#include "models/analysis/stage.h"
#include "models/analysis/text/language.h"
#include "models/analysis/text/structure.h"

namespace summitry {

using namespace analysis;

namespace {

// Goes up when a rule changes; the tables count by themselves.
constexpr std::string_view kRules = "1";

} // namespace

struct Analyser::Parts
{
    std::shared_ptr<const Gazetteer> gazetteer;
    Words words;
    std::unique_ptr<const Structure> structure;
    std::unique_ptr<const LanguageFinder> languages;
    std::vector<std::unique_ptr<const Stage>> stages;
    Calibrator calibrator;
};

Analyser::Analyser(std::unique_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
Analyser::~Analyser() = default;

Result<std::shared_ptr<const Analyser>> Analyser::create(std::shared_ptr<const Gazetteer> gazetteer)
{
    auto parts = std::make_unique<Parts>();
    parts->gazetteer = std::move(gazetteer);
    const Resources resources{parts->words, *parts->gazetteer};
    auto structure = Structure::create(parts->words);
    if (!structure)
        return structure.error();
    parts->structure = std::make_unique<const Structure>(std::move(*structure));
    auto languages = LanguageFinder::create(resources);
    if (!languages)
        return languages.error();
    parts->languages = std::make_unique<const LanguageFinder>(std::move(*languages));
    auto stages = makeStages(resources);
    if (!stages)
        return stages.error();
    parts->stages = std::move(*stages);
    auto calibrator = Calibrator::create();
    if (!calibrator)
        return calibrator.error();
    parts->calibrator = std::move(*calibrator);
    return std::shared_ptr<const Analyser>(new Analyser(std::move(parts)));
}

Analysis Analyser::analyse(const Article& article) const
{
    Document document;
    m_parts->structure->build(article, document);
    if (std::string language = m_parts->languages->unsupported(document); !language.empty()) {
        Analysis nothing;
        nothing.published = article.published;
        nothing.unsupportedLanguage = std::move(language);
        return nothing;
    }
    for (const auto& stage : m_parts->stages)
        stage->run(document);
    Analysis analysis = toAnalysis(document);
    m_parts->calibrator.rate(analysis.accounts);
    return analysis;
}

std::string Analyser::version()
{
    static const std::string text =
        std::string(SUMMITRY_VERSION "-") + std::string(kRules) + "-" + lexiconFingerprint();
    return text;
}

} // namespace summitry
