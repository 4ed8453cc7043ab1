#include "models/readers/html/blockfeatures.h"

#include "models/readers/html/pagewords.h"

#include <gumbo.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <unordered_map>

namespace summitry::readers {

#define SUMMITRY_X(name) #name,
const std::array<std::string_view, feature::kCount> kFeatureNames{SUMMITRY_FEATURES(SUMMITRY_X)};
#undef SUMMITRY_X

namespace {

using namespace feature;

/// Tags and marks of an element and of those around it.
struct Surroundings
{
    std::uint32_t own = 0, near = 0, far = 0; ///< mark groups
    std::uint32_t tags = 0;                   ///< bits from inArticle_ on
    float childWords = 0;                     ///< plain words of the blocks of its children
    float grandWords = 0;
    float words = 0, linkWords = 0; ///< of all blocks inside
};

constexpr std::size_t kShortestBody = 300; ///< letters; shorter linked bodies are summaries
constexpr std::size_t kCompared = 60;
constexpr int kLevels = 4; ///< how far up words are counted

float logOf(double value)
{
    return static_cast<float>(std::log1p(value));
}

std::uint32_t tagBit(int tag)
{
    const auto bit = [](Index index) { return 1U << (index - inArticle_); };
    switch (tag) {
    case GUMBO_TAG_ARTICLE:
        return bit(inArticle_);
    case GUMBO_TAG_MAIN:
        return bit(inMain_);
    case GUMBO_TAG_NAV:
        return bit(inNav_);
    case GUMBO_TAG_ASIDE:
        return bit(inAside_);
    case GUMBO_TAG_HEADER:
        return bit(inHeader_);
    case GUMBO_TAG_FOOTER:
        return bit(inFooter_);
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
        return bit(inForm_);
    case GUMBO_TAG_FIGURE:
        return bit(inFigure_);
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
        return bit(inList_);
    default:
        return 0;
    }
}

bool isHeading(int tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

float plainWords(const PageBlock& block)
{
    return block.words >= 8 && block.linkWords * 3 <= block.words ? static_cast<float>(block.words) : 0;
}

std::vector<Surroundings> surroundings(const PageTree& page)
{
    std::vector<Surroundings> all(page.elements.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const PageElement& element = page.elements[i];
        Surroundings& own = all[i];
        own.own = element.tag == GUMBO_TAG_BODY ? 0 : markGroups(element.marks);
        own.tags = tagBit(element.tag);
        if (element.itemprop == "articlebody")
            own.tags |= 1U << (inArticleBody_ - inArticle_);
        own.near = own.own;
        if (element.parent < 0)
            continue;
        const Surroundings& parent = all[static_cast<std::size_t>(element.parent)];
        const int grandIndex = page.elements[static_cast<std::size_t>(element.parent)].parent;
        const std::uint32_t grand = grandIndex < 0 ? 0 : all[static_cast<std::size_t>(grandIndex)].own;
        own.near |= parent.own | grand;
        own.far = parent.far | parent.near;
        own.tags |= parent.tags;
    }
    for (const PageBlock& block : page.blocks) {
        int at = block.element;
        for (int up = 0; at >= 0 && up < kLevels; at = page.elements[static_cast<std::size_t>(at)].parent, ++up) {
            Surroundings& element = all[static_cast<std::size_t>(at)];
            element.words += static_cast<float>(block.words);
            element.linkWords += static_cast<float>(block.linkWords);
            element.childWords += up <= 1 ? plainWords(block) : 0;
            element.grandWords += up <= 2 ? plainWords(block) : 0;
        }
    }
    return all;
}

/// Letters and digits only: texts of one article differ in quotation marks and spaces.
std::string lettersOf(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0xE2 && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80)
            i += 2; // dashes and quotation marks
        else if (byte >= 0x80 || std::isalnum(byte))
            out += text[i];
    }
    return out;
}

struct TextShape
{
    float commas = 0, smallWords = 0, capitals = 0, digits = 0;
    bool sentenceEnd = false;
};

TextShape shapeOf(const PageBlock& block)
{
    TextShape shape;
    std::size_t length = 0;
    for (const char c : block.text + ' ') {
        if (c == ' ' || c == '\n') {
            shape.smallWords += length > 0 && length <= 3;
            length = 0;
            continue;
        }
        shape.capitals += length == 0 && c >= 'A' && c <= 'Z';
        shape.digits += length == 0 && c >= '0' && c <= '9';
        shape.commas += c == ',';
        ++length;
    }
    const float words = std::max(1.F, static_cast<float>(block.words));
    shape.smallWords /= words;
    shape.capitals /= words;
    shape.digits /= words;
    shape.commas = std::min(1.F, shape.commas / words * 10);
    std::string_view text = block.text;
    for (const std::string_view closing : {"\xE2\x80\x9D", "\"", "\xE2\x80\x99", "'", ")"})
        if (text.size() > closing.size() && text.substr(text.size() - closing.size()) == closing)
            text.remove_suffix(closing.size());
    const char last = text.empty() ? ' ' : text.back();
    shape.sentenceEnd = last == '.' || last == '!' || last == '?' || last == ':' ||
                        (text.size() > 3 && text.substr(text.size() - 3) == "\xE3\x80\x82");
    return shape;
}

class Features
{
public:
    explicit Features(const PageTree& page)
        : m_page(page), m_around(surroundings(page)), m_vectors(page.blocks.size()), m_body(lettersOf(page.linkedBody))
    {
        for (const Surroundings& each : m_around) {
            m_mostChildWords = std::max(m_mostChildWords, each.childWords);
            m_mostGrandWords = std::max(m_mostGrandWords, each.grandWords);
        }
        for (const PageBlock& block : page.blocks) {
            m_allWords += static_cast<float>(block.words);
            ++m_texts[block.text];
        }
    }

    std::vector<FeatureVector> run()
    {
        const std::size_t title = titleBlock(0);
        const std::size_t later = titleBlock(title + 1);
        float before = 0;
        for (std::size_t i = 0; i < m_vectors.size(); ++i) {
            FeatureVector& v = m_vectors[i];
            const PageBlock& block = m_page.blocks[i];
            ownText(block, v);
            places(block, v);
            v[laterTitle_] = i >= later;
            v[beforeTitle_] = i < title && title < m_vectors.size();
            v[position_] = before / m_allWords;
            before += static_cast<float>(block.words);
        }
        for (std::size_t i = 0; i < m_vectors.size(); ++i)
            neighbours(i);
        return std::move(m_vectors);
    }

private:
    std::size_t titleBlock(std::size_t from) const
    {
        for (std::size_t i = from; i < m_page.blocks.size(); ++i)
            if (m_page.blocks[i].words >= 3 && tagOf(m_page.blocks[i]) == GUMBO_TAG_H1)
                return i;
        return m_page.blocks.size();
    }

    int tagOf(const PageBlock& block) const
    {
        return block.element < 0 ? 0 : m_page.elements[static_cast<std::size_t>(block.element)].tag;
    }

    void ownText(const PageBlock& block, FeatureVector& v) const
    {
        const TextShape shape = shapeOf(block);
        v[bias_] = 1;
        v[logWords_] = logOf(block.words);
        v[tiny_] = block.words <= 3;
        v[brief_] = block.words > 3 && block.words <= 10;
        v[long_] = block.words > 25;
        v[linkShare_] = static_cast<float>(block.linkWords) / std::max(1.F, static_cast<float>(block.words));
        v[mostlyLink_] = v[linkShare_] > 0.5F;
        v[sentenceEnd_] = shape.sentenceEnd;
        v[commas_] = shape.commas;
        v[smallWords_] = shape.smallWords;
        v[capitals_] = shape.capitals;
        v[digits_] = shape.digits;
        v[phrase_] = beginsLikeFurniture(block.text);
        v[repeated_] = m_texts.at(block.text) > 1;
        if (m_body.size() >= kShortestBody && block.words > 3) {
            v[bodyHas_] = m_body.find(lettersOf(block.text).substr(0, kCompared)) != std::string::npos;
            v[bodyLacks_] = 1 - v[bodyHas_];
        }
        v[plainLong_] = v[long_] * (1 - v[linkShare_]) * v[sentenceEnd_];
    }

    void places(const PageBlock& block, FeatureVector& v) const
    {
        if (block.element < 0)
            return;
        const PageElement& element = m_page.elements[static_cast<std::size_t>(block.element)];
        const Surroundings& own = m_around[static_cast<std::size_t>(block.element)];
        tagFeatures(element.tag, v);
        for (int i = 0; i <= inArticleBody_ - inArticle_; ++i)
            v[static_cast<std::size_t>(inArticle_ + i)] = static_cast<float>((own.tags >> i) & 1U);
        for (int i = 0; i < kMarkGroups; ++i) {
            v[static_cast<std::size_t>(nearBody_ + i)] = static_cast<float>((own.near >> i) & 1U);
            v[static_cast<std::size_t>(farBody_ + i)] = static_cast<float>((own.far >> i) & 1U);
        }
        if (element.parent < 0)
            return;
        const Surroundings& parent = m_around[static_cast<std::size_t>(element.parent)];
        v[siblingWords_] = logOf(parent.childWords);
        v[siblingShare_] = parent.childWords / std::max(1.F, m_mostChildWords);
        v[parentLinks_] = parent.linkWords / std::max(1.F, parent.words);
        v[shortSibling_] = block.words <= 10 ? v[siblingShare_] : 0;
        const int grand = m_page.elements[static_cast<std::size_t>(element.parent)].parent;
        if (grand < 0)
            return;
        v[uncleWords_] = logOf(m_around[static_cast<std::size_t>(grand)].grandWords);
        v[uncleShare_] = m_around[static_cast<std::size_t>(grand)].grandWords / std::max(1.F, m_mostGrandWords);
    }

    static void tagFeatures(int tag, FeatureVector& v)
    {
        v[tagP_] = tag == GUMBO_TAG_P;
        v[tagHeading_] = isHeading(tag);
        v[tagLi_] = tag == GUMBO_TAG_LI;
        v[tagDiv_] = tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION;
        v[tagTable_] = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
        v[tagCaption_] = tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_FIGURE;
        v[tagQuote_] = tag == GUMBO_TAG_BLOCKQUOTE;
    }

    void neighbours(std::size_t i)
    {
        FeatureVector& v = m_vectors[i];
        if (i > 0) {
            v[prevWords_] = m_vectors[i - 1][logWords_];
            v[prevLinks_] = m_vectors[i - 1][linkShare_];
            v[prevGood_] = m_vectors[i - 1][plainLong_];
        }
        if (i + 1 < m_vectors.size()) {
            v[nextWords_] = m_vectors[i + 1][logWords_];
            v[nextLinks_] = m_vectors[i + 1][linkShare_];
            v[nextGood_] = m_vectors[i + 1][plainLong_];
            v[headingNext_] = v[tagHeading_] * v[nextGood_];
        }
        const std::size_t first = i >= 4 ? i - 4 : 0;
        const std::size_t last = std::min(i + 4, m_vectors.size() - 1);
        for (std::size_t k = first; k <= last; ++k)
            v[around_] += k == i ? 0 : m_vectors[k][plainLong_] / 8;
    }

    const PageTree& m_page;
    std::vector<Surroundings> m_around;
    std::vector<FeatureVector> m_vectors;
    std::string m_body;
    std::unordered_map<std::string_view, int> m_texts;
    float m_mostChildWords = 0;
    float m_mostGrandWords = 0;
    float m_allWords = 1;
};

} // namespace

std::vector<FeatureVector> blockFeatures(const PageTree& page)
{
    return page.blocks.empty() ? std::vector<FeatureVector>() : Features(page).run();
}

} // namespace summitry::readers
