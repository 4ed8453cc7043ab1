#include "app/session/session.h"
#include "models/ingest/importer.h"
#include "tests/support/lineanalysis.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace summitry;

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_session.create(m_folder->filePath(QStringLiteral("x.summitry")), false).ok());
        ImportOptions options;
        options.analyse = [](std::span<const Article> articles) {
            auto analyses = lineAnalysis(articles);
            analyses[0].accounts[0].evidence = {0, 4};
            return [analyses] { return analyses; };
        };
        const auto gazetteer = *Gazetteer::loadBuiltIn();
        Importer importer(*m_session.store(), gazetteer, *Analyser::create(gazetteer));
        std::istringstream lines(articleLine(1, "CALL 2025-06-10 AAA BBB"));
        const auto report = importer.importLines(lines, options);
        QVERIFY(report.ok() && report->changed.size() == 1);
        m_event = report->changed.front();
        QVERIFY(m_session.refresh(report->changed).ok());
    }

    void theWordsOfAnEventAreReadWithIt()
    {
        m_session.picks().pickOnly(m_event);
        QVERIFY(m_session.details().event());
        QCOMPARE(m_session.details().event()->accounts.at(0).evidence, std::string("CALL"));
        QCOMPARE(m_session.chronology().wordsOf(m_event), std::string("CALL"));
        QCOMPARE(m_session.chronology().wordsOf(m_event + 1), std::string());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Session m_session;
    CommunicationId m_event = 0;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
