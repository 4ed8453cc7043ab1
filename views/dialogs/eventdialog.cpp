#include "views/dialogs/eventdialog.h"

#include "models/items/problemmodel.h"
#include "models/items/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace summitry {

namespace {

const QChar kBetween = u';';

Kind kindOf(Form form)
{
    return form <= Form::Unspecified ? Kind::Call : form <= Form::Visit ? Kind::Summit : Kind::Statement;
}

QString namesLine(const std::vector<Actor>& actors)
{
    QStringList names;
    for (const Actor& actor : actors)
        names << text(actor.name);
    return names.join(QStringLiteral("; "));
}

/// Completes the name at the end of a line of names.
class NameCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QStringList splitPath(const QString& path) const override
    {
        return {path.mid(path.lastIndexOf(kBetween) + 1).trimmed()};
    }
    QString pathFromIndex(const QModelIndex& index) const override
    {
        const auto* line = qobject_cast<QLineEdit*>(widget());
        const QString before = line ? line->text() : QString();
        const qsizetype end = before.lastIndexOf(kBetween);
        return (end < 0 ? QString() : before.left(end + 1) + u' ') + QCompleter::pathFromIndex(index);
    }
};

} // namespace

std::vector<std::pair<Field, std::string>> changesBetween(const Account& before, const Account& after)
{
    std::vector<std::pair<Field, std::string>> changes;
    const auto add = [&](Field field, const std::string& was, const std::string& is) {
        if (was != is)
            changes.emplace_back(field, is);
    };
    add(Field::Kind, std::string(toText(before.kind)), std::string(toText(after.kind)));
    add(Field::Form, std::string(toText(before.form)), std::string(toText(after.form)));
    add(Field::Status, std::string(toText(before.status)), std::string(toText(after.status)));
    add(Field::Channel, std::string(toText(before.channel)), std::string(toText(after.channel)));
    add(Field::Date, before.when.date.text(), after.when.date.text());
    add(Field::Place, before.place, after.place);
    add(Field::Name, before.name, after.name);
    add(Field::Quote, before.quote, after.quote);
    add(Field::Participants, actorsText(before.participants), actorsText(after.participants));
    add(Field::Speakers, actorsText(before.speakers), actorsText(after.speakers));
    add(Field::Addressees, actorsText(before.addressees), actorsText(after.addressees));
    add(Field::Relays, actorsText(before.relays), actorsText(after.relays));
    return changes;
}

EventDialog::EventDialog(Purpose purpose, const Account& shown, std::vector<KnownPerson> persons, QWidget* parent)
    : QDialog(parent), m_purpose(purpose), m_shown(shown), m_persons(std::move(persons))
{
    setObjectName(QStringLiteral("eventDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(purpose == Purpose::Add ? tr("Add an event") : tr("Change the event"));
    build();
    resize(520, sizeHint().height());
}

void EventDialog::build()
{
    m_form = new QFormLayout;
    addChoices(*m_form);
    m_date = addLine(*m_form, tr("Date"), "date", m_shown.when.date.text());
    m_date->setPlaceholderText(tr("2025-06-10, 2025-06, 2025-06-10/2025-06-12"));
    m_participants = addPersons(*m_form, tr("Who took part"), "participants", m_shown.participants);
    m_speakers = addPersons(*m_form, tr("Speaker"), "speakers", m_shown.speakers);
    m_addressees = addPersons(*m_form, tr("Spoken to"), "addressees", m_shown.addressees);
    m_relays = addPersons(*m_form, tr("Relayed by"), "relays", m_shown.relays);
    m_place = addLine(*m_form, tr("Place"), "place", m_shown.place);
    m_name = addLine(*m_form, tr("Name of the meeting"), "name", m_shown.name);
    m_quote = new QPlainTextEdit(text(m_shown.quote), this);
    m_quote->setObjectName(QStringLiteral("quote"));
    m_quote->setTabChangesFocus(true);
    m_quote->setFixedHeight(fontMetrics().lineSpacing() * 4 + 10);
    m_form->addRow(tr("Quotation"), m_quote);
    m_complaint = new QLabel(this);
    m_complaint->setObjectName(QStringLiteral("complaint"));
    m_complaint->setProperty("tone", QStringLiteral("error"));
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto* note =
        new QLabel(tr("Semicolons stand between names. What the articles say is kept; undo takes this back."), this);
    note->setProperty("muted", true);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_purpose == Purpose::Add ? tr("Add") : tr("Change"), QDialogButtonBox::AcceptRole)
        ->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(note);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EventDialog::followKind);
    followKind();
}

void EventDialog::addChoices(QFormLayout& form)
{
    const auto box = [&](const QString& label, const char* name) {
        auto* made = new QComboBox(this);
        made->setObjectName(QString::fromLatin1(name));
        form.addRow(label, made);
        return made;
    };
    m_kind = box(tr("Kind"), "kind");
    for (const Kind kind : {Kind::Call, Kind::Summit, Kind::Statement})
        m_kind->addItem(kindWord(kind));
    m_kind->setCurrentIndex(static_cast<int>(m_shown.kind));
    m_formBox = box(tr("Form"), "form");
    m_status = box(tr("Status"), "status");
    for (const Status status : {Status::Held, Status::Planned, Status::Proposed, Status::Cancelled})
        m_status->addItem(statusWord(status));
    m_status->setCurrentIndex(static_cast<int>(m_shown.status));
    m_channel = box(tr("Said"), "channel");
    for (int i = 0; i <= static_cast<int>(Channel::Spokesperson); ++i)
        m_channel->addItem(i == 0 ? tr("not told where") : channelWords(static_cast<Channel>(i)));
    m_channel->setCurrentIndex(static_cast<int>(m_shown.channel));
}

QLineEdit* EventDialog::addLine(QFormLayout& form, const QString& label, const char* name, const std::string& value)
{
    auto* line = new QLineEdit(text(value), this);
    line->setObjectName(QString::fromLatin1(name));
    form.addRow(label, line);
    return line;
}

QLineEdit* EventDialog::addPersons(QFormLayout& form, const QString& label, const char* name,
                                   const std::vector<Actor>& actors)
{
    QLineEdit* line = addLine(form, label, name, namesLine(actors).toStdString());
    QStringList names;
    for (const KnownPerson& person : m_persons)
        names << text(person.name);
    auto* completer = new NameCompleter(names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return line;
}

/// Only the forms of the kind, and only the fields it has.
void EventDialog::followKind()
{
    const auto kind = static_cast<Kind>(m_kind->currentIndex());
    m_formBox->clear();
    for (int i = 0; i <= static_cast<int>(Form::Joint); ++i)
        if (const auto form = static_cast<Form>(i); kindOf(form) == kind) {
            m_formBox->addItem(formWord(form, kind), i);
            if (form == m_shown.form)
                m_formBox->setCurrentIndex(m_formBox->count() - 1);
        }
    const bool said = kind == Kind::Statement;
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    for (QWidget* field : std::initializer_list<QWidget*>{m_speakers, m_addressees, m_channel, m_quote})
        show(field, said);
    for (QWidget* field : std::initializer_list<QWidget*>{m_participants, m_name})
        show(field, !said);
}

std::vector<Actor> EventDialog::actorsIn(const QLineEdit& line, const std::vector<Actor>& before) const
{
    std::vector<Actor> actors;
    for (const QString& part : line.text().split(kBetween)) {
        const std::string name = part.simplified().toStdString();
        const auto same = [&](const auto& each) { return each.name == name; };
        if (name.empty() || std::any_of(actors.begin(), actors.end(), same))
            continue;
        const auto was = std::find_if(before.begin(), before.end(), same);
        const auto known = std::find_if(m_persons.begin(), m_persons.end(), same);
        if (was != before.end())
            actors.push_back(*was);
        else if (known != m_persons.end())
            actors.push_back({name, known->kind, known->country, {}});
        else
            actors.push_back({name, ActorKind::Voice, {}, {}});
    }
    return actors;
}

Account EventDialog::account() const
{
    Account account = m_shown;
    account.kind = static_cast<Kind>(m_kind->currentIndex());
    account.form = static_cast<Form>(m_formBox->currentData().toInt());
    account.status = static_cast<Status>(m_status->currentIndex());
    if (const auto date = EdtfDate::parse(m_date->text().trimmed().toStdString());
        date && !(*date == m_shown.when.date))
        account.when = {*date, {}, DateBasis::SetByHand};
    account.place = m_place->text().simplified().toStdString();
    account.relays = actorsIn(*m_relays, m_shown.relays);
    if (account.kind == Kind::Statement) {
        account.channel = static_cast<Channel>(m_channel->currentIndex());
        account.speakers = actorsIn(*m_speakers, m_shown.speakers);
        account.addressees = actorsIn(*m_addressees, m_shown.addressees);
        account.quote = m_quote->toPlainText().trimmed().toStdString();
    } else {
        account.participants = actorsIn(*m_participants, m_shown.participants);
        account.name = m_name->text().simplified().toStdString();
    }
    return account;
}

QString EventDialog::complaint() const
{
    const QString typed = m_date->text().trimmed();
    if (const auto date = EdtfDate::parse(typed.toStdString()); !typed.isEmpty() && !date)
        return words(date.message());
    const Account account = this->account();
    if (account.kind == Kind::Statement && account.speakers.empty())
        return tr("Type who spoke.");
    if (account.kind != Kind::Statement && account.participants.size() < 2)
        return tr("Type at least two who took part, with a semicolon between.");
    return {};
}

void EventDialog::done(int result)
{
    if (const QString why = result == Accepted ? complaint() : QString(); !why.isEmpty()) {
        m_complaint->setText(why);
        m_complaint->show();
        return;
    }
    const Account account = this->account();
    QDialog::done(result);
    if (result != Accepted)
        return;
    if (m_purpose == Purpose::Add)
        emit added(account);
    else if (const auto changes = changesBetween(m_shown, account); !changes.empty())
        emit changed(changes);
}

} // namespace summitry
