#include "app/application.h"

#include "app/appearance.h"
#include "app/englishplurals.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "views/parts/icons.h"

#include <QApplication>
#include <QDate>

#include <algorithm>
#include <cstdio>

namespace summitry {

namespace {

constexpr int kNoDisplay = 3; // nothing could be done

/// Qt ends the program when there is no display; the user deserves a sentence first.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// "figure.png --in data.summitry": the chronology has to be open before a figure can be shown in it.
QStringList inOpeningOrder(QStringList files)
{
    files.removeAll(QStringLiteral("--in"));
    std::stable_partition(files.begin(), files.end(), [](const QString& file) {
        return file.endsWith(QStringLiteral(".summitry"), Qt::CaseInsensitive);
    });
    return files;
}

} // namespace

int runWindow(int argc, char** argv, const QStringList& files)
{
    if (!hasDisplay()) {
        std::fputs(
            "summitry: there is no display to open a window on. \"summitry --help\" lists what works without one.\n",
            stderr);
        return kNoDisplay;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("summitry"));
    QApplication::setApplicationDisplayName(QStringLiteral("Summitry"));
    QApplication::setApplicationVersion(QStringLiteral(SUMMITRY_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("summitry"));
    QApplication::setWindowIcon(programIcon());
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    Settings settings;
    DialogAsk ask;
    Appearance appearance(application);
    appearance.apply(settings.preferences());
    MainWindow window(settings, ask);
    const auto dress = [&](const Preferences& preferences) {
        window.setAppearance(appearance.theme(), appearance.textPixels(), preferences.reduceMotion);
    };
    QObject::connect(&window, &MainWindow::preferencesChanged, &window, [&](const Preferences& preferences) {
        appearance.apply(preferences);
        dress(preferences);
    });
    dress(settings.preferences());
    const QDate today = QDate::currentDate();
    window.setToday(dayFromCivil({today.year(), today.month(), today.day()}));
    window.openFiles(inOpeningOrder(files));
    window.show();
    return QApplication::exec();
}

} // namespace summitry
