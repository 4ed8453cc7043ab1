#include "models/readers/html/maintext.h"

#include <algorithm>

namespace summitry::readers {

namespace {

constexpr float kInside = 0.5F;   ///< least score of a block in the main place, of what the surest text has
constexpr float kOutside = 0.95F; ///< of a block elsewhere
/// The element with most certain text inside, less its uncertain text.
int mainPlace(const PageTree& page, const std::vector<float>& scores, float threshold)
{
    std::vector<float> gain(page.elements.size(), 0);
    for (std::size_t i = 0; i < page.blocks.size(); ++i)
        if (page.blocks[i].element >= 0)
            gain[static_cast<std::size_t>(page.blocks[i].element)] +=
                static_cast<float>(page.blocks[i].words) * (scores[i] - threshold);
    int best = -1;
    for (std::size_t i = page.elements.size(); i-- > 0;) { // children come after their parents
        if (best < 0 || gain[i] >= gain[static_cast<std::size_t>(best)])
            best = static_cast<int>(i);
        if (page.elements[i].parent >= 0)
            gain[static_cast<std::size_t>(page.elements[i].parent)] += gain[i];
    }
    return best;
}

} // namespace

std::vector<bool> chooseBlocks(const PageTree& page, const std::vector<float>& scores)
{
    std::vector<bool> chosen(page.blocks.size());
    const float surest = surestScore(page, scores);
    const int place = mainPlace(page, scores, kInside * surest);
    const std::uint32_t first = place < 0 ? 0 : page.elements[static_cast<std::size_t>(place)].firstBlock;
    const std::uint32_t end = place < 0 ? 0 : page.elements[static_cast<std::size_t>(place)].endBlock;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        chosen[i] = scores[i] >= surest * (i >= first && i < end ? kInside : kOutside);
    return chosen;
}

std::string mainText(const PageTree& page)
{
    const std::vector<bool> chosen = chooseBlocks(page, blockScores(page, BlockWeights::builtIn()));
    std::string text;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (!chosen[i])
            continue;
        if (!text.empty())
            text += "\n\n";
        text += page.blocks[i].text;
    }
    return text;
}

} // namespace summitry::readers
