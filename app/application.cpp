#include "app/application.h"

#include "app/appearance.h"
#include "app/datestyle.h"
#include "app/englishplurals.h"
#include "app/languages.h"
#include "app/settings.h"
#include "app/windows.h"
#include "views/parts/ask.h"
#include "views/parts/icons.h"

#include <QApplication>
#include <QTranslator>

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
    QTranslator translation;
    if (loadTranslation(translation, settings.preferences().language))
        QCoreApplication::installTranslator(&translation);
    DateStyle dates;
    dates.setStyle(settings.preferences().dates);
    QCoreApplication::installTranslator(&dates);
    DialogAsk ask;
    Appearance appearance(application);
    appearance.apply(settings.preferences());
    Windows windows({settings, ask, appearance, dates});
    windows.open(inOpeningOrder(files));
    return QApplication::exec();
}

} // namespace summitry
