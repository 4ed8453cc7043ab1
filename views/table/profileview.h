#pragma once
// The profile of a leader, a country or two leaders under the filter: how many of what, with whom, where, when, who
// visited whom, first and last contact, longest silence. Every number gives the events it counts by rowsChosen(); all
// of it copies as a table. What a contact, a visit and a silence are: models/chronology/contacts.h.
#include "models/items/tallies.h"
#include "views/scene/theme.h"
#include "views/table/subjectpicker.h"

#include <QScrollArea>

class QToolButton;
class QVBoxLayout;

namespace summitry {

class MonthColumns;
class TallyView;

class ProfileView : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileView(const ChronologyState& state, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setSubject(const SubjectChoice& choice);
    const SubjectChoice& subject() const;
    /// The whole profile as tab-separated tables.
    QString asText() const;

signals:
    void rowsChosen(const std::vector<summitry::Row>& rows);

public slots:
    void copyTable() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildTop();
    void rebuild();
    void fill();
    QWidget* headCard();
    void addFact(QVBoxLayout& column, const QString& label, const QString& words, RowSet rows);
    void addContacts(QVBoxLayout& column);
    void arrange();

    const ChronologyState& m_state;
    Theme m_theme;
    SubjectPicker* m_picker;
    QToolButton* m_copy;
    QScrollArea* m_scroll;
    QVBoxLayout *m_left = nullptr, *m_right = nullptr;
    std::shared_ptr<const Chronology> m_chronology; ///< that the profile's rows belong to
    ProfileSubject m_subject;
    Profile m_profile;
    bool m_known = false; ///< the snapshot has the subject
    bool m_stale = true;  ///< to be counted when shown
    MonthColumns* m_months = nullptr;
    std::vector<QWidget*> m_cards;
    std::vector<TallyView*> m_tallies;
};

} // namespace summitry
