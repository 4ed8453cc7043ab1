#pragma once
// Brings articles in for a window: files, folders, drops and pasted text. What is dropped or chosen is shown in the
// import dialog first; files of the command line go in at once. Makes an untitled chronology when none is open, and
// tells in the message bar what came of it. The work itself is done by Imports.
#include "app/session/imports.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"

class QMimeData;

namespace summitry {

class ImportDialog;
class Settings;
struct ImportChoice;

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
        Ask& ask;
        QWidget& window;
    };
    explicit ImportDesk(const Parts& parts);

    /// Chronologies are opened, anything else is imported; figures give their view back.
    void takeFiles(const QStringList& paths, bool ask = false);
    void importPaths(const QStringList& paths, const ImportOptions& options = {});
    /// The same after a look and with the choices of a dialog, which may begin empty.
    void askAndImport(const QStringList& paths);
    void importText(const QString& pasted);
    bool takesDrop(const QMimeData& data) const;
    void takeDrop(const QMimeData& data);
    void openChronology(const QString& path);
    void openSample();

private:
    bool ensureOpen();
    void importChosen(const ImportChoice& choice);
    ImportOptions optionsOf(const ImportChoice& choice) const;
    void showPreview(ImportDialog& dialog);
    void showReport(const ImportReport& report);
    bool takeFigure(const QString& path);
    void tell(const Message& message);

    Parts m;
    int m_look = 0; ///< number of the latest look asked for
};

/// "12 articles added, 3 known already, 1 could not be read."
QString reportWords(const ImportReport& report);

} // namespace summitry
