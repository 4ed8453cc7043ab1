#include "tests/support/sharedstates.h"
#include "views/timeline/matrixgrid.h"
#include "views/timeline/matrixview.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QtTest>

using namespace summitry;

namespace {

struct Shown
{
    SharedStates states;
    MatrixView view{states.chronology};
    MatrixGrid* grid = view.findChild<MatrixGrid*>();
    std::vector<std::pair<std::string, std::string>> pairs;

    explicit Shown(const RandomSpec& spec = {300, 12, 2020, 2021, 7, false}) : states(spec)
    {
        QObject::connect(&view, &MatrixView::pairActivated, &view,
                         [this](const std::string& a, const std::string& b) { pairs.emplace_back(a, b); });
        view.resize(900, 600);
        view.show();
    }
    QPoint middle(int row, int column) const { return grid->visualRect(grid->model()->index(row, column)).center(); }
    std::string nameAt(int section) const
    {
        return grid->model()->headerData(section, Qt::Vertical, MatrixModel::NameRole).toString().toStdString();
    }
};

int inkIn(const QImage& image, const QRect& box, const QColor& ground)
{
    int ink = 0;
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x)
            ink += image.pixelColor(x, y) != ground;
    return ink;
}

} // namespace

class MatrixViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickOpensThePair()
    {
        Shown shown;
        QTest::mouseClick(shown.grid->viewport(), Qt::LeftButton, {}, shown.middle(2, 0));
        QCOMPARE(shown.pairs.size(), 1u);
        QCOMPARE(shown.pairs[0], std::pair(shown.nameAt(2), shown.nameAt(0)));
    }

    void theDiagonalIsNoPair()
    {
        Shown shown;
        QTest::mouseClick(shown.grid->viewport(), Qt::LeftButton, {}, shown.middle(1, 1));
        QVERIFY(shown.pairs.empty());
    }

    void arrowsMoveAndEnterOpens()
    {
        Shown shown;
        shown.view.setFocus();
        QVERIFY(shown.view.showPair(shown.nameAt(0), shown.nameAt(1)));
        QTest::keyClick(shown.grid, Qt::Key_Down);
        QTest::keyClick(shown.grid, Qt::Key_Right);
        QTest::keyClick(shown.grid, Qt::Key_Down);
        QCOMPARE(shown.grid->currentIndex(), shown.grid->model()->index(2, 2));
        QTest::keyClick(shown.grid, Qt::Key_Left);
        QTest::keyClick(shown.grid, Qt::Key_Return);
        QCOMPARE(shown.pairs.size(), 1u);
        QCOMPARE(shown.pairs[0], std::pair(shown.nameAt(2), shown.nameAt(1)));
    }

    void theOrderCanBeChosen()
    {
        Shown shown;
        const std::string first = shown.nameAt(0);
        auto* orders = shown.view.findChild<QComboBox*>(QStringLiteral("matrixOrder"));
        orders->setFocus();
        QTest::keyClick(orders, Qt::Key_End);
        QVERIFY(shown.nameAt(0) < shown.nameAt(1));
        QTest::keyClick(orders, Qt::Key_Home);
        QCOMPARE(shown.nameAt(0), first);
    }

    void sixtyLeadersKeepTheirNumbers()
    {
        Shown shown({6000, 90, 2000, 2020, 3, true});
        QCOMPARE(shown.grid->model()->rowCount(), 60);
        const int cell = shown.grid->columnWidth(0);
        QVERIFY2(cell >= 22, qPrintable(QString::number(cell)));
        QVERIFY(shown.grid->horizontalHeader()->height() > shown.grid->rowHeight(0));
        shown.view.resize(300, 200);
        shown.view.resize(1900, 1000);
        QVERIFY(shown.grid->columnWidth(0) > cell);
    }

    void hoverLightsTheNames()
    {
        Shown shown;
        QTest::mouseMove(shown.grid->viewport(), shown.middle(3, 1));
        QCOMPARE(shown.grid->lit().row, 3);
        QCOMPARE(shown.grid->lit().column, 1);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(shown.grid->viewport(), &leave);
        QVERIFY(shown.grid->lit().row != 3);
    }

    void screenReadersHearSentences()
    {
        Shown shown;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(shown.grid);
        QVERIFY(face && face->tableInterface());
        QVERIFY(!face->text(QAccessible::Name).isEmpty());
        QAccessibleInterface* cell = face->tableInterface()->cellAt(0, 1);
        QVERIFY(cell->text(QAccessible::Name).contains(QString::fromStdString(shown.nameAt(1))));
    }

    void numbersCanBeReadInEveryTheme_data()
    {
        QTest::addColumn<int>("theme");
        for (const auto& [name, theme] : {std::pair{"light", Theme::Name::Light},
                                          {"dark", Theme::Name::Dark},
                                          {"contrast", Theme::Name::HighContrast}})
            QTest::newRow(name) << int(theme);
    }

    void numbersCanBeReadInEveryTheme()
    {
        QFETCH(int, theme);
        Shown shown;
        shown.view.setTheme(Theme::make(static_cast<Theme::Name>(theme)));
        const QRect box = shown.grid->visualRect(shown.grid->model()->index(0, 1)).adjusted(2, 2, -3, -3);
        const QImage image = shown.grid->viewport()->grab().toImage();
        const QColor ground = image.pixelColor(box.topLeft());
        QVERIFY(inkIn(image, box, ground) > 3);
        double best = 0;
        for (int y = box.top(); y <= box.bottom(); ++y)
            for (int x = box.left(); x <= box.right(); ++x)
                best = std::max(best, contrastRatio(ground, image.pixelColor(x, y)));
        QVERIFY2(best >= 4, qPrintable(QString::number(best)));
    }

    void nothingToShow()
    {
        Shown shown({0, 3, 2020, 2021, 1, false});
        shown.view.grab();
        QVERIFY(shown.view.findChild<QLabel*>(QStringLiteral("matrixNote"))
                    ->text()
                    .contains(QStringLiteral("Widen the filter")));
        QVERIFY(!shown.view.showPair("A", "B"));
        QTest::keyClick(shown.grid, Qt::Key_Return);
        QVERIFY(shown.pairs.empty());
    }
};

QTEST_MAIN(MatrixViewTest)
#include "tst_matrixview.moc"
