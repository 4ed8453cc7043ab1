#pragma once
// What a window does with corrections as a whole: writes them to a file, applies those of another one, and has the
// stored articles analysed once more. Tells in the message bar what came of it and lists what could not be applied.
#include "app/session/imports.h"
#include "models/domain/correctionset.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"

namespace summitry {

class Settings;

class CorrectionsDesk : public QObject
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
    explicit CorrectionsDesk(const Parts& parts) : QObject(&parts.window), m(parts) {}
    void exportCorrections();
    void applyCorrections();
    void analyseAgain();

private:
    bool isOpen();
    void write(const QString& path);
    void apply(const QString& path);

    Parts m;
};

} // namespace summitry
