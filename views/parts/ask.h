#pragma once
// The one seam for questions to the user: which files, where to, are you sure. Answers come by callback, never by a
// nested loop; a question that is put aside calls nothing. Windows get an Ask handed in; tests hand in one that
// answers.
#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace summitry {

struct FileQuestion
{
    QString title;
    QString folder;   ///< where to begin
    QString filter;   ///< "Articles (*.txt *.json);;All files (*)"
    QString proposal; ///< file name, for saving
    QString ending;   ///< added to a name without one ("png"); empty = none
};

struct Confirmation
{
    QString title;
    QString text;
    QString action; ///< on the button: "Replace", "Cancel the import"
};

class Ask
{
public:
    virtual ~Ask() = default;
    virtual void openFiles(QWidget* parent, const FileQuestion& question,
                           std::function<void(const QStringList&)> answer) = 0;
    virtual void openFolder(QWidget* parent, const FileQuestion& question,
                            std::function<void(const QString&)> answer) = 0;
    virtual void saveFile(QWidget* parent, const FileQuestion& question,
                          std::function<void(const QString&)> answer) = 0;
    virtual void confirm(QWidget* parent, const Confirmation& question, std::function<void()> yes) = 0;
};

/// Asks by the dialogs of the desktop.
class DialogAsk : public Ask
{
public:
    void openFiles(QWidget* parent, const FileQuestion& question,
                   std::function<void(const QStringList&)> answer) override;
    void openFolder(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> answer) override;
    void saveFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> answer) override;
    void confirm(QWidget* parent, const Confirmation& question, std::function<void()> yes) override;
};

} // namespace summitry
