#include "views/scene/textmeasure.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr char16_t kSimpleEnd = 0x250; // Latin with its extensions
constexpr char16_t kDashes = 0x2010, kDashesEnd = 0x2040;

bool isSimple(QChar c)
{
    return c.unicode() < kSimpleEnd || (c.unicode() >= kDashes && c.unicode() < kDashesEnd);
}

std::size_t slotOf(QChar c)
{
    return c.unicode() < kSimpleEnd ? c.unicode() : kSimpleEnd + c.unicode() - kDashes;
}

} // namespace

void TextMeasure::setFont(const Theme& theme, double textSize)
{
    if (!m_faces.empty() && m_family == theme.fontFamily && m_size == textSize)
        return;
    m_family = theme.fontFamily;
    m_size = textSize;
    m_theme = theme;
    m_faces.clear();
    m_faces.resize(static_cast<std::size_t>(FontRole::Count) + 1);
}

TextMeasure::Face& TextMeasure::face(FontRole role)
{
    Face& face = m_faces[static_cast<std::size_t>(role)];
    if (!face.metrics) {
        face.metrics = std::make_unique<QFontMetricsF>(fontFor(m_theme, role, m_size));
        face.advances.assign(kSimpleEnd + kDashesEnd - kDashes, -1.0f);
    }
    return face;
}

double TextMeasure::advance(Face& face, QChar c)
{
    float& kept = face.advances[slotOf(c)];
    if (kept < 0)
        kept = static_cast<float>(face.metrics->horizontalAdvance(c));
    return static_cast<double>(kept);
}

double TextMeasure::width(FontRole role, QStringView text)
{
    Face& f = face(role);
    if (!std::all_of(text.begin(), text.end(), isSimple))
        return std::ceil(f.metrics->horizontalAdvance(text.toString())) + 1;
    double sum = 0;
    for (const QChar c : text)
        sum += advance(f, c);
    return std::ceil(sum) + 1;
}

double TextMeasure::height(FontRole role)
{
    return std::ceil(face(role).metrics->height());
}

QString TextMeasure::elided(FontRole role, const QString& text, double width)
{
    if (this->width(role, text) <= width)
        return text;
    Face& f = face(role);
    if (!std::all_of(text.begin(), text.end(), isSimple))
        return f.metrics->elidedText(text, Qt::ElideRight, width - 1);
    double left = width - 1 - advance(f, QChar(0x2026));
    qsizetype cut = 0, word = 0;
    for (; cut < text.size() && (left -= advance(f, text[cut])) >= 0; ++cut)
        if (text[cut] == u' ')
            word = cut;
    const qsizetype end = word > cut * 2 / 3 ? word : cut;
    return end < 2 ? QString() : text.left(end) + QChar(0x2026);
}

} // namespace summitry
