#include "models/readers/articlefields.h"
#include "models/readers/encoding.h"
#include "models/readers/events/eventreader.h"
#include "models/readers/format.h"
#include "models/readers/tablerows.h"

#include <charconv>

namespace summitry {

namespace {

using readers::cellOf;
using readers::RowReader;
using readers::TableRow;

/// Our exports put an apostrophe before what a spreadsheet would run as a formula.
std::string plain(std::string cell)
{
    if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos)
        cell.erase(0, 1);
    return cell;
}

std::string lower(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return text;
}

/// "A; B" in a cell.
std::vector<std::string> listOf(std::string_view cell)
{
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        std::string_view part = cell.substr(0, end);
        cell.remove_prefix(std::min(end + 1, cell.size()));
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
    }
    return parts;
}

std::string firstOf(std::string_view cell)
{
    const auto parts = listOf(cell);
    return parts.empty() ? std::string() : parts.front();
}

class EventTableRun
{
public:
    EventTableRun(const ReadInput& input, const TableMapping& mapping, const EventSink& events,
                  const ProblemSink& problems)
        : m_input(input), m_mapping(mapping), m_events(events), m_problems(problems)
    {
    }

    Result<std::int64_t> run(std::string_view text, const CancelToken& cancel)
    {
        RowReader rows(text, m_mapping.separator);
        TableRow row;
        for (std::int64_t number = 0; m_going && !cancel.cancelled() && rows.next(row); ++number)
            if ((number > 0 || !m_mapping.header) && (row.size() > 1 || !row[0].empty()))
                take(row, rows, number);
        if (m_read == 0 && m_going && !cancel.cancelled())
            return fail("{} is a table without a row that holds an event.", m_input.name);
        return m_read;
    }

private:
    std::string cell(const TableRow& row, const char* field) const { return plain(cellOf(row, m_mapping, field)); }

    std::vector<Actor> actors(const TableRow& row, const char* field) const
    {
        std::vector<Actor> found;
        for (std::string& name : listOf(cell(row, field)))
            found.push_back({std::move(name), ActorKind::Voice, {}, {}});
        return found;
    }

    /// A row that tells no kind or date is no event.
    bool read(const TableRow& row, Account& account) const
    {
        const auto date = EdtfDate::parse(cell(row, "date"));
        if (!fromText(lower(cell(row, "kind")), account.kind) || !date)
            return false;
        const bool statement = account.kind == Kind::Statement;
        if (!fromText(lower(cell(row, "form")), account.form))
            account.form = statement ? Form::Paraphrase : Form::Unspecified;
        fromText(lower(cell(row, "status")), account.status);
        fromText(lower(cell(row, "channel")), account.channel);
        account.when = {*date, cell(row, "phrase"), DateBasis::Explicit};
        fromText(cell(row, "basis"), account.when.basis);
        account.participants = statement ? std::vector<Actor>{} : actors(row, "participants");
        account.speakers = statement ? actors(row, "speakers") : std::vector<Actor>{};
        account.addressees = actors(row, "addressees"), account.relays = actors(row, "relays");
        account.place = cell(row, "place"), account.name = cell(row, "name"), account.quote = cell(row, "quote");
        const std::string confidence = cell(row, "confidence");
        account.confidence = 1;
        std::from_chars(confidence.data(), confidence.data() + confidence.size(), account.confidence);
        return !account.participants.empty() || !account.speakers.empty();
    }

    void take(const TableRow& row, const RowReader& rows, std::int64_t number)
    {
        ToldEvents told;
        Account account;
        if (rows.unclosed() || !read(row, account)) {
            const char* why = rows.unclosed()
                                  ? "The quotation marks that open in this row are never closed; the rest was not read."
                                  : "This row tells no kind, date and people of an event and was passed over.";
            m_problems({Severity::Error, Message("{}", why), m_input.name, rows.line(), 0});
            return;
        }
        Article& article = told.article;
        article.id = cell(row, "id");
        if (article.id.empty())
            article.id = std::string(readers::baseName(m_input.name)) + "#" + std::to_string(number);
        article.title = cell(row, "title");
        article.source = firstOf(cell(row, "source")), article.url = firstOf(cell(row, "url"));
        if (const std::string published = cell(row, "published"); !published.empty())
            readers::setPublished(article, published);
        readers::placeWords(article, account, cell(row, "evidence"));
        if (article.title.empty())
            article.title = article.id; // so that two rows of the same words stay two
        told.accounts.push_back(std::move(account));
        ++m_read;
        m_going = m_events(std::move(told));
    }

    const ReadInput& m_input;
    const TableMapping& m_mapping;
    const EventSink& m_events;
    const ProblemSink& m_problems;
    std::int64_t m_read = 0;
    bool m_going = true;
};

} // namespace

TableMapping guessEventMapping(std::string_view bytes, std::string_view name)
{
    return readers::guessMapping(bytes, name, "eventkeys.tsv");
}

Result<std::int64_t> readEventTable(const ReadInput& input, const TableMapping& mapping, const EventSink& events,
                                    const ProblemSink& problems, const CancelToken& cancel)
{
    const bool clean = readers::isCleanUtf8(input.bytes) && !input.bytes.starts_with("\xEF\xBB\xBF");
    const readers::DecodedText decoded = clean ? readers::DecodedText{} : readers::decodeText(input.bytes);
    return EventTableRun(input, mapping, events, problems)
        .run(clean ? input.bytes : std::string_view(decoded.text), cancel);
}

} // namespace summitry
