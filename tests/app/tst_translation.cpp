// Every string translated and 40 % longer: nothing in sight stays English, nothing is cut off. Plural forms come from
// the count.
#include "app/datestyle.h"
#include "app/englishplurals.h"
#include "models/items/wording.h"
#include "tests/support/desk.h"
#include "views/dialogs/aboutdialog.h"
#include "views/dialogs/commandpalette.h"
#include "views/dialogs/eventdialog.h"
#include "views/dialogs/exportdialog.h"
#include "views/dialogs/importreportdialog.h"
#include "views/dialogs/pastedialog.h"
#include "views/dialogs/preferencesdialog.h"
#include "views/dialogs/savedfiltersdialog.h"
#include "views/dialogs/shortcutsdialog.h"
#include "views/filters/filterpanel.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

using namespace summitry;

namespace {

/// "Import" -> "⟦Import~~⟧": places and mnemonics stay, the length grows by 40 %.
class PseudoTranslator : public QTranslator
{
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        const qsizetype more = (text.size() * 2 + 4) / 5;
        return text.isEmpty() ? QString() : u'⟦' + text + QString(qMax<qsizetype>(1, more - 2), u'~') + u'⟧';
    }
    bool isEmpty() const override { return false; }
};

bool hasWords(const QString& text)
{
    static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{3,}"));
    return text.contains(kWord);
}

/// Everything a widget shows in words of the program's own.
QStringList wordsOf(const QWidget& widget)
{
    QStringList words{widget.toolTip()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        words << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        words << button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        words << line->placeholderText();
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        words << box->title();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            words << tabs->tabText(i);
    if (const auto* menu = qobject_cast<const QMenu*>(&widget))
        for (const QAction* action : menu->actions())
            words << action->text();
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget); header && header->model())
        for (int i = 0; i < header->count(); ++i)
            words << header->model()->headerData(i, header->orientation()).toString();
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < combo->count(); ++i)
            words << combo->itemText(i);
    return words;
}

/// What comes from the file, from Qt's version or from the fixed names of keys and formats, not from the program.
bool isData(const QWidget& widget, const QString& words, const QStringList& known)
{
    static const QStringList kNames{QStringLiteral("versions"), QStringLiteral("articleText"),
                                    QStringLiteral("inspectorTitle")};
    return kNames.contains(widget.objectName()) || widget.inherits("QLineEditIconButton") ||
           std::any_of(known.begin(), known.end(), [&](const QString& name) { return words.contains(name); });
}

QStringList untranslated(const QWidget& root, const QStringList& known)
{
    QStringList found;
    QList<const QWidget*> all{&root};
    for (const QWidget* child : root.findChildren<QWidget*>())
        all << child;
    for (const QWidget* widget : all) {
        if (!widget->isVisible() && !qobject_cast<const QMenu*>(widget))
            continue;
        for (const QString& words : wordsOf(*widget))
            if (hasWords(words) && !words.contains(u'⟦') && !isData(*widget, words, known))
                found << QStringLiteral("%1 %2: %3")
                             .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                  words.left(80));
    }
    found.removeDuplicates();
    return found;
}

/// Words that have less room than they need, and widgets that reach out of their parent.
QStringList cut(const QWidget& root)
{
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString words = label ? label->text() : button ? button->text() : QString();
        if (!widget->isVisible() || words.isEmpty())
            continue;
        const bool wraps = label && label->wordWrap();
        const int needed = wraps ? 0 : widget->minimumSizeHint().width();
        const bool tall = wraps && label->heightForWidth(label->width()) > label->height() + 2;
        if (widget->width() < needed || tall ||
            !widget->parentWidget()->rect().adjusted(-2, -2, 2, 2).contains(widget->geometry()))
            found << QStringLiteral("%1 (%2 of %3): %4")
                         .arg(widget->objectName())
                         .arg(widget->width())
                         .arg(needed)
                         .arg(words.left(60));
    }
    return found;
}

} // namespace

class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void theCheckFindsWhatItLooksFor();
    void pluralsFollowTheCount();
    void datesFollowTheStyle();
    void nothingInTheWindowStaysEnglishOrIsCut();
    void nothingInADialogStaysEnglishOrIsCut_data();
    void nothingInADialogStaysEnglishOrIsCut();

private:
    PseudoTranslator m_pseudo;
};

void TranslationTest::theCheckFindsWhatItLooksFor()
{
    QWidget box;
    box.resize(400, 100);
    auto* english = new QLabel(QStringLiteral("Not translated"), &box);
    auto* narrow = new QPushButton(QStringLiteral("⟦A long word on a button⟧"), &box);
    narrow->setGeometry(0, 30, 20, 20);
    auto* outside = new QLabel(QStringLiteral("⟦Outside⟧"), &box);
    outside->setGeometry(380, 60, 200, 20);
    english->setGeometry(0, 0, 300, 20);
    box.show();
    QCOMPARE(untranslated(box, {}).size(), 1);
    QCOMPARE(cut(box).size(), 2);
}

void TranslationTest::pluralsFollowTheCount()
{
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    QCOMPARE(QCoreApplication::translate("x", "%n event(s)", nullptr, 1), QStringLiteral("1 event"));
    QCOMPARE(QCoreApplication::translate("x", "%n event(s)", nullptr, 2), QStringLiteral("2 events"));
    QCoreApplication::removeTranslator(&plurals);
}

void TranslationTest::datesFollowTheStyle()
{
    DateStyle style;
    QCoreApplication::installTranslator(&style);
    const Day day = dayFromCivil({2025, 6, 9});
    QCOMPARE(dayWords(day), QStringLiteral("9 June 2025"));
    style.setStyle(Preferences::Dates::MonthFirst);
    QCOMPARE(dayWords(day), QStringLiteral("June 9, 2025"));
    QCOMPARE(spanWords(day, day + 2), QStringLiteral("June 9–11, 2025"));
    style.setStyle(Preferences::Dates::Iso);
    QCOMPARE(dayWords(day), QStringLiteral("2025-06-09"));
    QCoreApplication::removeTranslator(&style);
}

void TranslationTest::nothingInTheWindowStaysEnglishOrIsCut()
{
    QCoreApplication::installTranslator(&m_pseudo);
    {
        Desk desk;
        desk.window.resize(1700, 950);
        QCOMPARE(untranslated(desk.window, {QStringLiteral("Summitry")}), QStringList{});
        QCOMPARE(cut(desk.window), QStringList{});
        desk.importTalk();
        QStringList known{QStringLiteral("talk"), QStringLiteral("Ministers of two"), desk.folder.path()};
        for (const ChronologyPerson& person : desk.window.session().chronology().chronology()->persons())
            if (!person.name.empty())
                known << text(person.name);
        desk.window.session().picks().pickOnly(desk.window.session().chronology().chronology()->ids()[0]);
        for (const char* panel :
             {"showProfile", "showMatrix", "showComparison", "showReview", "showHits", "showStory"}) {
            desk.trigger(panel);
            QCOMPARE(untranslated(desk.window, known), QStringList{});
        }
        for (const QAction* action : desk.window.actions().all())
            QVERIFY2(action->text().contains(u'⟦'), qPrintable(action->text()));
        desk.window.findChild<QToolButton*>(QStringLiteral("moreFiltersButton"))->click();
        auto* filters = desk.window.findChild<FilterPanel*>();
        QCOMPARE(untranslated(*filters, known), QStringList{});
        QCOMPARE(cut(*filters), QStringList{});
    }
    QCoreApplication::removeTranslator(&m_pseudo);
}

void TranslationTest::nothingInADialogStaysEnglishOrIsCut_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"import", "paste", "preferences", "about", "keys", "saved filters", "change event", "report"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TranslationTest::nothingInADialogStaysEnglishOrIsCut()
{
    QFETCH(QString, name);
    QCoreApplication::installTranslator(&m_pseudo);
    QStringList english, short_;
    {
        Account call;
        call.kind = Kind::Call;
        call.form = Form::Phone;
        const ImportLog log{QStringLiteral("⟦1⟧"), {{ArticleOutcome::What::Known, "⟦a⟧", "/a", {}}}, {}};
        const std::map<QString, std::function<QDialog*()>> makers{
            {QStringLiteral("import"), [] { return new ImportDialog({}, nullptr); }},
            {QStringLiteral("paste"), [] { return new PasteDialog({}, nullptr); }},
            {QStringLiteral("preferences"), [] { return new PreferencesDialog({}, {}, nullptr); }},
            {QStringLiteral("about"), [] { return new AboutDialog({QStringLiteral("Qt 6")}, nullptr); }},
            {QStringLiteral("keys"), [] { return new ShortcutsDialog({}, nullptr); }},
            {QStringLiteral("saved filters"), [] { return new SavedFiltersDialog({}, nullptr); }},
            {QStringLiteral("change event"),
             [&] { return new EventDialog(EventDialog::Purpose::Change, call, {}, nullptr); }},
            {QStringLiteral("report"), [&] { return new ImportReportDialog(log, nullptr); }}};
        const std::unique_ptr<QDialog> dialog(makers.at(name)());
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        QVERIFY(dialog->windowTitle().contains(u'⟦'));
        english = untranslated(*dialog, {});
        short_ = cut(*dialog);
    }
    QCoreApplication::removeTranslator(&m_pseudo);
    QCOMPARE(english, QStringList{});
    QCOMPARE(short_, QStringList{});
}

QTEST_MAIN(TranslationTest)
#include "tst_translation.moc"
