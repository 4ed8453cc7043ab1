// The export dialog: a preset fills the fields, what was chosen last for it comes back, and what to mind is told in
// words.
#include "tests/support/randomchronology.h"
#include "views/dialogs/exportdialog.h"
#include "views/dialogs/figurepreview.h"
#include "views/scene/density.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace summitry;

namespace {

std::vector<FigureScope> scopes()
{
    RandomSpec random;
    random.events = 60;
    random.leaders = 5;
    FigureSpec spec;
    spec.scene.chronology = randomChronology(random);
    spec.scene.lanes = std::make_shared<LaneList>(personLanes(*spec.scene.chronology, nullptr, LaneOrder::Activity));
    spec.scene.range = fitAll(*spec.scene.chronology, nullptr);
    spec.title = QStringLiteral("View");
    FigureSpec whole = spec;
    whole.title = QStringLiteral("Whole");
    FigureSpec hidden = spec;
    hidden.title = QStringLiteral("June 2025");
    return {{QStringLiteral("The view"), spec, hidden, false},
            {QStringLiteral("Everything"), whole, hidden, false},
            {QStringLiteral("Each leader"), whole, hidden, true}};
}

void choosePreset(ExportDialog& dialog, const char* id)
{
    auto* box = dialog.findChild<QComboBox*>(QStringLiteral("figurePreset"));
    box->setCurrentIndex(box->findData(QString::fromLatin1(id)));
}

} // namespace

class tst_ExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void presetsFillTheFields();
    void lastChoiceComesBack();
    void titleFollowsWhat();
    void warnsOfSmallText();
    void namedSettingsComeBackAndGo();
    void publicFiguresDoNotNameTheFile();
    void setsHaveTitlesOfTheirOwn();
    void clipboardIsOnePicture();
    void inchesAreInches();
    void pagesOfAPdfAreTurned();
    void captionIsCopied();
};

void tst_ExportDialog::presetsFillTheFields()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("screen"), nullptr);
    QCOMPARE(dialog.choice().size.widthPx(), 1920);
    choosePreset(dialog, "nature-1col");
    const FigureChoice choice = dialog.choice();
    QVERIFY(qAbs(choice.size.widthMm - 89) < 0.05 && choice.fitHeight);
    QCOMPARE(choice.size.dpi, 450.0);
    QCOMPARE(choice.textPoints, 6.0);
    QCOMPARE(choice.style, FigureStyle::Journal);
    FigureSpec spec = scopes().front().spec;
    choice.apply(spec, false);
    QVERIFY(spec.size.heightMm < 100 && !spec.scene.gridlines);
    choosePreset(dialog, "slide");
    QCOMPARE(dialog.choice().size.widthPx(), 1920);
    QCOMPARE(dialog.choice().size.heightPx(), 1080);
}

void tst_ExportDialog::lastChoiceComesBack()
{
    QVariantMap remembered;
    {
        ExportDialog dialog(scopes(), {}, QStringLiteral("plos-2col"), nullptr);
        dialog.findChild<QDoubleSpinBox*>(QStringLiteral("figureText"))->setValue(11);
        remembered.insert(QStringLiteral("plos-2col"), dialog.choice().toMap());
    }
    ExportDialog dialog(scopes(), remembered, QStringLiteral("nature-1col"), nullptr);
    QCOMPARE(dialog.choice().textPoints, 6.0);
    choosePreset(dialog, "plos-2col");
    QCOMPARE(dialog.choice().textPoints, 11.0);
    QCOMPARE(dialog.choice().size.dpi, 300.0);
}

void tst_ExportDialog::titleFollowsWhat()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("a4"), nullptr);
    QCOMPARE(dialog.choice().title, QStringLiteral("View"));
    dialog.findChild<QComboBox*>(QStringLiteral("figureScope"))->setCurrentIndex(1);
    QCOMPARE(dialog.choice().title, QStringLiteral("Whole"));
    QCOMPARE(dialog.choice().scope, std::size_t(1));
}

void tst_ExportDialog::warnsOfSmallText()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("slide"), nullptr);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("figureText"))->setValue(8);
    const auto* notes = dialog.findChild<QLabel*>(QStringLiteral("figureNotes"));
    QTRY_VERIFY_WITH_TIMEOUT(notes->text().contains(QStringLiteral("least allowed is 18.0")), 20000);
}

void tst_ExportDialog::namedSettingsComeBackAndGo()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("plos-2col"), nullptr);
    QSignalSpy kept(&dialog, &ExportDialog::lookKept), forgotten(&dialog, &ExportDialog::lookForgotten);
    auto* text = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("figureText"));
    auto* keep = dialog.findChild<QPushButton*>(QStringLiteral("figureKeep"));
    auto* forget = dialog.findChild<QPushButton*>(QStringLiteral("figureForget"));
    text->setValue(12);
    keep->click(); // without a name nothing is kept
    QCOMPARE(kept.size(), 0);
    QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("figureLookName")), QStringLiteral("Thesis"));
    keep->click();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(dialog.choice().look, QStringLiteral("Thesis"));
    choosePreset(dialog, "slide");
    QVERIFY(!forget->isEnabled());
    choosePreset(dialog, "Thesis");
    QCOMPARE(dialog.choice().textPoints, 12.0);
    QCOMPARE(dialog.choice().preset, QStringLiteral("plos-2col"));
    QCOMPARE(dialog.choice().minimumPoints, 8.0);
    forget->click();
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(dialog.choice().look, QStringLiteral("plos-2col"));
    QCOMPARE(dialog.findChild<QComboBox*>(QStringLiteral("figurePreset"))->findData(QStringLiteral("Thesis")), -1);
}

void tst_ExportDialog::publicFiguresDoNotNameTheFile()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("a4"), nullptr);
    QCOMPARE(dialog.choice().title, QStringLiteral("View"));
    dialog.findChild<QCheckBox*>(QStringLiteral("figurePublic"))->setChecked(true);
    QCOMPARE(dialog.choice().title, QStringLiteral("June 2025"));
    QVERIFY(dialog.choice().forPublic);
    QCOMPARE(dialog.choice().ground(scopes().front()).title, QStringLiteral("June 2025"));
}

void tst_ExportDialog::setsHaveTitlesOfTheirOwn()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("slide"), nullptr);
    dialog.findChild<QComboBox*>(QStringLiteral("figureScope"))->setCurrentIndex(2);
    QVERIFY(!dialog.findChild<QLineEdit*>(QStringLiteral("figureTitle"))->isEnabled());
    FigureSpec spec = scopes()[2].spec;
    spec.title = QStringLiteral("Ada Alpha");
    RandomSpec random;
    random.leaders = 40;
    spec.scene.chronology = randomChronology(random);
    spec.scene.lanes = std::make_shared<LaneList>(personLanes(*spec.scene.chronology, nullptr, LaneOrder::Activity));
    const Lane first = spec.scene.lanes->front();
    dialog.choice().apply(spec, true);
    QCOMPARE(spec.title, QStringLiteral("Ada Alpha"));
    QVERIFY(spec.scene.lanes->size() < 20 && spec.scene.lanes->front() == first);
    QVERIFY2(spec.note.contains(QStringLiteral("further persons are not shown")), qPrintable(spec.note));
}

void tst_ExportDialog::clipboardIsOnePicture()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("a4"), nullptr);
    dialog.findChild<QComboBox*>(QStringLiteral("figureFormat"))->setCurrentIndex(3);
    const FigureChoice choice = dialog.choice();
    QVERIFY(choice.clipboard && choice.format == FigureFormat::Png);
    FigureSpec spec = scopes().front().spec;
    choice.apply(spec, false);
    QVERIFY(!spec.pages);
}

void tst_ExportDialog::inchesAreInches()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("a4"), nullptr);
    dialog.findChild<QComboBox*>(QStringLiteral("figureUnit"))->setCurrentIndex(2);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("figureWidth"))->setValue(7.2);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("figureHeight"))->setValue(4);
    QVERIFY(qAbs(dialog.choice().size.widthMm - 182.88) < 0.01 && qAbs(dialog.choice().size.heightMm - 101.6) < 0.01);
}

void tst_ExportDialog::pagesOfAPdfAreTurned()
{
    std::vector<FigureScope> many = scopes();
    RandomSpec random;
    random.leaders = 80;
    for (FigureSpec* spec : {&many[0].spec, &many[0].forPublic}) {
        spec->scene.chronology = randomChronology(random);
        spec->scene.lanes =
            std::make_shared<LaneList>(personLanes(*spec->scene.chronology, nullptr, LaneOrder::Activity));
    }
    ExportDialog dialog(many, {}, QStringLiteral("a4"), nullptr);
    dialog.findChild<QComboBox*>(QStringLiteral("figureFormat"))->setCurrentIndex(2);
    const auto* page = dialog.findChild<QSpinBox*>(QStringLiteral("figurePage"));
    QTRY_VERIFY_WITH_TIMEOUT(page->maximum() > 1, 20000);
    dialog.findChild<QComboBox*>(QStringLiteral("figureFormat"))->setCurrentIndex(0);
    QTRY_COMPARE_WITH_TIMEOUT(page->maximum(), 1, 20000);
}

void tst_ExportDialog::captionIsCopied()
{
    ExportDialog dialog(scopes(), {}, QStringLiteral("a4"), nullptr);
    const auto* preview = dialog.findChild<FigurePreview*>();
    QTRY_VERIFY_WITH_TIMEOUT(preview->caption().contains(QStringLiteral("of 60 communications")), 20000);
    for (QPushButton* button : preview->findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Copy caption"))
            button->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), preview->caption());
}

QTEST_MAIN(tst_ExportDialog)
#include "tst_exportdialog.moc"
