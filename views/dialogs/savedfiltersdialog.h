#pragma once
// The filters that a file keeps under names: save what is set now, apply, rename (F2 or a click on the name), delete.
// Asks for each by a signal; keeping them is the window's affair.
#include <QDialog>

#include <string>
#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace summitry {

class SavedFiltersDialog : public QDialog
{
    Q_OBJECT

public:
    /// now: the filters that are set, as one line; empty when there are none.
    SavedFiltersDialog(const QString& now, QWidget* parent);
    void setNames(const std::vector<std::string>& names);

signals:
    void saveWanted(const std::string& name);
    void applyWanted(const std::string& name);
    void renameWanted(const std::string& from, const std::string& to);
    void removeWanted(const std::string& name);

private:
    void build(const QString& now);
    std::string current() const;
    void apply();
    void showButtons();

    QLineEdit* m_name;
    QListWidget* m_list;
    QPushButton *m_save = nullptr, *m_apply = nullptr, *m_rename = nullptr, *m_remove = nullptr;
};

} // namespace summitry
