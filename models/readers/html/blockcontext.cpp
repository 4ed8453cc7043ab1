#include "models/readers/html/blockfeatures.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace summitry::readers {

namespace {

using namespace feature;

constexpr float kSurest = 0.3F; ///< share of the page's score that counts as the surest text

/// Sums of scores over blocks that have something in common.
struct Company
{
    float words = 0;
    float score = 0;
    float mean() const { return words > 0 ? score / words : 0; }
};

class Context
{
public:
    Context(const PageTree& page, const std::vector<float>& scores)
        : m_page(page), m_scores(scores), m_parents(page.elements.size()), m_grands(page.elements.size()),
          m_surest(surestScore(page, scores))
    {
        for (std::size_t i = 0; i < scores.size(); ++i)
            gather(i);
        findMain();
    }

    void fill(std::size_t i, FeatureVector& v) const
    {
        const Company& like = m_like.at(m_keys[i]);
        v[firstScore_] = m_scores[i];
        v[firstRelative_] = std::min(1.F, m_scores[i] / m_surest);
        v[likeScore_] = like.mean();
        v[likeShare_] = like.score / m_all;
        if (const int parent = parentOf(m_page.blocks[i].element); parent >= 0) {
            v[parentScore_] = m_parents[static_cast<std::size_t>(parent)].mean();
            v[parentScoreShare_] = m_parents[static_cast<std::size_t>(parent)].score / m_all;
            if (const int grand = parentOf(parent); grand >= 0)
                v[grandScoreShare_] = m_grands[static_cast<std::size_t>(grand)].score / m_all;
        }
        v[prevScore_] = i > 0 ? m_scores[i - 1] : 0;
        v[nextScore_] = i + 1 < m_scores.size() ? m_scores[i + 1] : 0;
        float sum = 0;
        for (std::size_t k = i >= 4 ? i - 4 : 0; k <= std::min(i + 4, m_scores.size() - 1); ++k)
            sum += k == i ? 0 : m_scores[k];
        v[aroundScore_] = sum / 8;
        v[afterMain_] = i > m_lastMain;
        v[beforeMain_] = i < m_firstMain;
    }

private:
    int parentOf(int element) const
    {
        return element < 0 ? -1 : m_page.elements[static_cast<std::size_t>(element)].parent;
    }

    void gather(std::size_t i)
    {
        const PageBlock& block = m_page.blocks[i];
        const Company own{static_cast<float>(block.words), static_cast<float>(block.words) * m_scores[i]};
        const auto add = [&](Company& to) {
            to.words += own.words;
            to.score += own.score;
        };
        m_all += own.score;
        m_keys.push_back(keyOf(block.element));
        add(m_like[m_keys.back()]);
        const int parent = parentOf(block.element);
        if (parent < 0)
            return;
        add(m_parents[static_cast<std::size_t>(parent)]);
        if (const int grand = parentOf(parent); grand >= 0)
            add(m_grands[static_cast<std::size_t>(grand)]);
    }

    /// Blocks of the same tag and marks in a place of the same tag and marks.
    std::size_t keyOf(int element) const
    {
        std::size_t key = 0;
        for (int up = 0; up < 2 && element >= 0; ++up, element = parentOf(element)) {
            const PageElement& each = m_page.elements[static_cast<std::size_t>(element)];
            key = key * 31 + std::hash<std::string>()(each.marks) + static_cast<std::size_t>(each.tag);
        }
        return key;
    }

    /// From the first to the last block that is sure and long.
    void findMain()
    {
        m_firstMain = m_scores.size();
        for (std::size_t i = 0; i < m_scores.size(); ++i)
            if (m_scores[i] >= 0.8F * m_surest && m_page.blocks[i].words >= 12) {
                m_firstMain = std::min(m_firstMain, i);
                m_lastMain = i;
            }
    }

    const PageTree& m_page;
    const std::vector<float>& m_scores;
    std::vector<std::size_t> m_keys;
    std::unordered_map<std::size_t, Company> m_like;
    std::vector<Company> m_parents;
    std::vector<Company> m_grands;
    float m_all = 1e-3F;
    float m_surest;
    std::size_t m_firstMain = 0;
    std::size_t m_lastMain = 0;
};

} // namespace

float surestScore(const PageTree& page, const std::vector<float>& scores)
{
    std::vector<std::pair<float, float>> byScore; // score, words it speaks for
    float all = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const float words = static_cast<float>(page.blocks[i].words - page.blocks[i].linkWords) * scores[i];
        byScore.emplace_back(scores[i], words);
        all += words;
    }
    std::sort(byScore.begin(), byScore.end(), std::greater<>());
    float seen = 0;
    for (const auto& [score, words] : byScore) {
        seen += words;
        if (seen >= all * kSurest)
            return std::max(score, 0.01F);
    }
    return 1;
}

void addContext(const PageTree& page, const std::vector<float>& scores, std::vector<FeatureVector>& features)
{
    if (features.empty())
        return;
    const Context context(page, scores);
    for (std::size_t i = 0; i < features.size(); ++i)
        context.fill(i, features[i]);
}

} // namespace summitry::readers
