#include "models/analysis/confidence/calibrator.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

class TestCalibrator : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinBounds_data();
    void staysWithinBounds();
    void lonelySummitIsLessSure();

private:
    float confidence(const Draft& draft) const;
};

float TestCalibrator::confidence(const Draft& draft) const
{
    Words words;
    auto gazetteer = Gazetteer::loadBuiltIn();
    auto calibrator = Calibrator::create({words, **gazetteer});
    if (!calibrator)
        return -1;
    Document document;
    document.drafts.push_back(draft);
    calibrator->run(document);
    return document.drafts.front().confidence;
}

void TestCalibrator::staysWithinBounds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("rule");
    for (const int kind : {0, 1, 2})
        for (const char* rule : {"", "no such rule", "met", "reported"})
            QTest::addRow("%d %s", kind, rule) << kind << QString::fromLatin1(rule);
}

void TestCalibrator::staysWithinBounds()
{
    QFETCH(int, kind);
    QFETCH(QString, rule);
    const std::string name = rule.toStdString();
    Draft draft;
    draft.kind = static_cast<Kind>(kind);
    draft.rules.push_back(name.c_str());
    const float found = confidence(draft);
    QVERIFY(found > 0 && found < 1);
}

void TestCalibrator::lonelySummitIsLessSure()
{
    Draft alone;
    alone.kind = Kind::Summit;
    alone.participants.push_back({0, {}});
    Draft pair = alone;
    pair.participants.push_back({1, {}});
    QVERIFY(confidence(alone) < confidence(pair));
}

QTEST_GUILESS_MAIN(TestCalibrator)
#include "tst_calibrator.moc"
