// A file of N communications (default 1,000,000): processor time to write, to stream into a snapshot, to update, to
// search; size.
#include "app/jobs/loadchronology.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/mergeindex.h"
#include "models/store/search.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <random>
#include <utility>

using namespace summitry;

namespace {

constexpr int kBatch = 20'000;
constexpr int kPerArticle = 50;

/// Processor time since the last call: other load on the machine does not count.
double secondsSince(std::clock_t& last)
{
    const std::clock_t now = std::clock();
    return static_cast<double>(now - std::exchange(last, now)) / CLOCKS_PER_SEC;
}

Account randomAccount(std::mt19937& random)
{
    static const char* const words[] = {"harbour", "grain",  "ceasefire", "summit",  "prisoners",
                                        "energy",  "border", "treaty",    "railway", "talks"};
    Account account;
    const auto person = [&] {
        const std::string n = std::to_string(random() % 400);
        return Actor{"Leader " + n, ActorKind::Leader, "C" + n, {}};
    };
    const bool said = random() % 4 != 0;
    account.kind = said ? Kind::Statement : random() % 2 ? Kind::Call : Kind::Summit;
    account.form = said ? Form::Quote : account.kind == Kind::Call ? Form::Phone : Form::Bilateral;
    account.when.date = EdtfDate::onDay(7305 + static_cast<Day>(random() % 13'150));
    (said ? account.speakers : account.participants) = {person()};
    (said ? account.addressees : account.participants).push_back(person());
    for (int i = 0; said && i < 12; ++i)
        account.quote += std::string(words[random() % 10]) + " number" + std::to_string(random() % 5000) + " ";
    account.confidence = 0.8f;
    return account;
}

void writeArticle(Store& store, int number, std::mt19937& random)
{
    Article article;
    article.title = "Article " + std::to_string(number);
    article.text = article.title;
    article.source = "Source " + std::to_string(number % 100);
    std::vector<Account> accounts;
    for (int i = 0; i < kPerArticle; ++i)
        accounts.push_back(randomAccount(random));
    const auto added = store.articles().add(article, {}, accounts);
    for (std::size_t i = 0; added && i < accounts.size(); ++i) {
        Communication communication;
        communication.id = added->accounts[i];
        communication.shown = accounts[i];
        communication.accounts = {{communication.id, added->article}};
        communication.firstReported.date = accounts[i].when.date;
        (void)store.mergeIndex().assign(communication.id, communication.id);
        (void)store.communications().put(communication, {1, {article.source}, false});
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("bench.summitry")).toStdString();
    std::mt19937 random(1);
    std::clock_t timer = std::clock();
    {
        const Opened made = Store::create(path);
        for (int done = 0; done < count; done += kBatch)
            (void)made.store->transaction([&]() -> Result<void> {
                for (int i = 0; i < kBatch; i += kPerArticle)
                    writeArticle(*made.store, done + i, random);
                return {};
            });
    }
    const double size = static_cast<double>(QFile(QString::fromStdString(path)).size());
    std::printf("written   %.1f s, %.0f bytes a communication\n", secondsSince(timer), size / count);
    const Opened opened = Store::open(path);
    std::printf("opened    %.3f s\n", secondsSince(timer));
    std::size_t rows = 0;
    (void)opened.store->communications().forEach([&](const CommunicationRow& row) { rows += row.actors.size(); });
    std::printf("streamed  %.3f s\n", secondsSince(timer));
    const auto chronology = loadChronology(*opened.store);
    std::printf("snapshot  %.3f s, %zu communications, %.0f MB\n", secondsSince(timer), (*chronology)->size(),
                static_cast<double>((*chronology)->bytes()) / 1e6);
    const CommunicationId one = (*chronology)->ids()[5];
    (void)updateChronology(**chronology, *opened.store, {&one, 1});
    std::printf("update    %.3f s\n", secondsSince(timer));
    for (const char* query : {"number4711", "harbour", "\"grain number12\"", "treaty AND railway"}) {
        const auto found = opened.store->search().communications(query);
        std::printf("search    %.3f s, %zu hits: %s\n", secondsSince(timer), found->size(), query);
    }
    return 0;
}
