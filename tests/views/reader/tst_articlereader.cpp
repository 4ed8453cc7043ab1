#include "tests/support/sharedstates.h"
#include "views/reader/articlepane.h"
#include "views/reader/inspector.h"
#include "views/reader/inspectorparts.h"

#include <QLabel>
#include <QtTest>

using namespace summitry;

namespace {

/// Two events in one text; an emoji before them, since it is one code point and two units.
std::shared_ptr<const ArticleDetail> article(CommunicationId first, CommunicationId second)
{
    auto detail = std::make_shared<ArticleDetail>();
    detail->id = 5;
    detail->article.title = "Two talks";
    detail->article.source = "Harbour News";
    detail->article.text =
        "Two talks \xF0\x9F\x93\x9E\n\nAna Berg phoned Bo Dahl on Tuesday.\nLater Cy Eng said: \"We will see.\"\n";
    detail->article.textHasTitle = true;
    detail->passages = {{{13, 48}, first, LitPassage::What::Evidence},
                        {{37, 47}, first, LitPassage::What::Date},
                        {{49, 81}, second, LitPassage::What::Evidence}};
    return detail;
}

std::shared_ptr<const EventDetail> eventDetail(CommunicationId id)
{
    auto detail = std::make_shared<EventDetail>();
    Account account;
    account.kind = Kind::Call;
    account.form = Form::Phone;
    account.participants = {{"Ana Berg", ActorKind::Leader, "AAA", {}}, {"Bo Dahl", ActorKind::Leader, "BBB", {}}};
    account.when = {EdtfDate::onDay(dayFromCivil({2025, 6, 10})), "on Tuesday", DateBasis::Publication};
    detail->communication.id = id;
    detail->communication.shown = account;
    detail->accounts.push_back({{1, 5}, account, "Two talks", "Harbour News", {}});
    account.when.date = EdtfDate::onDay(dayFromCivil({2025, 6, 11}));
    detail->accounts.push_back({{2, 6}, account, "Other talks", "Hill Post", {}});
    return detail;
}

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void theWordsOfTheCurrentEventAreLit()
    {
        SharedStates states;
        ArticlePane pane(states.details, states.picks);
        states.picks.pickOnly(1);
        states.details.setArticle(article(1, 2));
        QCOMPARE(pane.litWords(),
                 (QStringList{QStringLiteral("Ana Berg phoned Bo Dahl on Tuesday."), QStringLiteral("on Tuesday")}));
        states.picks.pickOnly(2);
        QCOMPARE(pane.litWords().size(), 1);
        QVERIFY(pane.litWords().front().startsWith(QStringLiteral("Later Cy Eng")));
    }

    void aClickOnALitPassagePicksItsEvent()
    {
        SharedStates states;
        ArticlePane pane(states.details, states.picks);
        pane.resize(420, 400);
        pane.show();
        states.details.setArticle(article(1, 2));
        auto* text = pane.findChild<ArticleText*>();
        QTextCursor cursor(text->document());
        cursor.setPosition(60);
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(cursor).center() + QPoint(2, 0));
        QCOMPARE(states.picks.current(), CommunicationId{2});
        text->setTextCursor([&] {
            cursor.setPosition(20);
            return cursor;
        }());
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(states.picks.current(), CommunicationId{1});
    }

    void markupInAnArticleStaysText()
    {
        SharedStates states;
        ArticlePane pane(states.details, states.picks);
        auto detail = std::make_shared<ArticleDetail>(*article(1, 2));
        detail->article.text = "<b>bold</b> <img src=x>";
        detail->article.title = "<i>title</i>";
        states.details.setArticle(detail);
        QCOMPARE(pane.text().toPlainText(), QStringLiteral("<b>bold</b> <img src=x>"));
    }

    void aVeryLongTextIsShownAroundTheWords()
    {
        std::string text(2'000'000, 'a');
        const ShownText shown(text, 1'500'000);
        QVERIFY(shown.isCut());
        QVERIFY(shown.text().size() <= 2 * ShownText::kPart);
        QVERIFY(shown.stretchOf({1'500'000, 1'500'010}).end > 0);
        QCOMPARE(shown.stretchOf({10, 20}).end, 0);
    }

    void theInspectorTellsWhatIsKnown()
    {
        SharedStates states;
        Inspector inspector(states.details, states.picks, states.chronology);
        inspector.resize(380, 500);
        inspector.show();
        states.details.setEvent(eventDetail(1));
        QCOMPARE(inspector.findChild<QLabel*>(QStringLiteral("inspectorTitle"))->text(),
                 QStringLiteral("Ana Berg – Bo Dahl"));
        QCOMPARE(inspector.findChild<QLabel*>(QStringLiteral("inspectorDate"))->text(),
                 QStringLiteral("Tuesday 10 June 2025"));
        QStringList all;
        for (const QLabel* label : inspector.findChildren<QLabel*>())
            all << label->text();
        QVERIFY(all.join(u'|').contains(QStringLiteral("printed “on Tuesday”")));
        QSignalSpy wanted(&states.details, &DetailState::articleRequested);
        const auto cards = inspector.findChildren<AccountCard*>();
        QCOMPARE(cards.size(), 2);
        QTest::mouseClick(cards.back(), Qt::LeftButton);
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<ArticleId>(), ArticleId{6});
    }
};

QTEST_MAIN(ReaderTest)
#include "tst_articlereader.moc"
