#pragma once
// All articles and problems of some bytes, as lists; for tests of readers.
#include "models/readers/reader.h"

#include <QByteArray>
#include <QString>

#include <vector>

struct ReadAll
{
    std::vector<summitry::Article> articles;
    std::vector<summitry::Problem> problems;
    QString failure; ///< empty when the input could be read

    /// The sentences of all problems, a line each.
    QString complaints() const
    {
        QString all = failure;
        for (const summitry::Problem& problem : problems)
            all += u'\n' + QString::fromStdString(problem.file + ": " + problem.message.english());
        return all;
    }
};

inline ReadAll readAll(const QByteArray& bytes, const char* name)
{
    ReadAll reading;
    const std::string content = bytes.toStdString();
    const auto result = summitry::readArticles(
        {name, content},
        [&](summitry::Article&& article) {
            reading.articles.push_back(std::move(article));
            return true;
        },
        [&](summitry::Problem&& problem) { reading.problems.push_back(std::move(problem)); });
    if (!result)
        reading.failure = QString::fromStdString(result.message().english());
    return reading;
}
