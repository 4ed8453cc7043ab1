#pragma once
// Data out of a window: asks for a file, whose ending chooses the format, and writes what the filters keep, or what is
// picked when more than one event is; also puts tables and citations of the picked events on the clipboard.
#include "app/session/session.h"
#include "models/exchange/recordwriter.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"

namespace summitry {

class Settings;

class DataDesk : public QObject
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
    explicit DataDesk(const Parts& parts) : QObject(&parts.window), m(parts) {}
    void exportData();
    void copy(DataFormat format);
    /// Lines of cells, the first of titles, as CSV on the clipboard.
    void copyCsv(const QList<QStringList>& lines);

private:
    std::vector<CommunicationId> ids() const;
    ExportHeader header(std::size_t shown) const;
    void write(const QString& path);

    Parts m;
};

} // namespace summitry
