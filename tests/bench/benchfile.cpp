#include "tests/bench/benchfile.h"

#include "app/jobs/loadchronology.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/mergeindex.h"
#include "models/store/search.h"
#include "models/store/store.h"
#include "tests/bench/benchframes.h"
#include "tests/bench/stopwatch.h"
#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

namespace summitry {

namespace {

constexpr Row kPerArticle = 50; // events told by one made-up article
constexpr Row kPerTransaction = 5000;

EdtfDate dateOf(const Chronology& data, Row row)
{
    const DateFlags flags = data.dateFlags()[row];
    if (flags.unknown)
        return EdtfDate();
    if (flags.openStart)
        return EdtfDate::onOrBefore(data.lastDays()[row]);
    return flags.openEnd ? EdtfDate::onOrAfter(data.firstDays()[row])
                         : EdtfDate::between(data.firstDays()[row], data.lastDays()[row]);
}

Account accountOf(const Chronology& data, Row row)
{
    Account account;
    account.kind = data.kinds()[row], account.form = data.forms()[row], account.status = data.statuses()[row];
    account.when.date = dateOf(data, row);
    account.confidence = data.confidences()[row];
    account.place = std::string(data.place(row));
    (account.kind == Kind::Statement ? account.quote : account.name) = std::string(data.title(row));
    for (const ChronologyActor& each : data.actors(row)) {
        const ChronologyPerson& person = data.persons()[each.person];
        const Actor actor{person.name, person.kind, person.country, {}};
        (each.role == Role::Participant ? account.participants
         : each.role == Role::Speaker   ? account.speakers
                                        : account.addressees)
            .push_back(actor);
    }
    return account;
}

Result<void> addArticle(Store& store, const Chronology& data, Row first, Row end)
{
    std::vector<Account> accounts;
    for (Row row = first; row < end; ++row)
        accounts.push_back(accountOf(data, row));
    Article article;
    article.title = "Generated article " + std::to_string(first);
    article.text = article.title;
    const auto added = store.articles().add(article, {}, accounts);
    if (!added)
        return added.error();
    Communications::Standing standing;
    standing.sources = 1;
    standing.sourceNames = {"Source " + std::to_string(first % 41)};
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        Communication communication;
        communication.id = added->accounts[i];
        communication.shown = accounts[i];
        communication.accounts = {{added->accounts[i], added->article}};
        if (const auto assigned = store.mergeIndex().assign(added->accounts[i], communication.id); !assigned)
            return assigned;
        if (const auto put = store.communications().put(communication, standing); !put)
            return put;
    }
    return {};
}

Result<void> writeAll(const std::string& path, const Chronology& data)
{
    Opened opened = Store::create(path);
    if (!opened.store)
        return Error{opened.message};
    const Row rows = static_cast<Row>(data.size());
    for (Row batch = 0; batch < rows; batch += kPerTransaction) {
        const auto done = opened.store->transaction([&]() -> Result<void> {
            for (Row first = batch; first < std::min(rows, batch + kPerTransaction); first += kPerArticle)
                if (const auto added = addArticle(*opened.store, data, first, std::min(rows, first + kPerArticle));
                    !added)
                    return added;
            return {};
        });
        if (!done)
            return done;
    }
    return opened.store->close();
}

/// From the path to the snapshot in memory.
Result<double> loadOnce(const std::string& path)
{
    const Stopwatch timer;
    const Opened opened = Store::open(path, Access::Read);
    if (!opened.store)
        return Error{opened.message};
    const auto data = loadChronology(*opened.store);
    return data ? Result(timer.ms()) : Result<double>(data.error());
}

/// From the path to a painted frame of the whole.
Result<double> openOnce(const std::string& path)
{
    const Stopwatch timer;
    const Opened opened = Store::open(path, Access::Read);
    if (!opened.store)
        return Error{opened.message};
    const auto data = loadChronology(*opened.store);
    if (!data)
        return data.error();
    const FrameCase whole = frameCases().front();
    QImage image(whole.size, QImage::Format_RGB32);
    QPainter painter(&image);
    paintScene(painter, layoutScene(frameSpec(*data, whole)));
    return timer.ms();
}

Result<std::vector<double>> searchAll(const std::string& path)
{
    const Opened opened = Store::open(path, Access::Read);
    if (!opened.store)
        return Error{opened.message};
    std::vector<double> times;
    for (const char* query : {"ceasefire", "\"grain exports\"", "treaty AND trouble", "ener*", "prisoners OR visas",
                              "Geneva", "patience NOT loan"}) {
        const Stopwatch timer;
        const auto found = opened.store->search().communications(query);
        if (!found)
            return found.error();
        times.push_back(timer.ms());
    }
    return times;
}

} // namespace

FileTimes measureFile(const Chronology& chronology)
{
    FileTimes result;
    const QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("bench.summitry")).toStdString();
    const Stopwatch timer;
    const auto written = writeAll(path, chronology);
    if (!written) {
        result.error = written.message().english();
        return result;
    }
    result.cases.emplace_back("write", std::vector{timer.ms()});
    std::vector<double> opens;
    for (int i = 0; i < 3; ++i)
        if (const auto time = openOnce(path))
            opens.push_back(*time);
        else
            result.error = time.message().english();
    result.cases.emplace_back("open", opens);
    if (const auto time = loadOnce(path))
        result.cases.emplace_back("load", std::vector{*time});
    if (const auto searches = searchAll(path))
        result.cases.emplace_back("search", *searches);
    else
        result.error = searches.message().english();
    return result;
}

} // namespace summitry
