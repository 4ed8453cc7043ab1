// How fast articles go through `extract`: articles made by shuffling the sentences of the samples are piped as JSON
// Lines into the program; reports MB and articles a second for 1 and 2 jobs, the peak of memory, and how time grows
// with the length of one article. usage: bench_extract PROGRAM [MB of text, 200 unless given]
#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <fmt/core.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fcntl.h>
#include <random>

namespace {

struct Run
{
    double seconds = 0;
    double processor = 0; ///< seconds of processor time, for machines that are busy with other things
    double peakMegabytes = 0;
    bool good = false;
};

QStringList sampleSentences()
{
    QStringList sentences;
    const QDir folder(QStringLiteral(SUMMITRY_SOURCE_DIR "/resources/samples"));
    for (const QString& name :
         folder.entryList({QStringLiteral("*.txt"), QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const QString text = name.endsWith(QStringLiteral(".json"))
                                 ? QJsonDocument::fromJson(bytes).object()[QStringLiteral("text")].toString()
                                 : QString::fromUtf8(bytes);
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
            sentences +=
                line.split(QRegularExpression(QStringLiteral("(?<=[.!?\u201D]) (?=[A-Z\u201C])")), Qt::SkipEmptyParts);
    }
    return sentences;
}

QString article(const QStringList& sentences, qsizetype length, std::mt19937& random)
{
    std::uniform_int_distribution<qsizetype> any(0, sentences.size() - 1);
    QString text = sentences[any(random)].chopped(1) + QStringLiteral("\n\n");
    for (int n = 1; text.size() < length; ++n)
        text += sentences[any(random)] + (n % 3 == 0 ? QStringLiteral("\n\n") : QStringLiteral(" "));
    return text;
}

QByteArray line(int number, const QString& text)
{
    const QJsonObject object{{QStringLiteral("id"), QString::number(number)},
                             {QStringLiteral("published"), QStringLiteral("2025-06-10")},
                             {QStringLiteral("text"), text}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Runs `program extract --jobs N -` on the file; its own peak, not that of this program.
Run extract(const QByteArray& program, const QByteArray& input, int jobs)
{
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        dup2(open(input.constData(), O_RDONLY), STDIN_FILENO);
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
        const QByteArray count = QByteArray::number(jobs);
        execl(program.constData(), "summitry", "extract", "--jobs", count.constData(), "-", nullptr);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const auto secondsOf = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024, WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

bool writeArticles(const QString& path, const QStringList& sentences, double megabytes, qsizetype length, int& count,
                   double& textBytes)
{
    std::mt19937 random(1);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (count = 0, textBytes = 0; textBytes < megabytes * 1e6; ++count) {
        const QString text = article(sentences, length, random);
        textBytes += static_cast<double>(text.toUtf8().size());
        if (file.write(line(count, text)) < 0)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        fmt::print(stderr, "usage: bench_extract PROGRAM [MB]\n");
        return 2;
    }
    const double megabytes = argc > 2 ? QByteArray(argv[2]).toDouble() : 200;
    const QStringList sentences = sampleSentences();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("articles.jsonl"));
    int count = 0;
    double bytes = 0;
    if (sentences.isEmpty() || !writeArticles(path, sentences, megabytes, 2500, count, bytes))
        return 3;
    for (const int jobs : {1, 2}) {
        const Run run = extract(argv[1], path.toUtf8(), jobs);
        fmt::print("{} articles, {:.0f} MB, {} job{}: {:.1f} s, {:.1f} MB/s, {:.0f} articles/s; {:.1f} MB per second "
                   "of processor time; peak {:.0f} MB{}\n",
                   count, bytes / 1e6, jobs, jobs > 1 ? "s" : "", run.seconds, bytes / 1e6 / run.seconds,
                   count / run.seconds, bytes / 1e6 / run.processor, run.peakMegabytes, run.good ? "" : " FAILED");
    }
    for (const double each : {0.0, 0.01, 0.1, 1.0, 10.0}) {
        if (!writeArticles(path, sentences, each > 0 ? each : 0.0001,
                           each > 0 ? static_cast<qsizetype>(each * 1e6) : 10, count, bytes))
            return 3;
        const Run run = extract(argv[1], path.toUtf8(), 1);
        fmt::print("one article of {:>8.0f} bytes: {:.3f} s of processor time, peak {:.0f} MB{}\n", bytes,
                   run.processor, run.peakMegabytes, run.good ? "" : " FAILED");
    }
}
