// The pool keeps order whatever the speed of its pieces, bounds what is under way, and finishes all of it.
#include "app/jobs/orderedpool.h"

#include <QTest>

#include <atomic>

using namespace summitry;

class TestOrderedPool : public QObject
{
    Q_OBJECT

private slots:
    void deliversInOrder_data();
    void deliversInOrder();
    void boundsWhatIsUnderWay();
    void letsASinglePieceBeTooHeavy();
    void finishesWithNothingPut();
};

void TestOrderedPool::deliversInOrder_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("eight") << 8;
}

void TestOrderedPool::deliversInOrder()
{
    QFETCH(int, threads);
    std::vector<int> got;
    OrderedPool<int> pool(threads, 32, 1'000'000, [&](int&& value) { got.push_back(value); });
    for (int i = 0; i < 5000; ++i)
        pool.put([i] {
            volatile int work = 0;
            for (int k = 0; k < i * 7919 % 3000; ++k)
                work = work + k;
            return i;
        });
    pool.finish();
    QCOMPARE(got.size(), std::size_t(5000));
    QVERIFY(std::is_sorted(got.begin(), got.end()));
}

void TestOrderedPool::boundsWhatIsUnderWay()
{
    std::atomic<int> underWay = 0;
    std::atomic<int> most = 0;
    OrderedPool<int> pool(4, 100, 10, [&](int&&) { --underWay; });
    for (int i = 0; i < 2000; ++i)
        pool.put(
            [&] {
                const int now = ++underWay;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
                }
                return 0;
            },
            2);
    pool.finish();
    QVERIFY(most <= 6); // five by weight, and one that is just being delivered
    QCOMPARE(underWay.load(), 0);
}

void TestOrderedPool::letsASinglePieceBeTooHeavy()
{
    int done = 0;
    OrderedPool<int> pool(2, 4, 10, [&](int&&) { ++done; });
    pool.put([] { return 1; }, 1000);
    pool.put([] { return 2; }, 1000);
    pool.finish();
    QCOMPARE(done, 2);
}

void TestOrderedPool::finishesWithNothingPut()
{
    OrderedPool<int> pool(3, 4, 10, [](int&&) {});
    pool.finish();
    QVERIFY(coreCount() >= 1);
}

QTEST_APPLESS_MAIN(TestOrderedPool)
#include "tst_orderedpool.moc"
