#include "tests/support/accountsamples.h"
#include "views/reader/comparisonview.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace summitry;

namespace {

struct Shown
{
    DetailState details;
    ComparisonView view{details};
    QTableView* table = view.findChild<QTableView*>(QStringLiteral("comparisonTable"));
    QPushButton* button = view.findChild<QPushButton*>(QStringLiteral("chooseValue"));
    std::vector<std::pair<Field, std::string>> chosen;

    Shown()
    {
        QObject::connect(&view, &ComparisonView::valueChosen, &view,
                         [this](Field field, const std::string& value) { chosen.emplace_back(field, value); });
        view.resize(1000, 500);
        view.show();
        details.setEvent(threeAccounts(1));
    }
    QModelIndex cell(const char* label, int column) const
    {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->headerData(row, Qt::Vertical).toString().endsWith(QString::fromLatin1(label)))
                return table->model()->index(row, column);
        return {};
    }
    QPoint middle(const QModelIndex& at) const { return table->visualRect(at).center(); }
};

} // namespace

class ComparisonViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aColumnPerAccount()
    {
        Shown shown;
        QCOMPARE(shown.table->model()->columnCount(), 4);
        QCOMPARE(shown.table->model()->headerData(3, Qt::Horizontal).toString(), QStringLiteral("Valley Gazette"));
        QCOMPARE(shown.cell("as understood", 2).data().toString(), QStringLiteral("11 June 2025"));
        QVERIFY(shown.cell("as printed", 2).data().toString().contains(QStringLiteral("on Wednesday")));
        QVERIFY(shown.cell("Rests on", 1).data().toString().startsWith(QStringLiteral("Ana Berg phoned")));
        QCOMPARE(shown.cell("Where", 2).data().toString(), QStringLiteral("not told"));
    }

    void theButtonTakesAValueOver()
    {
        Shown shown;
        QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, shown.middle(shown.cell("as understood", 1)));
        QVERIFY(!shown.button->isEnabled());
        QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, shown.middle(shown.cell("as understood", 2)));
        QVERIFY(shown.button->isEnabled());
        QTest::mouseClick(shown.button, Qt::LeftButton);
        QCOMPARE(shown.chosen.size(), 1u);
        QVERIFY(shown.chosen[0] == std::pair(Field::Date, std::string("2025-06-11")));
    }

    void enterTakesAValueOver()
    {
        Shown shown;
        shown.view.setFocus();
        shown.table->setCurrentIndex(shown.cell("Where", 2));
        QTest::keyClick(shown.table, Qt::Key_Return);
        QVERIFY(shown.chosen.empty());
        QTest::keyClick(shown.table, Qt::Key_Right);
        QTest::keyClick(shown.table, Qt::Key_Return);
        QCOMPARE(shown.chosen.size(), 1u);
        QVERIFY(shown.chosen[0] == std::pair(Field::Place, std::string("Bergen, Norway")));
    }

    void aDoubleClickTakesPersonsOver()
    {
        Shown shown;
        const QPoint at = shown.middle(shown.cell("Relayed by", 2));
        QTest::mouseClick(shown.table->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(shown.table->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(shown.chosen.size(), 1u);
        QCOMPARE(actorsFrom(shown.chosen[0].second).front().name, std::string("Cy Eng"));
    }

    void aSourceOpensItsArticle()
    {
        Shown shown;
        QSignalSpy wanted(&shown.details, &DetailState::articleRequested);
        QHeaderView* header = shown.table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionPosition(2) + 20, 10));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<ArticleId>(), ArticleId{6});
    }

    void differencesAreSeenWithoutColour()
    {
        Shown shown;
        const auto inkOf = [&](const QModelIndex& at) {
            const QImage image = shown.table->viewport()
                                     ->grab(QRect(shown.table->visualRect(at).topLeft() + QPoint(7, 5), QSize(14, 16)))
                                     .toImage()
                                     .convertToFormat(QImage::Format_Grayscale8);
            int ink = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    ink += qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(0, 0))) > 60;
            return ink;
        };
        QVERIFY(inkOf(shown.cell("as understood", 2)) > 5);
        QCOMPARE(inkOf(shown.cell("Where", 2)), 0);
    }

    void copyGivesTheWholeTable()
    {
        Shown shown;
        QTest::mouseClick(shown.view.findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(
            QStringLiteral("\tHarbour News\tHill Post\tValley Gazette\n")));
    }

    void markupStaysText()
    {
        Shown shown;
        auto detail = threeAccounts(1);
        detail->accounts[1].account.place = "<b>Oslo</b>";
        detail->accounts[1].source = std::string(300, 'x');
        shown.details.setEvent(detail);
        QCOMPARE(shown.cell("Where", 2).data().toString(), QStringLiteral("<b>Oslo</b>"));
        shown.view.resize(200, 150);
        shown.view.grab();
    }

    void nothingPicked()
    {
        Shown shown;
        shown.details.setEvent(nullptr);
        QVERIFY(!shown.button->isVisible());
        QTest::keyClick(shown.table, Qt::Key_Return);
        QVERIFY(shown.chosen.empty());
    }
};

QTEST_MAIN(ComparisonViewTest)
#include "tst_comparisonview.moc"
