#pragma once
// The looks of the whole program from one Theme: palette, style sheet (resources/themes/window.qss with colours filled
// in), font. System means light or dark as the desktop's own palette is.
#include "views/dialogs/preferencesdialog.h"
#include "views/scene/theme.h"

#include <QPalette>

class QApplication;

namespace summitry {

class Appearance
{
public:
    /// Takes over the style; remembers what the desktop's palette was.
    explicit Appearance(QApplication& application);
    void apply(const Preferences& preferences);
    const Theme& theme() const { return m_theme; }
    /// Pixels of ordinary text.
    double textPixels() const;

private:
    QApplication& m_application;
    bool m_desktopIsDark;
    Theme m_theme;
};

QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

} // namespace summitry
