#pragma once
// A parsed page as flat arrays: elements in document order with their parents, and blocks, the runs of text that a
// browser would show as one paragraph each. Owns its strings. Built by gumbo (HTML5 parsing); never throws, never
// fails: any bytes are some page. Numbers of words count CJK characters as half a word each.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace summitry::readers {

struct PageElement
{
    int tag = 0; ///< GumboTag
    int parent = -1;
    std::string marks;    ///< words of class, id, role and the like, lower case, a space after each
    std::string itemprop; ///< lower case
    std::uint32_t firstBlock = 0, endBlock = 0; ///< blocks inside
};

struct PageBlock
{
    int element = -1; ///< innermost block element
    std::string text; ///< white space collapsed; a line break stays
    std::uint32_t words = 0;
    std::uint32_t linkWords = 0;
};

struct PageMeta
{
    std::string name; ///< name, property or itemprop, lower case
    std::string content;
};

struct PageTime
{
    std::string value;       ///< datetime attribute, else the text
    std::uint32_t block = 0; ///< number of the block it stands in
};

struct PageTree
{
    std::vector<PageElement> elements;
    std::vector<PageBlock> blocks;
    std::vector<PageMeta> metas;
    std::vector<PageTime> times; ///< in order
    std::string title;
    std::string canonical;
    std::string language;
    std::string linkedBody; ///< the article's text by the page's linked data; set by who reads that
};

PageTree buildPageTree(std::string_view html);

} // namespace summitry::readers
