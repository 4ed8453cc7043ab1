#include "tests/support/accountsamples.h"
#include "tests/support/sharedstates.h"
#include "views/reader/reviewview.h"
#include "views/reader/reviewwords.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace summitry;

namespace {

/// Writes reviews into a new snapshot, as a session does.
std::shared_ptr<const Chronology> withReview(const Chronology& base, CommunicationId id, Review review)
{
    const Row row = base.rowOf(id);
    ChronologyRecord record;
    record.id = id;
    record.date = EdtfDate::onDay(base.firstDays()[row]);
    record.kind = base.kinds()[row];
    record.form = base.forms()[row];
    record.confidence = base.confidences()[row];
    record.review = review;
    record.actors.assign(base.actors(row).begin(), base.actors(row).end());
    const CommunicationId ids[] = {id};
    ChronologyBuilder builder(base, ids);
    builder.add(record);
    return builder.build();
}

struct Shown
{
    SharedStates states;
    ReviewView view{states.chronology, states.details, states.picks};
    std::vector<std::pair<CommunicationId, Review>> reviews;
    std::vector<CommunicationId> edits;

    Shown()
    {
        QObject::connect(&view, &ReviewView::reviewed, &view,
                         [this](CommunicationId id, Review review) { reviews.emplace_back(id, review); });
        QObject::connect(&view, &ReviewView::editRequested, &view, [this](CommunicationId id) { edits.push_back(id); });
        view.resize(500, 420);
        view.show();
        view.setFocus();
    }
    void press(Qt::Key key) { QTest::keyClick(view.focusWidget() ? view.focusWidget() : &view, key); }
    QString label(const char* name) const { return view.findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    QPushButton* button(const char* name) const { return view.findChild<QPushButton*>(QString::fromLatin1(name)); }
};

std::shared_ptr<ArticleDetail> articleOf(CommunicationId id)
{
    auto detail = std::make_shared<ArticleDetail>();
    detail->id = 5;
    detail->article.text =
        std::string(400, 'a') + " \xF0\x9F\x93\x9E Ana Berg phoned Bo Dahl. " + std::string(400, 'b');
    detail->passages = {{{403, 426}, id, LitPassage::What::Evidence},
                        {{403, 411}, id, LitPassage::What::Person},
                        {{403, 426}, id + 1, LitPassage::What::Evidence}};
    return detail;
}

} // namespace

class ReviewViewTest : public QObject
{
    Q_OBJECT

private slots:
    void eachKeyDoesItsPart()
    {
        Shown shown;
        const CommunicationId first = shown.view.queue().current();
        shown.press(Qt::Key_R);
        const CommunicationId second = shown.view.queue().current();
        shown.press(Qt::Key_W);
        const CommunicationId third = shown.view.queue().current();
        shown.press(Qt::Key_S);
        const CommunicationId fourth = shown.view.queue().current();
        shown.press(Qt::Key_E);
        QCOMPARE(shown.reviews,
                 (std::vector<std::pair<CommunicationId, Review>>{{first, Review::Right}, {second, Review::Wrong}}));
        QVERIFY(third != fourth);
        QCOMPARE(shown.edits, std::vector<CommunicationId>{fourth});
        QCOMPARE(shown.view.queue().current(), fourth);
        shown.press(Qt::Key_Backspace);
        QCOMPARE(shown.view.queue().current(), third);
    }

    void buttonsDoTheSame()
    {
        Shown shown;
        const CommunicationId first = shown.view.queue().current();
        QTest::mouseClick(shown.button("reviewSkip"), Qt::LeftButton);
        QVERIFY(shown.button("reviewAgain")->isVisible());
        QTest::mouseClick(shown.button("reviewBack"), Qt::LeftButton);
        QTest::mouseClick(shown.button("reviewWrong"), Qt::LeftButton);
        QCOMPARE(shown.reviews.size(), 1u);
        QCOMPARE(shown.reviews[0].first, first);
    }

    void keysWithModifiersAreNotAnswers()
    {
        Shown shown;
        QTest::keyClick(shown.button("reviewRight"), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(shown.reviews.empty());
    }

    void theLeastCertainComesFirstAndIsPicked()
    {
        Shown shown;
        const Chronology& chronology = *shown.states.chronology.chronology();
        float least = 1;
        for (Row row = 0; row < chronology.size(); ++row)
            if (chronology.reviews()[row] == Review::Unreviewed)
                least = std::min(least, chronology.confidences()[row]);
        QCOMPARE(chronology.confidences()[chronology.rowOf(shown.view.queue().current())], least);
        QCOMPARE(shown.states.picks.current(), shown.view.queue().current());
        shown.press(Qt::Key_R);
        QCOMPARE(shown.states.picks.current(), shown.view.queue().current());
    }

    void aHiddenViewPicksNothing()
    {
        SharedStates states;
        ReviewView view(states.chronology, states.details, states.picks);
        states.filter.toggleKind(Kind::Call);
        QCOMPARE(states.picks.current(), CommunicationId{0});
        view.show();
        QVERIFY(states.picks.current() != 0);
        QCOMPARE(states.picks.current(), view.queue().current());
    }

    void theEstimateRuns()
    {
        Shown shown;
        QObject::connect(&shown.view, &ReviewView::reviewed, &shown.view, [&](CommunicationId id, Review review) {
            shown.states.chronology.setChronology(withReview(*shown.states.chronology.chronology(), id, review));
        });
        const std::size_t open = shown.view.queue().remaining();
        const Precision before = precisionOf(*shown.states.chronology.chronology(), *shown.states.chronology.kept());
        for (int i = 0; i < 5; ++i)
            shown.press(Qt::Key_W);
        QCOMPARE(shown.view.queue().remaining(), open - 5);
        const Precision after = precisionOf(*shown.states.chronology.chronology(), *shown.states.chronology.kept());
        QCOMPARE(after.reviewed, before.reviewed + 5);
        const QString words = shown.label("reviewPrecision");
        QVERIFY2(words.contains(QStringLiteral("%1 % right").arg(qRound(after.share * 100))), qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("–%1 %").arg(qRound(after.high * 100))));
    }

    void itsWordsAreLit()
    {
        Shown shown;
        const CommunicationId id = shown.view.queue().current();
        shown.states.details.setArticle(articleOf(id));
        auto* words = shown.view.findChild<QTextEdit*>(QStringLiteral("reviewWords"));
        QStringList lit;
        for (const auto& selection : words->extraSelections())
            lit << selection.cursor.selectedText();
        QCOMPARE(lit, (QStringList{QStringLiteral("Ana Berg phoned Bo Dahl"), QStringLiteral("Ana Berg")}));
        QVERIFY(words->toPlainText().contains(QStringLiteral("📞")));
    }

    void anotherArticleIsNotItsWords()
    {
        Shown shown;
        shown.states.details.setArticle(articleOf(shown.view.queue().current() + 1'000'000));
        QVERIFY(shown.view.findChild<QTextEdit*>(QStringLiteral("reviewWords"))->extraSelections().isEmpty());
    }

    void nothingLeft()
    {
        Shown shown;
        Filter filter;
        filter.reviews = {Review::Right};
        shown.states.filter.setFilter(filter);
        QCOMPARE(shown.view.queue().current(), CommunicationId{0});
        QVERIFY(!shown.button("reviewRight")->isEnabled());
        QVERIFY(shown.label("reviewWho").startsWith(QStringLiteral("Nothing left")));
        QTest::keyClick(&shown.view, Qt::Key_R);
        QVERIFY(shown.reviews.empty());
        QVERIFY(shown.label("reviewPrecision").contains(QStringLiteral("100 % right")));
    }
};

QTEST_MAIN(ReviewViewTest)
#include "tst_reviewview.moc"
