#pragma once
// People and organisations of a file: how often each is named, by which other names, in which offices, in which colour.
// Shows what it is given and says what is wanted; whoever opened it does that and hands in the new list.
#include "models/domain/correctionset.h"
#include "models/domain/result.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace summitry {

struct PersonEntry
{
    Person person;          ///< with what was added by hand
    std::int64_t count = 0; ///< accounts that name them
    std::string sameAs;     ///< who counts instead; empty = their own
    Person added;           ///< by hand only; without a name when nothing was
    bool known = false;     ///< in the program's own tables or added by hand
};

class PeopleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PeopleDialog(QWidget* parent = nullptr);
    void setPeople(std::vector<PersonEntry> people);
    void showFault(const QString& sentence);

signals:
    void additionsWanted(const summitry::Person& additions);
    void mergeWanted(const QString& name, const QString& into);
    void takeBackWanted(const QString& name);

private:
    void createList();
    QWidget* createForm();
    const PersonEntry* current() const;
    void select(const QString& name);
    void showCurrent();
    void save();
    void filter();

    std::vector<PersonEntry> m_people;
    QStandardItemModel* m_model;
    QSortFilterProxyModel m_sorted;
    QLineEdit* m_find;
    QCheckBox* m_unknown;
    QTableView* m_list;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QLineEdit* m_country;
    QPlainTextEdit* m_aliases;
    QPlainTextEdit* m_terms;
    QComboBox* m_other;
    QPushButton* m_merge;
    QPushButton* m_takeBack;
    QLabel* m_note;
};

/// Offices one a line: "president; NOR; 2020-01-20; 2025-01-20", an end left out = open. An error names the line.
Result<std::vector<Term>> termsFromLines(const QString& lines);
QString linesOfTerms(const std::vector<Term>& terms);

} // namespace summitry
