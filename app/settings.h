#pragma once
// What the program remembers between runs: looks, window, recent files. The only place that touches QSettings;
// everybody else gets values.
#include "models/domain/importplan.h"
#include "views/dialogs/preferencesdialog.h"

#include <QByteArray>
#include <QStringList>
#include <QVariantMap>

#include <memory>

class QSettings;

namespace summitry {

class Settings
{
public:
    /// The user's own file.
    Settings();
    /// A file of its own, for tests.
    explicit Settings(const QString& path);
    ~Settings();

    Preferences preferences() const;
    void setPreferences(const Preferences& preferences);
    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    QByteArray splitter(const QString& name) const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);
    void setSplitter(const QString& name, const QByteArray& state);
    QStringList recentFiles() const; ///< latest first; those that still exist
    void addRecentFile(const QString& path);
    void clearRecentFiles();
    /// How figures were exported last: values by name, per preset.
    QVariantMap figureLooks() const;
    void setFigureLook(const QString& preset, const QVariantMap& look);
    void forgetFigureLook(const QString& preset);
    QString lastFigurePreset() const;
    /// Columns of tables of articles as they were settled by hand, latest first.
    std::vector<KnownTable> tables() const;
    void rememberTable(const KnownTable& table);
    QString lastFolder() const;
    void setLastFolder(const QString& folder);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace summitry
