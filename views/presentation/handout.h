#pragma once
// A story on paper and as pictures: a PDF with 1, 2, 4 or 6 steps a page, notes or lines for notes beside them, and one
// PNG per step. Drawn by the same scene as the stage; A4 or Letter, upright. Equal input gives equal pictures.
#include "models/domain/result.h"
#include "views/presentation/stagestep.h"

#include <QPageSize>

namespace summitry {

struct HandoutOptions
{
    enum class Beside : std::uint8_t { Notes, Lines, Nothing };
    int perPage = 2; ///< 1, 2, 4 or 6; others are read as the next smaller
    Beside beside = Beside::Notes;
    QPageSize::PageSizeId paper = QPageSize::A4;
    QString title;
    qint64 timestamp = 0; ///< seconds since 1970
};

/// Writes to a neighbour and renames: a failed write leaves the old file untouched. An error when there are no steps.
Result<int> writeHandout(const StageSteps& steps, const HandoutOptions& options, const QString& path);
/// path "talk.png" gives talk-01.png, talk-02.png …; returns how many.
Result<int> writePictures(const StageSteps& steps, const QSize& size, const QString& path);
/// One step with its caption, as the room sees it.
QImage stepPicture(const StageStep& step, const QSize& size);

} // namespace summitry
