#include "models/exchange/jsonld.h"

#include "models/exchange/jsontext.h"
#include "models/exchange/timestamps.h"

#include <fmt/format.h>

namespace summitry {

namespace {

void writeActor(JsonText& json, const Actor& actor)
{
    std::string_view type = "Person";
    if (actor.kind == ActorKind::Country)
        type = "Country";
    else if (actor.kind == ActorKind::Institution || actor.kind == ActorKind::Organisation)
        type = "Organization";
    json.beginObject().member("@type", type).member("name", actor.name).endObject();
}

void writeActors(JsonText& json, std::string_view key, const std::vector<Actor>& actors)
{
    if (actors.empty())
        return;
    json.key(key).beginArray();
    for (const Actor& actor : actors)
        writeActor(json, actor);
    json.endArray();
}

std::string_view eventStatus(Status status)
{
    return status == Status::Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";
}

void writeDates(JsonText& json, const Account& shown, std::string_view singleKey)
{
    const EdtfDate& date = shown.when.date;
    if (date.isUnknown())
        return;
    json.key("temporal").value(date.text());
    if (date.earliest() != kFarPast)
        json.member(singleKey, isoText(date.earliest()));
    if (singleKey == "startDate" && date.latest() != kFarFuture)
        json.member("endDate", isoText(date.latest()));
}

void writeEvent(JsonText& json, const Account& shown, const Communication& c)
{
    json.member("@type", "Event").member("name", headline(c)).member("eventStatus", eventStatus(shown.status));
    json.member("additionalType", fmt::format("{}/{}", toText(shown.kind), toText(shown.form)));
    writeDates(json, shown, "startDate");
    writeActors(json, "attendee", shown.participants);
    json.key("location").beginObject();
    if (shown.kind == Kind::Call)
        json.member("@type", "VirtualLocation");
    else
        json.member("@type", "Place").member("name", shown.place);
    json.endObject();
}

void writeQuotation(JsonText& json, const Account& shown)
{
    json.member("@type", "Quotation");
    if (!shown.quote.empty())
        json.member("text", shown.quote);
    writeActors(json, "spokenByCharacter", shown.speakers);
    writeActors(json, "audience", shown.addressees);
    writeDates(json, shown, "dateCreated");
}

void writeAnnotation(JsonText& json, const ExportAccount& each, const std::string& id, std::size_t number)
{
    json.beginObject()
        .member("@context", "http://www.w3.org/ns/anno.jsonld")
        .member("id", fmt::format("{}:evidence:{}", id, number));
    json.member("type", "Annotation")
        .member("motivation", "identifying")
        .member("body", id)
        .key("target")
        .beginObject();
    const SourceArticle& article = each.article;
    json.key("source").beginObject().member("type", "NewsArticle").member("headline", article.title);
    json.key("publisher").valueOrNull(article.source).key("url").valueOrNull(article.url);
    json.member("datePublished", article.published.date.text()).member("sha256", article.textHash).endObject();
    json.key("selector").beginObject().member("type", "TextQuoteSelector").member("exact", each.evidence.exact);
    json.member("prefix", each.evidence.prefix).member("suffix", each.evidence.suffix);
    json.key("refinedBy").beginObject().member("type", "TextPositionSelector");
    json.member("start", static_cast<std::int64_t>(each.evidence.span.begin));
    json.member("end", static_cast<std::int64_t>(each.evidence.span.end));
    json.endObject().endObject().endObject().endObject();
}

} // namespace

bool JsonLdWriter::begin(const ExportHeader& header)
{
    std::string out;
    JsonText json(out);
    json.beginObject().member("@context", "https://schema.org").key("@graph").beginArray();
    json.beginObject().member("@type", "Dataset").member("@id", "summitry:dataset");
    json.member("name", header.title.empty() ? std::string("Chronology") : header.title)
        .member("identifier", header.dataHash);
    json.member("description",
                fmt::format("{} of {} communications. {}", header.shown, header.total, header.filterLine));
    json.member("creator", header.program).member("dateCreated", isoTime(header.timestamp)).endObject();
    return m_sink(out + '\n');
}

bool JsonLdWriter::add(const ExportRecord& record)
{
    std::string out(1, ',');
    JsonText json(out);
    const std::string id = stableId(record.communication);
    const Account& shown = record.communication.shown;
    json.beginObject().member("@id", id);
    if (shown.kind == Kind::Statement)
        writeQuotation(json, shown);
    else
        writeEvent(json, shown, record.communication);
    json.key("subjectOf").beginArray();
    for (std::size_t i = 0; i < record.accounts.size(); ++i)
        writeAnnotation(json, record.accounts[i], id, i + 1);
    json.endArray().endObject();
    return m_sink(out + '\n');
}

} // namespace summitry
