#include "models/merging/merger.h"

#include "tests/support/mergedata.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <set>

using namespace summitry;

namespace {

const Actor kAda{"Ada Aldis", ActorKind::Leader, "AAA", {}};
const Actor kBo{"Bo Borg", ActorKind::Leader, "BBB", {}};
const Actor kCy{"Cy Carr", ActorKind::Leader, "CCC", {}};
const Actor kAland{"Aland", ActorKind::Country, "AAA", {}};

/// One account per article, published on 20 June 2025 unless told otherwise.
MergeItem item(ArticleId article, Kind kind, const char* date, std::vector<Actor> who)
{
    MergeItem i;
    i.id = i.article = i.original = article;
    i.source = "Source " + std::to_string(article);
    i.published.date = *EdtfDate::parse("2025-06-20");
    i.account.kind = kind;
    i.account.form = kind == Kind::Call ? Form::Phone : kind == Kind::Summit ? Form::Bilateral : Form::Quote;
    i.account.when = {*EdtfDate::parse(date), {}, DateBasis::Publication};
    i.account.confidence = 0.5f;
    (kind == Kind::Statement ? i.account.speakers : i.account.participants) = std::move(who);
    return i;
}

MergeItem saying(ArticleId article, const char* quote, const char* date = "2025-06-10")
{
    MergeItem i = item(article, Kind::Statement, date, {kAda});
    i.account.quote = quote;
    return i;
}

MergeItem with(MergeItem i, void (*change)(MergeItem&))
{
    change(i);
    return i;
}

using Items = std::vector<MergeItem>;
/// Groups as sets of ids: independent of positions.
std::set<std::set<AccountId>> grouped(const Items& items)
{
    std::set<std::set<AccountId>> sets;
    for (const auto& group : mergeAccounts(items)) {
        std::set<AccountId> ids;
        for (const std::size_t i : group)
            ids.insert(items[i].id);
        sets.insert(ids);
    }
    return sets;
}

} // namespace

Q_DECLARE_METATYPE(Items)

class MergerTest : public QObject
{
    Q_OBJECT

private slots:
    void joinsOrNot_data()
    {
        QTest::addColumn<Items>("items");
        QTest::addColumn<int>("events");
        const Kind call = Kind::Call, summit = Kind::Summit;
        const MergeItem known = item(1, call, "2025-06-10", {kAda, kBo});
        QTest::newRow("same day and pair") << Items{known, item(2, call, "2025-06-10", {kBo, kAda})} << 1;
        QTest::newRow("other pair") << Items{known, item(2, call, "2025-06-10", {kAda, kCy})} << 2;
        QTest::newRow("other kind") << Items{known, item(2, summit, "2025-06-10", {kAda, kBo})} << 2;
        QTest::newRow("a country stands in") << Items{known, item(2, call, "2025-06-10", {kAland, kBo})} << 1;
        QTest::newRow("two days apart") << Items{known, item(2, call, "2025-06-12", {kAda, kBo})} << 2;
        QTest::newRow("next day, read from publication") << Items{known, item(2, call, "2025-06-11", {kAda, kBo})} << 1;
        QTest::newRow("next day, printed")
            << Items{known, with(item(2, call, "2025-06-11", {kAda, kBo}),
                                 [](MergeItem& i) { i.account.when.basis = DateBasis::Explicit; })}
            << 2;
        QTest::newRow("three days in a row")
            << Items{known, item(2, call, "2025-06-11", {kAda, kBo}), item(3, call, "2025-06-12", {kAda, kBo})} << 3;
        QTest::newRow("one article counts two calls")
            << Items{known, item(2, call, "2025-06-11", {kAda, kBo}),
                     with(item(3, call, "2025-06-11", {kAda, kBo}), [](MergeItem& i) { i.article = i.original = 1; })}
            << 2;
        QTest::newRow("month, one call in it") << Items{known, item(2, call, "2025-06", {kAda, kBo})} << 1;
        QTest::newRow("month, two calls in it")
            << Items{known, item(2, call, "2025-06-15", {kAda, kBo}), item(3, call, "2025-06", {kAda, kBo})} << 3;
        QTest::newRow("earlier") << Items{known, item(2, call, "../2025-06-20", {kAda, kBo})} << 1;
        QTest::newRow("earlier, but the article tells that call too")
            << Items{known, with(item(2, call, "../2025-06-20", {kAda, kBo}),
                                 [](MergeItem& i) { i.article = i.original = 1; })}
            << 2;
        QTest::newRow("no date, published soon after") << Items{known, item(2, call, "", {kAda, kBo})} << 1;
        QTest::newRow("year is too vague") << Items{known, item(2, call, "2025", {kAda, kBo})} << 2;
        QTest::newRow("conference calls, one names fewer")
            << Items{item(1, call, "2025-06-10", {kAda, kBo, kCy}),
                     item(2, call, "2025-06-10", {kAda, kBo, kCy, kAland})}
            << 1;
        QTest::newRow("pair is not the conference") << Items{known, item(2, call, "2025-06-10", {kAda, kBo, kCy})} << 2;
        QTest::newRow("planned and held") << Items{item(1, summit, "2025-06-10", {kAda, kBo}),
                                                   with(item(2, summit, "2025-06", {kAda, kBo}),
                                                        [](MergeItem& i) { i.account.status = Status::Planned; })}
                                          << 1;
        QTest::newRow("a vague proposal is not what was held")
            << Items{item(1, summit, "2025-06-10", {kAda, kBo}),
                     with(item(2, summit, "2025-06", {kAda, kBo}),
                          [](MergeItem& i) { i.account.status = Status::Proposed; })}
            << 2;
        QTest::newRow("summit series, other people named")
            << Items{gathering(1, {kAda, kBo}, "G7"), gathering(2, {kCy}, "the G7 summit")} << 1;
        QTest::newRow("series spelled out, a day later")
            << Items{gathering(1, {kAda, kBo}, "APEC"),
                     with(gathering(2, {kCy}, "Asia-Pacific Economic Cooperation forum"),
                          [](MergeItem& i) { i.account.when.date = *EdtfDate::parse("2025-06-12"); })}
            << 1;
        QTest::newRow("group of seven") << Items{gathering(1, {kAda, kBo}, "G7"), gathering(2, {kCy}, "Group of Seven")}
                                        << 1;
        QTest::newRow("planned, then two calls: the next")
            << Items{known, item(2, call, "2025-06-20", {kAda, kBo}),
                     with(item(3, call, "2025-06", {kAda, kBo}),
                          [](MergeItem& i) {
                              i.account.status = Status::Planned, i.published.date = *EdtfDate::parse("2025-06-02");
                          })}
            << 2;
        QTest::newRow("other series") << Items{gathering(1, {kAda, kBo}, "G7"), gathering(2, {kAda, kBo}, "NATO")} << 2;
        QTest::newRow("talks of two beside the summit")
            << Items{gathering(1, {kAda, kBo}, "G7"), item(2, summit, "2025-06-10", {kAda, kBo})} << 2;
        QTest::newRow("visit of two days, talks on the second")
            << Items{item(1, summit, "2025-06-09/2025-06-10", {kAda, kBo}), item(2, summit, "2025-06-10", {kAda, kBo})}
            << 1;
        QTest::newRow("nobody named") << Items{item(1, call, "2025-06-10", {}), item(2, call, "2025-06-10", {})} << 2;
    }

    void joinsOrNot()
    {
        QFETCH(Items, items);
        QTEST(static_cast<int>(mergeAccounts(items).size()), "events");
    }

    void joinsStatements_data()
    {
        QTest::addColumn<Items>("items");
        QTest::addColumn<int>("events");
        const MergeItem whole = saying(1, "We will open the harbour in spring and keep it open for every ship");
        QTest::newRow("same words")
            << Items{whole, saying(2, "We will open the harbour in spring and keep it open for every ship")} << 1;
        QTest::newRow("cut") << Items{whole, saying(2, "keep it open for every ship")} << 1;
        QTest::newRow("translated otherwise")
            << Items{whole, saying(2, "In spring we shall open the harbour and it will stay open for every ship")} << 1;
        QTest::newRow("other words") << Items{whole, saying(2, "The railway needs new bridges before winter comes")}
                                     << 2;
        QTest::newRow("same words a month later")
            << Items{whole,
                     saying(2, "We will open the harbour in spring and keep it open for every ship", "2025-07-10")}
            << 2;
        QTest::newRow("other speaker")
            << Items{whole, with(saying(2, "We will open the harbour in spring and keep it open for every ship"),
                                 [](MergeItem& i) { i.account.speakers = {kBo}; })}
            << 2;
        QTest::newRow("told to two people") << Items{with(saying(1, "We will open the harbour in spring"),
                                                          [](MergeItem& i) { i.account.addressees = {kBo}; }),
                                                     with(saying(2, "We will open the harbour in spring"),
                                                          [](MergeItem& i) { i.account.addressees = {kCy}; })}
                                            << 2;
        QTest::newRow("short and equal") << Items{saying(1, "never again"), saying(2, "Never again,")} << 1;
        QTest::newRow("short and unlike") << Items{saying(1, "never again"), saying(2, "never ever")} << 2;
        QTest::newRow("said twice in one article")
            << Items{whole, with(saying(2, "We will open the harbour in spring and keep it open for every ship"),
                                 [](MergeItem& i) { i.article = i.original = 1; })}
            << 2;
        QTest::newRow("reported and quoted")
            << Items{whole,
                     with(saying(2, ""),
                          [](MergeItem& i) {
                              i.evidence =
                                  "Aldis said she will open the harbour in spring, and keep it open for every ship.";
                          })}
            << 1;
    }

    void joinsStatements()
    {
        QFETCH(Items, items);
        QTEST(static_cast<int>(mergeAccounts(items).size()), "events");
    }

    void bondsWin()
    {
        const Items items{item(1, Kind::Call, "2025-06-10", {kAda, kBo}),
                          item(2, Kind::Call, "2025-06-10", {kAda, kBo}),
                          item(3, Kind::Call, "2025-01-10", {kAda, kBo})};
        QCOMPARE(mergeAccounts(items).size(), 2u);
        const MergeBond apart[] = {{0, 1, false}};
        QCOMPARE(mergeAccounts(items, apart).size(), 3u);
        const MergeBond together[] = {{2, 0, true}};
        QCOMPARE(mergeAccounts(items, together).size(), 1u);
    }

    void orderDoesNotMatter()
    {
        const auto gold = readGoldAccounts();
        Items items;
        for (const GoldAccount& each : gold)
            items.push_back(each.item);
        const auto expected = grouped(items);
        std::mt19937 random(7);
        for (int round = 0; round < 25; ++round) {
            std::shuffle(items.begin(), items.end(), random);
            QVERIFY(grouped(items) == expected);
        }
    }

    void goldAccountsAreJoinedWell()
    {
        const auto gold = readGoldAccounts();
        QVERIFY(gold.size() > 100);
        Items items;
        std::vector<std::string> events;
        for (const GoldAccount& each : gold)
            items.push_back(each.item), events.push_back(each.event);
        std::string complaints;
        const PairScore score = scorePairs(events, mergeAccounts(items), &complaints);
        qInfo("%d pairs right, %d wrong, %d missed: precision %.3f, recall %.3f\n%s", score.right, score.wrong,
              score.missed, score.precision(), score.recall(), complaints.c_str());
        QVERIFY(score.precision() >= 0.95);
        QVERIFY(score.recall() >= 0.95);
    }

    void everyJoinedPairSharesAKey()
    {
        Items items;
        for (const GoldAccount& each : readGoldAccounts())
            items.push_back(each.item);
        for (const auto& group : mergeAccounts(items))
            for (const std::size_t i : group) {
                const auto mine = mergeKeys(items[i]), first = mergeKeys(items[group[0]]);
                QVERIFY(std::any_of(mine.begin(), mine.end(), [&](auto key) {
                    return std::find(first.begin(), first.end(), key) != first.end();
                }));
            }
    }

    void showsWhatMostKnow()
    {
        Items items{item(1, Kind::Call, "2025-06", {kAland, kBo}), item(2, Kind::Call, "2025-06-10", {kAda, kBo}),
                    item(3, Kind::Call, "2025-06-10", {kAda, kBo})};
        items[0].account.status = Status::Planned;
        items[1].account.place = "Oslo, Norway";
        items[2].account.place = "Bergen, Norway";
        items[0].published.date = *EdtfDate::parse("2025-06-01");
        const Merged merged = combine(items);
        QCOMPARE(merged.shown.when.date.text(), std::string("2025-06-10"));
        QCOMPARE(merged.shown.status, Status::Held);
        QCOMPARE(merged.shown.participants.size(), 2u);
        QCOMPARE(merged.shown.participants[0].name, kAda.name);
        QCOMPARE(merged.firstReported.date.text(), std::string("2025-06-01"));
        QVERIFY(merged.disagrees);
        QCOMPARE(merged.sources, 3);
        QVERIFY(merged.shown.confidence > 0.8f);
        QCOMPARE(merged.order.size(), 3u);
    }

    void copiesCountOnce()
    {
        Items items{item(1, Kind::Call, "2025-06-10", {kAda, kBo}), item(2, Kind::Call, "2025-06-10", {kAda, kBo})};
        items[1].original = 1;
        const Merged merged = combine(items);
        QCOMPARE(merged.sources, 1);
        QCOMPARE(merged.shown.confidence, 0.5f);
        QVERIFY(!merged.disagrees);
    }

    void likenessKnowsCopies()
    {
        std::string text;
        for (int i = 0; i < 300; ++i)
            text += "word" + std::to_string(i * 7919 % 1000) + " ";
        const std::string edited = "CITY (Agency) - " + text + " Editing by somebody else.";
        std::string other = text;
        std::reverse(other.begin(), other.end());
        const std::string cut = text.substr(0, text.size() / 2);
        QVERIFY(isCopy(text, text) && isCopy(text, edited) && isCopy(text, cut));
        QVERIFY(!isCopy(text, other));
        QVERIFY(!isCopy("too short to tell", "too short to tell"));
        QVERIFY(shared(text, edited) >= 3);
        QVERIFY(shared(text, cut) >= 1);
        QCOMPARE(shared(text, other), 0);
        QCOMPARE(likenessOf("too short to tell"), Likeness{});
    }

private:
    static int shared(const std::string& a, const std::string& b)
    {
        const Likeness x = likenessOf(a), y = likenessOf(b);
        int count = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            count += x[i] == y[i];
        return count;
    }

    static MergeItem gathering(ArticleId article, std::vector<Actor> who, const char* name)
    {
        MergeItem i = item(article, Kind::Summit, "2025-06-09/2025-06-11", std::move(who));
        i.account.form = Form::Multilateral;
        i.account.name = name;
        return i;
    }
};

QTEST_GUILESS_MAIN(MergerTest)
#include "tst_merger.moc"
