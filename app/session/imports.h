#pragma once
// Imports into the session's file, one after the other, each on threads of its own (app/jobs). Loads gazetteer and
// analyser when the first one starts. After each batch of news the session is refreshed; what was done stays done on
// cancel.
#include "app/jobs/importjob.h"
#include "app/session/session.h"

#include <deque>

namespace summitry {

class Imports : public QObject
{
    Q_OBJECT

public:
    explicit Imports(Session& session, QObject* parent = nullptr);
    ~Imports() override;

    void addPaths(const QStringList& paths, const std::optional<EdtfDate>& published);
    void addText(const QString& name, const QString& text, const std::optional<EdtfDate>& published);
    /// The articles of the file once more.
    void analyseAgain();
    bool isRunning() const { return m_job != nullptr; }
    void cancel();
    /// The gazetteer of this build; an error means a broken build.
    Result<std::shared_ptr<const Gazetteer>> gazetteer();

signals:
    void started();
    void progressed(qint64 done, qint64 total, const QString& item);
    void finished(const summitry::ImportReport& report);
    void failed(const summitry::Message& message);

private:
    void add(ImportRequest request);
    void startNext();
    void end();

    Session& m_session;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::shared_ptr<const Analyser> m_analyser;
    std::deque<ImportRequest> m_waiting;
    ImportJob* m_job = nullptr;
};

} // namespace summitry
