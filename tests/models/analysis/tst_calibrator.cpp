#include "models/analysis/confidence/calibrator.h"
#include "models/analysis/confidence/signs.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

class TestCalibrator : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinBounds_data();
    void staysWithinBounds();
    void surer_data();
    void surer();
    void tellsSigns_data();
    void tellsSigns();
};

namespace {

Actor leader(const char* name)
{
    return {name, ActorKind::Leader, {}, {}};
}

Account summit(std::vector<Actor> participants)
{
    Account account;
    account.kind = Kind::Summit;
    account.participants = std::move(participants);
    account.rules = {"meeting noun"};
    return account;
}

Account statement(std::vector<Actor> speakers, const char* quote = "")
{
    Account account;
    account.kind = Kind::Statement;
    account.speakers = std::move(speakers);
    account.quote = quote;
    account.rules = {"reported"};
    return account;
}

float confidence(const Account& account)
{
    const auto calibrator = Calibrator::create();
    std::vector<Account> accounts{account};
    if (calibrator)
        calibrator->rate(accounts);
    return accounts.front().confidence;
}

} // namespace

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
    Account account;
    account.kind = static_cast<Kind>(kind);
    account.rules.push_back(rule.toStdString());
    const float found = confidence(account);
    QVERIFY(found > 0 && found < 1);
}

void TestCalibrator::surer_data()
{
    QTest::addColumn<float>("more");
    QTest::addColumn<float>("less");
    QTest::newRow("two leaders than one")
        << confidence(summit({leader("Ana Moreno"), leader("Jon Vale")})) << confidence(summit({leader("Ana Moreno")}));
    QTest::newRow("two leaders than a leader and a voice")
        << confidence(summit({leader("Ana Moreno"), leader("Jon Vale")}))
        << confidence(summit({leader("Ana Moreno"), {"Jon Vale", ActorKind::Voice, {}, {}}}));
    QTest::newRow("a leader's words than an unnamed official's")
        << confidence(statement({leader("Ana Moreno")}))
        << confidence(statement({{"senior official", ActorKind::Voice, {}, {}}}));
}

void TestCalibrator::surer()
{
    QFETCH(float, more);
    QFETCH(float, less);
    QVERIFY(more > less);
}

void TestCalibrator::tellsSigns_data()
{
    QTest::addColumn<QStringList>("signs");
    QTest::addColumn<int>("at");
    QTest::newRow("a summit of two")
        << QStringLiteral("summit/any; summit/rule meeting noun; event/two; event/undated").split(QLatin1String("; "))
        << 0;
    QTest::newRow("a leader who speaks twice")
        << QStringLiteral("paraphrase/any; paraphrase/rule reported; statement/leader; statement/two voices; "
                          "statement/speaks again")
               .split(QLatin1String("; "))
        << 1;
    QTest::newRow("few words of a ministry")
        << QStringLiteral("quote/any; quote/rule reported; statement/unnamed; statement/two voices; statement/speaks "
                          "once; quote/short")
               .split(QLatin1String("; "))
        << 3;
}

void TestCalibrator::tellsSigns()
{
    QFETCH(QStringList, signs);
    QFETCH(int, at);
    const Actor ministry{"foreign ministry", ActorKind::Institution, {}, {}};
    const std::vector<Account> accounts{summit({leader("Ana Moreno"), leader("Jon Vale")}),
                                        statement({leader("Ana Moreno")}), statement({leader("Ana Moreno")}, "We meet"),
                                        statement({ministry}, "very well")};
    QStringList found;
    for (const std::string& sign : ConfidenceSigns(accounts).of(accounts[static_cast<std::size_t>(at)]))
        found << QString::fromStdString(sign);
    QCOMPARE(found, signs);
}

QTEST_GUILESS_MAIN(TestCalibrator)
#include "tst_calibrator.moc"
