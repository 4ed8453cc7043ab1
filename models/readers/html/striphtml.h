#pragma once
// A page without what no reader sees (scripts, styles, drawings, comments, forms' choices), so that parsing costs a
// third; linked data in scripts is kept apart. Works on bytes by the rules of the HTML standard for raw text, builds no
// tree. Also caps how deep one kind of tag may nest, which keeps the parser linear on hostile pages.
#include <string>
#include <string_view>
#include <vector>

namespace summitry::readers {

struct StrippedPage
{
    std::string html;
    std::vector<std::string_view> linkedData; ///< JSON-LD, views into the page
};

StrippedPage stripHtml(std::string_view page);

} // namespace summitry::readers
