#include "models/analysis/analyser.h"

#include <QFile>
#include <QTest>

using namespace summitry;

namespace {

QString brief(const Account& account)
{
    QStringList names;
    for (const Actor& actor : account.participants)
        names += QString::fromStdString(actor.name);
    names.sort();
    const std::string date = account.when.date.text();
    QStringList words;
    for (const std::string_view word : {toText(account.kind), toText(account.form), toText(account.status)})
        words += QString::fromUtf8(word.data(), static_cast<int>(word.size()));
    words += date.empty() ? QStringLiteral("-") : QString::fromStdString(date);
    return words.join(QLatin1Char(' ')) + QLatin1Char(' ') + names.join(QLatin1Char('+'));
}

/// The same with the names sorted.
QString normal(const QString& told)
{
    const QString head = told.section(QLatin1Char(' '), 0, 3);
    QStringList names = told.section(QLatin1Char(' '), 4).split(QLatin1Char('+'));
    names.sort();
    return head + QLatin1Char(' ') + names.join(QLatin1Char('+'));
}

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tells_data();
    void tells();
    void evidenceIsShortAndInTheText();
    void undatedArticleIsDatedByATermOfOffice();
    void floodsStayLinear_data();
    void floodsStayLinear();

private:
    Analysis analyse(const std::string& text, const std::string& published) const;

    std::shared_ptr<const Analyser> m_analyser;
};

void TestEvents::initTestCase()
{
    auto gazetteer = Gazetteer::loadBuiltIn();
    QVERIFY(gazetteer.ok());
    auto analyser = Analyser::create(*gazetteer);
    QVERIFY2(analyser.ok(), analyser.ok() ? "" : analyser.message().english().c_str());
    m_analyser = *analyser;
}

Analysis TestEvents::analyse(const std::string& text, const std::string& published) const
{
    Article article;
    article.text = text;
    article.textHasTitle = text.find('\n') != std::string::npos;
    if (!published.empty())
        article.published = {EdtfDate::parse(published).value(), {}, DateBasis::SetByHand};
    return m_analyser->analyse(article);
}

void TestEvents::tells_data()
{
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("events");
    QFile file(QStringLiteral(SUMMITRY_SOURCE_DIR "/tests/data/events/told.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).remove(QLatin1Char('\n'));
        if (line.startsWith(QLatin1Char('#')))
            continue;
        const QStringList cells = line.split(QLatin1Char('\t'));
        QStringList events;
        for (const QString& event : cells.value(2).split(QStringLiteral(" ; "), Qt::SkipEmptyParts))
            events += normal(event);
        events.sort();
        QTest::newRow(qPrintable(cells.value(1).left(90)))
            << cells.value(0) << QString(cells.value(1)).replace(QStringLiteral("\\n"), QStringLiteral("\n")) << events;
    }
}

void TestEvents::tells()
{
    QFETCH(QString, published);
    QFETCH(QString, text);
    QFETCH(QStringList, events);
    QStringList got;
    for (const Account& account : analyse(text.toStdString(), published.toStdString()).accounts)
        if (account.kind != Kind::Statement)
            got += brief(account);
    got.sort();
    QCOMPARE(got.join(QStringLiteral(" ; ")), events.join(QStringLiteral(" ; ")));
}

void TestEvents::evidenceIsShortAndInTheText()
{
    const std::string text = "Emmanuel Macron spoke by phone with Friedrich Merz on Monday.";
    const Analysis analysis = analyse(text, "2025-06-10");
    QCOMPARE(analysis.accounts.size(), 1u);
    const TextSpan span = analysis.accounts.front().evidence;
    QVERIFY(span.begin < span.end && span.end <= text.size());
    QCOMPARE(text.substr(span.begin, 15), std::string("Emmanuel Macron"));
    QCOMPARE(analysis.accounts.front().when.phrase, std::string("Monday"));
}

void TestEvents::undatedArticleIsDatedByATermOfOffice()
{
    const Analysis analysis = analyse("Seoul and Beijing talk\nPresident Lee Jae-myung of South Korea spoke by phone "
                                      "with Chinese President Xi Jinping on Tuesday.\n"
                                      "Lee took office last week after an election.",
                                      {});
    QCOMPARE(analysis.published.basis, DateBasis::OfficeTerm);
    QCOMPARE(analysis.accounts.size(), 1u);
    QCOMPARE(analysis.accounts.front().when.date.text(), std::string("2025-06-10"));
}

void TestEvents::floodsStayLinear_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("calls") << QStringLiteral("Putin called Trump ");
    QTest::newRow("met") << QStringLiteral("met with ");
    QTest::newRow("summits") << QStringLiteral("the summit between Xi Jinping and Putin on Monday. ");
    QTest::newRow("names") << QStringLiteral("Xi Jinping, Putin and ");
}

void TestEvents::floodsStayLinear()
{
    QFETCH(QString, unit);
    const Analysis analysis = analyse(unit.repeated(1000).toStdString(), "2025-06-10");
    for (const Account& account : analysis.accounts)
        QVERIFY(account.evidence.begin < account.evidence.end);
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
