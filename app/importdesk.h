#pragma once
// Brings articles in for a window: files, folders, drops and pasted text. Looks at a few first, asks for the date of
// publication where it cannot be known, makes an untitled chronology when none is open, and tells in the message bar
// what came of it. The work itself is done by Imports.
#include "app/session/imports.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"

class QMimeData;

namespace summitry {

class Settings;

class ImportDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        Imports& imports;
        MessageBar& bar;
        Settings& settings;
        QWidget& window;
    };
    explicit ImportDesk(const Parts& parts);

    /// Chronologies are opened, anything else is imported; figures give their view back.
    void takeFiles(const QStringList& paths);
    void importPaths(const QStringList& paths);
    void importText(const QString& pasted);
    bool takesDrop(const QMimeData& data) const;
    void takeDrop(const QMimeData& data);
    void openChronology(const QString& path);
    void openSample();

private:
    bool ensureOpen();
    QStringList undatedOf(const QStringList& paths) const;
    void showReport(const ImportReport& report);
    bool takeFigure(const QString& path);
    void tell(const Message& message);

    Parts m;
};

/// "12 articles added, 3 known already, 1 could not be read."
QString reportWords(const ImportReport& report);

} // namespace summitry
