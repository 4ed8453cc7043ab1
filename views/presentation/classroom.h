#pragma once
// A classroom session: chooses a mode, plays rounds, keeps the teams' points on one projector or for one pupil alone.
// Nothing is recorded. Everything works by mouse and by the keys 1 to 9, Enter and Esc; the same seed gives the same
// round.
#include "models/classroom/draw.h"
#include "views/presentation/classroommode.h"
#include "views/presentation/eventchooser.h"

class QComboBox;
class QLayout;
class QSpinBox;
class QStackedWidget;

namespace summitry {

class Classroom : public QWidget
{
    Q_OBJECT

public:
    enum class Mode : std::uint8_t { Reveal, Order, When, Who };
    static constexpr int kRounds = 10000; ///< seeds are shown as a number below this

    Classroom(ClassroomData data, std::uint64_t seed, QWidget* parent = nullptr);
    /// Starts a round; says in words on the page what is missing when it cannot.
    void play(Mode mode);
    ClassroomMode* page() const { return m_page; }
    int points(int team) const { return m_points.value(team); }
    int teams() const;
    QString message() const;
    EventChooser& chooser() { return *m_chooser; }

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildSetUp();
    QLayout* buildOptions(QWidget* page);
    QLayout* buildModes(QWidget* page);
    std::vector<Row> revealed() const;
    Result<ClassroomMode*> makePage(Mode mode);
    void show(ClassroomMode* page);
    void addPoints(int points);
    void endRound();
    void refreshScores();

    ClassroomData m_data;
    Selection m_asked; ///< what the teacher has ticked
    QStackedWidget* m_pages = nullptr;
    QWidget* m_setUp = nullptr;
    ClassroomMode* m_page = nullptr;
    QLabel* m_scores = nullptr;
    QLabel* m_message = nullptr;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_teams = nullptr;
    QSpinBox* m_round = nullptr;
    QComboBox* m_level = nullptr;
    QComboBox* m_order = nullptr;
    EventChooser* m_chooser = nullptr;
    QPushButton* m_choose = nullptr;
    QList<int> m_points;
    int m_turn = 0;
};

} // namespace summitry
