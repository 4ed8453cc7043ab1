#include "app/copydesk.h"

#include "app/jobs/copyjob.h"
#include "app/settings.h"
#include "models/items/problemmodel.h"

#include <QDir>
#include <QFileInfo>

namespace summitry {

void CopyDesk::reduce()
{
    const ChronologyState& state = m.session.chronology();
    if (state.kept()->rows.empty()) {
        m.bar.showMessage(MessageBar::Tone::Warning, tr("The filters keep nothing; loosen them first."));
        return;
    }
    Reduction reduction;
    reduction.only.emplace();
    for (const Row row : state.kept()->rows)
        reduction.only->push_back(state.chronology()->ids()[row]);
    askAndWrite(tr("Reduce to what the filters keep"), tr("part"), reduction);
}

void CopyDesk::removeTexts()
{
    Reduction reduction;
    reduction.withoutTexts = true;
    askAndWrite(tr("Remove article texts"), tr("without texts"), reduction);
}

void CopyDesk::askAndWrite(const QString& title, const QString& suffix, const Reduction& reduction)
{
    if (!m.session.isOpen())
        return;
    FileQuestion question;
    question.title = title;
    question.folder = m.settings.lastFolder();
    question.filter = tr("Chronologies (*.summitry)");
    question.ending = QStringLiteral("summitry");
    question.proposal = QStringLiteral("%1 %2.summitry").arg(QFileInfo(m.session.title()).completeBaseName(), suffix);
    m.ask.saveFile(&m.window, question, [this, reduction](const QString& path) { write(path, reduction); });
}

void CopyDesk::write(const QString& path, const Reduction& reduction)
{
    copyReduced(
        {m.session.path().toStdString(), path.toStdString(), reduction}, this,
        [this, path](const Result<Reduced>& copied) {
            if (!copied) {
                m.bar.showMessage(MessageBar::Tone::Error, words(copied.message()));
                return;
            }
            const QString events = tr("%n event(s)", nullptr, static_cast<int>(copied->communications));
            const QString texts = copied->textsRemoved > 0
                                      ? tr("; %n text(s) left out", nullptr, static_cast<int>(copied->textsRemoved))
                                      : QString();
            m.bar.showMessage(MessageBar::Tone::Note,
                              tr("%1 holds %2, told by %3%4.")
                                  .arg(QDir::toNativeSeparators(path), events,
                                       tr("%n article(s)", nullptr, static_cast<int>(copied->articles)), texts));
        });
}

} // namespace summitry
