#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace summitry {

namespace {

constexpr int kMostRecent = 10;
const QString kLook = QStringLiteral("look/colours"), kTextSize = QStringLiteral("look/textSize"),
              kMotion = QStringLiteral("look/reduceMotion"), kDates = QStringLiteral("look/dates"),
              kLanguage = QStringLiteral("look/language");
const QString kGeometry = QStringLiteral("window/geometry"), kState = QStringLiteral("window/state");
const QString kRecent = QStringLiteral("files/recent"), kFolder = QStringLiteral("files/folder");
const QString kTables = QStringLiteral("import/tables"), kColumns = QStringLiteral("columns"),
              kSeparator = QStringLiteral("separator"), kFields = QStringLiteral("fields");
constexpr qsizetype kMostTables = 50;
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
    preferences.dates = static_cast<Preferences::Dates>(qBound(0, m_store->value(kDates, 0).toInt(), 2));
    preferences.language = m_store->value(kLanguage).toString();
    return preferences;
}

void Settings::setPreferences(const Preferences& preferences)
{
    m_store->setValue(kLook, static_cast<int>(preferences.look));
    m_store->setValue(kTextSize, preferences.textSize);
    m_store->setValue(kMotion, preferences.reduceMotion);
    m_store->setValue(kDates, static_cast<int>(preferences.dates));
    m_store->setValue(kLanguage, preferences.language);
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

std::vector<KnownTable> Settings::tables() const
{
    std::vector<KnownTable> tables;
    for (const QVariant& each : m_store->value(kTables).toList()) {
        const QVariantMap entry = each.toMap();
        KnownTable table;
        for (const QString& column : entry[kColumns].toStringList())
            table.columns.push_back(column.toStdString());
        table.mapping.separator = entry[kSeparator].toString().leftJustified(1, u',').at(0).toLatin1();
        const QVariantMap fields = entry[kFields].toMap();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            table.mapping.fields[field.key().toStdString()] = field.value().toUInt();
        tables.push_back(std::move(table));
    }
    return tables;
}

void Settings::rememberTable(const KnownTable& table)
{
    QStringList columns;
    for (const std::string& column : table.columns)
        columns << QString::fromStdString(column);
    QVariantMap fields;
    for (const auto& [field, column] : table.mapping.fields)
        fields[QString::fromStdString(field)] = static_cast<uint>(column);
    QVariantList all{QVariantMap{
        {kColumns, columns}, {kSeparator, QString(QLatin1Char(table.mapping.separator))}, {kFields, fields}}};
    for (const QVariant& each : m_store->value(kTables).toList())
        if (each.toMap()[kColumns].toStringList() != columns && all.size() < kMostTables)
            all << each;
    m_store->setValue(kTables, all);
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
