#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace summitry {

namespace {

constexpr int kMostRecent = 10;
const QString kLook = QStringLiteral("look/colours"), kTextSize = QStringLiteral("look/textSize"),
              kMotion = QStringLiteral("look/reduceMotion");
const QString kGeometry = QStringLiteral("window/geometry"), kState = QStringLiteral("window/state");
const QString kRecent = QStringLiteral("files/recent"), kFolder = QStringLiteral("files/folder");
const QString kFigures = QStringLiteral("figures/looks"), kFigurePreset = QStringLiteral("figures/preset");

} // namespace

Settings::Settings() : m_store(std::make_unique<QSettings>(QStringLiteral("summitry"), QStringLiteral("summitry"))) {}
Settings::Settings(const QString& path) : m_store(std::make_unique<QSettings>(path, QSettings::IniFormat)) {}
Settings::~Settings() = default;

Preferences Settings::preferences() const
{
    Preferences preferences;
    preferences.look = static_cast<Preferences::Look>(qBound(0, m_store->value(kLook, 0).toInt(), 3));
    preferences.textSize = qBound(7, m_store->value(kTextSize, preferences.textSize).toInt(), 24);
    preferences.reduceMotion = m_store->value(kMotion, false).toBool();
    return preferences;
}

void Settings::setPreferences(const Preferences& preferences)
{
    m_store->setValue(kLook, static_cast<int>(preferences.look));
    m_store->setValue(kTextSize, preferences.textSize);
    m_store->setValue(kMotion, preferences.reduceMotion);
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(kGeometry).toByteArray();
}
QByteArray Settings::windowState() const
{
    return m_store->value(kState).toByteArray();
}
QByteArray Settings::splitter(const QString& name) const
{
    return m_store->value(QStringLiteral("window/") + name).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state)
{
    m_store->setValue(kGeometry, geometry);
    m_store->setValue(kState, state);
}

void Settings::setSplitter(const QString& name, const QByteArray& state)
{
    m_store->setValue(QStringLiteral("window/") + name, state);
}

QStringList Settings::recentFiles() const
{
    QStringList files = m_store->value(kRecent).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return files;
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = m_store->value(kRecent).toStringList();
    const QString whole = QFileInfo(path).absoluteFilePath();
    files.removeAll(whole);
    files.prepend(whole);
    m_store->setValue(kRecent, files.mid(0, kMostRecent));
}

void Settings::clearRecentFiles()
{
    m_store->remove(kRecent);
}

QVariantMap Settings::figureLooks() const
{
    return m_store->value(kFigures).toMap();
}
QString Settings::lastFigurePreset() const
{
    return m_store->value(kFigurePreset, QStringLiteral("screen")).toString();
}

void Settings::setFigureLook(const QString& preset, const QVariantMap& look)
{
    QVariantMap looks = figureLooks();
    looks.insert(preset, look);
    m_store->setValue(kFigures, looks);
    m_store->setValue(kFigurePreset, preset);
}

void Settings::forgetFigureLook(const QString& preset)
{
    QVariantMap looks = figureLooks();
    looks.remove(preset);
    m_store->setValue(kFigures, looks);
    if (lastFigurePreset() == preset)
        m_store->remove(kFigurePreset);
}

QString Settings::lastFolder() const
{
    const QString folder = m_store->value(kFolder).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& folder)
{
    m_store->setValue(kFolder, folder);
}

} // namespace summitry
