#pragma once
// A main window over a folder and settings of its own, with the verbs of a user: files, drops, commands, the import of
// one small article. Questions for files are answered beforehand.
#include "app/actions.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "views/dialogs/importdialog.h"
#include "views/scene/theme.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardPaths>
#include <QtTest>

namespace summitry {

/// Answers every question at once with what the test says.
class ReadyAsk : public Ask
{
public:
    QStringList paths;
    void openFiles(QWidget*, const FileQuestion&, std::function<void(const QStringList&)> answer) override
    {
        answer(paths);
    }
    void openFolder(QWidget*, const FileQuestion&, std::function<void(const QString&)> answer) override
    {
        answer(paths.value(0));
    }
    void saveFile(QWidget*, const FileQuestion&, std::function<void(const QString&)> answer) override
    {
        answer(paths.value(0));
    }
    void confirm(QWidget*, const Confirmation&, std::function<void()> yes) override { yes(); }
};

inline const char* const kTalk =
    "Ministers of two states confer\n\n"
    "On 10 June 2025 South Korean President Lee Jae-myung spoke by phone with Chinese President Xi Jinping. "
    "The call lasted half an hour, the presidential office in Seoul said.\n";

/// A window over a folder and settings of its own, with verbs of a user.
struct Desk
{
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    ReadyAsk ask;
    MainWindow window{settings, ask};

    Desk()
    {
        QStandardPaths::setTestModeEnabled(true);
        window.setAppearance(Theme::light(), 13, true);
        window.resize(1400, 900);
        window.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&window));
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile out(folder.filePath(name));
        out.open(QIODevice::WriteOnly);
        out.write(bytes);
        return out.fileName();
    }
    void trigger(const char* action) { window.actions()[action]->trigger(); }
    void drop(const QMimeData& data)
    {
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
    std::size_t size() { return window.session().chronology().chronology()->size(); }
    ImportDialog* importDialog() { return window.findChild<ImportDialog*>(); }
    /// The import dialog, with this day for articles that tell none, accepted.
    void answerImport(const char* date)
    {
        ImportDialog* dialog = importDialog();
        QVERIFY(dialog);
        dialog->findChild<QComboBox*>(QStringLiteral("undatedRule"))->setCurrentIndex(1);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("publishedDate")), QString::fromLatin1(date));
        dialog->accept();
    }
    void importTalk()
    {
        window.openFiles({file(QStringLiteral("talk.txt"), kTalk)});
        QTRY_VERIFY_WITH_TIMEOUT(size() > 0, 20000);
    }
};

} // namespace summitry
