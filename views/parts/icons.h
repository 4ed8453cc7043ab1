#pragma once
// Line icons of the program (resources/icons), drawn in any colour at any scale.
#include <QColor>
#include <QIcon>

namespace summitry {

/// By file name without ending ("import"); an unknown name gives an empty icon.
QIcon lineIcon(const QString& name, const QColor& color);
QIcon programIcon();

} // namespace summitry
