#pragma once
// What can be told about a block of a page without knowing the site: its length, links and punctuation, its tag and the
// marks of the elements around it, its neighbours and siblings. The input of the block scorer, for reading and training
// alike. After the idea of shallow text features (Kohlschütter et al., WSDM 2010); features and tables are our own.
#include "models/readers/html/pagetree.h"

#include <array>
#include <string_view>
#include <vector>

namespace summitry::readers {

// The layout tool never settles on macros of this shape.
// clang-format off
// near: the block's own element and the two around it; far: any element around those. Groups: pagewords.tsv.
#define SUMMITRY_MARK_GROUPS(X, where) \
    X(where##Body) X(where##Summary) X(where##Related) X(where##Social) X(where##Comment) X(where##Nav) X(where##Ad) \
    X(where##Signup) X(where##Caption) X(where##Byline) X(where##Tags) X(where##Legal) X(where##Live)
// What the scores of a first pass tell about the company of a block; zero in that pass.
#define SUMMITRY_CONTEXT(X) \
    X(firstScore) X(firstRelative) X(likeScore) X(likeShare) X(parentScore) X(parentScoreShare) X(grandScoreShare) X(prevScore) \
    X(nextScore) X(aroundScore) X(afterMain) X(beforeMain)
#define SUMMITRY_FEATURES(X) \
    X(bias) X(logWords) X(tiny) X(brief) X(long) X(linkShare) X(mostlyLink) X(sentenceEnd) X(commas) X(smallWords) X(capitals) \
    X(digits) X(tagP) X(tagHeading) X(tagLi) X(tagDiv) X(tagTable) X(tagCaption) X(tagQuote) X(inArticle) X(inMain) X(inNav) \
    X(inAside) X(inHeader) X(inFooter) X(inForm) X(inFigure) X(inList) X(inArticleBody) SUMMITRY_MARK_GROUPS(X, near) \
    SUMMITRY_MARK_GROUPS(X, far) X(phrase) X(repeated) X(beforeTitle) X(position) X(siblingWords) X(siblingShare) \
    X(uncleWords) X(uncleShare) X(parentLinks) X(prevWords) X(prevLinks) X(nextWords) X(nextLinks) X(prevGood) X(nextGood) \
    X(around) X(plainLong) X(shortSibling) X(headingNext) \
    X(bodyHas) X(bodyLacks) X(laterTitle) SUMMITRY_CONTEXT(X)
// clang-format on

namespace feature {
#define SUMMITRY_X(name) name##_,
enum Index : int { SUMMITRY_FEATURES(SUMMITRY_X) kCount };
#undef SUMMITRY_X
} // namespace feature

using FeatureVector = std::array<float, feature::kCount>;
/// The names in the table of weights, in the order of the indices.
extern const std::array<std::string_view, feature::kCount> kFeatureNames;

/// One vector per block, without context.
std::vector<FeatureVector> blockFeatures(const PageTree& page);
/// Fills in the context from the scores of a first pass.
void addContext(const PageTree& page, const std::vector<float>& scores, std::vector<FeatureVector>& features);
/// The score that the surest third of the page's text reaches: pages differ in how clear they are.
float surestScore(const PageTree& page, const std::vector<float>& scores);

} // namespace summitry::readers
