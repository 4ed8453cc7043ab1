#pragma once
// Imports into the session's file, one after the other, each on threads of its own (app/jobs). Loads gazetteer and
// analyser when the first one starts. After each batch of news the session is refreshed; what was done stays done on
// cancel.
#include "app/jobs/importjob.h"
#include "app/jobs/previewjob.h"
#include "app/session/session.h"

#include <deque>

namespace summitry {

class Imports : public QObject
{
    Q_OBJECT

public:
    explicit Imports(Session& session, QObject* parent = nullptr);
    ~Imports() override;

    void addPaths(const QStringList& paths, const ImportOptions& options = {});
    void addText(const QString& name, const QString& text, const std::optional<EdtfDate>& published);
    /// The articles of the file once more.
    void analyseAgain();
    /// A look at the first articles; the answer comes to the asker, if it is still there.
    void preview(const QStringList& paths, const ImportOptions& options, QObject* asker,
                 std::function<void(const ImportPreview&)> answer);
    bool isRunning() const { return m_job != nullptr; }
    bool isPaused() const { return m_paused; }
    /// Between two batches; what is waiting stays waiting.
    void setPaused(bool paused);
    void cancel();
    /// The gazetteer of this build; an error means a broken build.
    Result<std::shared_ptr<const Gazetteer>> gazetteer();

signals:
    void started();
    void progressed(const summitry::ProgressStep& step);
    void pausedChanged(bool paused);
    void finished(const summitry::ImportReport& report);
    void failed(const summitry::Message& message);

private:
    void add(ImportRequest request);
    bool ready();
    void startNext();
    void end();

    Session& m_session;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::shared_ptr<const Analyser> m_analyser;
    std::deque<ImportRequest> m_waiting;
    ImportJob* m_job = nullptr;
    bool m_paused = false;
};

} // namespace summitry
