#pragma once
// Looks, motion, dates and language, applied at once where they can be. Fills one value; keeping it is the
// application's affair.
#include <QDialog>

namespace summitry {

struct Preferences
{
    enum class Look : std::uint8_t { System, Light, Dark, HighContrast };
    Look look = Look::System;
    int textSize = 10; ///< points
    bool reduceMotion = false;
    enum class Dates : std::uint8_t { Language, MonthFirst, Iso };
    Dates dates = Dates::Language;
    QString language; ///< code of a translation ("de"); empty = as the desktop. From the next start on

    bool operator==(const Preferences&) const = default;
};

class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// languages: codes of the translations there are.
    PreferencesDialog(const Preferences& preferences, const QStringList& languages, QWidget* parent = nullptr);

signals:
    void chosen(const summitry::Preferences& preferences);
};

} // namespace summitry
