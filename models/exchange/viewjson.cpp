#include "models/exchange/viewjson.h"

#include "models/exchange/jsonfields.h"
#include "models/exchange/jsontext.h"

#include <QJsonArray>

namespace summitry {

namespace {

constexpr Words<PersonMatch, 3> kMatches{
    {{PersonMatch::Any, "any"}, {PersonMatch::All, "all"}, {PersonMatch::Only, "only"}}};
constexpr Words<ViewLane::Kind, 4> kLaneKinds{{{ViewLane::Kind::Person, "person"},
                                               {ViewLane::Kind::Country, "country"},
                                               {ViewLane::Kind::Organisation, "organisation"},
                                               {ViewLane::Kind::Pair, "pair"}}};
constexpr Words<View::LaneKind, 3> kRows{{{View::LaneKind::Persons, "persons"},
                                          {View::LaneKind::Countries, "countries"},
                                          {View::LaneKind::Organisations, "organisations"}}};
constexpr Words<View::LaneOrder, 5> kOrders{{{View::LaneOrder::Activity, "activity"},
                                             {View::LaneOrder::Name, "name"},
                                             {View::LaneOrder::Country, "country"},
                                             {View::LaneOrder::FirstAppearance, "first appearance"},
                                             {View::LaneOrder::ByHand, "by hand"}}};

void writeDay(JsonText& json, std::string_view key, const std::optional<Day>& day)
{
    if (day)
        json.member(key, isoText(*day));
}

template <typename E>
void writeWords(JsonText& json, std::string_view key, const std::vector<E>& values)
{
    if (values.empty())
        return;
    json.key(key).beginArray();
    for (const E value : values)
        json.value(toText(value));
    json.endArray();
}

template <typename V>
void writeList(JsonText& json, std::string_view key, const std::vector<V>& values)
{
    if (values.empty())
        return;
    json.key(key).beginArray();
    for (const V& value : values)
        json.value(value);
    json.endArray();
}

void writePairs(JsonText& json, const Filter& filter)
{
    if (filter.pairs.empty())
        return;
    json.key("pairs").beginArray();
    for (const auto& [a, b] : filter.pairs)
        json.beginArray().value(a).value(b).endArray();
    json.endArray();
}

void writeFilter(JsonText& json, const Filter& filter)
{
    json.beginObject();
    writeList(json, "persons", filter.persons);
    if (filter.personMatch != PersonMatch::Any)
        json.member("match", wordOf(kMatches, filter.personMatch));
    writeList(json, "without_persons", filter.withoutPersons);
    writeWords(json, "roles", filter.roles);
    writePairs(json, filter);
    writeList(json, "countries", filter.countries);
    writeWords(json, "kinds", filter.kinds);
    writeWords(json, "forms", filter.forms);
    writeWords(json, "statuses", filter.statuses);
    writeWords(json, "channels", filter.channels);
    writeDay(json, "from", filter.from);
    writeDay(json, "to", filter.to);
    if (filter.possibly)
        json.member("possibly", true);
    writeList(json, "places", filter.places);
    writeList(json, "sources", filter.sources);
    writeWords(json, "reviews", filter.reviews);
    if (filter.minConfidence > 0)
        json.key("min_confidence").value(static_cast<double>(filter.minConfidence), 4);
    if (filter.minAccounts > 0)
        json.member("min_accounts", filter.minAccounts);
    if (filter.onlyDisagreeing)
        json.member("disagreeing", true);
    writeList(json, "tags", filter.tags);
    if (filter.starred)
        json.member("starred", true);
    if (filter.noted)
        json.member("noted", true);
    if (!filter.text.empty())
        json.member("text", filter.text);
    writeList(json, "only", filter.only);
    writeList(json, "without", filter.without);
    json.endObject();
}

void writeLane(JsonText& json, const ViewLane& lane)
{
    json.beginObject().member("kind", wordOf(kLaneKinds, lane.kind)).member("name", lane.name);
    if (!lane.other.empty())
        json.member("other", lane.other);
    if (lane.pinned)
        json.member("pinned", true);
    if (lane.collapsed)
        json.member("collapsed", true);
    json.endObject();
}

void writeView(JsonText& json, const View& view)
{
    json.beginObject().member("version", kViewVersion).key("from").value(view.from, 6).key("to").value(view.to, 6);
    json.key("filter");
    writeFilter(json, view.filter);
    json.member("rows", wordOf(kRows, view.laneKind)).member("order", wordOf(kOrders, view.laneOrder));
    if (!view.lanes.empty()) {
        json.key("lanes").beginArray();
        for (const ViewLane& lane : view.lanes)
            writeLane(json, lane);
        json.endArray();
    }
    writeList(json, "hidden", view.hidden);
    if (view.byReportDate)
        json.member("by_report_date", true);
    writeDay(json, "known_on", view.knownOn);
    writeList(json, "highlighted", view.highlighted);
    json.endObject();
}

Filter filterFrom(JsonFields fields)
{
    Filter filter;
    filter.persons = fields.texts("persons");
    filter.personMatch = fields.word("match", kMatches, PersonMatch::Any);
    filter.withoutPersons = fields.texts("without_persons");
    filter.roles = fields.words<Role>("roles");
    for (const QJsonValue& pair : fields.array("pairs"))
        filter.pairs.emplace_back(pair[0].toString().toStdString(), pair[1].toString().toStdString());
    filter.countries = fields.texts("countries");
    filter.kinds = fields.words<Kind>("kinds");
    filter.forms = fields.words<Form>("forms");
    filter.statuses = fields.words<Status>("statuses");
    filter.channels = fields.words<Channel>("channels");
    filter.from = fields.day("from");
    filter.to = fields.day("to");
    filter.possibly = fields.flag("possibly");
    filter.places = fields.texts("places");
    filter.sources = fields.texts("sources");
    filter.reviews = fields.words<Review>("reviews");
    filter.minConfidence = static_cast<float>(fields.number("min_confidence", 0));
    filter.minAccounts = static_cast<int>(fields.number("min_accounts", 0));
    filter.onlyDisagreeing = fields.flag("disagreeing");
    filter.tags = fields.texts("tags");
    filter.starred = fields.flag("starred");
    filter.noted = fields.flag("noted");
    filter.text = fields.text("text");
    filter.only = fields.ids("only");
    filter.without = fields.ids("without");
    return filter;
}

View viewFrom(JsonFields fields)
{
    View view;
    view.from = fields.number("from", 0);
    view.to = fields.number("to", 1);
    view.filter = filterFrom(fields.object("filter"));
    view.laneKind = fields.word("rows", kRows, View::LaneKind::Persons);
    view.laneOrder = fields.word("order", kOrders, View::LaneOrder::Activity);
    for (JsonFields lane : fields.objects("lanes")) {
        const auto kind = lane.word("kind", kLaneKinds, ViewLane::Kind::Person);
        view.lanes.push_back(
            {kind, lane.text("name"), lane.text("other"), lane.flag("pinned"), lane.flag("collapsed")});
    }
    view.hidden = fields.texts("hidden");
    view.byReportDate = fields.flag("by_report_date");
    view.knownOn = fields.day("known_on");
    view.highlighted = fields.ids("highlighted");
    if (!(view.from < view.to))
        fields.complain("from and to");
    return view;
}

StoryStep stepFrom(JsonFields fields)
{
    StoryStep step;
    step.caption = fields.text("caption");
    step.notes = fields.text("notes");
    step.view = viewFrom(fields.object("view"));
    step.picture = fields.text("picture");
    step.article = static_cast<ArticleId>(fields.number("article", 0));
    step.passage = {static_cast<std::uint32_t>(fields.number("passage_start", 0)),
                    static_cast<std::uint32_t>(fields.number("passage_end", 0))};
    return step;
}

} // namespace

std::string viewJson(const View& view)
{
    std::string out;
    JsonText json(out);
    writeView(json, view);
    return out;
}

std::string filterJson(const Filter& filter)
{
    std::string out;
    JsonText json(out);
    writeFilter(json, filter);
    return out;
}

std::string storyJson(const Story& story)
{
    std::string out;
    JsonText json(out);
    json.beginObject().member("version", kViewVersion).member("title", story.title).key("steps").beginArray();
    for (const StoryStep& step : story.steps) {
        json.beginObject().member("caption", step.caption).member("notes", step.notes).key("view");
        writeView(json, step.view);
        if (!step.picture.empty())
            json.member("picture", step.picture);
        if (step.article != 0)
            json.member("article", step.article)
                .member("passage_start", static_cast<std::int64_t>(step.passage.begin))
                .member("passage_end", static_cast<std::int64_t>(step.passage.end));
        json.endObject();
    }
    json.endArray().endObject();
    return out;
}

Result<View> readView(std::string_view json)
{
    return readFields<View>(json, kViewVersion, viewFrom);
}

Result<Filter> readFilter(std::string_view json)
{
    return readFields<Filter>(json, kViewVersion, filterFrom);
}

Result<Story> readStory(std::string_view json)
{
    return readFields<Story>(json, kViewVersion, [](JsonFields fields) {
        Story story;
        story.title = fields.text("title");
        for (JsonFields step : fields.objects("steps"))
            story.steps.push_back(stepFrom(step));
        return story;
    });
}

} // namespace summitry
