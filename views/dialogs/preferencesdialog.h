#pragma once
// Looks and motion, applied at once. Fills one value; keeping it is the application's affair.
#include <QDialog>

namespace summitry {

struct Preferences
{
    enum class Look : std::uint8_t { System, Light, Dark, HighContrast };
    Look look = Look::System;
    int textSize = 10; ///< points
    bool reduceMotion = false;

    bool operator==(const Preferences&) const = default;
};

class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);

signals:
    void chosen(const summitry::Preferences& preferences);
};

} // namespace summitry
