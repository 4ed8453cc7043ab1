#pragma once
// One text as it came in; never altered after import. Text is plain UTF-8, whatever the file was.
#include "models/domain/edtfdate.h"

#include <string>

namespace summitry {

struct Article
{
    std::string id; ///< as the source gave it, else the file's name; not unique
    std::string title;
    std::string text;      ///< UTF-8, \n ends a line. For a plain-text file: the whole content, title included
    DatedPhrase published; ///< basis tells whether it is metadata, set by hand or inferred
    std::string author;
    std::string source; ///< publisher or office
    std::string url;
    std::string language;      ///< BCP 47, empty = not known
    bool textHasTitle = false; ///< the first line of text is the title

    bool operator==(const Article&) const = default;
};

} // namespace summitry
