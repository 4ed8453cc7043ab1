#include "views/presentation/storypanel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int kStepRole = Qt::UserRole;

/// Tells when the words are complete: when the field is left.
class WordsEdit : public QPlainTextEdit
{
public:
    WordsEdit(const QString& name, std::function<void()> left, QWidget* parent)
        : QPlainTextEdit(parent), m_left(std::move(left))
    {
        setAccessibleName(name);
        setPlaceholderText(name);
        setTabChangesFocus(true);
        setMinimumHeight(48);
    }

protected:
    void focusOutEvent(QFocusEvent* event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        m_left();
    }

private:
    std::function<void()> m_left;
};

QString firstLine(const std::string& caption, int number)
{
    const QString text = QString::fromStdString(caption).section(u'\n', 0, 0);
    return QStringLiteral("%1   %2").arg(number).arg(text);
}

} // namespace

StoryPanel::StoryPanel(QWidget* parent) : QWidget(parent)
{
    build();
    showStep();
}

QPushButton* StoryPanel::button(const QString& text, const QString& hint)
{
    auto* made = new QPushButton(text, this);
    made->setToolTip(hint);
    return made;
}

QPushButton* StoryPanel::menuButton(Menu which, const QString& text, const QString& hint)
{
    QPushButton* made = button(text, hint);
    auto* menu = new QMenu(made);
    connect(menu, &QMenu::aboutToShow, this, [this, which, menu] { emit menuWanted(which, menu); });
    made->setMenu(menu);
    return made;
}

QLayout* StoryPanel::buildButtons()
{
    auto* add = button(tr("Add this view"), tr("A new step of what the window shows now"));
    auto* replace = button(tr("Use this view"), tr("The current step shows what the window shows now"));
    auto* remove = button(tr("Remove step"), tr("Take the current step out of the story"));
    auto* present = button(tr("Present"), tr("Show the story full screen from the current step"));
    auto* handout = button(tr("Handout…"), tr("The story on paper, as PDF"));
    auto* pictures = button(tr("PNG pictures…"), tr("A PNG picture of each step"));
    auto* events = menuButton(Menu::Events, tr("Events"), tr("Which events the step lights"));
    auto* passage = menuButton(Menu::Passage, tr("Passage"), tr("Words of an article beside the timeline"));
    auto* picture = menuButton(Menu::Picture, tr("Picture"), tr("A picture beside the timeline"));
    auto* grid = new QGridLayout;
    int cell = 0;
    for (QPushButton* each : {events, passage, picture, add, replace, remove, present, handout, pictures}) {
        grid->addWidget(each, cell / 3, cell % 3);
        ++cell;
    }
    connect(add, &QPushButton::clicked, this, &StoryPanel::addWanted);
    connect(replace, &QPushButton::clicked, this, [this] { emit replaceWanted(currentStep()); });
    connect(remove, &QPushButton::clicked, this, &StoryPanel::removeStep);
    connect(present, &QPushButton::clicked, this, [this] { emit presentWanted(std::max(0, currentStep())); });
    connect(handout, &QPushButton::clicked, this, &StoryPanel::handoutWanted);
    connect(pictures, &QPushButton::clicked, this, &StoryPanel::picturesWanted);
    return grid;
}

void StoryPanel::build()
{
    m_stories = new QComboBox(this);
    m_stories->setAccessibleName(tr("Story"));
    auto* fresh = button(tr("New story"), tr("Start an empty story"));
    m_list = new QListWidget(this);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setAccessibleName(tr("Steps of the story"));
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_mend = button(tr("Mend this step"), tr("Forget what is gone, and stop filtering when that hides its events"));
    m_caption = new WordsEdit(
        tr("Caption, *with emphasis*"), [this] { takeWords(); }, this);
    m_notes = new WordsEdit(
        tr("Notes for the speaker"), [this] { takeWords(); }, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_stories);
    layout->addWidget(fresh);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_note);
    layout->addWidget(m_mend);
    layout->addWidget(m_caption, 1);
    layout->addWidget(m_notes, 1);
    layout->addLayout(buildButtons());
    connect(m_stories, &QComboBox::textActivated, this, &StoryPanel::storyChosen);
    connect(fresh, &QPushButton::clicked, this, &StoryPanel::newStoryWanted);
    connect(m_list, &QListWidget::currentRowChanged, this, &StoryPanel::showStep);
    connect(m_list, &QListWidget::itemActivated, this, [this] { emit stepWanted(currentStep()); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &StoryPanel::takeOrder);
    connect(m_mend, &QPushButton::clicked, this, [this] { emit mendWanted(currentStep()); });
}

void StoryPanel::setStories(const QStringList& titles, const QString& current)
{
    m_stories->clear();
    m_stories->addItems(titles);
    m_stories->setCurrentText(current);
}

void StoryPanel::setStory(const Story& story, const QStringList& missing)
{
    const int step = currentStep();
    m_story = story;
    m_missing = missing;
    fillList();
    m_list->setCurrentRow(std::clamp(step, 0, std::max(0, m_list->count() - 1)));
    showStep();
}

int StoryPanel::currentStep() const
{
    return m_list->currentRow();
}

void StoryPanel::fillList()
{
    const QScopedValueRollback filling(m_filling, true);
    m_list->clear();
    for (std::size_t i = 0; i < m_story.steps.size(); ++i) {
        const auto number = static_cast<int>(i);
        auto* item = new QListWidgetItem(firstLine(m_story.steps[i].caption, number + 1), m_list);
        item->setData(kStepRole, number);
        if (!m_missing.value(number).isEmpty())
            item->setText(item->text() + QStringLiteral("  ⚠"));
    }
}

void StoryPanel::showStep()
{
    if (m_filling)
        return;
    const int step = currentStep();
    const bool is = step >= 0 && static_cast<std::size_t>(step) < m_story.steps.size();
    m_caption->setEnabled(is);
    m_notes->setEnabled(is);
    m_caption->setPlainText(is ? QString::fromStdString(m_story.steps[static_cast<std::size_t>(step)].caption)
                               : QString());
    m_notes->setPlainText(is ? QString::fromStdString(m_story.steps[static_cast<std::size_t>(step)].notes) : QString());
    const QString missing = is ? m_missing.value(step) : QString();
    m_note->setText(m_story.steps.empty() ? tr("No steps yet. Find a view worth showing, then add it.") : missing);
    m_mend->setVisible(!missing.isEmpty());
}

void StoryPanel::takeWords()
{
    const int step = currentStep();
    if (step < 0 || static_cast<std::size_t>(step) >= m_story.steps.size())
        return;
    StoryStep& words = m_story.steps[static_cast<std::size_t>(step)];
    const std::string caption = m_caption->toPlainText().toStdString();
    const std::string notes = m_notes->toPlainText().toStdString();
    if (caption == words.caption && notes == words.notes)
        return;
    words.caption = caption;
    words.notes = notes;
    m_list->item(step)->setText(firstLine(caption, step + 1));
    emit changed(m_story, tr("Change the words of a step"));
}

void StoryPanel::takeOrder()
{
    if (m_filling)
        return;
    std::vector<StoryStep> ordered;
    for (int i = 0; i < m_list->count(); ++i)
        ordered.push_back(m_story.steps[static_cast<std::size_t>(m_list->item(i)->data(kStepRole).toInt())]);
    m_story.steps = std::move(ordered);
    const int step = currentStep();
    fillList();
    m_list->setCurrentRow(step);
    emit changed(m_story, tr("Move a step"));
}

void StoryPanel::removeStep()
{
    const int step = currentStep();
    if (step < 0)
        return;
    m_story.steps.erase(m_story.steps.begin() + step);
    fillList();
    m_list->setCurrentRow(std::min(step, m_list->count() - 1));
    showStep();
    emit changed(m_story, tr("Remove a step"));
}

} // namespace summitry
