#pragma once
// Smaller copies of the open file: with what the filters keep, or without the texts of articles where these must not
// travel. Asks for a name, writes off the window's thread, tells what came of it. The open file stays as it is.
#include "app/session/session.h"
#include "models/store/reduction.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"

namespace summitry {

class Settings;

class CopyDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        MessageBar& bar;
        Settings& settings;
        Ask& ask;
        QWidget& window;
    };
    explicit CopyDesk(const Parts& parts) : QObject(&parts.window), m(parts) {}
    void reduce();
    void removeTexts();

private:
    void askAndWrite(const QString& title, const QString& suffix, const Reduction& reduction);
    void write(const QString& path, const Reduction& reduction);

    Parts m;
};

} // namespace summitry
