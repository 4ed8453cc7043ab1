#include "views/reader/reviewwords.h"

#include "models/domain/utf8text.h"

#include <algorithm>

namespace summitry {

namespace {

/// Stretch of a span within a text that begins at `from`; empty outside.
Stretch stretchIn(const Utf8Text& text, const TextSpan& window, const TextSpan& span)
{
    if (!span.overlaps(window))
        return {};
    const auto units = [&](std::uint32_t until) {
        const std::string_view before = text.slice({window.begin, until});
        return static_cast<int>(QString::fromUtf8(before.data(), static_cast<qsizetype>(before.size())).size());
    };
    return {units(std::max(span.begin, window.begin)), units(std::min(span.end, window.end))};
}

/// Moves an end to the nearest gap between words, so that no word is cut.
std::uint32_t atGap(const Utf8Text& text, std::uint32_t at, int step, std::uint32_t limit)
{
    for (; at != limit; at = static_cast<std::uint32_t>(static_cast<int>(at) + step)) {
        const std::string_view letter = text.slice({at, at + 1});
        if (letter == " " || letter == "\n")
            return step > 0 ? at : at + 1;
    }
    return at;
}

} // namespace

Excerpt excerptOf(const ArticleDetail& article, CommunicationId event, std::uint32_t around)
{
    using What = LitPassage::What;
    const auto found = std::find_if(article.passages.begin(), article.passages.end(), [&](const LitPassage& passage) {
        return passage.communication == event && passage.what == What::Evidence && !passage.span.empty();
    });
    if (found == article.passages.end())
        return {};
    const Utf8Text text(article.article.text);
    const std::uint32_t first = found->span.begin > around ? found->span.begin - around : 0;
    const std::uint32_t last = std::min(text.count(), found->span.end + around);
    const TextSpan window{atGap(text, first, -1, 0), atGap(text, last, 1, text.count())};
    const std::string_view words = text.slice(window);
    const QString cut = QStringLiteral("… ");
    const int shift = window.begin > 0 ? static_cast<int>(cut.size()) : 0;
    Excerpt excerpt{
        (shift > 0 ? cut : QString()) + QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())), {}, {}};
    if (window.end < text.count())
        excerpt.text += QStringLiteral(" …");
    for (const LitPassage& passage : article.passages) {
        const Stretch stretch = passage.communication == event ? stretchIn(text, window, passage.span) : Stretch{};
        if (stretch.begin < stretch.end)
            (passage.what == What::Evidence ? excerpt.evidence : excerpt.details)
                .push_back({stretch.begin + shift, stretch.end + shift});
    }
    return excerpt;
}

void showExcerpt(QTextEdit& edit, const Excerpt& excerpt)
{
    edit.setPlainText(excerpt.text);
    QList<QTextEdit::ExtraSelection> selections;
    const auto light = [&](const Stretch& stretch, const QTextCharFormat& format) {
        QTextCursor cursor(edit.document());
        cursor.setPosition(stretch.begin);
        cursor.setPosition(stretch.end, QTextCursor::KeepAnchor);
        selections << QTextEdit::ExtraSelection{cursor, format};
    };
    QTextCharFormat lit, detail;
    lit.setBackground(QColor(0xe6, 0x9f, 0x00, 70));
    detail.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    detail.setUnderlineColor(edit.palette().color(QPalette::Highlight));
    for (const Stretch& stretch : excerpt.evidence)
        light(stretch, lit);
    for (const Stretch& stretch : excerpt.details)
        light(stretch, detail);
    edit.setExtraSelections(selections);
    if (!excerpt.evidence.empty()) {
        QTextCursor cursor(edit.document());
        cursor.setPosition(excerpt.evidence.front().begin);
        edit.setTextCursor(cursor);
    }
}

} // namespace summitry
