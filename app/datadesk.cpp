#include "app/datadesk.h"

#include "app/jobs/datajob.h"
#include "app/settings.h"
#include "models/exchange/delimited.h"
#include "models/items/filterwording.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

namespace summitry {

std::vector<CommunicationId> DataDesk::ids() const
{
    const std::vector<CommunicationId> picked = m.session.picks().picked();
    if (picked.size() > 1)
        return picked;
    std::vector<CommunicationId> all;
    const ChronologyState& state = m.session.chronology();
    for (const Row row : state.kept()->rows)
        all.push_back(state.chronology()->ids()[row]);
    return all;
}

ExportHeader DataDesk::header(std::size_t shown) const
{
    const QByteArray epoch = qgetenv("SOURCE_DATE_EPOCH");
    ExportHeader header;
    header.title = m.session.title().toStdString();
    header.program = "Summitry " SUMMITRY_VERSION;
    header.filterLine = filterLine(m.session.filter().filter()).toStdString();
    header.shown = static_cast<std::int64_t>(shown);
    header.total = static_cast<std::int64_t>(m.session.chronology().chronology()->size());
    header.timestamp = epoch.isEmpty() ? QDateTime::currentSecsSinceEpoch() : epoch.toLongLong();
    return header;
}

void DataDesk::exportData()
{
    if (!m.session.isOpen()) {
        m.bar.showMessage(MessageBar::Tone::Note, tr("Open a chronology first."));
        return;
    }
    QStringList filters;
    for (const DataFormatInfo& format : dataFormats())
        filters << QStringLiteral("%1 (*.%2)").arg(tr(std::string(format.name).c_str()), text(format.ending));
    FileQuestion question;
    question.title = tr("Export data");
    question.folder = m.settings.lastFolder();
    question.filter = filters.join(QStringLiteral(";;"));
    question.ending = QStringLiteral("csv");
    question.proposal =
        QDir(question.folder).filePath(QFileInfo(m.session.title()).completeBaseName() + QStringLiteral(".csv"));
    m.ask.saveFile(&m.window, question, [this](const QString& path) { write(path); });
}

void DataDesk::write(const QString& path)
{
    const auto format = dataFormat(path.toStdString());
    if (!format) {
        m.bar.showMessage(MessageBar::Tone::Error, words(format.message()));
        return;
    }
    m.settings.setLastFolder(QFileInfo(path).absolutePath());
    DataExport request{path.toStdString(), *format, ids(), {}};
    request.header = header(request.ids.size());
    writeData(m.session.path().toStdString(), std::move(request), this,
              [this, path](const Result<std::int64_t>& written) {
                  if (written)
                      m.bar.showMessage(MessageBar::Tone::Note,
                                        tr("%n communication(s) are in %1.", nullptr, static_cast<int>(*written))
                                            .arg(QDir::toNativeSeparators(path)));
                  else
                      m.bar.showMessage(MessageBar::Tone::Error, words(written.message()));
              });
}

void DataDesk::copy(DataFormat format)
{
    const std::vector<CommunicationId> picked = m.session.picks().picked();
    const auto gazetteer = Gazetteer::loadBuiltIn();
    if (!m.session.isOpen() || picked.empty() || !gazetteer) {
        m.bar.showMessage(MessageBar::Tone::Note, tr("Pick the events to copy first."));
        return;
    }
    const auto copied = exportText(*m.session.store(), **gazetteer, format, picked, header(picked.size()));
    if (copied)
        QGuiApplication::clipboard()->setText(text(*copied));
    else
        m.bar.showMessage(MessageBar::Tone::Error, words(copied.message()));
}

void DataDesk::copyCsv(const QList<QStringList>& lines)
{
    std::string csv;
    DelimitedRow row(DelimitedRow::Style::Csv);
    for (const QStringList& line : lines) {
        for (const QString& cell : line)
            row.text(cell.toStdString());
        csv += row.take();
    }
    QGuiApplication::clipboard()->setText(text(csv));
    m.bar.showMessage(MessageBar::Tone::Note,
                      tr("%n row(s) are on the clipboard as CSV.", nullptr, static_cast<int>(lines.size()) - 1));
}

} // namespace summitry
