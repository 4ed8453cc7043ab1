#include "models/exchange/jsonrecords.h"

#include "models/exchange/jsontext.h"
#include "models/exchange/timestamps.h"

namespace summitry {

namespace {

void writeNames(JsonText& json, std::string_view key, const std::vector<Actor>& actors)
{
    json.key(key).beginArray();
    for (const Actor& actor : actors)
        json.beginObject()
            .member("name", actor.name)
            .member("kind", toText(actor.kind))
            .key("country")
            .valueOrNull(actor.country)
            .endObject();
    json.endArray();
}

void writeDate(JsonText& json, const DatedPhrase& when)
{
    json.member("date", when.date.text());
    json.key("date_phrase").valueOrNull(when.phrase);
    json.member("date_basis", toText(when.basis));
}

/// The fields that accounts and communications share.
void writeValues(JsonText& json, const Account& account)
{
    json.member("kind", toText(account.kind))
        .member("form", toText(account.form))
        .member("status", toText(account.status));
    writeDate(json, account.when);
    if (account.kind == Kind::Statement) {
        writeNames(json, "speakers", account.speakers);
        writeNames(json, "addressees", account.addressees);
        writeNames(json, "reported_by", account.relays);
        json.key("quote").valueOrNull(account.quote).member("channel", toText(account.channel));
    } else {
        writeNames(json, "participants", account.participants);
        json.key("name").valueOrNull(account.name);
    }
    json.key("place").valueOrNull(account.place);
    json.key("confidence").value(static_cast<double>(account.confidence), 2);
}

void writeArticle(JsonText& json, const SourceArticle& article)
{
    json.key("article").beginObject().member("id", article.id).member("title", article.title);
    json.key("source")
        .valueOrNull(article.source)
        .key("author")
        .valueOrNull(article.author)
        .key("url")
        .valueOrNull(article.url);
    json.key("language").valueOrNull(article.language).member("published", article.published.date.text());
    json.member("published_basis", toText(article.published.basis)).member("text_sha256", article.textHash).endObject();
}

void writeAccount(JsonText& json, const ExportAccount& each)
{
    json.beginObject();
    writeValues(json, each.account);
    json.member("evidence", each.evidence.exact);
    json.member("evidence_start", static_cast<std::int64_t>(each.evidence.span.begin));
    json.member("evidence_end", static_cast<std::int64_t>(each.evidence.span.end));
    writeArticle(json, each.article);
    json.endObject();
}

void writeRecord(JsonText& json, const ExportRecord& record)
{
    const Communication& c = record.communication;
    json.beginObject().member("id", stableId(c));
    writeValues(json, c.shown);
    json.key("place_country").valueOrNull(record.placeCountry);
    json.member("review", toText(c.review)).member("accounts_disagree", c.disagrees);
    json.member("first_reported", c.firstReported.date.text());
    if (c.occasion != 0) {
        Communication occasion;
        occasion.id = c.occasion;
        json.member("occasion", stableId(occasion));
    }
    json.key("tags").beginArray();
    for (const std::string& tag : record.tags)
        json.value(tag);
    json.endArray().key("accounts").beginArray();
    for (const ExportAccount& account : record.accounts)
        writeAccount(json, account);
    json.endArray().endObject();
}

} // namespace

void writeHeader(JsonText& json, const ExportHeader& header)
{
    json.beginObject().key("title").valueOrNull(header.title).member("program", header.program);
    json.member("data_hash", header.dataHash).key("filter").valueOrNull(header.filterLine);
    json.member("shown", header.shown)
        .member("total", header.total)
        .member("created", isoTime(header.timestamp))
        .endObject();
}

bool JsonRecordWriter::begin(const ExportHeader& header)
{
    std::string out;
    JsonText json(out);
    json.beginObject().key("export");
    writeHeader(json, header);
    if (m_lines)
        json.endObject();
    else
        json.key("communications").beginArray();
    return m_sink(out + '\n');
}

bool JsonRecordWriter::add(const ExportRecord& record)
{
    std::string out;
    if (!m_lines && !m_first)
        out += ',';
    m_first = false;
    JsonText json(out);
    writeRecord(json, record);
    return m_sink(out + '\n');
}

bool JsonRecordWriter::end()
{
    return m_lines || m_sink("]}\n");
}

} // namespace summitry
