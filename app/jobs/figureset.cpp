#include "app/jobs/figureset.h"

#include "views/figures/figurebook.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace summitry {

namespace {

constexpr qsizetype kLongestName = 80;

/// The same title twice gets a number.
QString freeName(QSet<QString>& taken, const QString& title)
{
    const QString base = safeFileName(title);
    QString name = base;
    for (int i = 2; taken.contains(name); ++i)
        name = QStringLiteral("%1-%2").arg(base).arg(i);
    taken.insert(name);
    return name;
}

/// One subject in all formats.
void writeItem(const FigureSetItem& item, const FigureSetWork& work, BookEntry& entry, FigureSetReport& report)
{
    for (const FigureFormat format : work.formats) {
        const QString file = entry.name + u'.' + figureEnding(format);
        const auto figure = renderFigure(item.spec, format);
        const auto written =
            figure ? writeWhole(figure->bytes, QDir(work.folder).filePath(file)) : Result<void>(figure.error());
        if (!written) {
            report.problems << QString::fromStdString(written.message().english());
            continue;
        }
        entry.files << file;
        entry.caption = figure->captionText, entry.altText = figure->altText;
        if (format == work.formats.front())
            for (const QString& warning : figure->warnings) {
                const QString named = file + QStringLiteral(": ") + warning;
                report.warnings << named;
            }
    }
}

Result<void> writeBook(const FigureBook& book, const QDir& folder)
{
    const auto index = writeWhole(indexPage(book), folder.filePath(QStringLiteral("index.html")));
    return index ? writeWhole(captionsText(book), folder.filePath(QStringLiteral("captions.txt"))) : index;
}

} // namespace

QString safeFileName(const QString& title)
{
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}")),
        others(QStringLiteral("[^\\p{L}\\p{N}]+"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kept(QStringLiteral("^(con|prn|aux|nul|index|captions|com[0-9]|lpt[0-9])$"));
    QString name =
        title.normalized(QString::NormalizationForm_KD).remove(marks).toLower().replace(others, QStringLiteral("-"));
    name = name.normalized(QString::NormalizationForm_C).left(kLongestName);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-') || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    if (name.isEmpty() || kept.match(name).hasMatch())
        name.prepend(QStringLiteral("figure") + (name.isEmpty() ? QString() : QStringLiteral("-")));
    return name;
}

Result<FigureSetReport> writeFigureSet(const FigureSetWork& work, const CancelToken& cancel, const Progress& progress)
{
    if (work.items.empty())
        return fail("The filters keep nothing that has a figure of its own; choose wider filters.");
    if (QFileInfo(work.folder).isFile() || !QDir().mkpath(work.folder))
        return fail("“{}” cannot be made a folder; name another one.", work.folder.toStdString());
    FigureBook book{work.title, work.program, {}};
    FigureSetReport report;
    QSet<QString> taken;
    for (std::size_t i = 0; i < work.items.size(); ++i) {
        const FigureSetItem& item = work.items[i];
        if (cancel.cancelled())
            return fail("Stopped; {} figures were written.", std::to_string(book.entries.size()));
        if (progress)
            progress(
                {static_cast<std::int64_t>(i), static_cast<std::int64_t>(work.items.size()), item.title.toStdString()});
        BookEntry entry{item.title, freeName(taken, item.title), {}, {}, {}};
        writeItem(item, work, entry, report);
        if (!entry.files.isEmpty())
            book.entries.push_back(std::move(entry));
    }
    report.written = book.entries.size();
    if (book.entries.empty())
        return Error{Message("{}", report.problems.value(0).toStdString())};
    if (const auto written = writeBook(book, QDir(work.folder)); !written)
        report.problems << QString::fromStdString(written.message().english());
    return report;
}

} // namespace summitry
