#pragma once
// The windows of the program, each on a file of its own, all with the same settings and looks. A window that is closed
// is deleted; the program ends with the last one.
#include <QList>
#include <QObject>
#include <QStringList>

namespace summitry {

class Appearance;
class Ask;
class DateStyle;
class MainWindow;
class Settings;
struct Preferences;

class Windows : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Settings& settings;
        Ask& ask;
        Appearance& appearance;
        DateStyle& dates;
    };
    explicit Windows(const Parts& parts) : m(parts) {}
    ~Windows() override;
    MainWindow* open(const QStringList& files);
    const QList<MainWindow*>& all() const { return m_windows; }

private:
    void apply(const Preferences& preferences);
    void dress(MainWindow& window, const Preferences& preferences);

    Parts m;
    QList<MainWindow*> m_windows;
};

} // namespace summitry
