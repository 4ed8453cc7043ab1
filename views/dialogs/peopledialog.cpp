#include "views/dialogs/peopledialog.h"

#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/scene/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace summitry {

namespace {

enum Column : int { Name, KindColumn, Country, Count, Columns };
constexpr int kEntryRole = Qt::UserRole + 1, kUnknownRole = Qt::UserRole + 2;

QString actorWord(ActorKind kind)
{
    switch (kind) {
    case ActorKind::Leader:
        return PeopleDialog::tr("Leader");
    case ActorKind::Voice:
        return PeopleDialog::tr("Voice");
    case ActorKind::Institution:
        return PeopleDialog::tr("Institution");
    case ActorKind::Country:
        return PeopleDialog::tr("Country");
    default:
        return PeopleDialog::tr("Organisation");
    }
}

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

QList<QStandardItem*> rowOf(const PersonEntry& entry, int number, const Theme& theme)
{
    auto* name = new QStandardItem(text(entry.person.name));
    QPixmap swatch(12, 12);
    swatch.fill(leaderColor(theme, entry.person.name));
    name->setIcon(QIcon(swatch));
    name->setData(number, kEntryRole);
    name->setData(entry.known ? QString() : QStringLiteral("unknown"), kUnknownRole);
    const QString kind =
        entry.sameAs.empty() ? actorWord(entry.person.kind) : PeopleDialog::tr("is %1").arg(text(entry.sameAs));
    auto* count = new QStandardItem;
    count->setData(static_cast<qlonglong>(entry.count), Qt::DisplayRole);
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QList<QStandardItem*> row{name, new QStandardItem(kind), new QStandardItem(text(entry.person.country)), count};
    for (QStandardItem* item : row)
        item->setEditable(false);
    return row;
}

} // namespace

Result<std::vector<Term>> termsFromLines(const QString& lines)
{
    std::vector<Term> terms;
    for (const QString& line : linesOf(lines)) {
        const QStringList parts = line.split(u';');
        Term term{parts.value(0).trimmed().toStdString(), parts.value(1).trimmed().toStdString(), kFarPast, kFarFuture};
        Day* const ends[] = {&term.from, &term.to};
        bool readable = parts.size() >= 2 && parts.size() <= 4 && !term.office.empty() && !term.country.empty();
        for (int i = 2; i < parts.size() && readable; ++i) {
            const std::string day = parts[i].trimmed().toStdString();
            const auto date = EdtfDate::parse(day);
            readable = day.empty() || (date && date->precision() == EdtfDate::Precision::ExactDay);
            if (readable && !day.empty())
                *ends[i - 2] = date->earliest();
        }
        if (!readable || term.from > term.to)
            return fail("\"{}\" cannot be read as an office; write it like: president; NOR; 2020-01-20; 2025-01-20",
                        line.toStdString());
        terms.push_back(std::move(term));
    }
    return terms;
}

QString linesOfTerms(const std::vector<Term>& terms)
{
    QString lines;
    for (const Term& term : terms)
        lines += QStringLiteral("%1; %2; %3; %4\n")
                     .arg(text(term.office), text(term.country),
                          term.from == kFarPast ? QString() : text(isoText(term.from)),
                          term.to == kFarFuture ? QString() : text(isoText(term.to)));
    return lines.trimmed();
}

PeopleDialog::PeopleDialog(QWidget* parent)
    : QDialog(parent), m_model(new QStandardItemModel(this)), m_find(new QLineEdit(this)),
      m_unknown(new QCheckBox(tr("Only names that are &not known"), this)), m_list(new QTableView(this)),
      m_name(new QLineEdit(this)), m_kind(new QComboBox(this)), m_country(new QLineEdit(this)),
      m_aliases(new QPlainTextEdit(this)), m_terms(new QPlainTextEdit(this)), m_other(new QComboBox(this)),
      m_merge(new QPushButton(tr("&Merge"), this)), m_takeBack(new QPushButton(tr("&Take back what was added"), this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("peopleDialog"));
    setWindowTitle(tr("People and organisations"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 600);
    createList();
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_find);
    column->addWidget(m_unknown);
    column->addWidget(m_list, 1);
    auto* parts = new QSplitter(this);
    parts->addWidget(left);
    parts->addWidget(createForm());
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addWidget(parts, 1);
    all->addWidget(buttons);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Enter in a field must not merge anybody
    showCurrent();
}

void PeopleDialog::createList()
{
    m_find->setPlaceholderText(tr("Find a name"));
    m_find->setObjectName(QStringLiteral("findPerson"));
    m_find->setClearButtonEnabled(true);
    m_unknown->setObjectName(QStringLiteral("unknownOnly"));
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Country"), tr("Accounts")});
    m_sorted.setSourceModel(m_model);
    m_sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("people"));
    m_list->setModel(&m_sorted);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(Count, Qt::DescendingOrder);
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    connect(m_find, &QLineEdit::textChanged, this, &PeopleDialog::filter);
    connect(m_unknown, &QCheckBox::toggled, this, &PeopleDialog::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeopleDialog::showCurrent);
}

QWidget* PeopleDialog::createForm()
{
    auto* side = new QWidget(this);
    auto* form = new QFormLayout(side);
    for (const ActorKind kind :
         {ActorKind::Leader, ActorKind::Voice, ActorKind::Institution, ActorKind::Country, ActorKind::Organisation})
        m_kind->addItem(actorWord(kind), static_cast<int>(kind));
    m_name->setObjectName(QStringLiteral("personName"));
    m_aliases->setObjectName(QStringLiteral("personAliases"));
    m_terms->setObjectName(QStringLiteral("personTerms"));
    m_other->setObjectName(QStringLiteral("samePerson"));
    m_other->setEditable(true);
    m_other->setInsertPolicy(QComboBox::NoInsert);
    m_country->setMaxLength(12);
    m_country->setPlaceholderText(tr("NOR"));
    m_terms->setPlaceholderText(tr("president; NOR; 2020-01-20; 2025-01-20"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("personNote"));
    auto* add = new QPushButton(tr("&Save"), this);
    add->setObjectName(QStringLiteral("savePerson"));
    m_merge->setObjectName(QStringLiteral("mergePersons"));
    m_takeBack->setObjectName(QStringLiteral("takeBackPerson"));
    form->addRow(tr("N&ame"), m_name);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Country code"), m_country);
    form->addRow(tr("Other &names, one a line"), m_aliases);
    form->addRow(tr("&Offices, one a line"), m_terms);
    form->addRow(add);
    form->addRow(tr("Is the &same as"), m_other);
    form->addRow(m_merge);
    form->addRow(m_takeBack);
    form->addRow(m_note);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    connect(add, &QPushButton::clicked, this, &PeopleDialog::save);
    connect(m_merge, &QPushButton::clicked, this, [this] {
        if (const PersonEntry* entry = current())
            emit mergeWanted(text(entry->person.name), m_other->currentText().trimmed());
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const PersonEntry* entry = current())
            emit takeBackWanted(text(entry->person.name));
    });
    return side;
}

void PeopleDialog::setPeople(std::vector<PersonEntry> people)
{
    const PersonEntry* shown = current();
    const QString name = shown ? text(shown->person.name) : m_name->text();
    const Theme theme = palette().window().color().lightness() < 128 ? Theme::dark() : Theme::light();
    m_people = std::move(people);
    m_model->removeRows(0, m_model->rowCount());
    QStringList names;
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        m_model->appendRow(rowOf(m_people[i], static_cast<int>(i), theme));
        if (m_people[i].sameAs.empty())
            names << text(m_people[i].person.name);
    }
    names.sort(Qt::CaseInsensitive);
    m_other->clear();
    m_other->addItems(names);
    m_other->setCurrentText({});
    m_list->resizeColumnsToContents();
    select(name);
}

void PeopleDialog::select(const QString& name)
{
    for (int row = 0; row < m_sorted.rowCount(); ++row)
        if (m_sorted.index(row, Name).data().toString() == name)
            m_list->selectRow(row);
    showCurrent();
}

const PersonEntry* PeopleDialog::current() const
{
    const QModelIndex index = m_list->currentIndex().siblingAtColumn(Name);
    const QVariant number = index.data(kEntryRole);
    return number.isValid() && number.toUInt() < m_people.size() ? &m_people[number.toUInt()] : nullptr;
}

void PeopleDialog::showCurrent()
{
    const PersonEntry* entry = current();
    m_merge->setEnabled(entry != nullptr);
    m_takeBack->setEnabled(entry && (!entry->sameAs.empty() || !entry->added.name.empty()));
    m_note->clear();
    if (!entry)
        return;
    m_name->setText(text(entry->person.name));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(entry->person.kind)));
    m_country->setText(text(entry->person.country));
    QStringList aliases;
    for (const std::string& alias : entry->person.aliases)
        aliases << text(alias);
    m_aliases->setPlainText(aliases.join(u'\n'));
    m_terms->setPlainText(linesOfTerms(entry->person.terms));
    m_other->setCurrentText(text(entry->sameAs));
}

void PeopleDialog::showFault(const QString& sentence)
{
    m_note->setText(sentence);
}

void PeopleDialog::save()
{
    const auto terms = termsFromLines(m_terms->toPlainText());
    Person person;
    person.name = m_name->text().trimmed().toStdString();
    if (!terms || person.name.empty()) {
        showFault(terms ? tr("A person needs a name.") : words(terms.message()));
        return;
    }
    person.kind = static_cast<ActorKind>(m_kind->currentData().toInt());
    person.country = m_country->text().trimmed().toStdString();
    for (const QString& alias : linesOf(m_aliases->toPlainText()))
        person.aliases.push_back(alias.toStdString());
    person.terms = *terms;
    const PersonEntry* entry = current();
    const QString before = entry ? text(entry->person.name) : QString();
    const QString name = text(person.name);
    emit additionsWanted(person);
    if (!before.isEmpty() && before != name) // naming somebody: the printed name stands for them
        emit mergeWanted(before, name);
    select(name);
}

void PeopleDialog::filter()
{
    // One of the two: the names that are not known are few enough to read.
    m_find->setEnabled(!m_unknown->isChecked());
    m_sorted.setFilterKeyColumn(Name);
    m_sorted.setFilterRole(m_unknown->isChecked() ? kUnknownRole : static_cast<int>(Qt::DisplayRole));
    m_sorted.setFilterFixedString(m_unknown->isChecked() ? QStringLiteral("unknown") : m_find->text());
}

} // namespace summitry
