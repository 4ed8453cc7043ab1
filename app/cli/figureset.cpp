#include "app/cli/figureset.h"

#include "app/jobs/figureset.h"
#include "views/figures/figurebook.h"

#include <QFileInfo>

#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

int writeSet(const FigureSet& set, FigurePlan plan, const Streams& streams)
{
    FigureSetWork work{QString::fromStdString(set.folder), set.formats, {}, QLatin1String(kFigureProgram), {}};
    work.title = plan.options.forPublic ? QStringLiteral("Figures")
                                        : QFileInfo(QString::fromStdString(plan.file.path)).completeBaseName();
    plan.headerWidth = commonHeaderWidth(plan.spec());
    for (const FigureSubject& subject :
         figureSubjects(*plan.file.chronology, plan.file.selection, plan.file.filter, set.per))
        work.items.push_back({subject.title, plan.spec(subject.filter, subject.selection, subject.first)});
    const auto report = writeFigureSet(work);
    if (!report)
        return streams.err << report.message().english() << '\n', kNothingDone;
    for (const QString& line : report->warnings + report->problems)
        streams.err << line.toStdString() << '\n';
    streams.err << fmt::format("{}: {} figures, index.html and captions.txt.\n", set.folder, report->written);
    return report->problems.isEmpty() ? kDone : kSomeFailed;
}

} // namespace summitry::cli
