// Any text into the analysis: no crash, no hang, and every span inside the text with its end not before its beginning.
#include "models/analysis/analyser.h"
#include "models/domain/utf8text.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const summitry::Analyser& analyser()
{
    static const auto shared = [] {
        const auto gazetteer = summitry::Gazetteer::loadBuiltIn();
        const auto made = gazetteer ? summitry::Analyser::create(*gazetteer) : gazetteer.error();
        if (!made) {
            std::fputs("the tables of this build cannot be loaded\n", stderr);
            std::abort();
        }
        return *made;
    }();
    return *shared;
}

void check(const summitry::TextSpan& span, std::uint32_t length)
{
    if (span.begin > span.end || span.end > length) {
        std::fputs("a span lies outside the text\n", stderr);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    summitry::Article article;
    article.text.assign(reinterpret_cast<const char*>(data), size);
    article.textHasTitle = size % 2 == 0;
    const std::uint32_t length = summitry::Utf8Text(article.text).count();
    for (const summitry::Account& account : analyser().analyse(article).accounts) {
        check(account.evidence, length);
        check(account.whenSpan, length);
        check(account.placeSpan, length);
        for (const summitry::TextSpan& span : account.quoteSpans)
            check(span, length);
    }
    return 0;
}
