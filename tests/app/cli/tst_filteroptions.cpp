// What is typed after --leader, --kind, --from … becomes a filter, or one sentence that says what is wrong.
#include "app/cli/filteroptions.h"

#include <CLI/CLI.hpp>
#include <QTest>

using namespace summitry;
using namespace summitry::cli;

namespace {

/// The parsed line's filter as a sentence, or the error.
QString outcome(const QStringList& words)
{
    CLI::App parser;
    FilterOptions options;
    declareFilter(parser, options);
    std::vector<std::string> reversed;
    for (auto word = words.rbegin(); word != words.rend(); ++word)
        reversed.push_back(word->toStdString());
    parser.parse(reversed);
    const Result<Filter> filter = readFilter(options);
    return QString::fromStdString(filter ? describe(*filter) : filter.message().english());
}

std::shared_ptr<const Chronology> people()
{
    ChronologyBuilder builder;
    for (const char* name : {"Xi Jinping", "Lee Jae-myung", "Lee Hsien Loong", "Ursula von der Leyen"}) {
        ChronologyPerson person;
        person.name = name;
        builder.addPerson(person);
    }
    return builder.build();
}

} // namespace

class tst_FilterOptions : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void matches_data();
    void matches();
};

void tst_FilterOptions::reads_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char* name, const char* words, const char* result) {
        QTest::newRow(name) << QString::fromUtf8(words).split(u'|', Qt::SkipEmptyParts) << QString::fromUtf8(result);
    };
    row("nothing", "", "");
    row("leaders", "--leader|Xi Jinping|--leader|Lee", "Leaders: Xi Jinping, Lee");
    row("kinds with a comma", "--kind|call,summit", "Kinds: call, summit");
    row("capitals", "--kind|Call|--status|HELD", "Kinds: call; Status: held");
    row("pair", "--pair|Xi Jinping, Lee Jae-myung", "Between Xi Jinping and Lee Jae-myung");
    row("a year at both ends", "--from|2025|--to|2025", "from 2025-01-01 to 2025-12-31");
    row("possibly", "--from|2025-06|--possibly", "from 2025-06-01 (possibly)");
    row("unknown kind", "--kind|fax", "--kind does not know “fax”; choose from call, summit, statement.");
    row("half a pair", "--pair|Xi", "--pair “Xi” needs two names with a comma between them.");
    row("three in a pair", "--pair|A,B,C", "--pair “A,B,C” needs two names with a comma between them.");
    row("turned round", "--from|2025|--to|2024", "--from 2025 is later than --to 2024.");
    row("open end", "--to|2025/..", "--to “2025/..” has no last day.");
}

void tst_FilterOptions::reads()
{
    QFETCH(QStringList, words);
    QTEST(outcome(words), "outcome");
}

void tst_FilterOptions::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("as it is") << "Xi Jinping"
                              << "Xi Jinping";
    QTest::newRow("any case") << "xi jinping"
                              << "Xi Jinping";
    QTest::newRow("a part") << "Xi"
                            << "Xi Jinping";
    QTest::newRow("two words of it") << "der Leyen"
                                     << "Ursula von der Leyen";
    QTest::newRow("not inside a word") << "Jin" << QStringLiteral("Nobody here is called “Jin”.");
    QTest::newRow("two may be meant") << "Lee"
                                      << QStringLiteral(
                                             "“Lee” may be Lee Jae-myung, Lee Hsien Loong; write the whole name.");
}

void tst_FilterOptions::matches()
{
    QFETCH(QString, typed);
    Filter filter;
    filter.persons = {typed.toStdString()};
    const Result<void> done = matchNames(filter, *people());
    QTEST(QString::fromStdString(done ? filter.persons.front() : done.message().english()), "outcome");
}

QTEST_APPLESS_MAIN(tst_FilterOptions)
#include "tst_filteroptions.moc"
