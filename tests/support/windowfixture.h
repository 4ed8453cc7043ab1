#pragma once
// A main window on a file made from the sample articles, with settings of its own and questions answered beforehand.
// The folder goes with the fixture.
#include "app/mainwindow.h"
#include "app/settings.h"

#include <QTemporaryDir>

#include <memory>

namespace summitry {

/// Answers every question for a file with `path`, and yes to the rest.
class ReadyAnswer : public Ask
{
public:
    QString path;
    void openFiles(QWidget*, const FileQuestion&, std::function<void(const QStringList&)> answer) override
    {
        answer({path});
    }
    void openFolder(QWidget*, const FileQuestion&, std::function<void(const QString&)> answer) override
    {
        answer(path);
    }
    void saveFile(QWidget*, const FileQuestion&, std::function<void(const QString&)> answer) override { answer(path); }
    void confirm(QWidget*, const Confirmation&, std::function<void()> yes) override { yes(); }
};

class WindowFixture
{
public:
    /// Sample articles by the beginning of their names ("01", "12"); an error in what() when they could not be read.
    explicit WindowFixture(const QStringList& samples);
    QString file(const QString& name) const { return m_folder.filePath(name); }
    MainWindow& window() { return *m_window; }
    ReadyAnswer& answer() { return m_answer; }
    QString what() const { return m_what; }

private:
    QTemporaryDir m_folder;
    ReadyAnswer m_answer;
    QString m_what;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace summitry
