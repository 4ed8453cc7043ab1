#include "models/readers/encoding.h"
#include "models/readers/events/eventreader.h"
#include "models/readers/format.h"
#include "models/readers/jsonsplit.h"

#include <simdjson.h>

#include <map>

namespace summitry::readers {

namespace {

namespace dom = simdjson::dom;

std::string textOf(const dom::object& object, std::string_view key)
{
    std::string_view text;
    return object.at_key(key).get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::vector<dom::object> objectsOf(const dom::object& object, std::string_view key)
{
    std::vector<dom::object> found;
    dom::array array;
    if (object.at_key(key).get(array) != simdjson::SUCCESS)
        return found;
    for (const dom::element element : array)
        if (dom::object each; element.get(each) == simdjson::SUCCESS)
            found.push_back(each);
    return found;
}

/// Names, or objects with name, kind and country.
std::vector<Actor> actorsOf(const dom::object& object, std::string_view key)
{
    std::vector<Actor> actors;
    dom::array array;
    if (object.at_key(key).get(array) != simdjson::SUCCESS)
        return actors;
    for (const dom::element element : array) {
        Actor actor;
        if (std::string_view name; element.get(name) == simdjson::SUCCESS)
            actor.name = name;
        if (dom::object each; element.get(each) == simdjson::SUCCESS) {
            actor.name = textOf(each, "name"), actor.country = textOf(each, "country");
            fromText(textOf(each, "kind"), actor.kind);
        }
        if (!actor.name.empty())
            actors.push_back(std::move(actor));
    }
    return actors;
}

/// "A, B and C" of a joint statement; any other name stays whole, for ministries have "and" in theirs.
std::vector<Actor> namedOf(std::string text, bool several)
{
    std::vector<Actor> actors;
    while (several && !text.empty()) {
        const std::size_t comma = text.find(", "), last = text.find(" and ");
        const std::size_t end = std::min(comma, last);
        if (end == std::string::npos)
            break;
        actors.push_back({text.substr(0, end), ActorKind::Voice, {}, {}});
        text.erase(0, end + (end == comma ? 2 : 5));
    }
    if (!text.empty())
        actors.push_back({std::move(text), ActorKind::Voice, {}, {}});
    return actors;
}

DatedPhrase dateOf(const dom::object& object, const char* date, const char* phrase, const char* basis)
{
    DatedPhrase dated;
    if (const auto read = EdtfDate::parse(textOf(object, date)))
        dated.date = *read;
    dated.phrase = textOf(object, phrase);
    fromText(textOf(object, basis), dated.basis);
    return dated;
}

/// False when it is none of the three kinds.
bool readAccount(const dom::object& object, Account& account)
{
    if (!fromText(textOf(object, "kind"), account.kind))
        return false;
    const bool statement = account.kind == Kind::Statement;
    if (!fromText(textOf(object, "form"), account.form))
        account.form = statement ? Form::Paraphrase : Form::Unspecified;
    fromText(textOf(object, "status"), account.status);
    fromText(textOf(object, "channel"), account.channel);
    account.when = dateOf(object, "date", "date_phrase", "date_basis");
    account.participants = actorsOf(object, "participants");
    account.speakers = actorsOf(object, "speakers");
    if (account.speakers.empty())
        account.speakers = namedOf(textOf(object, "speaker"), account.form == Form::Joint);
    account.addressees = actorsOf(object, "addressees");
    if (account.addressees.empty())
        account.addressees = namedOf(textOf(object, "addressee"), false);
    account.relays = actorsOf(object, "reported_by");
    account.place = textOf(object, "place"), account.name = textOf(object, "name");
    account.quote = textOf(object, "quote");
    double number = 0;
    if (object.at_key("confidence").get(number) == simdjson::SUCCESS)
        account.confidence = static_cast<float>(number);
    std::int64_t occasion = -1;
    if (object.at_key("occasion").get(occasion) == simdjson::SUCCESS)
        account.occasion = static_cast<int>(occasion);
    return true;
}

Article articleOf(const dom::object& object)
{
    Article article;
    article.id = textOf(object, "id"), article.title = textOf(object, "title");
    article.source = textOf(object, "source"), article.author = textOf(object, "author");
    article.url = textOf(object, "url"), article.language = textOf(object, "language");
    article.published = dateOf(object, "published", "", "published_basis");
    return article;
}

class EventRun
{
public:
    EventRun(const ReadInput& input, const EventSink& events, const ProblemSink& problems)
        : m_input(input), m_events(events), m_problems(problems)
    {
    }

    Result<std::int64_t> run(std::string_view text, const CancelToken& cancel)
    {
        JsonSplitter splitter(text);
        std::string_view value;
        const bool whole = isWholeExport(text);
        if (whole)
            take(text, 1);
        while (!whole && m_going && !cancel.cancelled() && splitter.next(value))
            take(value, splitter.line());
        handOnGathered();
        if (m_read == 0 && m_going && !cancel.cancelled())
            return fail("{} holds no events that can be read.", m_input.name);
        return m_read;
    }

private:
    void take(std::string_view value, std::int64_t line)
    {
        dom::object object;
        if (m_parser.parse(value.data(), value.size()).get(object) != simdjson::SUCCESS) {
            say(Severity::Error, line, "This is not JSON and was passed over.");
            return;
        }
        if (object.at_key("events").is_array())
            takeResult(object, line);
        else if (object.at_key("communications").is_array())
            for (const dom::object& each : objectsOf(object, "communications"))
                takeCommunication(each, line);
        else if (object.at_key("accounts").is_array())
            takeCommunication(object, line);
        else if (object.at_key("error").is_string())
            say(Severity::Note, line, "This article could not be read when its events were looked for.");
        else if (!object.at_key("export").is_object())
            say(Severity::Error, line, "This holds no events and was passed over.");
    }

    void takeResult(const dom::object& object, std::int64_t line)
    {
        ToldEvents told{articleOf(object), {}};
        std::vector<int> places; // of each event among those that could be read
        for (const dom::object& each : objectsOf(object, "events")) {
            Account account;
            places.push_back(readAccount(each, account) ? static_cast<int>(told.accounts.size()) : -1);
            if (places.back() < 0) {
                say(Severity::Error, line, "An event without a kind (call, summit, statement) was passed over.");
                continue;
            }
            placeWords(told.article, account, textOf(each, "evidence"));
            told.accounts.push_back(std::move(account));
        }
        for (Account& account : told.accounts) {
            const auto at = static_cast<std::size_t>(account.occasion);
            account.occasion = account.occasion >= 0 && at < places.size() ? places[at] : -1;
        }
        handOn(std::move(told), line);
    }

    /// Accounts of one article stand in several communications: gathered until the end.
    void takeCommunication(const dom::object& object, std::int64_t line)
    {
        for (const dom::object& each : objectsOf(object, "accounts")) {
            Account account;
            dom::object named;
            if (!readAccount(each, account) || each.at_key("article").get(named) != simdjson::SUCCESS) {
                say(Severity::Error, line, "An account without a kind or an article was passed over.");
                continue;
            }
            Article article = articleOf(named);
            const std::string key = article.title + '\n' + article.url + '\n' + textOf(named, "text_sha256");
            const auto [at, isNew] = m_places.emplace(key, m_gathered.size());
            if (isNew)
                m_gathered.push_back({std::move(article), {}});
            ToldEvents& told = m_gathered[at->second];
            account.occasion = -1;
            placeWords(told.article, account, textOf(each, "evidence"));
            told.accounts.push_back(std::move(account));
        }
    }

    void handOnGathered()
    {
        for (ToldEvents& told : m_gathered)
            if (m_going)
                handOn(std::move(told), 0);
    }

    void handOn(ToldEvents&& told, std::int64_t line)
    {
        if (told.article.id.empty())
            told.article.id = std::string(baseName(m_input.name)) + "#" + std::to_string(m_read + 1);
        if (told.article.text.empty() && told.article.title.empty() && told.accounts.empty()) {
            say(Severity::Error, line, "This holds no events and was passed over.");
            return;
        }
        ++m_read;
        m_going = m_events(std::move(told));
    }

    void say(Severity severity, std::int64_t line, const char* words)
    {
        m_problems({severity, Message("{}", words), m_input.name, line, 0});
    }

    const ReadInput& m_input;
    const EventSink& m_events;
    const ProblemSink& m_problems;
    dom::parser m_parser;
    std::vector<ToldEvents> m_gathered;
    std::map<std::string, std::size_t> m_places;
    std::int64_t m_read = 0;
    bool m_going = true;
};

} // namespace

Result<std::int64_t> readEventJson(const ReadInput& input, const EventSink& events, const ProblemSink& problems,
                                   const CancelToken& cancel)
{
    const DecodedText decoded = isCleanUtf8(input.bytes) ? DecodedText{} : decodeText(input.bytes);
    std::string_view text = decoded.text.empty() ? input.bytes : std::string_view(decoded.text);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return EventRun(input, events, problems).run(text, cancel);
}

} // namespace summitry::readers
