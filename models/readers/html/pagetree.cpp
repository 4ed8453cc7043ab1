#include "models/readers/html/pagetree.h"

#include "models/domain/utf8text.h"

#include <gumbo.h>

#include <array>
#include <cstdlib>
#include <memory>

namespace summitry::readers {

namespace {

/// Everything the parser allocates, freed in one go: gumbo's own clean-up recurses as deep as the page.
class Arena
{
public:
    void* take(std::size_t size)
    {
        size = (size + 15) & ~std::size_t(15);
        if (m_used + size > m_size) {
            m_size = std::max(kBlock, size);
            m_used = 0;
            m_blocks.emplace_back(new char[m_size]);
        }
        void* place = m_blocks.back().get() + m_used;
        m_used += size;
        return place;
    }

private:
    static constexpr std::size_t kBlock = 256 * 1024;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_size = 0;
    std::size_t m_used = 0;
};

bool isInline(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_META:
    case GUMBO_TAG_LINK:
        return true;
    default:
        return false;
    }
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

/// "articleBody main_col" -> "article body main col "
void appendMarks(std::string_view value, std::string& marks)
{
    char before = ' ';
    for (const char c : value.substr(0, 200)) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool letter = upper || (c >= 'a' && c <= 'z');
        if (upper && before >= 'a' && before <= 'z')
            marks += ' ';
        marks += letter ? static_cast<char>(c | 0x20) : ' ';
        before = c;
    }
    marks += ' ';
}

/// "hidden" among the class names, unless others bring it back on some screens ("hidden md:block", "hidden-xs").
bool isHiddenClass(std::string_view names)
{
    const std::size_t at = names.find("hidden");
    if (at == std::string_view::npos || names.find(':') != std::string_view::npos ||
        names.find("visible") != std::string_view::npos)
        return false;
    const std::size_t end = at + 6;
    return (at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ');
}

const char* attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? found->value : "";
}

class Builder
{
public:
    PageTree run(const GumboNode* root)
    {
        m_stack.push_back({root, 0, -1, false});
        while (!m_stack.empty())
            step();
        flush();
        return std::move(m_tree);
    }

private:
    struct Frame
    {
        const GumboNode* node;
        unsigned next; ///< child to visit
        int block;     ///< element that was innermost before this one
        bool link;
    };

    void step()
    {
        Frame& frame = m_stack.back();
        const GumboElement& element = frame.node->v.element;
        if (frame.next == 0 && !enter(frame)) {
            m_stack.pop_back();
            return;
        }
        if (frame.next < element.children.length) {
            visit(static_cast<const GumboNode*>(element.children.data[frame.next++]));
            return;
        }
        leave(frame);
        m_stack.pop_back();
    }

    void visit(const GumboNode* node)
    {
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
            m_stack.push_back({node, 0, m_block, false});
            break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            addText(node->v.text.text);
            break;
        default:
            break;
        }
    }

    /// False when nothing inside is to be looked at.
    bool enter(Frame& frame)
    {
        const GumboElement& element = frame.node->v.element;
        const GumboTag tag = element.tag;
        if (isHidden(element))
            return false;
        if (tag == GUMBO_TAG_META || tag == GUMBO_TAG_LINK || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_HTML)
            readHead(element);
        if (tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_META || tag == GUMBO_TAG_LINK)
            return false;
        if (tag == GUMBO_TAG_BR) {
            addBreak();
            return false;
        }
        m_space = m_space || tag == GUMBO_TAG_TIME;
        if (tag == GUMBO_TAG_TIME)
            m_tree.times.push_back(
                {*attribute(element, "datetime") ? attribute(element, "datetime") : textOf(frame.node),
                 static_cast<std::uint32_t>(m_tree.blocks.size())});
        if (tag == GUMBO_TAG_A) {
            frame.link = true;
            ++m_links;
        }
        if (!isInline(tag))
            openBlock(element);
        else if (const char* property = attribute(element, "itemprop"); *property)
            m_tree.metas.push_back({lowered(property), valueOf(frame.node)});
        if (element.children.length == 0) {
            leave(frame);
            return false;
        }
        return true;
    }

    void leave(const Frame& frame)
    {
        m_links -= frame.link;
        if (m_block != frame.block) {
            flush();
            m_tree.elements[static_cast<std::size_t>(m_block)].endBlock =
                static_cast<std::uint32_t>(m_tree.blocks.size());
            m_block = frame.block;
        }
    }

    static bool isHidden(const GumboElement& element)
    {
        if (gumbo_get_attribute(&element.attributes, "hidden"))
            return true;
        if (isHiddenClass(attribute(element, "class")))
            return true;
        const std::string_view style = attribute(element, "style");
        return style.find("display:none") != std::string_view::npos ||
               style.find("display: none") != std::string_view::npos;
    }

    void openBlock(const GumboElement& element)
    {
        flush();
        PageElement made;
        made.tag = element.tag;
        made.parent = m_block;
        for (const char* name : {"class", "id", "role", "aria-label", "data-component", "data-testid"})
            if (const char* value = attribute(element, name); *value)
                appendMarks(value, made.marks);
        made.itemprop = lowered(attribute(element, "itemprop"));
        made.firstBlock = static_cast<std::uint32_t>(m_tree.blocks.size());
        m_block = static_cast<int>(m_tree.elements.size());
        m_tree.elements.push_back(std::move(made));
    }

    void readHead(const GumboElement& element)
    {
        if (element.tag == GUMBO_TAG_HTML) {
            m_tree.language = attribute(element, "lang");
        } else if (element.tag == GUMBO_TAG_TITLE) {
            if (m_tree.title.empty() && element.children.length > 0)
                m_tree.title = textOf(static_cast<const GumboNode*>(element.children.data[0]));
        } else if (element.tag == GUMBO_TAG_LINK) {
            if (std::string_view(attribute(element, "rel")) == "canonical")
                m_tree.canonical = attribute(element, "href");
        } else {
            for (const char* name : {"property", "name", "itemprop"})
                if (const char* value = attribute(element, name); *value) {
                    m_tree.metas.push_back({lowered(value), attribute(element, "content")});
                    break;
                }
        }
    }

    /// Of microdata: what machines are to read, else the text.
    static std::string valueOf(const GumboNode* node)
    {
        for (const char* name : {"content", "datetime"})
            if (const char* value = attribute(node->v.element, name); *value)
                return value;
        return textOf(node);
    }

    static std::string textOf(const GumboNode* node)
    {
        if (node->type == GUMBO_NODE_TEXT)
            return node->v.text.text;
        const bool parent = node->type == GUMBO_NODE_ELEMENT && node->v.element.children.length > 0;
        const auto* child = parent ? static_cast<const GumboNode*>(node->v.element.children.data[0]) : nullptr;
        return child && child->type == GUMBO_NODE_TEXT ? child->v.text.text : "";
    }

    void addBreak()
    {
        if (!m_text.empty() && m_text.back() == '\n')
            flush(); // two breaks are a paragraph's end
        else if (!m_text.empty())
            m_text += '\n';
        m_space = false;
    }

    void addText(const char* text)
    {
        const std::string_view view(text);
        for (std::size_t at = 0; at < view.size();) {
            const std::size_t length = characterLength(view, at);
            const std::string_view character = view.substr(at, length);
            at += length;
            if (character == " " || character == "\n" || character == "\t" || character == "\r" || character == "\f" ||
                character == "\xC2\xA0") {
                m_space = true;
                continue;
            }
            if (character == "\xC2\xAD" || character == "\xE2\x80\x8B" || character == "\xEF\xBB\xBF")
                continue; // soft hyphens and the like
            count(character);
            m_text += character;
        }
    }

    void count(std::string_view character)
    {
        const bool begins = m_text.empty() || m_space || m_text.back() == '\n';
        if (m_space && !m_text.empty() && m_text.back() != '\n')
            m_text += ' ';
        m_space = false;
        const bool wide = character.size() >= 3 && static_cast<unsigned char>(character[0]) >= 0xE3;
        const std::uint32_t halves = wide ? 1 : begins ? 2 : 0;
        m_halves += halves;
        m_linkHalves += m_links > 0 ? halves : 0;
    }

    void flush()
    {
        while (!m_text.empty() && (m_text.back() == '\n' || m_text.back() == ' '))
            m_text.pop_back();
        if (!m_text.empty())
            m_tree.blocks.push_back({m_block, std::move(m_text), (m_halves + 1) / 2, (m_linkHalves + 1) / 2});
        m_text.clear();
        m_space = false;
        m_halves = m_linkHalves = 0;
    }

    PageTree m_tree;
    std::vector<Frame> m_stack;
    std::string m_text;
    bool m_space = false;
    int m_block = -1;
    int m_links = 0;
    std::uint32_t m_halves = 0;
    std::uint32_t m_linkHalves = 0;
};

} // namespace

PageTree buildPageTree(std::string_view html)
{
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* userdata, std::size_t size) { return static_cast<Arena*>(userdata)->take(size); };
    options.deallocator = [](void*, void*) {};
    options.userdata = &arena;
    options.max_errors = 0;
    const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
    return Builder().run(output->root);
}

} // namespace summitry::readers
