#include "tests/support/windowfixture.h"

#include "models/ingest/importer.h"
#include "views/scene/theme.h"

#include <QDir>

namespace summitry {

namespace {

QString fillStore(const QString& path, const QStringList& samples)
{
    const auto gazetteer = Gazetteer::loadBuiltIn();
    const auto analyser =
        gazetteer ? Analyser::create(*gazetteer) : Result<std::shared_ptr<const Analyser>>(gazetteer.error());
    Opened created = Store::create(path.toStdString());
    if (!analyser || !created.store)
        return QStringLiteral("the store could not be made");
    std::vector<std::string> paths;
    const QDir folder(QStringLiteral(SUMMITRY_SOURCE_DIR "/resources/samples"));
    for (const QString& sample : samples)
        for (const QFileInfo& file : folder.entryInfoList({sample + u'*'}))
            paths.push_back(file.filePath().toStdString());
    Importer importer(*created.store, *gazetteer, *analyser);
    const auto report = importer.importPaths(paths, {});
    return report ? QString() : QString::fromStdString(report.message().english());
}

} // namespace

WindowFixture::WindowFixture(const QStringList& samples)
{
    const QString path = file(QStringLiteral("test.summitry"));
    m_what = fillStore(path, samples);
    m_settings = std::make_unique<Settings>(file(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(*m_settings, m_answer);
    m_window->setAppearance(Theme::light(), 13, true);
    m_window->resize(1200, 800);
    m_window->openFiles({path});
}

} // namespace summitry
