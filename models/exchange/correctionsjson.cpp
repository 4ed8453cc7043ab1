#include "models/exchange/correctionsjson.h"

#include "models/exchange/jsonfields.h"
#include "models/exchange/jsontext.h"

namespace summitry {

namespace {

constexpr int kVersion = 1;
constexpr std::string_view kFormat = "summitry corrections";
constexpr std::array kAccountFields{Field::Kind,         Field::Form,     Field::Status,     Field::Date,
                                    Field::Place,        Field::Name,     Field::Channel,    Field::Quote,
                                    Field::Participants, Field::Speakers, Field::Addressees, Field::Relays};

void writeNote(JsonText& json, const EditNote& note)
{
    json.member("who", note.who).member("when", note.when).member("why", note.why);
}

EditNote readNote(JsonFields& fields)
{
    return {fields.text("who"), fields.text("when"), fields.text("why")};
}

void writeAnchor(JsonText& json, std::string_view key, const AccountAnchor& anchor)
{
    json.key(key).beginObject().member("kind", toText(anchor.kind)).member("date", anchor.date);
    json.key("people").beginArray();
    for (const std::string& name : anchor.people)
        json.value(name);
    json.endArray().member("evidence_start", static_cast<std::int64_t>(anchor.evidence.begin));
    json.member("evidence_end", static_cast<std::int64_t>(anchor.evidence.end));
    json.key("article").beginObject().member("title", anchor.articleTitle).member("source", anchor.articleSource);
    json.member("url", anchor.articleUrl).member("hash", anchor.articleHash).endObject().endObject();
}

std::uint32_t place(JsonFields& fields, const char* key)
{
    const double number = fields.number(key, 0);
    if (number < 0 || number > 4e9)
        fields.complain(key);
    return number < 0 || number > 4e9 ? 0 : static_cast<std::uint32_t>(number);
}

AccountAnchor readAnchor(JsonFields fields)
{
    AccountAnchor anchor;
    if (!fromText(fields.text("kind"), anchor.kind))
        fields.complain("kind");
    anchor.date = fields.text("date");
    anchor.people = fields.texts("people");
    anchor.evidence = {place(fields, "evidence_start"), place(fields, "evidence_end")};
    JsonFields article = fields.object("article");
    anchor.articleTitle = article.text("title"), anchor.articleSource = article.text("source");
    anchor.articleUrl = article.text("url"), anchor.articleHash = article.text("hash");
    return anchor;
}

void writeAdded(JsonText& json, const AddedEvent& event)
{
    json.key("values").beginObject();
    for (const Field field : kAccountFields)
        if (const std::string text = fieldText(event.account, field); !text.empty())
            json.member(toText(field), text);
    json.member("date phrase", event.account.when.phrase).member("date basis", toText(event.account.when.basis));
    json.key("quote spans").beginArray();
    for (const TextSpan& span : event.account.quoteSpans)
        json.value(static_cast<std::int64_t>(span.begin)).value(static_cast<std::int64_t>(span.end));
    json.endArray().endObject();
}

AddedEvent readAdded(JsonFields& fields)
{
    AddedEvent event{readAnchor(fields.object("event")), {}, readNote(fields)};
    event.account.evidence = event.on.evidence;
    event.account.confidence = 1;
    JsonFields values = fields.object("values");
    for (const Field field : kAccountFields) {
        const std::string name(toText(field)), text = values.text(name.c_str());
        if (!text.empty() && !setField(event.account, field, text))
            values.complain(name);
    }
    event.account.when.phrase = values.text("date phrase");
    fromText(values.text("date basis"), event.account.when.basis);
    const auto ends = values.ids("quote spans");
    for (std::size_t i = 0; i + 1 < ends.size(); i += 2)
        event.account.quoteSpans.push_back(
            {static_cast<std::uint32_t>(ends[i]), static_cast<std::uint32_t>(ends[i + 1])});
    return event;
}

void writePerson(JsonText& json, const LocalPerson& local)
{
    const Person& person = local.person;
    json.member("name", person.name).member("kind", toText(person.kind)).member("country", person.country);
    json.member("same_as", local.sameAs).key("aliases").beginArray();
    for (const std::string& alias : person.aliases)
        json.value(alias);
    json.endArray().key("terms").beginArray();
    for (const Term& term : person.terms) {
        json.beginObject().member("office", term.office).member("country", term.country);
        json.key("from").valueOrNull(term.from == kFarPast ? std::string() : isoText(term.from));
        json.key("to").valueOrNull(term.to == kFarFuture ? std::string() : isoText(term.to)).endObject();
    }
    json.endArray();
}

LocalPerson readPerson(JsonFields& fields)
{
    LocalPerson local;
    Person& person = local.person;
    person.name = fields.text("name"), person.country = fields.text("country");
    if (person.name.empty())
        fields.complain("name");
    if (!fromText(fields.text("kind"), person.kind))
        fields.complain("kind");
    local.sameAs = fields.text("same_as");
    person.aliases = fields.texts("aliases");
    for (JsonFields& term : fields.objects("terms"))
        person.terms.push_back({term.text("office"), term.text("country"), term.day("from").value_or(kFarPast),
                                term.day("to").value_or(kFarFuture)});
    local.note = readNote(fields);
    return local;
}

template <typename Item, typename Write>
void writeItems(JsonText& json, std::string& out, std::string_view key, const std::vector<Item>& items, Write write)
{
    json.key(key).beginArray();
    for (const Item& item : items) {
        out += '\n';
        json.beginObject();
        writeNote(json, item.note);
        write(item);
        json.endObject();
    }
    json.endArray();
}

CorrectionSet readSet(JsonFields& fields)
{
    CorrectionSet set;
    if (fields.text("format") != kFormat)
        fields.complain("format");
    for (JsonFields& each : fields.objects("fields")) {
        FieldChange change{readAnchor(each.object("event")), Field::Place, each.text("value"), readNote(each)};
        if (!fromText(each.text("field"), change.field))
            each.complain("field");
        set.fields.push_back(std::move(change));
    }
    for (JsonFields& each : fields.objects("bonds"))
        set.bonds.push_back({readAnchor(each.object("first")), readAnchor(each.object("second")), each.flag("together"),
                             readNote(each)});
    for (JsonFields& each : fields.objects("added"))
        set.added.push_back(readAdded(each));
    for (JsonFields& each : fields.objects("people"))
        set.people.push_back(readPerson(each));
    return set;
}

} // namespace

std::string correctionsJson(const CorrectionSet& set, std::string_view program)
{
    std::string out;
    JsonText json(out);
    json.beginObject().member("format", kFormat).member("version", kVersion).member("program", program);
    writeItems(json, out, "fields", set.fields, [&](const FieldChange& change) {
        json.member("field", toText(change.field)).member("value", change.value);
        writeAnchor(json, "event", change.on);
    });
    writeItems(json, out, "bonds", set.bonds, [&](const BondChange& change) {
        json.member("together", change.together);
        writeAnchor(json, "first", change.first);
        writeAnchor(json, "second", change.second);
    });
    writeItems(json, out, "added", set.added, [&](const AddedEvent& event) {
        writeAnchor(json, "event", event.on);
        writeAdded(json, event);
    });
    writeItems(json, out, "people", set.people, [&](const LocalPerson& local) { writePerson(json, local); });
    json.endObject();
    return out + '\n';
}

Result<CorrectionSet> readCorrections(std::string_view json)
{
    return readFields<CorrectionSet>(
        json, kVersion, [](JsonFields& fields) { return readSet(fields); }, "The corrections file");
}

} // namespace summitry
