#include "views/timeline/eventtip.h"

#include "models/items/wording.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace summitry {

namespace {

constexpr int kRest = 300, kLeave = 250; // ms

QString tr(const char* words, int n = -1)
{
    return QCoreApplication::translate("EventTip", words, nullptr, n);
}

QStringList eventLines(const Chronology& chronology, Row row)
{
    QStringList lines{whoWords(chronology, row, 8)};
    lines << tr("%1 · %2 · %3")
                 .arg(dateWords(chronology, row), formWord(chronology.forms()[row], chronology.kinds()[row]),
                      statusWord(chronology.statuses()[row]));
    QStringList where;
    if (!chronology.title(row).empty())
        where << (chronology.kinds()[row] == Kind::Statement ? tr("“%1”").arg(text(chronology.title(row)))
                                                             : text(chronology.title(row)));
    if (!chronology.place(row).empty())
        where << text(chronology.place(row));
    if (!where.isEmpty())
        lines << where.join(QStringLiteral(" · "));
    QStringList sources;
    for (const SourceIndex source : chronology.sources(row))
        if (!chronology.sourceNames()[source].empty())
            sources << text(chronology.sourceNames()[source]);
    QString accounts = tr("%n account(s)", chronology.accountCounts()[row]);
    lines << (sources.isEmpty() ? accounts
                                : accounts + QStringLiteral(": ") + sources.mid(0, 4).join(QStringLiteral(", ")));
    return lines;
}

QString topPair(const Chronology& chronology, const std::vector<Row>& rows)
{
    std::map<std::pair<PersonIndex, PersonIndex>, int> counts;
    for (const Row row : rows) {
        const auto actors = chronology.actors(row);
        for (std::size_t i = 0; i < actors.size(); ++i)
            for (std::size_t j = i + 1; j < actors.size() && j < i + 12; ++j)
                if (actors[i].person != actors[j].person)
                    ++counts[std::minmax(actors[i].person, actors[j].person)];
    }
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best == counts.end())
        return {};
    return tr("Most: %1 – %2 (%3)")
        .arg(text(chronology.persons()[best->first.first].name), text(chronology.persons()[best->first.second].name))
        .arg(best->second);
}

QString peopleIn(const Chronology& chronology, const std::vector<Row>& rows)
{
    std::set<PersonIndex> leaders;
    for (const Row row : rows)
        for (const ChronologyActor& actor : chronology.actors(row))
            if (chronology.persons()[actor.person].kind == ActorKind::Leader)
                leaders.insert(actor.person);
    return leaders.empty() ? QString() : tr("%n leader(s)", static_cast<int>(leaders.size()));
}

QStringList heatLines(const Scene& scene, const Hit& hit)
{
    const auto first = static_cast<Day>(std::floor(hit.firstDay)), last = static_cast<Day>(std::ceil(hit.endDay)) - 1;
    QStringList lines{
        tr("%1: %n communication(s)", static_cast<int>(hit.count)).arg(spanWords(first, std::max(first, last)))};
    if (hit.lane >= scene.spec.lanes->size() || hit.count > 20'000)
        return lines;
    const Chronology& chronology = *scene.spec.chronology;
    std::vector<Row> rows = laneRows(chronology, (*scene.spec.lanes)[hit.lane]);
    const auto days = chronology.firstDays();
    std::erase_if(rows, [&](Row row) {
        const bool kept = !scene.spec.selection ||
                          std::binary_search(scene.spec.selection->rows.begin(), scene.spec.selection->rows.end(), row);
        return !kept || days[row] < first || days[row] > last;
    });
    if (const QString people = peopleIn(chronology, rows); !people.isEmpty())
        lines << people;
    if (const QString pair = topPair(chronology, rows); !pair.isEmpty())
        lines << pair;
    lines << tr("Double-click to open");
    return lines;
}

QStringList laneLines(const Scene& scene, std::uint32_t lane)
{
    for (const LaneBox& box : scene.lanes)
        if (box.lane == lane)
            return {box.name, box.detail, tr("%n communication(s) in view", static_cast<int>(box.count))};
    return {};
}

} // namespace

QStringList tipLines(const Scene& scene, const Hit& hit)
{
    using What = Hit::What;
    if (!scene.spec.chronology)
        return {};
    switch (hit.what) {
    case What::Mark:
    case What::Link:
    case What::Band:
    case What::Fade:
    case What::Label:
        if (hit.row >= scene.spec.chronology->size())
            return {};
        if (hit.count > 1)
            return QStringList{tr("%n communication(s) here", static_cast<int>(hit.count))} +
                   eventLines(*scene.spec.chronology, hit.row);
        return eventLines(*scene.spec.chronology, hit.row);
    case What::Heat:
        return heatLines(scene, hit);
    case What::LaneHeader:
        return laneLines(scene, hit.lane);
    case What::Silence:
        return {tr("%n day(s) without contact", static_cast<int>(hit.endDay - hit.firstDay))};
    default:
        return {};
    }
}

EventTip::EventTip(QWidget* canvas) : QFrame(canvas), m_head(new QLabel(this)), m_body(new QLabel(this))
{
    setObjectName(QStringLiteral("eventTip"));
    setFocusPolicy(Qt::NoFocus);
    m_head->setProperty("strong", true);
    for (QLabel* label : {m_head, m_body}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(220);
        label->setMaximumWidth(380);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 7, 10, 8);
    column->setSpacing(2);
    column->addWidget(m_head);
    column->addWidget(m_body);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    m_leave.setSingleShot(true);
    m_leave.setInterval(kLeave);
    connect(&m_rest, &QTimer::timeout, this, &EventTip::appear);
    connect(&m_leave, &QTimer::timeout, this, [this] {
        if (!underMouse())
            dismiss();
    });
    hide();
}

void EventTip::offer(const QStringList& lines, const QPoint& near)
{
    m_near = near;
    if (lines == m_lines)
        return;
    m_lines = lines;
    if (lines.isEmpty()) {
        withdraw();
        return;
    }
    m_leave.stop();
    isVisible() ? appear() : m_rest.start();
}

void EventTip::withdraw()
{
    m_rest.stop();
    m_lines.clear();
    if (isVisible())
        m_leave.start();
}

bool EventTip::dismiss()
{
    const bool shown = isVisible();
    m_rest.stop();
    m_leave.stop();
    hide();
    return shown;
}

void EventTip::leaveEvent(QEvent*)
{
    m_leave.start();
}

void EventTip::appear()
{
    m_head->setText(m_lines.value(0));
    m_body->setText(m_lines.mid(1).join(u'\n'));
    m_body->setVisible(m_lines.size() > 1);
    adjustSize();
    const QSize room = parentWidget()->size();
    QPoint corner = m_near + QPoint(14, 16);
    if (corner.x() + width() > room.width())
        corner.setX(qMax(0, m_near.x() - width() - 10));
    if (corner.y() + height() > room.height())
        corner.setY(qMax(0, m_near.y() - height() - 10));
    move(corner);
    show();
    raise();
}

} // namespace summitry
