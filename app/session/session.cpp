#include "app/session/session.h"

#include "app/jobs/loadchronology.h"
#include "models/exchange/viewjson.h"
#include "models/ingest/editor.h"
#include "models/items/wording.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/documents.h"
#include "models/store/search.h"

#include <QFileInfo>

#include <algorithm>

namespace summitry {

namespace {

constexpr std::string_view kViewKind = "view", kViewKey = "last";
constexpr const char* kMarkerKind = "marker";
constexpr std::size_t kMostSaid = 60;
constexpr int kMostArticles = 300;

/// Where the events are: all of them, or all but the outermost fiftieth on each side when that halves the span at
/// least.
ShownSpan spanOfDays(const Chronology& chronology)
{
    std::vector<std::int32_t> days;
    for (std::size_t row = 0; row < chronology.size(); ++row)
        if (chronology.firstDays()[row] > kFarPast && chronology.lastDays()[row] < kFarFuture)
            days.push_back(chronology.firstDays()[row]);
    if (days.empty())
        return {0, 365};
    const std::size_t out = days.size() / 50;
    Day from = days[out], to = days[days.size() - 1 - out];
    if (to - from > (static_cast<Day>(days.back()) - days.front()) / 2) {
        from = days.front();
        to = days.back();
    }
    const double room = std::max(2.0, static_cast<double>(to - from) * 0.02);
    return {static_cast<double>(from) - room, static_cast<double>(to) + 1 + room};
}

} // namespace

Session::Session(QObject* parent) : QObject(parent), m_chronology(m_filter)
{
    m_chronology.setTextSearch([this](const std::string& query) { return search(query); });
    m_chronology.setWords([this](CommunicationId id) {
        const auto words = m_store ? m_store->communications().evidence(id) : Result<std::string>(std::string());
        return words ? *words : std::string();
    });
    connect(&m_lanes, &LaneState::changed, this, [this] { m_chronology.setKnownOn(m_lanes.arrangement().knownOn); });
    m_chronology.setRemarkSearch([this](const Filter& filter) { return remarked(filter); });
    connect(&m_picks, &PickState::currentChanged, this, &Session::loadEvent);
    connect(&m_details, &DetailState::articleRequested, this, &Session::loadArticle);
}

Session::~Session()
{
    saveView();
}

QString Session::title() const
{
    return m_untitled ? tr("Untitled") : QFileInfo(m_path).fileName();
}

Result<Message> Session::open(const QString& path)
{
    Opened opened = Store::open(path.toStdString());
    if (!opened.store)
        return Error{opened.message};
    const auto adopted = adopt(std::move(opened.store), path, false);
    if (!adopted)
        return adopted.error();
    return opened.message;
}

Result<void> Session::create(const QString& path, bool untitled)
{
    Opened created = Store::create(path.toStdString());
    if (!created.store)
        return Error{created.message};
    return adopt(std::move(created.store), path, untitled);
}

Result<Message> Session::saveAs(const QString& path)
{
    saveView();
    if (!m_store)
        return fail("Nothing is open.");
    if (const auto saved = m_store->saveCopy(path.toStdString()); !saved)
        return saved.error();
    return open(path);
}

Result<void> Session::adopt(std::unique_ptr<Store> store, const QString& path, bool untitled)
{
    auto chronology = loadChronology(*store);
    if (!chronology)
        return chronology.error();
    close();
    m_store = std::move(store);
    m_path = path;
    m_untitled = untitled;
    count();
    m_filter.reset({});
    m_lanes.setArrangement({});
    loadRemarks();
    m_chronology.setChronology(std::move(chronology.value()));
    m_span.reset(spanOfDays(*m_chronology.chronology()));
    restoreView();
    loadMarkers();
    emit opened();
    return {};
}

void Session::close()
{
    if (!m_store)
        return;
    saveView();
    m_picks.clear();
    m_picks.focus(0);
    m_details.setEvent(nullptr);
    m_details.setArticle(nullptr);
    m_store.reset();
    m_path.clear();
    m_untitled = false;
    m_filter.reset({});
    m_lanes.setArrangement({});
    m_chronology.setChronology(nullptr);
    loadMarkers();
    loadRemarks();
    emit closed();
}

void Session::count()
{
    const auto articles = m_store ? m_store->articles().count() : Result<std::int64_t>(0);
    m_articles = articles ? articles.value() : 0;
}

Result<void> Session::refresh(const std::vector<CommunicationId>& ids)
{
    if (!m_store)
        return {};
    const bool first = m_chronology.chronology()->size() == 0;
    auto next = first ? loadChronology(*m_store) : updateChronology(*m_chronology.chronology(), *m_store, ids);
    if (!next)
        return next.error();
    count();
    loadRemarks();
    m_chronology.setChronology(std::move(next.value()));
    if (first)
        m_span.reset(spanOfDays(*m_chronology.chronology()));
    loadMarkers();
    loadEvent();
    if (!ids.empty() && m_details.article()) // what is lit in it may have changed
        loadArticle(m_details.article()->id);
    emit changed();
    return {};
}

Result<std::vector<CommunicationId>> Session::search(const std::string& query)
{
    if (!m_store)
        return std::vector<CommunicationId>{};
    auto found = m_store->search().communications(query);
    const auto articles = m_store->search().articles(query, kMostArticles);
    if (!found || !articles)
        return found;
    // What an article says matters as much as what was found in it: its events count as hits.
    for (const ArticleHit& hit : articles.value())
        if (const auto article = m_store->articles().load(hit.article))
            for (const StoredAccount& account : article->accounts)
                found->push_back(account.communication);
    std::sort(found->begin(), found->end());
    found->erase(std::unique(found->begin(), found->end()), found->end());
    return found;
}

std::shared_ptr<const EventDetail> Session::eventDetail(CommunicationId id)
{
    auto loaded = m_store->communications().load(id);
    if (!loaded)
        return nullptr;
    auto detail = std::make_shared<EventDetail>();
    detail->communication = loaded->communication;
    for (AccountDetail& account : loaded->accounts)
        detail->accounts.push_back({account.ref, std::move(account.account), account.article.title,
                                    account.article.source, account.article.published, std::move(account.evidence)});
    const Chronology& chronology = *m_chronology.chronology();
    const Row row = chronology.rowOf(id);
    const auto occasions = chronology.occasions();
    for (Row said = 0; row != kNoRow && said < occasions.size() && detail->said.size() < kMostSaid; ++said)
        if (occasions[said] == row)
            if (auto statement = m_store->communications().load(chronology.ids()[said]))
                detail->said.emplace_back(chronology.ids()[said], std::move(statement->communication.shown));
    return detail;
}

void Session::loadEvent()
{
    const CommunicationId id = m_picks.current();
    const auto detail = m_store && id != 0 ? eventDetail(id) : nullptr;
    const ArticleId shown = m_details.article() ? m_details.article()->id : 0;
    m_details.setEvent(detail);
    if (!detail || detail->accounts.empty())
        return;
    const auto has = [&](const AccountView& account) { return account.ref.article == shown; };
    if (std::none_of(detail->accounts.begin(), detail->accounts.end(), has))
        loadArticle(detail->accounts.front().ref.article);
}

void Session::loadArticle(ArticleId id)
{
    auto loaded = m_store ? m_store->articles().load(id) : Result<StoredArticle>(fail("Nothing is open."));
    if (!loaded)
        return;
    auto detail = std::make_shared<ArticleDetail>();
    detail->id = id;
    detail->article = std::move(loaded->article);
    detail->withheld = !loaded->facts.withheldText.empty();
    for (const StoredAccount& account : loaded->accounts)
        for (const LitPassage& passage : passagesOf(account.account, account.communication))
            detail->passages.push_back(passage);
    m_details.setArticle(std::move(detail));
}

QString Session::undoLabel() const
{
    const auto step = m_store ? m_store->history().nextUndo() : Result<std::optional<HistoryStep>>(std::nullopt);
    return step && step.value() ? text(step.value()->label) : QString();
}

QString Session::redoLabel() const
{
    const auto step = m_store ? m_store->history().nextRedo() : Result<std::optional<HistoryStep>>(std::nullopt);
    return step && step.value() ? text(step.value()->label) : QString();
}

Result<QString> Session::edit(const std::function<Result<EditOutcome>(Editor&)>& work)
{
    if (!m_store)
        return fail("Nothing is open.");
    Editor editor(*m_store);
    const auto outcome = work(editor);
    if (!outcome)
        return outcome.error();
    if (const auto refreshed = refresh(outcome->changed); !refreshed)
        return refreshed.error();
    return text(outcome->label);
}

Result<QString> Session::undo()
{
    return edit([](Editor& editor) { return editor.undo(); });
}

Result<QString> Session::redo()
{
    return edit([](Editor& editor) { return editor.redo(); });
}

View Session::view() const
{
    View view;
    static_cast<Arrangement&>(view) = m_lanes.arrangement();
    view.from = m_span.span().from;
    view.to = m_span.span().to;
    view.filter = m_filter.filter();
    return view;
}

void Session::show(const View& view)
{
    m_lanes.setArrangement(view);
    m_filter.setFilter(view.filter);
    if (view.to > view.from)
        m_span.show({view.from, view.to});
}

void Session::restoreView()
{
    const auto json = m_store->documents().find(kViewKind, kViewKey);
    if (!json || !json.value())
        return;
    // A view that cannot be read is as good as none: the whole range is shown then.
    if (const auto view = readView(*json.value())) {
        m_lanes.setArrangement(*view);
        m_filter.reset(view->filter);
        if (view->to > view->from)
            m_span.reset({view->from, view->to});
    }
}

void Session::loadMarkers()
{
    std::vector<Marker> markers;
    const auto documents =
        m_store ? m_store->documents().all(kMarkerKind) : Result<std::vector<Document>>(std::vector<Document>{});
    if (documents)
        for (const Document& document : *documents)
            if (auto marker = readMarker(document.key, document.json))
                markers.push_back(std::move(*marker));
    m_markers.setMarkers(std::move(markers));
}

void Session::loadRemarks()
{
    RemarkState::Remarks remarks;
    const auto documents =
        m_store ? m_store->documents().all(kRemarkKind) : Result<std::vector<Document>>(std::vector<Document>{});
    if (documents)
        for (const Document& document : *documents)
            if (const auto subject = remarkSubject(document.key))
                if (auto remark = readRemark(document.json))
                    remarks.emplace(*subject, std::move(*remark));
    m_remarks.setRemarks(std::move(remarks));
}

/// Those that fit, and those told in an article that fits. Star, note and a tag have to stand on one subject.
std::vector<CommunicationId> Session::remarked(const Filter& filter) const
{
    std::vector<CommunicationId> ids;
    for (const auto& [subject, remark] : m_remarks.all()) {
        const auto tagged = [&remark = remark](const std::string& tag) {
            return std::find(remark.tags.begin(), remark.tags.end(), tag) != remark.tags.end();
        };
        const bool fits = (!filter.starred || remark.star) && (!filter.noted || !remark.note.empty()) &&
                          (filter.tags.empty() || std::any_of(filter.tags.begin(), filter.tags.end(), tagged));
        if (!fits)
            continue;
        if (subject.of == RemarkSubject::Of::Communication)
            ids.push_back(subject.id);
        else if (const auto article = m_store->articles().load(subject.id))
            for (const StoredAccount& account : article->accounts)
                ids.push_back(account.communication);
    }
    return ids;
}

void Session::saveView()
{
    if (m_store && !m_store->readOnly() && m_chronology.chronology()->size() > 0)
        static_cast<void>(m_store->documents().put({std::string(kViewKind), std::string(kViewKey), viewJson(view())}));
}

} // namespace summitry
