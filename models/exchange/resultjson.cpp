#include "models/exchange/resultjson.h"

#include "models/domain/utf8text.h"
#include "models/exchange/jsontext.h"

namespace summitry {

namespace {

void writeNames(JsonText& json, std::string_view key, const std::vector<Actor>& actors, bool nullWhenEmpty)
{
    json.key(key);
    if (actors.empty() && nullWhenEmpty) {
        json.null();
        return;
    }
    json.beginArray();
    for (const Actor& actor : actors)
        json.value(actor.name);
    json.endArray();
}

void writeMeeting(JsonText& json, const Account& account)
{
    writeNames(json, "participants", account.participants, false);
    json.key("place").valueOrNull(account.place);
    json.key("name").valueOrNull(account.name);
}

void writeStatement(JsonText& json, const Account& account)
{
    json.key("speaker").valueOrNull(joinNames(account.speakers));
    json.key("quote").valueOrNull(account.quote);
    json.key("addressee").valueOrNull(joinNames(account.addressees));
    json.member("channel", toText(account.channel));
    writeNames(json, "reported_by", account.relays, true);
}

void writeEvidence(JsonText& json, const Account& account, const Utf8Text& text)
{
    json.member("evidence", text.slice(account.evidence));
    json.member("evidence_start", static_cast<std::int64_t>(account.evidence.begin));
    json.member("evidence_end", static_cast<std::int64_t>(account.evidence.end));
    json.key("quote_start");
    if (account.quoteSpans.empty())
        json.null();
    else
        json.value(static_cast<std::int64_t>(account.quoteSpans.front().begin));
}

void writeEvent(JsonText& json, const Account& account, const Utf8Text& text, bool trace)
{
    json.beginObject();
    json.member("kind", toText(account.kind));
    json.member("form", toText(account.form));
    json.member("status", toText(account.status));
    json.member("date", account.when.date.text());
    if (account.kind == Kind::Statement)
        writeStatement(json, account);
    else
        writeMeeting(json, account);
    writeEvidence(json, account, text);
    json.key("confidence").value(static_cast<double>(account.confidence), 3);
    json.key("date_phrase").valueOrNull(account.when.phrase);
    json.member("date_basis", toText(account.when.basis));
    json.key("occasion");
    if (account.occasion < 0)
        json.null();
    else
        json.value(account.occasion);
    if (trace) {
        json.key("rules").beginArray();
        for (const std::string& rule : account.rules)
            json.value(rule);
        json.endArray();
    }
    json.endObject();
}

void writeSpan(JsonText& json, const TextSpan& span, const Utf8Text& text)
{
    json.member("text", text.slice(span));
    json.member("start", static_cast<std::int64_t>(span.begin));
    json.member("end", static_cast<std::int64_t>(span.end));
}

void writeTrace(JsonText& json, const ArticleResult& result, const Utf8Text& text)
{
    json.key("times").beginArray();
    for (const TracedTime& time : result.times) {
        json.beginObject();
        writeSpan(json, time.span, text);
        json.member("edtf", time.date.text()).endObject();
    }
    json.endArray().key("people").beginArray();
    for (const TracedPerson& person : result.people) {
        json.beginObject().member("name", person.name);
        writeSpan(json, person.span, text);
        json.endObject();
    }
    json.endArray();
}

void writePublished(JsonText& json, const DatedPhrase& published)
{
    json.key("published").valueOrNull(published.date.text());
    json.member("published_basis", toText(published.basis));
}

} // namespace

std::string joinNames(const std::vector<Actor>& actors)
{
    std::string joined;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        if (i > 0)
            joined += i + 1 == actors.size() ? " and " : ", ";
        joined += actors[i].name;
    }
    return joined;
}

void appendResultJson(const ArticleResult& result, std::string& out)
{
    const Utf8Text text(result.text);
    JsonText json(out);
    json.beginObject().member("id", result.id);
    json.key("title").valueOrNull(result.title);
    writePublished(json, result.published);
    if (!result.note.empty())
        json.member("note", result.note);
    json.key("events").beginArray();
    for (const Account& account : result.accounts)
        writeEvent(json, account, text, result.trace);
    json.endArray();
    if (result.trace)
        writeTrace(json, result, text);
    json.endObject();
}

void appendErrorJson(std::string_view id, std::string_view error, std::string& out)
{
    JsonText(out).beginObject().member("id", id).member("error", error).endObject();
}

void appendArticleJson(const Article& article, std::string& out)
{
    JsonText json(out);
    json.beginObject().member("id", article.id);
    json.key("title").valueOrNull(article.title);
    writePublished(json, article.published);
    json.key("author").valueOrNull(article.author);
    json.key("source").valueOrNull(article.source);
    json.key("url").valueOrNull(article.url);
    json.key("language").valueOrNull(article.language);
    json.member("text", article.text).endObject();
}

} // namespace summitry
