// Figures through the window: from the menu to the file, the clipboard or a folder; public ones name nothing; targets
// that cannot be written and sizes that cannot be drawn are told.
#include "app/actions.h"
#include "tests/support/windowfixture.h"
#include "views/dialogs/exportdialog.h"
#include "views/parts/messagebar.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace summitry;

namespace {

constexpr int kLongest = 60000; // ms, on a busy machine

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aFileComesOut();
    void theClipboardHoldsAFigure();
    void aFolderPerLeader();
    void publicFiguresNameNothing();
    void tooLargeIsRefused();
    void targets_data();
    void targets();
    void namedSettingsStay();
    void figuresComeBack_data();
    void figuresComeBack();

private:
    QByteArray drawn();
    ExportDialog* dialog();
    void choose(const char* name, int index)
    {
        dialog()->findChild<QComboBox*>(QString::fromLatin1(name))->setCurrentIndex(index);
    }
    void finish()
    {
        auto* box = dialog()->findChild<QDialogButtonBox*>();
        for (QAbstractButton* button : box->buttons())
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return button->click();
    }
    MessageBar& bar() { return m_fixture->window().messageBar(); }
    QByteArray read(const QString& path);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestFigures::init()
{
    m_fixture = std::make_unique<WindowFixture>(QStringList{QStringLiteral("01"), QStringLiteral("12")});
    QVERIFY2(m_fixture->what().isEmpty(), qPrintable(m_fixture->what()));
}

/// Opened by the menu when it is not open yet.
ExportDialog* TestFigures::dialog()
{
    if (auto* open = m_fixture->window().findChild<ExportDialog*>())
        return open;
    m_fixture->window().actions()["exportFigure"]->trigger();
    return m_fixture->window().findChild<ExportDialog*>();
}

QByteArray TestFigures::read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestFigures::aFileComesOut()
{
    m_fixture->answer().path = m_fixture->file(QStringLiteral("a.svg"));
    choose("figureFormat", 1);
    finish();
    QTRY_VERIFY_WITH_TIMEOUT(bar().sentence().contains(QStringLiteral("a.svg")), kLongest);
    const QByteArray svg = read(m_fixture->answer().path);
    QVERIFY(embeddedView(svg));
    const QString name = m_fixture->window().session().title().section(u'.', 0, 0);
    QVERIFY2(svg.contains(name.toUtf8() + ", "), qPrintable(name)); // not so in public ones
    QVERIFY(bar().details().contains(QStringLiteral("communications")));
}

void TestFigures::theClipboardHoldsAFigure()
{
    choose("figureFormat", 3);
    finish();
    QTRY_VERIFY_WITH_TIMEOUT(bar().sentence().contains(QStringLiteral("clipboard")), kLongest);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(embeddedView(data->data(QStringLiteral("image/png"))));
}

void TestFigures::aFolderPerLeader()
{
    m_fixture->answer().path = m_fixture->file(QStringLiteral("set"));
    auto* what = dialog()->findChild<QComboBox*>(QStringLiteral("figureScope"));
    const int at = what->findText(QStringLiteral("One figure for each leader"));
    QVERIFY(at >= 0);
    what->setCurrentIndex(at);
    finish();
    QTRY_VERIFY_WITH_TIMEOUT(bar().sentence().contains(QStringLiteral("index.html")), kLongest);
    const QDir folder(m_fixture->answer().path);
    QVERIFY(folder.exists(QStringLiteral("captions.txt")));
    QVERIFY(folder.entryList({QStringLiteral("*.png")}).size() > 1);
}

void TestFigures::publicFiguresNameNothing()
{
    m_fixture->answer().path = m_fixture->file(QStringLiteral("a.svg"));
    const QString name = m_fixture->window().session().title().section(u'.', 0, 0);
    choose("figureFormat", 1);
    dialog()->findChild<QCheckBox*>(QStringLiteral("figurePublic"))->setChecked(true);
    finish();
    QTRY_VERIFY_WITH_TIMEOUT(bar().sentence().contains(QStringLiteral("a.svg")), kLongest);
    const QByteArray svg = read(m_fixture->answer().path);
    QVERIFY(svg.startsWith("<?xml"));
    QVERIFY2(!svg.contains(name.toUtf8() + ", "), qPrintable(name));
    QVERIFY(!svg.contains(QDir::homePath().toUtf8() + '/') && !svg.contains("highlighted"));
}

void TestFigures::tooLargeIsRefused()
{
    m_fixture->answer().path = m_fixture->file(QStringLiteral("huge.png"));
    choose("figureUnit", 1);
    for (const char* side : {"figureWidth", "figureHeight"})
        dialog()->findChild<QDoubleSpinBox*>(QString::fromLatin1(side))->setValue(10000);
    finish();
    QCOMPARE(bar().tone(), MessageBar::Tone::Error);
    QVERIFY2(bar().sentence().contains(QStringLiteral("million pixels")), qPrintable(bar().sentence()));
    QVERIFY(!QFile::exists(m_fixture->answer().path));
}

void TestFigures::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing folder") << QStringLiteral("no/such/a.png") << QStringLiteral("could not be written");
    QTest::newRow("a folder") << QStringLiteral("folder.png") << QStringLiteral("is a folder");
    QTest::newRow("read-only") << QStringLiteral("/proc/version") << QStringLiteral("could not be written");
}

void TestFigures::targets()
{
    QFETCH(QString, target);
    QFETCH(QString, says);
    QDir(m_fixture->file({})).mkdir(QStringLiteral("folder.png"));
    m_fixture->answer().path = target.startsWith(u'/') ? target : m_fixture->file(target);
    dialog();
    finish();
    QTRY_COMPARE_WITH_TIMEOUT(bar().tone(), MessageBar::Tone::Error, kLongest);
    QVERIFY2(bar().sentence().contains(says), qPrintable(bar().sentence()));
}

void TestFigures::namedSettingsStay()
{
    dialog()->findChild<QLineEdit*>(QStringLiteral("figureLookName"))->setText(QStringLiteral("Thesis"));
    dialog()->findChild<QPushButton*>(QStringLiteral("figureKeep"))->click();
    delete dialog();
    auto* looks = dialog()->findChild<QComboBox*>(QStringLiteral("figurePreset"));
    QVERIFY(looks->findData(QStringLiteral("Thesis")) > 0);
}

/// An SVG of the view.
QByteArray TestFigures::drawn()
{
    m_fixture->answer().path = m_fixture->file(QStringLiteral("a.svg"));
    choose("figureFormat", 1);
    finish();
    if (!QTest::qWaitFor([this] { return bar().sentence().contains(QStringLiteral("a.svg")); }, kLongest))
        return {};
    return read(m_fixture->answer().path);
}

void TestFigures::figuresComeBack_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("whole") << QByteArray() << QByteArray() << QStringLiteral("The data are the same");
    QTest::newRow("cut off") << QByteArray("</summitry:view>") << QByteArray("<") << QStringLiteral("is damaged");
    QTest::newRow("garbled") << QByteArray("{&quot;version&quot;") << QByteArray("{{") << QString();
    QTest::newRow("newer") << QByteArray("&quot;version&quot;:1") << QByteArray("&quot;version&quot;:99")
                           << QStringLiteral("newer");
}

void TestFigures::figuresComeBack()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QByteArray svg = drawn();
    QVERIFY(from.isEmpty() || svg.contains(from));
    if (!from.isEmpty())
        svg.replace(from, to);
    const QString path = m_fixture->file(QStringLiteral("b.svg"));
    QVERIFY(writeWhole(svg, path));
    Session& session = m_fixture->window().session();
    const View drawnView = session.view();
    session.span().show({19000, 19010});
    const View before = session.view();
    m_fixture->window().openFiles({path});
    QVERIFY2(bar().sentence().contains(says), qPrintable(bar().sentence()));
    if (from.isEmpty()) {
        QVERIFY(qAbs(session.view().from - drawnView.from) < 1e-3);
    } else {
        QCOMPARE(bar().tone(), MessageBar::Tone::Error);
        QVERIFY(session.view() == before);
    }
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
