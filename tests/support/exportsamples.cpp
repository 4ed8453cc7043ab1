#include "tests/support/exportsamples.h"

namespace summitry {

namespace {

Actor leader(const char* name, const char* country)
{
    return {name, ActorKind::Leader, country, {}};
}

DatedPhrase on(const char* edtf, const char* phrase, DateBasis basis)
{
    return {*EdtfDate::parse(edtf), phrase, basis};
}

ExportAccount account(const Account& values, ArticleId id, const char* title, const char* source, const char* evidence)
{
    SourceArticle article;
    article.id = id;
    article.title = title;
    article.source = source;
    article.url = "https://example.org/{" + std::to_string(id) + "}";
    article.language = "en";
    article.published = on("2025-06-10", "", DateBasis::Metadata);
    article.textHash = "ab12";
    return {values, article, {evidence, "before ", " after", {10, 25}}};
}

ExportRecord call()
{
    Account shown;
    shown.kind = Kind::Call;
    shown.form = Form::Phone;
    shown.when = on("2025-06-10", "on Tuesday", DateBasis::Publication);
    shown.participants = {leader("Zoe Vale", "AAA"), leader("Ana Brook", "BBB")};
    shown.confidence = 0.93f;
    ExportRecord record;
    record.communication.id = 1;
    record.communication.shown = shown;
    record.accounts = {account(shown, 1, "Vale, \"Brook\" speak", "The Daily, Ltd", "=SUM(1)\nspoke by phone"),
                       account(shown, 2, "Second & <report>", "", "spoke on Tuesday")};
    record.tags = {"first", "@home"};
    return record;
}

ExportRecord visit()
{
    Account shown;
    shown.kind = Kind::Summit;
    shown.form = Form::Visit;
    shown.status = Status::Cancelled;
    shown.when = on("2025-06-15/2025-06-17", "from 15 to 17 June", DateBasis::Explicit);
    shown.participants = {leader("Zoe Vale", "AAA"), leader("Ana Brook", "BBB"), leader("李 山", "CCC")};
    shown.place = "Northport, Bland";
    ExportRecord record;
    record.communication.id = 2;
    record.communication.shown = shown;
    record.accounts = {account(shown, 1, "Vale, \"Brook\" speak", "The Daily, Ltd", "visit; called off, they said")};
    record.placeCountry = "BBB";
    return record;
}

ExportRecord statement()
{
    Account shown;
    shown.kind = Kind::Statement;
    shown.form = Form::Quote;
    shown.when = on("2025-06", "this month", DateBasis::Publication);
    shown.speakers = {leader("Ana Brook", "BBB")};
    shown.addressees = {leader("Zoe Vale", "AAA")};
    shown.channel = Channel::Call;
    shown.quote = "-1 is \"not\" a number, … \U0001F600 " + std::string(90, 'x');
    ExportRecord record;
    record.communication.id = 3;
    record.communication.shown = shown;
    record.communication.occasion = 1;
    record.accounts = {account(shown, 3, "Third", "Other", "said: -1")};
    return record;
}

ExportRecord undated()
{
    ExportRecord record = call();
    record.communication.id = 4;
    record.communication.shown.when = {};
    record.communication.shown.status = Status::Proposed;
    return record;
}

} // namespace

ExportHeader sampleHeader()
{
    ExportHeader header;
    header.title = "Brook & Vale";
    header.program = "Summitry 0.1.0";
    header.dataHash = "9f3c71d0";
    header.filterLine = "Leaders: Ana Brook, Zoe Vale; June 2025";
    header.shown = 4;
    header.total = 9;
    header.timestamp = 1749556800;
    return header;
}

std::vector<ExportRecord> sampleRecords()
{
    return {call(), visit(), statement(), undated()};
}

std::string exported(DataFormat format)
{
    std::string out;
    const auto writer = makeWriter(format, [&out](std::string_view piece) {
        out += piece;
        return true;
    });
    bool good = writer->begin(sampleHeader());
    for (const ExportRecord& record : sampleRecords())
        good = writer->add(record) && good;
    good = writer->end() && good;
    return good ? out : std::string();
}

} // namespace summitry
