#include "app/appearance.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QStyleFactory>

namespace summitry {

namespace {

Theme::Name themeName(Preferences::Look look, bool desktopIsDark)
{
    switch (look) {
    case Preferences::Look::Light:
        return Theme::Name::Light;
    case Preferences::Look::Dark:
        return Theme::Name::Dark;
    case Preferences::Look::HighContrast:
        return Theme::Name::HighContrast;
    case Preferences::Look::System:
        break;
    }
    return desktopIsDark ? Theme::Name::Dark : Theme::Name::Light;
}

QColor mix(const QColor& a, const QColor& b, float part)
{
    return QColor::fromRgbF(a.redF() * (1 - part) + b.redF() * part, a.greenF() * (1 - part) + b.greenF() * part,
                            a.blueF() * (1 - part) + b.blueF() * part);
}

QColor inkOn(const QColor& fill)
{
    return contrastRatio(fill, Qt::white) >= contrastRatio(fill, Qt::black) ? QColor(Qt::white) : QColor(Qt::black);
}

} // namespace

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.header);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.background);
    palette.setColor(QPalette::AlternateBase, theme.weekend);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.background);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, inkOn(theme.accent));
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::Mid, theme.laneLine);
    palette.setColor(QPalette::ToolTipBase, theme.background);
    palette.setColor(QPalette::ToolTipText, theme.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mix(theme.muted, theme.header, 0.35f));
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    QFile file(QStringLiteral(":/themes/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const QColor yellow(0xe6, 0x9f, 0x00), red(0xd5, 0x3e, 0x2f);
    const std::pair<const char*, QColor> names[] = {
        {"@background", theme.background},
        {"@header", theme.header},
        {"@lineStrong", mix(theme.laneLine, theme.muted, 0.35f)},
        {"@line", theme.laneLine},
        {"@text", theme.text},
        {"@muted", theme.muted},
        {"@accentInk", inkOn(theme.accent)},
        {"@accentHover", mix(theme.accent, theme.text, 0.15f)},
        {"@accent", theme.accent},
        {"@selection", theme.selection},
        {"@hover", mix(theme.header, theme.text, 0.06f)},
        {"@chip", mix(theme.header, theme.text, 0.07f)},
        {"@warning", mix(theme.background, yellow, 0.22f)},
        {"@error", mix(theme.background, red, 0.20f)},
        {"@note", mix(theme.background, theme.accent, 0.14f)},
        {"@bad", mix(red, theme.text, 0.1f)},
    };
    for (const auto& [name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

Appearance::Appearance(QApplication& application)
    : m_application(application), m_desktopIsDark(application.palette().color(QPalette::Window).lightnessF() < 0.5f)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

void Appearance::apply(const Preferences& preferences)
{
    m_theme = Theme::make(themeName(preferences.look, m_desktopIsDark));
    QFont font = QApplication::font();
    font.setPointSize(preferences.textSize);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(m_theme));
    m_application.setStyleSheet(styleSheetOf(m_theme));
}

double Appearance::textPixels() const
{
    return QFontInfo(QApplication::font()).pixelSize();
}

} // namespace summitry
