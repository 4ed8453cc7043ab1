#include "tests/bench/goldmatch.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace summitry::bench {

namespace {

constexpr double kLeastJaccard = 0.5;
constexpr double kLeastWords = 0.6;

QStringList foldedWords(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded())
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.isLetterOrNumber() ? c : QChar(u' ');
    return plain.split(u' ', Qt::SkipEmptyParts);
}

QSet<QString> namesOf(const QJsonObject& event)
{
    QStringList names;
    if (event.contains(QLatin1String("participants"))) {
        for (const QJsonValue& name : event[QLatin1String("participants")].toArray())
            names << name.toString();
    } else {
        static const QRegularExpression joint(QStringLiteral(",\\s+(?:and\\s+)?|\\s+and\\s+"));
        names = event[QLatin1String("speaker")].toString().split(joint, Qt::SkipEmptyParts);
    }
    QSet<QString> folded;
    for (const QString& name : names)
        folded << foldedWords(name).join(u' ');
    return folded;
}

double jaccard(const QSet<QString>& a, const QSet<QString>& b)
{
    const qsizetype both = (QSet<QString>(a) & b).size();
    const qsizetype all = a.size() + b.size() - both;
    return all == 0 ? 0 : double(both) / double(all);
}

double sharedWords(const QString& a, const QString& b)
{
    const QStringList one = foldedWords(a), two = foldedWords(b);
    QMap<QString, int> left;
    for (const QString& word : one)
        ++left[word];
    int both = 0;
    for (const QString& word : two)
        both += left[word]-- > 0;
    return one.isEmpty() || two.isEmpty() ? 0 : 2.0 * both / double(one.size() + two.size());
}

bool evidenceMeets(const QJsonObject& a, const QJsonObject& b, const QString& text)
{
    const QString one = a[QLatin1String("evidence")].toString(), two = b[QLatin1String("evidence")].toString();
    const qsizetype at = text.indexOf(one), other = text.indexOf(two);
    return at >= 0 && other >= 0 && at < other + two.size() && other < at + one.size();
}

double affinity(const QJsonObject& gold, const QJsonObject& found, const QString& text)
{
    const QString kind = kindOf(found);
    if (kind != kindOf(gold))
        return 0;
    const bool sameNames = namesOf(gold) == namesOf(found);
    double score = 0;
    if (kind == QLatin1String("quote")) {
        const double shared =
            sharedWords(gold[QLatin1String("quote")].toString(), found[QLatin1String("quote")].toString());
        score = shared >= kLeastWords ? shared : 0;
    } else if (kind == QLatin1String("paraphrase")) {
        score = evidenceMeets(gold, found, text) ? 1 : 0;
    } else {
        const double shared = jaccard(namesOf(gold), namesOf(found));
        const bool sameDay = gold[QLatin1String("date")] == found[QLatin1String("date")];
        score = shared >= kLeastJaccard ? shared + (sameDay ? 0.3 : 0) : 0;
    }
    return score > 0 && sameNames ? score + 0.5 : score;
}

} // namespace

QString kindOf(const QJsonObject& event)
{
    const QString kind = event[QLatin1String("kind")].toString();
    if (kind != QLatin1String("statement"))
        return kind;
    const bool reported = event[QLatin1String("form")].toString() == QLatin1String("paraphrase");
    return reported || event[QLatin1String("quote")].toString().isEmpty() ? QStringLiteral("paraphrase")
                                                                          : QStringLiteral("quote");
}

std::vector<bool> rightEvents(const QJsonArray& gold, const QJsonArray& found, const QString& text)
{
    struct Pair
    {
        double score;
        qsizetype gold, found;
    };
    std::vector<Pair> pairs;
    for (qsizetype g = 0; g < gold.size(); ++g)
        for (qsizetype f = 0; f < found.size(); ++f)
            if (const double score = affinity(gold[g].toObject(), found[f].toObject(), text); score > 0)
                pairs.push_back({score, g, f});
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.score > b.score; });
    std::vector<bool> usedGold(static_cast<std::size_t>(gold.size())), used(static_cast<std::size_t>(found.size()));
    std::vector<bool> right(used.size(), false);
    for (const Pair& pair : pairs) {
        const auto g = static_cast<std::size_t>(pair.gold), f = static_cast<std::size_t>(pair.found);
        if (usedGold[g] || used[f])
            continue;
        usedGold[g] = used[f] = true;
        right[f] = namesOf(gold[pair.gold].toObject()) == namesOf(found[pair.found].toObject());
    }
    return right;
}

} // namespace summitry::bench
