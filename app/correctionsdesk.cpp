#include "app/correctionsdesk.h"

#include "app/jobs/clock.h"
#include "app/settings.h"
#include "models/exchange/correctionsjson.h"
#include "models/ingest/correctionlayer.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/dialogs/importreportdialog.h"
#include "views/figures/figure.h"

#include <QDir>
#include <QFileInfo>

namespace summitry {

bool CorrectionsDesk::isOpen()
{
    if (!m.session.isOpen())
        m.bar.showMessage(MessageBar::Tone::Note, tr("Open a chronology first."));
    return m.session.isOpen();
}

void CorrectionsDesk::exportCorrections()
{
    if (!isOpen())
        return;
    FileQuestion question;
    question.title = tr("Export corrections");
    question.folder = m.settings.lastFolder();
    question.filter = tr("Corrections (*.json)");
    question.ending = QStringLiteral("json");
    question.proposal =
        QDir(question.folder)
            .filePath(QFileInfo(m.session.title()).completeBaseName() + QStringLiteral("-corrections.json"));
    m.ask.saveFile(&m.window, question, [this](const QString& path) { write(path); });
}

void CorrectionsDesk::write(const QString& path)
{
    m.settings.setLastFolder(QFileInfo(path).absolutePath());
    const auto set = CorrectionLayer(*m.session.store()).gather();
    if (!set) {
        m.bar.showMessage(MessageBar::Tone::Error, words(set.message()));
        return;
    }
    const std::string json = correctionsJson(*set, "Summitry " SUMMITRY_VERSION);
    const auto written = writeWhole(QByteArray::fromStdString(json), path);
    if (!written)
        m.bar.showMessage(MessageBar::Tone::Error, words(written.message()));
    else
        m.bar.showMessage(MessageBar::Tone::Note,
                          tr("%n correction(s) are in %1.", nullptr, static_cast<int>(set->size()))
                              .arg(QDir::toNativeSeparators(path)));
}

void CorrectionsDesk::applyCorrections()
{
    if (!isOpen())
        return;
    FileQuestion question;
    question.title = tr("Apply corrections");
    question.folder = m.settings.lastFolder();
    question.filter = tr("Corrections (*.json);;All files (*)");
    m.ask.openFiles(&m.window, question, [this](const QStringList& paths) {
        for (const QString& path : paths)
            apply(path);
    });
}

void CorrectionsDesk::apply(const QString& path)
{
    m.settings.setLastFolder(QFileInfo(path).absolutePath());
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const auto set = readCorrections({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!set) {
        m.bar.showMessage(MessageBar::Tone::Error, words(set.message()));
        return;
    }
    AppliedCorrections applied;
    const auto done = m.session.edit([&](Editor&) -> Result<EditOutcome> {
        auto made = CorrectionLayer(*m.session.store()).apply(*set, timeNow());
        if (!made)
            return made.error();
        applied = std::move(*made);
        return applied.outcome;
    });
    if (!done) {
        m.bar.showMessage(MessageBar::Tone::Error, words(done.message()));
        return;
    }
    const QString sentence = tr("%n correction(s) applied, %1 known already, %2 could not be applied.", nullptr,
                                static_cast<int>(applied.applied))
                                 .arg(applied.known)
                                 .arg(applied.left.size());
    m.bar.showMessage(applied.problems.empty() ? MessageBar::Tone::Note : MessageBar::Tone::Warning, sentence);
    if (!applied.problems.empty())
        m.bar.offer(tr("Show all %n", nullptr, static_cast<int>(applied.problems.size())),
                    [this, sentence, problems = applied.problems] {
                        (new ImportReportDialog({sentence, {}, problems}, &m.window))->show();
                    });
}

void CorrectionsDesk::analyseAgain()
{
    if (!isOpen())
        return;
    if (m.session.isReadOnly()) {
        m.bar.showMessage(MessageBar::Tone::Warning,
                          tr("This file can only be read. Save a copy and analyse the articles there."));
        return;
    }
    const Confirmation question{
        tr("Analyse articles again"),
        tr("All %n article(s) of this file are analysed once more. Corrections stay; what cannot be kept is listed. "
           "Undo brings the old state back.",
           nullptr, static_cast<int>(m.session.articleCount())),
        tr("Analyse again")};
    m.ask.confirm(&m.window, question, [this] { m.imports.analyseAgain(); });
}

} // namespace summitry
