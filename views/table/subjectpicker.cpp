#include "views/table/subjectpicker.h"

#include "models/items/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <map>

namespace summitry {

namespace {

/// Persons by number of rows, most first.
std::vector<PersonIndex> byActivity(const Chronology& chronology)
{
    std::vector<PersonIndex> order(chronology.persons().size());
    for (PersonIndex person = 0; person < order.size(); ++person)
        order[person] = person;
    std::stable_sort(order.begin(), order.end(), [&](PersonIndex a, PersonIndex b) {
        return chronology.rowsOf(a).size() > chronology.rowsOf(b).size();
    });
    return order;
}

void select(QComboBox& box, const std::string& data)
{
    const int at = box.findData(text(data));
    box.setCurrentIndex(at);
    if (at < 0)
        box.setEditText(text(data));
}

} // namespace

std::optional<ProfileSubject> resolve(const SubjectChoice& choice, const Chronology& chronology)
{
    ProfileSubject subject{choice.kind, chronology.person(choice.person), chronology.person(choice.other),
                           choice.country};
    switch (choice.kind) {
    case ProfileSubject::Kind::Person:
        return subject.person == kNoRow ? std::nullopt : std::optional(subject);
    case ProfileSubject::Kind::Pair:
        return subject.person == kNoRow || subject.other == kNoRow || subject.person == subject.other
                   ? std::nullopt
                   : std::optional(subject);
    case ProfileSubject::Kind::Country:
        break;
    }
    const auto persons = chronology.persons();
    const bool known = std::any_of(persons.begin(), persons.end(),
                                   [&](const ChronologyPerson& person) { return person.country == choice.country; });
    return choice.country.empty() || !known ? std::nullopt : std::optional(subject);
}

SubjectPicker::SubjectPicker(const ChronologyState& state, QWidget* parent)
    : QWidget(parent), m_state(state), m_kind(new QComboBox), m_first(nameBox(tr("Leader or country"), "profileFirst")),
      m_second(nameBox(tr("Second leader"), "profileSecond")), m_and(new QLabel(tr("and")))
{
    m_kind->setObjectName(QStringLiteral("profileKind"));
    m_kind->setAccessibleName(tr("Profile of"));
    m_kind->addItem(tr("Leader"), static_cast<int>(ProfileSubject::Kind::Person));
    m_kind->addItem(tr("Country"), static_cast<int>(ProfileSubject::Kind::Country));
    m_kind->addItem(tr("Two leaders"), static_cast<int>(ProfileSubject::Kind::Pair));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_and),
                          static_cast<QWidget*>(m_second)})
        row->addWidget(part);
    row->addStretch();
    setFocusProxy(m_first);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_choice.kind = static_cast<ProfileSubject::Kind>(m_kind->currentData().toInt());
        refill();
        take();
    });
    connect(m_first, &QComboBox::activated, this, &SubjectPicker::take);
    connect(m_second, &QComboBox::activated, this, &SubjectPicker::take);
    connect(&state, &ChronologyState::chronologyChanged, this, &SubjectPicker::refill);
    refill();
}

QComboBox* SubjectPicker::nameBox(const QString& name, const char* objectName)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(objectName));
    box->setAccessibleName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumContentsLength(16);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

void SubjectPicker::fillPersons(QComboBox& box) const
{
    const Chronology& chronology = *m_state.chronology();
    box.clear();
    for (const PersonIndex person : byActivity(chronology)) {
        const QString name = text(chronology.persons()[person].name);
        box.addItem(name, name);
    }
}

void SubjectPicker::fillCountries(QComboBox& box) const
{
    const Chronology& chronology = *m_state.chronology();
    std::map<std::string, std::pair<std::string, std::size_t>> countries;
    for (PersonIndex person = 0; person < chronology.persons().size(); ++person) {
        const ChronologyPerson& one = chronology.persons()[person];
        auto& [name, rows] = countries[one.country];
        name = one.countryName.empty() ? one.country : one.countryName;
        rows += chronology.rowsOf(person).size();
    }
    countries.erase(std::string());
    std::vector<std::pair<std::string, std::pair<std::string, std::size_t>>> order(countries.begin(), countries.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second.second > b.second.second; });
    box.clear();
    for (const auto& [code, named] : order)
        box.addItem(text(named.first), text(code));
}

void SubjectPicker::refill()
{
    m_choice.kind == ProfileSubject::Kind::Country ? fillCountries(*m_first) : fillPersons(*m_first);
    fillPersons(*m_second);
    show();
}

void SubjectPicker::show()
{
    const bool pair = m_choice.kind == ProfileSubject::Kind::Pair;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_choice.kind)));
    m_and->setVisible(pair);
    m_second->setVisible(pair);
    const std::string& first = m_choice.kind == ProfileSubject::Kind::Country ? m_choice.country : m_choice.person;
    if (!first.empty())
        select(*m_first, first);
    if (!m_choice.other.empty())
        select(*m_second, m_choice.other);
    else if (pair && m_second->count() > 1)
        m_second->setCurrentIndex(m_first->currentIndex() == 1 ? 0 : 1);
}

void SubjectPicker::take()
{
    const std::string first = m_first->currentData().toString().toStdString();
    (m_choice.kind == ProfileSubject::Kind::Country ? m_choice.country : m_choice.person) = first;
    if (m_choice.kind == ProfileSubject::Kind::Pair)
        m_choice.other = m_second->currentData().toString().toStdString();
    emit chosen();
}

void SubjectPicker::setChoice(const SubjectChoice& choice)
{
    m_choice = choice;
    refill();
    emit chosen();
}

} // namespace summitry
