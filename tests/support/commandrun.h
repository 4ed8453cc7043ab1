#pragma once
// Runs a command line on streams in memory and keeps what it wrote; makes files to run it on in a folder of its own
// that goes away with it. For tests of app/cli.
#include "app/cli/commandline.h"

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QTemporaryDir>

#include <sstream>

struct CommandRun
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// Standard output as JSON Lines.
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray& line : out.split('\n'))
            if (!line.isEmpty())
                objects << QJsonDocument::fromJson(line).object();
        return objects;
    }
};

inline CommandRun runCommand(const std::vector<std::string>& words, const QByteArray& input = {})
{
    std::istringstream in(input.toStdString());
    std::ostringstream out;
    std::ostringstream err;
    CommandRun run;
    run.code = summitry::cli::runCommandLine(words, {in, out, err});
    run.out = QByteArray::fromStdString(out.str());
    run.err = QByteArray::fromStdString(err.str());
    return run;
}

class TestFolder
{
public:
    std::string write(const QString& name, const QByteArray& content) const
    {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path.toStdString();
    }
    std::string path(const QString& name = {}) const { return m_dir.filePath(name).toStdString(); }

private:
    QTemporaryDir m_dir;
};
