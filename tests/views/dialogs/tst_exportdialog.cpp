// The export dialog: a preset fills the fields, what was chosen last for it comes back, and what to mind is told in
// words.
#include "tests/support/randomchronology.h"
#include "views/dialogs/exportdialog.h"
#include "views/scene/density.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
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
    return {{QStringLiteral("The view"), spec}, {QStringLiteral("Everything"), whole}};
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
    ExportDialog::apply(choice, spec);
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

QTEST_MAIN(tst_ExportDialog)
#include "tst_exportdialog.moc"
