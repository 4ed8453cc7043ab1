#include "models/items/filterwording.h"

#include "models/items/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace summitry {

namespace {

QString tr(const char* words, int n = -1)
{
    return QCoreApplication::translate("filterwording", words, nullptr, n);
}

/// "A, B, +6" and the whole list.
std::pair<QString, QString> shortened(const QStringList& names)
{
    const QString whole = names.join(QStringLiteral(", "));
    if (names.size() <= 3)
        return {whole, whole};
    return {tr("%1, +%2").arg(names.mid(0, 2).join(QStringLiteral(", "))).arg(names.size() - 2), whole};
}

template <typename T, typename Word>
QStringList wordsOf(const std::vector<T>& values, Word word)
{
    QStringList words;
    for (const T& value : values)
        words << word(value);
    return words;
}

class ChipMaker
{
public:
    explicit ChipMaker(const Filter& filter) : m_filter(filter) {}

    template <typename Reset>
    void add(const QStringList& names, Reset reset)
    {
        if (names.isEmpty())
            return;
        const auto [label, hint] = shortened(names);
        Filter without = m_filter;
        reset(without);
        m_chips.push_back({label, hint, std::move(without)});
    }
    std::vector<FilterChip> take() { return std::move(m_chips); }

private:
    const Filter& m_filter;
    std::vector<FilterChip> m_chips;
};

QString asText(const std::string& value)
{
    return text(value);
}

QStringList datesOf(const Filter& filter)
{
    if (!filter.from && !filter.to)
        return {};
    const QString words = !filter.from ? tr("until %1").arg(dayWords(*filter.to))
                          : !filter.to ? tr("from %1").arg(dayWords(*filter.from))
                                       : spanWords(*filter.from, *filter.to);
    return {filter.possibly ? tr("%1, possibly").arg(words) : tr("%1, certainly").arg(words)};
}

QStringList personsOf(const Filter& filter)
{
    QStringList names = wordsOf(filter.persons, asText);
    if (!names.isEmpty() && filter.personMatch != PersonMatch::Any)
        names[0] = (filter.personMatch == PersonMatch::All ? tr("all of %1") : tr("only %1")).arg(names[0]);
    return names;
}

QStringList pairsOf(const Filter& filter)
{
    return wordsOf(filter.pairs,
                   [](const auto& pair) { return tr("%1 with %2").arg(text(pair.first), text(pair.second)); });
}

QStringList reviewWords(const Filter& filter)
{
    return wordsOf(filter.reviews, [](Review review) { return text(toText(review)); });
}

void addDoubtChips(ChipMaker& chips, const Filter& filter)
{
    chips.add(wordsOf(filter.withoutPersons, [](const std::string& name) { return tr("without %1").arg(text(name)); }),
              [](Filter& f) { f.withoutPersons.clear(); });
    chips.add(reviewWords(filter), [](Filter& f) { f.reviews.clear(); });
    if (filter.minConfidence > 0)
        chips.add({tr("confidence ≥ %1").arg(static_cast<double>(filter.minConfidence), 0, 'f', 2)},
                  [](Filter& f) { f.minConfidence = 0; });
    if (filter.minAccounts > 1)
        chips.add({tr("at least %n account(s)", filter.minAccounts)}, [](Filter& f) { f.minAccounts = 0; });
    if (filter.onlyDisagreeing)
        chips.add({tr("accounts disagree")}, [](Filter& f) { f.onlyDisagreeing = false; });
    chips.add(wordsOf(filter.tags, [](const std::string& tag) { return tr("tag %1").arg(text(tag)); }),
              [](Filter& f) { f.tags.clear(); });
    if (filter.starred)
        chips.add({tr("with a star")}, [](Filter& f) { f.starred = false; });
    if (filter.noted)
        chips.add({tr("with a note")}, [](Filter& f) { f.noted = false; });
    if (!filter.only.empty())
        chips.add({tr("%n picked", static_cast<int>(filter.only.size()))}, [](Filter& f) { f.only.clear(); });
    if (!filter.without.empty())
        chips.add({tr("without %n", static_cast<int>(filter.without.size()))}, [](Filter& f) { f.without.clear(); });
}

} // namespace

std::vector<FilterChip> filterChips(const Filter& filter)
{
    ChipMaker chips(filter);
    if (!filter.text.empty())
        chips.add({tr("“%1”").arg(asText(filter.text))}, [](Filter& f) { f.text.clear(); });
    chips.add(personsOf(filter), [](Filter& f) { f.persons.clear(), f.personMatch = PersonMatch::Any; });
    chips.add(wordsOf(filter.roles, roleWord), [](Filter& f) { f.roles.clear(); });
    chips.add(pairsOf(filter), [](Filter& f) { f.pairs.clear(); });
    chips.add(wordsOf(filter.countries, asText), [](Filter& f) { f.countries.clear(); });
    chips.add(wordsOf(filter.kinds, kindWord), [](Filter& f) { f.kinds.clear(); });
    chips.add(wordsOf(filter.forms, [](Form form) { return formWord(form, Kind::Call); }),
              [](Filter& f) { f.forms.clear(); });
    chips.add(wordsOf(filter.statuses, statusWord), [](Filter& f) { f.statuses.clear(); });
    chips.add(wordsOf(filter.channels, channelWords), [](Filter& f) { f.channels.clear(); });
    chips.add(datesOf(filter), [](Filter& f) { f.from.reset(), f.to.reset(), f.possibly = false; });
    chips.add(wordsOf(filter.places, asText), [](Filter& f) { f.places.clear(); });
    chips.add(wordsOf(filter.sources, asText), [](Filter& f) { f.sources.clear(); });
    addDoubtChips(chips, filter);
    return chips.take();
}

QString filterLine(const Filter& filter)
{
    QStringList parts;
    for (const FilterChip& chip : filterChips(filter))
        parts << chip.label;
    return parts.join(QStringLiteral(" · "));
}

} // namespace summitry
