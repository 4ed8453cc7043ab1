#pragma once
// Edits one story: its steps in order (drag to move), caption and notes of the current step. Works on a Story value;
// every edit is told by changed() once it is complete (focus left, order dropped), so that each is one step of the undo
// history. What needs the window (its view, presenting, files) is asked for by signals.
#include "models/domain/story.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QMenu;
class QPlainTextEdit;
class QLayout;
class QPushButton;

namespace summitry {

class StoryPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Menu : std::uint8_t { Events, Passage, Picture };

    explicit StoryPanel(QWidget* parent = nullptr);
    /// titles: all stories of the file; the current one is shown with its steps. missing: per step, empty = complete.
    void setStories(const QStringList& titles, const QString& current);
    void setStory(const Story& story, const QStringList& missing);
    const Story& story() const { return m_story; }
    int currentStep() const;

signals:
    void storyChosen(const QString& title);
    void newStoryWanted();
    void changed(const summitry::Story& story, const QString& what);
    void stepWanted(int step); ///< show its view in the window
    void addWanted();          ///< a step of what the window shows
    void replaceWanted(int step);
    void mendWanted(int step);                                      ///< forget events that are gone
    void menuWanted(summitry::StoryPanel::Menu which, QMenu* menu); ///< about to be shown: to be filled
    void presentWanted(int step);
    void handoutWanted();
    void picturesWanted();

private:
    void build();
    QLayout* buildButtons();
    QPushButton* button(const QString& text, const QString& hint);
    QPushButton* menuButton(Menu which, const QString& text, const QString& hint);
    void fillList();
    void showStep();
    void takeWords();
    void takeOrder();
    void removeStep();

    Story m_story;
    QStringList m_missing;
    QComboBox* m_stories = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_mend = nullptr;
    QPlainTextEdit* m_caption = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    bool m_filling = false;
};

} // namespace summitry
