#pragma once
// Widths of texts, fast: the advances of single characters are kept and summed, complex scripts are shaped. Errs to
// the wide side by a pixel. One per layouter; private to this folder.
#include "views/scene/theme.h"

#include <QFontMetricsF>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

namespace summitry {

class TextMeasure
{
public:
    /// Forgets all when theme font or size differ from before.
    void setFont(const Theme& theme, double textSize);
    double width(FontRole role, QStringView text);
    double height(FontRole role);
    /// The text itself when it fits, else cut at a word if possible and ended by "…"; empty when nothing fits.
    QString elided(FontRole role, const QString& text, double width);

private:
    struct Face
    {
        std::unique_ptr<QFontMetricsF> metrics;
        std::vector<float> advances; ///< of U+0000..U+024F, < 0 = not yet known
    };
    Face& face(FontRole role);
    double advance(Face& face, QChar c);

    QString m_family;
    double m_size = 0;
    std::vector<Face> m_faces;
    Theme m_theme;
};

} // namespace summitry
