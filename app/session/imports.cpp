#include "app/session/imports.h"

#include "app/jobs/clock.h"

namespace summitry {

Imports::Imports(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::closed, this, [this] {
        m_waiting.clear();
        cancel();
    });
}

Imports::~Imports() = default;

void Imports::addPaths(const QStringList& paths, const ImportOptions& options)
{
    ImportRequest request;
    for (const QString& path : paths)
        request.paths.push_back(path.toStdString());
    request.options = options;
    add(std::move(request));
}

void Imports::preview(const QStringList& paths, const ImportOptions& options, QObject* asker,
                      std::function<void(const ImportPreview&)> answer)
{
    PreviewWork work;
    for (const QString& path : paths)
        work.paths.push_back(path.toStdString());
    work.options = options;
    if (!ready())
        return;
    work.analyser = m_analyser;
    previewImport(std::move(work), asker, std::move(answer));
}

void Imports::addText(const QString& name, const QString& text, const std::optional<EdtfDate>& published)
{
    ImportRequest request;
    request.name = name.toStdString();
    request.text = text.toStdString();
    request.options.published = published;
    add(std::move(request));
}

void Imports::analyseAgain()
{
    ImportRequest request;
    request.again = true;
    request.when = timeNow();
    add(std::move(request));
}

void Imports::add(ImportRequest request)
{
    request.store = m_session.path().toStdString();
    m_waiting.push_back(std::move(request));
    if (!m_job)
        startNext();
}

Result<std::shared_ptr<const Gazetteer>> Imports::gazetteer()
{
    if (!m_gazetteer) {
        auto loaded = Gazetteer::loadBuiltIn();
        if (!loaded)
            return loaded;
        m_gazetteer = std::move(loaded.value());
    }
    return m_gazetteer;
}

/// Gazetteer and analyser, loaded when first needed.
bool Imports::ready()
{
    const auto known = gazetteer();
    if (!known) {
        emit failed(known.message());
        return false;
    }
    if (!m_analyser) {
        auto created = Analyser::create(known.value());
        if (created)
            m_analyser = std::move(created.value());
        else
            emit failed(created.message());
    }
    return m_analyser != nullptr;
}

void Imports::startNext()
{
    if (m_waiting.empty())
        return;
    if (!ready()) {
        m_waiting.clear();
        return;
    }
    ImportRequest request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_job = new ImportJob(std::move(request), m_gazetteer, m_analyser, this);
    connect(m_job, &ImportJob::progressed, this, &Imports::progressed);
    connect(m_job, &ImportJob::finished, this, [this](const ImportReport& report) {
        end();
        if (const auto refreshed = m_session.refresh(report.changed); !refreshed)
            emit failed(refreshed.message());
        emit finished(report);
        startNext();
    });
    connect(m_job, &ImportJob::failed, this, [this](const Message& message) {
        end();
        emit failed(message);
        startNext();
    });
    emit started();
    m_job->start();
}

void Imports::setPaused(bool paused)
{
    if (!m_job || paused == m_paused)
        return;
    m_paused = paused;
    m_job->setPaused(paused);
    emit pausedChanged(paused);
}

void Imports::end()
{
    setPaused(false);
    m_job->deleteLater();
    m_job = nullptr;
}

void Imports::cancel()
{
    setPaused(false);
    if (m_job)
        m_job->cancel();
}

} // namespace summitry
