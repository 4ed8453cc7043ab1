// How fast articles go through `extract`: articles made by shuffling the sentences of the samples are piped as JSON
// Lines into the program; reports MB and articles a second for 1 and 2 jobs, the peak of memory, how time grows with
// the length of one article, what odd texts cost, and with a third argument the peak over so many articles streamed.
// usage: bench_extract PROGRAM [MB of text, 200 unless given] [articles to stream, none unless given]
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

/// Runs `program extract --jobs N -` on what the descriptor gives; its own peak, not that of this program.
pid_t start(const QByteArray& program, int input, int jobs)
{
    const pid_t child = fork();
    if (child == 0) {
        dup2(input, STDIN_FILENO);
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
        dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
        const QByteArray count = QByteArray::number(jobs);
        execl(program.constData(), "summitry", "extract", "--jobs", count.constData(), "-", nullptr);
        _exit(127);
    }
    return child;
}

Run waitFor(pid_t child, const QElapsedTimer& timer)
{
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const auto secondsOf = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024, WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

Run extract(const QByteArray& program, const QByteArray& path, int jobs)
{
    QElapsedTimer timer;
    timer.start();
    const int input = open(path.constData(), O_RDONLY);
    const pid_t child = start(program, input, jobs);
    close(input);
    return waitFor(child, timer);
}

/// Short articles through a pipe, never all in memory or on disk.
Run stream(const QByteArray& program, const QStringList& sentences, int articles)
{
    int ends[2] = {};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    QElapsedTimer timer;
    timer.start();
    const pid_t child = start(program, ends[0], 2);
    close(ends[0]);
    QFile input;
    std::mt19937 random(2);
    bool good = input.open(ends[1], QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
    for (int i = 0; good && i < articles; ++i)
        good = input.write(line(i, article(sentences, 500, random))) > 0;
    input.close();
    Run run = waitFor(child, timer);
    run.good = run.good && good;
    return run;
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

void show(const char* what, double bytes, const Run& run)
{
    fmt::print("{} of {:>8.0f} bytes: {:.3f} s of processor time, {:.1f} MB/s, peak {:.0f} MB{}\n", what, bytes,
               run.processor, bytes / 1e6 / run.processor, run.peakMegabytes, run.good ? "" : " FAILED");
}

bool showLengths(const QByteArray& program, const QString& path, const QStringList& sentences)
{
    for (const qsizetype length : {10, 10'000, 100'000, 1'000'000, 10'000'000, 20'000'000}) {
        int count = 0;
        double bytes = 0;
        if (!writeArticles(path, sentences, 1e-6, length, count, bytes))
            return false;
        show("one article", bytes, extract(program, path.toUtf8(), 1));
    }
    return true;
}

bool showOddTexts(const QByteArray& program, const QString& path)
{
    const std::pair<const char*, QString> texts[] = {
        {"a sentence of 100,000 words", QStringLiteral("they told President Xi that ").repeated(20'000)},
        {"a million quotation marks", QStringLiteral("\"").repeated(1'000'000)},
        {"brackets in brackets", QStringLiteral("(").repeated(500'000) + QStringLiteral(")").repeated(500'000)},
        {"combining marks", QStringLiteral("e\u0301\u0301\u0301").repeated(500'000)},
        {"bidirectional controls", QStringLiteral("\u202ePutin met Xi\u202c ").repeated(100'000)},
        {"months", QStringLiteral("June ").repeated(200'000)},
        {"one word", QStringLiteral("a").repeated(5'000'000)},
        {"Turkish", QStringLiteral("\u0130ki lider bir g\u00f6r\u00fc\u015fme i\u00e7in bir araya geldi ve bu konuda "
                                   "daha \u00e7ok olarak ile dedi. ")
                        .repeated(50'000)}};
    for (const auto& [name, text] : texts) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(line(1, text)) < 0)
            return false;
        file.close();
        show(name, static_cast<double>(text.toUtf8().size()), extract(program, path.toUtf8(), 1));
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
    if (!showLengths(argv[1], path, sentences) || !showOddTexts(argv[1], path))
        return 3;
    const int articles = argc > 3 ? QByteArray(argv[3]).toInt() : 0;
    for (int each : {articles / 10, articles}) {
        if (each == 0)
            continue;
        const Run run = stream(argv[1], sentences, each);
        fmt::print("{} articles streamed, 2 jobs: {:.1f} s, peak {:.0f} MB{}\n", each, run.seconds, run.peakMegabytes,
                   run.good ? "" : " FAILED");
    }
}
