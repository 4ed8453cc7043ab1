#pragma once
// The words that an event rests on, lit within the sentences around them, for the review. Plain text only. Pure
// functions.
#include "views/reader/passages.h"

#include <QTextEdit>

namespace summitry {

struct Excerpt
{
    QString text;
    std::vector<Stretch> evidence; ///< lit
    std::vector<Stretch> details;  ///< date, place, quotation, persons: underlined
};

/// The first passage that stands for the event with about `around` code points on both sides; empty when the article
/// has none.
Excerpt excerptOf(const ArticleDetail& article, CommunicationId event, std::uint32_t around = 220);
void showExcerpt(QTextEdit& edit, const Excerpt& excerpt);

} // namespace summitry
