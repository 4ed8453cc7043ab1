#include "app/windows.h"

#include "app/appearance.h"
#include "app/datestyle.h"
#include "app/mainwindow.h"
#include "app/settings.h"

#include <QDate>

namespace summitry {

namespace {

constexpr int kShift = 28; // pixels by which a further window stands aside

} // namespace

Windows::~Windows()
{
    qDeleteAll(m_windows);
}

MainWindow* Windows::open(const QStringList& files)
{
    auto* window = new MainWindow(m.settings, m.ask);
    window->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_windows.isEmpty())
        window->move(m_windows.back()->pos() + QPoint(kShift, kShift));
    m_windows << window;
    connect(window, &QObject::destroyed, this, [this, window] { m_windows.removeAll(window); });
    connect(window, &MainWindow::windowWanted, this, &Windows::open);
    connect(window, &MainWindow::preferencesChanged, this, &Windows::apply);
    dress(*window, m.settings.preferences());
    const QDate today = QDate::currentDate();
    window->setToday(dayFromCivil({today.year(), today.month(), today.day()}));
    window->openFiles(files);
    window->show();
    return window;
}

void Windows::apply(const Preferences& preferences)
{
    m.appearance.apply(preferences);
    const bool otherDates = m.dates.style() != preferences.dates;
    m.dates.setStyle(preferences.dates);
    for (MainWindow* window : m_windows) {
        dress(*window, preferences);
        if (otherDates)
            window->wordsChanged();
    }
}

void Windows::dress(MainWindow& window, const Preferences& preferences)
{
    window.setAppearance(m.appearance.theme(), m.appearance.textPixels(), preferences.reduceMotion);
}

} // namespace summitry
