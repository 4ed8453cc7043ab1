#include "views/dialogs/peopledialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace summitry;

namespace {

PersonEntry entry(const char* name, std::int64_t count, bool known)
{
    PersonEntry made;
    made.person.name = name, made.count = count, made.known = known;
    return made;
}

} // namespace

class PeopleDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dialog = std::make_unique<PeopleDialog>();
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setPeople({entry("Ana Berg", 5, true), entry("Mr Dahl", 40, false), entry("Bo Dahl", 7, true)});
        m_list = m_dialog->findChild<QTableView*>(QStringLiteral("people"));
    }

    void whoIsNamedMostComesFirst()
    {
        QCOMPARE(names(),
                 (QStringList{QStringLiteral("Mr Dahl"), QStringLiteral("Bo Dahl"), QStringLiteral("Ana Berg")}));
        find<QLineEdit>("findPerson")->setText(QStringLiteral("dahl"));
        QCOMPARE(names().size(), 2);
        find<QCheckBox>("unknownOnly")->setChecked(true);
        QCOMPARE(names(), QStringList{QStringLiteral("Mr Dahl")});
    }

    void savingTellsWhatIsInTheFields()
    {
        QSignalSpy wanted(m_dialog.get(), &PeopleDialog::additionsWanted);
        QSignalSpy merged(m_dialog.get(), &PeopleDialog::mergeWanted);
        m_list->selectRow(2);
        find<QPlainTextEdit>("personAliases")->setPlainText(QStringLiteral("Big Ana\n\n A. Berg "));
        find<QPlainTextEdit>("personTerms")
            ->setPlainText(QStringLiteral("president; NOR; 2020-01-20;\nmayor;NOR;;2019-12-31"));
        find<QPushButton>("savePerson")->click();
        QCOMPARE(wanted.size(), 1);
        const auto person = wanted[0][0].value<Person>();
        QCOMPARE(person.name, std::string("Ana Berg"));
        QCOMPARE(person.aliases, (std::vector<std::string>{"Big Ana", "A. Berg"}));
        QCOMPARE(person.terms.size(), 2u);
        QCOMPARE(person.terms[0].to, Day(kFarFuture));
        QCOMPARE(person.terms[1].from, Day(kFarPast));
        QCOMPARE(merged.size(), 0);
        find<QLineEdit>("personName")->setText(QStringLiteral("Ana Bergdottir"));
        find<QPushButton>("savePerson")->click();
        QCOMPARE(merged.size(), 1);
        QCOMPARE(merged[0][1].toString(), QStringLiteral("Ana Bergdottir"));
    }

    void officesThatCannotBeReadAreTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no place") << "president";
        QTest::newRow("no day") << "president; NOR; soon";
        QTest::newRow("ends before it begins") << "president; NOR; 2020-01-20; 2019-01-20";
        QTest::newRow("too much") << "president; NOR; 2020-01-20; 2021-01-20; yes";
    }

    void officesThatCannotBeReadAreTold()
    {
        QFETCH(QString, line);
        QSignalSpy wanted(m_dialog.get(), &PeopleDialog::additionsWanted);
        m_list->selectRow(0);
        find<QPlainTextEdit>("personTerms")->setPlainText(line);
        find<QPushButton>("savePerson")->click();
        QCOMPARE(wanted.size(), 0);
        QVERIFY(find<QLabel>("personNote")->text().contains(line));
    }

    void officesComeBackAsTheyWere()
    {
        const std::vector<Term> terms{{"president", "NOR", 100, kFarFuture}, {"mayor", "NOR", kFarPast, 99}};
        QCOMPARE(*termsFromLines(linesOfTerms(terms)), terms);
        QVERIFY(termsFromLines({})->empty());
    }

private:
    template <typename T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    QStringList names() const
    {
        QStringList found;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            found << m_list->model()->index(row, 0).data().toString();
        return found;
    }

    std::unique_ptr<PeopleDialog> m_dialog;
    QTableView* m_list = nullptr;
};

QTEST_MAIN(PeopleDialogTest)
#include "tst_peopledialog.moc"
