#include "tests/support/mergedata.h"

#include <QFile>
#include <QHash>
#include <QStringList>

using namespace summitry;

namespace {

Actor actorFrom(const QString& cell)
{
    const QStringList parts = cell.split(u'/');
    const bool standsIn = parts[0].startsWith(u'=');
    Actor actor;
    actor.name = (standsIn ? parts[0].mid(1) : parts[0]).toStdString();
    actor.kind = standsIn ? ActorKind::Country : ActorKind::Leader;
    actor.country = parts.value(1).toStdString();
    return actor;
}

GoldAccount accountFrom(const QStringList& cells)
{
    GoldAccount gold;
    gold.article = cells[0].toStdString();
    gold.event = cells[11].toStdString();
    MergeItem& item = gold.item;
    item.published = {*EdtfDate::parse(cells[1].toStdString()), {}, DateBasis::Metadata};
    item.source = cells[2].toStdString();
    Account& account = item.account;
    fromText(cells[3].toStdString(), account.kind);
    fromText(cells[4].toStdString(), account.form);
    fromText(cells[5].toStdString(), account.status);
    account.when.date = *EdtfDate::parse(cells[6].toStdString());
    fromText(cells[7].toStdString(), account.when.basis);
    for (const QString& actor : cells[8].split(u';'))
        account.participants.push_back(actorFrom(actor));
    account.place = cells[9].toStdString();
    account.name = cells[10].toStdString();
    account.confidence = 0.9f;
    return gold;
}

} // namespace

std::vector<GoldAccount> readGoldAccounts()
{
    std::vector<GoldAccount> accounts;
    QFile file(QStringLiteral(SUMMITRY_SOURCE_DIR "/tests/data/merging/accounts.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return accounts;
    QHash<QString, ArticleId> articles;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != 12)
            continue;
        GoldAccount gold = accountFrom(cells);
        if (!articles.contains(cells[0]))
            articles.insert(cells[0], articles.size() + 1);
        gold.item.article = gold.item.original = articles[cells[0]];
        gold.item.id = static_cast<AccountId>(accounts.size() + 1);
        accounts.push_back(std::move(gold));
    }
    return accounts;
}

PairScore scorePairs(const std::vector<std::string>& gold, const std::vector<std::vector<std::size_t>>& groups,
                     std::string* complaints)
{
    std::vector<std::size_t> groupOf(gold.size());
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (const std::size_t i : groups[g])
            groupOf[i] = g;
    PairScore score;
    for (std::size_t i = 0; i < gold.size(); ++i)
        for (std::size_t j = i + 1; j < gold.size(); ++j) {
            const bool same = gold[i] == gold[j], joined = groupOf[i] == groupOf[j];
            score.right += same && joined, score.wrong += !same && joined, score.missed += same && !joined;
            if (complaints && same != joined)
                *complaints += (joined ? "joined: " : "missed: ") + std::to_string(i + 1) + " " + gold[i] + ", " +
                               std::to_string(j + 1) + " " + gold[j] + "\n";
        }
    return score;
}
