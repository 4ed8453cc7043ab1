#include "app/cli/figureset.h"

#include "views/figures/figurebook.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

namespace {

constexpr qsizetype kLongestName = 80;

struct Subject
{
    QString title;
    Filter filter;
    std::shared_ptr<const Selection> selection;
    PersonIndex first = kNoRow;
};

/// None when nothing is kept.
void addSubject(std::vector<Subject>& subjects, const FigurePlan& plan, QString title, Filter filter, PersonIndex first)
{
    auto selection = std::make_shared<Selection>(select(*plan.file.chronology, filter));
    if (!selection->rows.empty())
        subjects.push_back({std::move(title), std::move(filter), std::move(selection), first});
}

std::vector<PersonIndex> leadersOf(const FigurePlan& plan)
{
    std::vector<PersonIndex> leaders;
    for (const Lane& lane : personLanes(*plan.file.chronology, &plan.file.selection, LaneOrder::Activity))
        if (plan.file.chronology->persons()[lane.person].kind == ActorKind::Leader)
            leaders.push_back(lane.person);
    return leaders;
}

std::vector<Subject> subjectsOf(const FigureSet& set, const FigurePlan& plan)
{
    std::vector<Subject> subjects;
    const std::vector<PersonIndex> leaders = leadersOf(plan);
    const auto nameOf = [&](PersonIndex person) { return plan.file.chronology->persons()[person].name; };
    for (std::size_t i = 0; i < leaders.size(); ++i) {
        const std::string name = nameOf(leaders[i]);
        Filter filter = plan.file.filter;
        filter.personMatch = filter.persons.empty() ? filter.personMatch : PersonMatch::All;
        if (set.per == FigureSet::Per::Leader) {
            if (std::find(filter.persons.begin(), filter.persons.end(), name) == filter.persons.end())
                filter.persons.push_back(name);
            addSubject(subjects, plan, QString::fromStdString(name), filter, leaders[i]);
            continue;
        }
        for (std::size_t j = i + 1; j < leaders.size(); ++j) {
            Filter both = plan.file.filter;
            both.pairs = {{name, nameOf(leaders[j])}};
            addSubject(subjects, plan, QString::fromStdString(name + " and " + nameOf(leaders[j])), both, leaders[i]);
        }
    }
    return subjects;
}

QString endingOf(FigureFormat format)
{
    static constexpr const char* kEndings[] = {"png", "svg", "pdf"};
    return QString::fromLatin1(kEndings[static_cast<std::size_t>(format)]);
}

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

/// False when one of the formats failed; each failure is told.
bool writeOne(const FigureSpec& spec, const QDir& folder, const FigureSet& set, BookEntry& entry,
              const Streams& streams)
{
    bool good = true;
    for (const FigureFormat format : set.formats) {
        const QString file = entry.name + u'.' + endingOf(format);
        const auto figure = renderFigure(spec, format);
        const auto written = figure ? writeWhole(figure->bytes, folder.filePath(file)) : Result<void>(figure.error());
        if (!written) {
            streams.err << written.message().english() << '\n';
            good = false;
            continue;
        }
        entry.files << file;
        entry.caption = figure->captionText, entry.altText = figure->altText;
        if (format == set.formats.front())
            for (const QString& warning : figure->warnings)
                streams.err << file.toStdString() << ": " << warning.toStdString() << '\n';
    }
    return good;
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

int writeFigureSet(const FigureSet& set, FigurePlan plan, const Streams& streams)
{
    const QString path = QString::fromStdString(set.folder);
    if (QFileInfo(path).isFile() || !QDir().mkpath(path))
        return streams.err << fmt::format("“{}” cannot be made a folder; name another one with --to.\n", set.folder),
               kNothingDone;
    const QDir folder(path);
    const std::vector<Subject> subjects = subjectsOf(set, plan);
    if (subjects.empty())
        return streams.err << "The filters keep nothing that has a figure of its own; choose wider filters.\n",
               kNothingDone;
    plan.headerWidth = commonHeaderWidth(plan.spec());
    FigureBook book{
        QFileInfo(QString::fromStdString(plan.file.path)).completeBaseName(), QLatin1String(kFigureProgram), {}};
    if (plan.options.forPublic)
        book.title = QStringLiteral("Figures");
    QSet<QString> taken;
    std::size_t failed = 0;
    for (const Subject& subject : subjects) {
        BookEntry entry{subject.title, freeName(taken, subject.title), {}, {}, {}};
        failed +=
            writeOne(plan.spec(subject.filter, subject.selection, subject.first), folder, set, entry, streams) ? 0 : 1;
        if (!entry.files.isEmpty())
            book.entries.push_back(std::move(entry));
    }
    if (book.entries.empty())
        return kNothingDone;
    for (const auto& written : {writeWhole(indexPage(book), folder.filePath(QStringLiteral("index.html"))),
                                writeWhole(captionsText(book), folder.filePath(QStringLiteral("captions.txt")))})
        if (!written)
            return streams.err << written.message().english() << '\n', kSomeFailed;
    streams.err << fmt::format("{}: {} figures, index.html and captions.txt.\n", set.folder, book.entries.size());
    return failed == 0 ? kDone : kSomeFailed;
}

} // namespace summitry::cli
