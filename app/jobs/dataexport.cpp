#include "app/jobs/dataexport.h"

#include "app/jobs/exportrecords.h"

#include <QSaveFile>

namespace summitry {

namespace {

Result<std::int64_t> writeAll(Store& store, const Gazetteer& gazetteer, std::span<const CommunicationId> ids,
                              RecordWriter& writer, const ExportHeader& header, const Progress& progress,
                              const CancelToken& cancel)
{
    ExportRecords records(store, gazetteer);
    bool open = writer.begin(header);
    std::int64_t done = 0;
    for (const CommunicationId id : ids) {
        if (cancel.cancelled())
            return fail("The export was cancelled; nothing was written.");
        Result<ExportRecord> record = records.load(id);
        if (!record)
            return record.error();
        open = open && writer.add(*record);
        if (!open)
            break;
        ++done;
        if (progress)
            progress({done, static_cast<std::int64_t>(ids.size()), {}});
    }
    if (!open || !writer.end())
        return fail("The export could not be written in full; is there room on the disk?");
    return done;
}

} // namespace

Result<std::int64_t> exportData(Store& store, const Gazetteer& gazetteer, const DataExport& request,
                                const Progress& progress, const CancelToken& cancel)
{
    const Result<std::string> hash = store.dataHash();
    if (!hash)
        return hash.error();
    ExportHeader header = request.header;
    header.dataHash = *hash;
    QSaveFile file(QString::fromStdString(request.path));
    if (!file.open(QIODevice::WriteOnly))
        return fail("{} could not be written: {}.", request.path, file.errorString().toStdString());
    const auto writer = makeWriter(request.format, [&file](std::string_view piece) {
        return file.write(piece.data(), static_cast<qint64>(piece.size())) == static_cast<qint64>(piece.size());
    });
    Result<std::int64_t> written = writeAll(store, gazetteer, request.ids, *writer, header, progress, cancel);
    if (written && !file.commit())
        return fail("{} could not be written: {}.", request.path, file.errorString().toStdString());
    return written;
}

Result<std::string> exportText(Store& store, const Gazetteer& gazetteer, DataFormat format,
                               std::span<const CommunicationId> ids, ExportHeader header)
{
    const Result<std::string> hash = store.dataHash();
    if (!hash)
        return hash.error();
    header.dataHash = *hash;
    std::string text;
    const auto writer = makeWriter(format, [&text](std::string_view piece) {
        text += piece;
        return true;
    });
    const Result<std::int64_t> written = writeAll(store, gazetteer, ids, *writer, header, {}, {});
    if (!written)
        return written.error();
    return text;
}

} // namespace summitry
