// Any bytes into a reader: no crash, no hang, valid UTF-8 out. One source for all targets; SUMMITRY_FUZZ_NAME is the
// name that the input is given, which with the content chooses the reader. With libFuzzer where the compiler has it,
// else a plain driver that runs the files it is given and random changes of built-in seeds.
#include "models/readers/reader.h"

#include "models/domain/utf8text.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto check = [](const std::string& text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t length = summitry::characterLength(text, at);
            if (length == 1 && static_cast<unsigned char>(text[at]) >= 0x80) {
                std::fputs("an article's text is not valid UTF-8\n", stderr);
                std::abort();
            }
            at += length;
        }
    };
    const auto result = summitry::readArticles(
        {SUMMITRY_FUZZ_NAME, bytes},
        [&](summitry::Article&& article) {
            check(article.text);
            check(article.title);
            return true;
        },
        [](summitry::Problem&&) {});
    static_cast<void>(result.ok());
    return 0;
}
