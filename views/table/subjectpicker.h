#pragma once
// Chooses whom a profile is of: a leader, a country, or two leaders. Lists those of the snapshot, most active first;
// typing finds any part of a name. Keeps its choice by name over new snapshots. Emits, holds no profile.
#include "models/chronology/contacts.h"
#include "models/items/chronologystate.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace summitry {

/// By names, so that it survives a new snapshot.
struct SubjectChoice
{
    ProfileSubject::Kind kind = ProfileSubject::Kind::Person;
    std::string person, other; ///< Person and Pair
    std::string country;       ///< code

    bool operator==(const SubjectChoice&) const = default;
};
/// Nothing when the snapshot does not have them.
std::optional<ProfileSubject> resolve(const SubjectChoice& choice, const Chronology& chronology);

class SubjectPicker : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectPicker(const ChronologyState& state, QWidget* parent = nullptr);
    const SubjectChoice& choice() const { return m_choice; }
    void setChoice(const SubjectChoice& choice);

signals:
    void chosen();

private:
    QComboBox* nameBox(const QString& name, const char* objectName);
    void refill();
    void fillPersons(QComboBox& box) const;
    void fillCountries(QComboBox& box) const;
    void show();
    void take();

    const ChronologyState& m_state;
    SubjectChoice m_choice;
    QComboBox *m_kind, *m_first, *m_second;
    QLabel* m_and;
};

} // namespace summitry
