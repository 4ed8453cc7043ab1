#include "models/readers/html/pagedate.h"

#include "models/readers/articlefields.h"
#include "models/readers/metadate.h"

#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace summitry::readers {

namespace {

constexpr std::size_t kNear = 25;              ///< blocks after the title in which a date is that of the article
constexpr std::uint32_t kLongestDateLine = 20; ///< words

std::optional<EdtfDate> exactDay(const std::string& text)
{
    if (text.size() < 6)
        return {};
    const std::optional<EdtfDate> date = parseMetaDate(text);
    return date && date->precision() == EdtfDate::Precision::ExactDay ? date : std::nullopt;
}

bool tryDate(Article& article, const std::string& text)
{
    return exactDay(text) && setPublished(article, text.substr(0, 100));
}

/// "2025/06/10", "2025-06-10", "2025/jun/10" at `at`, between marks that are no digits.
bool isDated(const std::string& url, std::size_t at)
{
    const auto digit = [&](std::size_t i) { return i < url.size() && url[i] >= '0' && url[i] <= '9'; };
    const char mark = at + 4 < url.size() ? url[at + 4] : '\0';
    if (at == 0 || digit(at - 1) || !digit(at + 2) || !digit(at + 3) || (mark != '/' && mark != '-'))
        return false;
    const std::size_t second = url.find(mark, at + 5);
    return second != std::string::npos && (second == at + 7 || second == at + 8) && digit(second + 1) &&
           !digit(second + 3);
}

bool dateFromAddress(Article& article)
{
    const std::string& url = article.url;
    for (std::size_t at = url.find("20"); at != std::string::npos; at = url.find("20", at + 1)) {
        if (!isDated(url, at))
            continue;
        const bool named = url.substr(at + 5, 1).find_first_of("0123456789") == std::string::npos;
        if (tryDate(article, named ? url.substr(at + 9, 2) + " " + url.substr(at + 5, 3) + " " + url.substr(at, 4)
                                   : url.substr(at, 10)))
            return true;
    }
    return false;
}

std::size_t titleBlock(const PageTree& page)
{
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const int element = page.blocks[i].element;
        if (element >= 0 && page.elements[static_cast<std::size_t>(element)].tag == GUMBO_TAG_H1 &&
            page.blocks[i].words >= 3)
            return i;
    }
    return 0;
}

bool isMarkedDate(const std::string& marks)
{
    const auto has = [&](const char* word) { return marks.find(word) != std::string::npos; };
    return has("date") || has("time") || has("publish") || has("byline") || has("meta");
}

/// The first short block near the title that holds a day; marked ones go first.
std::string printedDate(const PageTree& page)
{
    const std::size_t title = titleBlock(page);
    const std::size_t first = title > 3 ? title - 3 : 0;
    const std::size_t end = std::min(title + kNear, page.blocks.size());
    for (const bool marked : {true, false})
        for (std::size_t i = first; i < end; ++i) {
            const PageBlock& block = page.blocks[i];
            const bool fits = block.element >= 0 && block.words <= kLongestDateLine &&
                              block.linkWords <= block.words / 2 &&
                              (!marked || isMarkedDate(page.elements[static_cast<std::size_t>(block.element)].marks));
            if (fits && exactDay(block.text))
                return block.text;
        }
    return {};
}

bool dateFromTimes(const PageTree& page, bool nearTitle, Article& article)
{
    const std::size_t title = titleBlock(page);
    return std::any_of(page.times.begin(), page.times.end(), [&](const PageTime& time) {
        const bool near = time.block + 3 >= title && time.block <= title + kNear;
        return near == nearTitle && tryDate(article, time.value);
    });
}

} // namespace

void findPublished(const PageTree& page, const Article& linked, const std::vector<std::string>& metas, Article& article)
{
    const std::string printed = printedDate(page);
    article.published = linked.published;
    const bool told =
        !article.published.date.isUnknown() ||
        std::any_of(metas.begin(), metas.end(), [&](const auto& each) { return tryDate(article, each); }) ||
        dateFromAddress(article) || dateFromTimes(page, true, article);
    if (!told) {
        static_cast<void>(tryDate(article, printed) || dateFromTimes(page, false, article));
        return;
    }
    const std::optional<EdtfDate> seen = exactDay(printed);
    if (seen && std::llabs(seen->earliest() - article.published.date.earliest()) == 1)
        setPublished(article, printed.substr(0, 100));
}

} // namespace summitry::readers
