#pragma once
// How days are written in the window: as the language has it, with the month first, or as ISO 8601. A translator for
// the few patterns of days in models/items/wording; asked before the others. Data formats never change.
#include "views/dialogs/preferencesdialog.h"

#include <QTranslator>

namespace summitry {

class DateStyle : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    Preferences::Dates style() const { return m_style; }
    void setStyle(Preferences::Dates style) { m_style = style; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }

private:
    Preferences::Dates m_style = Preferences::Dates::Language;
};

} // namespace summitry
