#include "app/application.h"

#include "app/appearance.h"
#include "app/englishplurals.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "views/parts/icons.h"

#include <QApplication>
#include <QDate>

namespace summitry {

int runWindow(int argc, char** argv, const QStringList& files)
{
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
    window.openFiles(files);
    window.show();
    return QApplication::exec();
}

} // namespace summitry
