#include "app/stepcheck.h"

#include "models/items/wording.h"
#include "models/store/articles.h"
#include "models/store/mergeindex.h"
#include "models/store/search.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace summitry {

namespace {

QString say(const char* text, int count = -1)
{
    return QCoreApplication::translate("StoryDesk", text, nullptr, count);
}

} // namespace

CommunicationId StepCheck::nowOf(CommunicationId id) const
{
    if (m_session.chronology().chronology()->rowOf(id) != kNoRow)
        return id;
    // An event has the id of its first account; that account is now told in the event that took it in.
    const auto found = m_session.store()->mergeIndex().communicationOf(id);
    return found && m_session.chronology().chronology()->rowOf(*found) != kNoRow ? *found : 0;
}

std::vector<Row> StepCheck::litRows(const StoryStep& step) const
{
    std::vector<Row> rows;
    for (const CommunicationId id : step.view.highlighted)
        if (const CommunicationId now = nowOf(id); now != 0)
            rows.push_back(m_session.chronology().chronology()->rowOf(now));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::shared_ptr<const Selection> StepCheck::keptBy(const Filter& wanted) const
{
    Filter filter = wanted;
    if (!filter.text.empty()) {
        const auto found = m_session.store()->search().communications(filter.text);
        filter.only = found ? found.value() : std::vector<CommunicationId>{};
        if (filter.only.empty())
            filter.only = {0};
    }
    return std::make_shared<const Selection>(select(*m_session.chronology().chronology(), filter));
}

QString StepCheck::picturePath(const StoryStep& step) const
{
    return step.picture.empty() ? QString()
                                : QDir(QFileInfo(m_session.path()).absolutePath()).filePath(text(step.picture));
}

bool StepCheck::hasPicture(const StoryStep& step) const
{
    return step.picture.empty() || QImageReader(picturePath(step)).canRead();
}

bool StepCheck::hasArticle(const StoryStep& step) const
{
    return step.article == 0 || m_session.store()->articles().load(step.article).ok();
}

bool StepCheck::isHidden(const StoryStep& step) const
{
    const auto kept = keptBy(step.view.filter);
    const std::vector<Row> rows = litRows(step);
    return std::any_of(rows.begin(), rows.end(), [&](Row row) { return !kept->contains(row); });
}

QString StepCheck::missing(const StoryStep& step) const
{
    const auto kept = keptBy(step.view.filter);
    const auto gone = static_cast<int>(std::count_if(step.view.highlighted.begin(), step.view.highlighted.end(),
                                                     [&](CommunicationId id) { return nowOf(id) == 0; }));
    const std::vector<Row> rows = litRows(step);
    const auto hidden =
        static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](Row row) { return !kept->contains(row); }));
    QStringList parts;
    if (gone > 0)
        parts << say("%n event(s) of this step are no longer in the file.", gone);
    if (hidden > 0)
        parts << say("%n event(s) of this step are filtered away.", hidden);
    if (!hasPicture(step))
        parts << say("The picture “%1” cannot be read.").arg(text(step.picture));
    if (!hasArticle(step))
        parts << say("The article of this step’s passage is no longer in the file.");
    return parts.join(u' ');
}

StoryStep StepCheck::mended(const StoryStep& step) const
{
    StoryStep result = step;
    const auto ids = m_session.chronology().chronology()->ids();
    result.view.highlighted.clear();
    for (const Row row : litRows(step))
        result.view.highlighted.push_back(ids[row]);
    if (!hasPicture(step))
        result.picture.clear();
    if (!hasArticle(step))
        result.article = 0, result.passage = {};
    if (isHidden(result))
        result.view.filter = {};
    return result;
}

} // namespace summitry
