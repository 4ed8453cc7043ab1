#pragma once
// One open chronology: the store, its snapshot, and what the views of a window share (filter, span, lanes, picks,
// details). Answers the views' wishes for details and text search from the store. No widgets; works on the caller's
// thread.
#include "models/domain/view.h"
#include "models/items/chronologystate.h"
#include "models/items/detailstate.h"
#include "models/items/lanestate.h"
#include "models/items/markerstate.h"
#include "models/items/pickstate.h"
#include "models/items/remarkstate.h"
#include "models/items/spanstate.h"
#include "models/store/store.h"

#include <QObject>

namespace summitry {

class Editor;
struct EditOutcome;

inline constexpr std::string_view kRemarkKind = "remark"; ///< of documents

class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    FilterState& filter() { return m_filter; }
    ChronologyState& chronology() { return m_chronology; }
    SpanState& span() { return m_span; }
    LaneState& lanes() { return m_lanes; }
    MarkerState& markers() { return m_markers; }
    PickState& picks() { return m_picks; }
    DetailState& details() { return m_details; }
    RemarkState& remarks() { return m_remarks; }

    bool isOpen() const { return m_store != nullptr; }
    Store* store() { return m_store.get(); } ///< null when nothing is open
    QString path() const { return m_path; }
    bool isUntitled() const { return m_untitled; }
    bool isReadOnly() const { return m_store && m_store->readOnly(); }
    QString title() const; ///< "korea-calls-2025.summitry", "Untitled"
    std::int64_t articleCount() const { return m_articles; }

    /// The message, when there is one, says why the file is read-only. An error leaves what was open.
    Result<Message> open(const QString& path);
    /// A new empty file; untitled ones are named for people by title().
    Result<void> create(const QString& path, bool untitled);
    /// Copies to the path and goes on there.
    Result<Message> saveAs(const QString& path);
    void close();
    /// Communications that are new, changed or gone in the file.
    Result<void> refresh(const std::vector<CommunicationId>& changed);
    /// What can be taken back; an empty label when there is nothing.
    QString undoLabel() const;
    QString redoLabel() const;
    /// One edit, one step of the file's history; gives its label and refreshes what it touched.
    Result<QString> edit(const std::function<Result<EditOutcome>(Editor&)>& work);
    Result<QString> undo();
    Result<QString> redo();
    View view() const;
    void show(const View& view);

signals:
    void opened();
    void closed();
    void changed(); ///< articles or communications of the open file

private:
    Result<void> adopt(std::unique_ptr<Store> store, const QString& path, bool untitled);
    Result<std::vector<CommunicationId>> search(const std::string& query);
    void loadEvent();
    void loadArticle(ArticleId id);
    std::shared_ptr<const EventDetail> eventDetail(CommunicationId id);
    void restoreView();
    void saveView();
    void loadMarkers();
    void loadRemarks();
    std::vector<CommunicationId> remarked(const Filter& filter) const;
    void count();

    FilterState m_filter;
    ChronologyState m_chronology;
    SpanState m_span;
    LaneState m_lanes;
    MarkerState m_markers;
    PickState m_picks;
    DetailState m_details;
    RemarkState m_remarks;
    std::unique_ptr<Store> m_store;
    QString m_path;
    std::int64_t m_articles = 0;
    bool m_untitled = false;
};

} // namespace summitry
