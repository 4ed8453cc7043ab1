#include "models/items/reviewqueue.h"
#include "tests/support/randomchronology.h"

#include <QtTest>

using namespace summitry;

namespace {

struct Judged
{
    CommunicationId id;
    float confidence;
    Review review;
};

std::shared_ptr<const Chronology> chronologyOf(const std::vector<Judged>& events)
{
    ChronologyBuilder builder;
    for (const Judged& event : events) {
        ChronologyRecord record;
        record.id = event.id;
        record.date = EdtfDate::onDay(event.id);
        record.confidence = event.confidence;
        record.review = event.review;
        builder.add(record);
    }
    return builder.build();
}

constexpr auto kOpen = Review::Unreviewed;

} // namespace

class ReviewQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void theIntervalIsWilsons_data()
    {
        QTest::addColumn<int>("right");
        QTest::addColumn<int>("reviewed");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("none") << 0 << 0 << 0.0 << 1.0;
        QTest::newRow("93 % of 214") << 199 << 214 << 0.888 << 0.957;
        QTest::newRow("all of ten") << 10 << 10 << 0.722 << 1.0;
        QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.278;
        QTest::newRow("half of hundred") << 50 << 100 << 0.404 << 0.596;
    }

    void theIntervalIsWilsons()
    {
        QFETCH(int, right);
        QFETCH(int, reviewed);
        QFETCH(double, low);
        QFETCH(double, high);
        const Precision found = wilsonInterval(static_cast<std::size_t>(right), static_cast<std::size_t>(reviewed));
        QVERIFY2(std::abs(found.low - low) < 0.001, qPrintable(QString::number(found.low)));
        QVERIFY2(std::abs(found.high - high) < 0.001, qPrintable(QString::number(found.high)));
    }

    void theLeastCertainComesFirst()
    {
        const auto chronology =
            chronologyOf({{1, 0.9f, kOpen}, {2, 0.2f, kOpen}, {3, 0.1f, Review::Right}, {4, 0.5f, kOpen}});
        ReviewQueue queue;
        queue.rebuild(*chronology, select(*chronology, {}));
        std::vector<CommunicationId> seen;
        for (; queue.current() != 0; queue.markHandled())
            seen.push_back(queue.current());
        QCOMPARE(seen, (std::vector<CommunicationId>{2, 4, 1}));
        QCOMPARE(queue.remaining(), 0u);
    }

    void skippedOnesWaitAndComeBack()
    {
        const auto chronology = chronologyOf({{1, 0.1f, kOpen}, {2, 0.2f, kOpen}});
        ReviewQueue queue;
        queue.rebuild(*chronology, select(*chronology, {}));
        queue.skip();
        QCOMPARE(queue.current(), CommunicationId{2});
        queue.skip();
        QCOMPARE(queue.current(), CommunicationId{0});
        queue.takeSkippedAgain();
        QCOMPARE(queue.current(), CommunicationId{1});
    }

    void aReviewThatArrivesLateChangesNothing()
    {
        const auto before = chronologyOf({{1, 0.1f, kOpen}, {2, 0.2f, kOpen}, {3, 0.3f, kOpen}});
        ReviewQueue queue;
        queue.rebuild(*before, select(*before, {}));
        queue.markHandled();
        queue.markHandled();
        const auto between = chronologyOf({{1, 0.1f, Review::Right}, {2, 0.2f, kOpen}, {3, 0.3f, kOpen}});
        queue.rebuild(*between, select(*between, {}));
        QCOMPARE(queue.current(), CommunicationId{3});
        QCOMPARE(queue.remaining(), 1u);
    }

    void anUndoneReviewComesUpAgain()
    {
        const auto before = chronologyOf({{1, 0.1f, kOpen}, {2, 0.2f, kOpen}});
        const auto after = chronologyOf({{1, 0.1f, Review::Right}, {2, 0.2f, kOpen}});
        ReviewQueue queue;
        queue.rebuild(*before, select(*before, {}));
        queue.markHandled();
        queue.rebuild(*after, select(*after, {}));
        queue.rebuild(*before, select(*before, {}));
        QCOMPARE(queue.current(), CommunicationId{2});
        queue.markHandled();
        QCOMPARE(queue.current(), CommunicationId{1});
    }

    void backGoesToTheOneBefore()
    {
        const auto before = chronologyOf({{1, 0.1f, kOpen}, {2, 0.2f, kOpen}});
        const auto after = chronologyOf({{1, 0.1f, Review::Wrong}, {2, 0.2f, kOpen}});
        ReviewQueue queue;
        queue.rebuild(*before, select(*before, {}));
        QVERIFY(!queue.canGoBack());
        queue.markHandled();
        queue.rebuild(*after, select(*after, {}));
        queue.goBack();
        QCOMPARE(queue.current(), CommunicationId{1});
        queue.rebuild(*after, select(*after, {}));
        QCOMPARE(queue.current(), CommunicationId{1});
        queue.markHandled();
        QCOMPARE(queue.current(), CommunicationId{2});
    }

    void aSampleIsTheSameEveryTimeAndNotByConfidence()
    {
        const auto chronology = randomChronology({500, 12, 2000, 2010, 4, false});
        const Selection all = select(*chronology, {});
        const auto firstOf = [&](ReviewQueue::Order order) {
            ReviewQueue queue;
            queue.setOrder(order, *chronology, all);
            std::vector<CommunicationId> ids;
            for (int i = 0; i < 20; ++i, queue.markHandled())
                ids.push_back(queue.current());
            return ids;
        };
        QCOMPARE(firstOf(ReviewQueue::Order::Sample), firstOf(ReviewQueue::Order::Sample));
        QVERIFY(firstOf(ReviewQueue::Order::Sample) != firstOf(ReviewQueue::Order::LeastCertain));
    }

    void precisionCountsWhatTheFilterKeeps()
    {
        const auto chronology = chronologyOf(
            {{1, 0.1f, Review::Right}, {2, 0.2f, Review::Wrong}, {3, 0.3f, Review::Edited}, {4, 0.4f, kOpen}});
        const Precision found = precisionOf(*chronology, select(*chronology, {}));
        QCOMPARE(found.reviewed, 3u);
        QCOMPARE(found.right, 1u);
    }

    void nothingToReview()
    {
        const auto chronology = chronologyOf({});
        ReviewQueue queue;
        queue.rebuild(*chronology, select(*chronology, {}));
        queue.skip();
        queue.markHandled();
        queue.goBack();
        QCOMPARE(queue.current(), CommunicationId{0});
    }
};

QTEST_GUILESS_MAIN(ReviewQueueTest)
#include "tst_reviewqueue.moc"
