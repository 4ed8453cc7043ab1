#pragma once
// Every field of one event to change by hand, or those of a new one that the user found in an article. Fills one value:
// the fields that differ from what was shown. What cannot be read is told in place and keeps the dialog open; writing
// corrections is the window's affair.
#include "models/domain/account.h"
#include "models/domain/field.h"

#include <QDialog>

#include <utility>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace summitry {

/// Somebody whom the chronology knows.
struct KnownPerson
{
    std::string name;
    ActorKind kind = ActorKind::Voice;
    std::string country;
};

class EventDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose : std::uint8_t { Change, Add };
    EventDialog(Purpose purpose, const Account& shown, std::vector<KnownPerson> persons, QWidget* parent);
    /// As typed; dates that cannot be read are left as they were.
    Account account() const;

signals:
    void changed(const std::vector<std::pair<summitry::Field, std::string>>& values); ///< at least one
    void added(const summitry::Account& account);

private:
    void build();
    void addChoices(QFormLayout& form);
    QLineEdit* addLine(QFormLayout& form, const QString& label, const char* name, const std::string& value);
    QLineEdit* addPersons(QFormLayout& form, const QString& label, const char* name, const std::vector<Actor>& actors);
    void followKind();
    std::vector<Actor> actorsIn(const QLineEdit& line, const std::vector<Actor>& before) const;
    QString complaint() const;
    void done(int result) override;

    Purpose m_purpose;
    Account m_shown;
    std::vector<KnownPerson> m_persons;
    QFormLayout* m_form = nullptr;
    QComboBox *m_kind = nullptr, *m_formBox = nullptr, *m_status = nullptr, *m_channel = nullptr;
    QLineEdit *m_date = nullptr, *m_place = nullptr, *m_name = nullptr;
    QLineEdit *m_participants = nullptr, *m_speakers = nullptr, *m_addressees = nullptr, *m_relays = nullptr;
    QPlainTextEdit* m_quote = nullptr;
    QLabel* m_complaint = nullptr;
};

/// Fields in which the second differs from the first, with the texts that corrections keep.
std::vector<std::pair<Field, std::string>> changesBetween(const Account& before, const Account& after);

} // namespace summitry
