#include "models/items/comparison.h"

#include "models/domain/utf8text.h"
#include "models/items/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>

namespace summitry {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("comparison", words);
}

QString names(const std::vector<Actor>& actors)
{
    QStringList list;
    for (const Actor& actor : actors)
        list << text(actor.name);
    return list.join(QStringLiteral(", "));
}

/// A fact as people read it, as a correction keeps it, and as it is compared; empty words = not told.
struct Told
{
    QString words;
    std::string value;
    std::string key;
};

Told toldActors(const std::vector<Actor>& actors)
{
    // The same persons in another order are no difference.
    std::vector<std::string> keys;
    for (const Actor& actor : actors)
        keys.push_back(actor.name);
    std::sort(keys.begin(), keys.end());
    std::string key;
    for (const std::string& each : keys)
        (key += each) += ';';
    return {names(actors), actorsText(actors), key};
}

Told toldText(const std::string& value)
{
    return {text(value), value, value};
}

Told toldForm(const Account& account)
{
    const std::string value(toText(account.form));
    return {formWord(account.form, account.kind), value, std::string(toText(account.kind)) + value};
}

Told toldStatus(const Account& account)
{
    const std::string value(toText(account.status));
    return {statusWord(account.status), value, value};
}

Told toldChannel(const Account& account)
{
    const std::string value(toText(account.channel));
    return {channelWords(account.channel), value, value};
}

Told toldDate(const Account& account)
{
    if (account.when.date.isUnknown())
        return {};
    const std::string value = account.when.date.text();
    return {dateWords(account.when.date), value, value};
}

Told toldQuote(const Account& account)
{
    return account.quote.empty() ? Told{} : Told{tr("“%1”").arg(text(account.quote)), account.quote, account.quote};
}

struct Fact
{
    const char* label;
    Field field;
    std::function<Told(const Account&)> tell;
};

const std::vector<Fact>& facts()
{
    static const std::vector<Fact> kFacts = {
        {QT_TRANSLATE_NOOP("comparison", "Date, as understood"), Field::Date, toldDate},
        {QT_TRANSLATE_NOOP("comparison", "What"), Field::Form, toldForm},
        {QT_TRANSLATE_NOOP("comparison", "Status"), Field::Status, toldStatus},
        {QT_TRANSLATE_NOOP("comparison", "Took part"), Field::Participants,
         [](const Account& a) { return toldActors(a.participants); }},
        {QT_TRANSLATE_NOOP("comparison", "Said by"), Field::Speakers,
         [](const Account& a) { return toldActors(a.speakers); }},
        {QT_TRANSLATE_NOOP("comparison", "Said to"), Field::Addressees,
         [](const Account& a) { return toldActors(a.addressees); }},
        {QT_TRANSLATE_NOOP("comparison", "Said how"), Field::Channel, toldChannel},
        {QT_TRANSLATE_NOOP("comparison", "Where"), Field::Place, [](const Account& a) { return toldText(a.place); }},
        {QT_TRANSLATE_NOOP("comparison", "Name"), Field::Name, [](const Account& a) { return toldText(a.name); }},
        {QT_TRANSLATE_NOOP("comparison", "What was said"), Field::Quote, toldQuote},
        {QT_TRANSLATE_NOOP("comparison", "Relayed by"), Field::Relays,
         [](const Account& a) { return toldActors(a.relays); }},
    };
    return kFacts;
}

ComparedRow comparedRow(const Fact& fact, const EventDetail& detail)
{
    ComparedRow row{tr(fact.label), fact.field, {}, {}};
    const Told shown = fact.tell(detail.communication.shown);
    row.shown = {shown.words, shown.value,
                 shown.words.isEmpty() ? ComparedCell::Stand::Silent : ComparedCell::Stand::Shown};
    for (const AccountView& account : detail.accounts) {
        const Told told = fact.tell(account.account);
        const auto stand = told.words.isEmpty()    ? ComparedCell::Stand::Silent
                           : told.key == shown.key ? ComparedCell::Stand::Shown
                                                   : ComparedCell::Stand::Other;
        row.cells.push_back({told.words, told.value, stand});
    }
    return row;
}

ComparedRow noteRow(const QString& label, const QString& shown, const EventDetail& detail,
                    const std::function<QString(const AccountView&)>& words)
{
    using Stand = ComparedCell::Stand;
    ComparedRow row{label, {}, {shown, {}, shown.isEmpty() ? Stand::Silent : Stand::Note}, {}};
    for (const AccountView& account : detail.accounts) {
        const QString said = words(account);
        row.cells.push_back({said, {}, said.isEmpty() ? Stand::Silent : Stand::Note});
    }
    return row;
}

QString printedWords(const DatedPhrase& when)
{
    if (when.phrase.empty())
        return when.date.isUnknown() ? QString() : basisWords(when.basis);
    return tr("“%1”, %2").arg(text(when.phrase), basisWords(when.basis));
}

bool isTold(const ComparedRow& row)
{
    const auto told = [](const ComparedCell& cell) { return cell.stand != ComparedCell::Stand::Silent; };
    return told(row.shown) || std::any_of(row.cells.begin(), row.cells.end(), told);
}

} // namespace

bool ComparedRow::disagrees() const
{
    return std::any_of(cells.begin(), cells.end(),
                       [](const ComparedCell& cell) { return cell.stand == ComparedCell::Stand::Other; });
}

QString evidenceWords(const AccountView& account, const ArticleDetail* open)
{
    if (!account.evidence.empty())
        return text(account.evidence);
    if (!open || open->id != account.ref.article)
        return {};
    return text(Utf8Text(open->article.text).slice(account.account.evidence)).simplified();
}

std::vector<ComparedRow> compareAccounts(const EventDetail& detail, const ArticleDetail* open)
{
    std::vector<ComparedRow> rows;
    const DatedPhrase& when = detail.communication.shown.when;
    for (const Fact& fact : facts()) {
        rows.push_back(comparedRow(fact, detail));
        if (fact.field == Field::Date)
            rows.push_back(noteRow(tr("Date, as printed"), printedWords(when), detail,
                                   [](const AccountView& account) { return printedWords(account.account.when); }));
    }
    rows.push_back(noteRow(tr("Rests on"), {}, detail,
                           [open](const AccountView& account) { return evidenceWords(account, open); }));
    rows.push_back(noteRow(tr("Published"), {}, detail, [](const AccountView& account) {
        return account.published.date.isUnknown() ? QString() : dateWords(account.published.date);
    }));
    rows.push_back(noteRow(tr("Confidence"), {}, detail, [](const AccountView& account) {
        return tr("%1 %").arg(qRound(account.account.confidence * 100));
    }));
    std::erase_if(rows, [](const ComparedRow& row) { return !isTold(row); });
    return rows;
}

} // namespace summitry
