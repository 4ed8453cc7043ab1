#include "views/presentation/classroom.h"

#include "views/presentation/ordermode.h"
#include "views/presentation/revealmode.h"
#include "views/presentation/whenmode.h"
#include "views/presentation/whomode.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace summitry {

namespace {

constexpr int kMostTeams = 6;
constexpr double kRowsOfType = 54; ///< 20 points on a screen of 1080 rows

QSpinBox* spin(QWidget* parent, int least, int most, int value)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

} // namespace

Classroom::Classroom(ClassroomData with, std::uint64_t seed, QWidget* parent)
    : QWidget(parent), m_data(std::move(with)), m_seed(seed)
{
    build();
    refreshScores();
}

void Classroom::build()
{
    setWindowTitle(tr("Classroom"));
    // Type grows with the screen, so that the back row can read it; pages take theirs from here.
    QFont large = font();
    large.setPointSizeF(std::max(large.pointSizeF(), screen()->size().height() / kRowsOfType));
    setFont(large);
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 24, 40, 24);
    m_scores = classroomLabel(this, 1.5, true);
    m_pages = new QStackedWidget(this);
    m_setUp = buildSetUp();
    m_pages->addWidget(m_setUp);
    layout->addWidget(m_scores);
    layout->addWidget(m_pages, 1);
}

QWidget* Classroom::buildSetUp()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    auto* title = classroomLabel(page, 2.4, true);
    title->setText(tr("What shall we play?"));
    layout->addWidget(title);
    const std::array names{tr("1   Reveal: one event after the other"), tr("2   Order: put events in order"),
                           tr("3   When? Place events on the axis"), tr("4   Who said it?")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* button = classroomButton(names[i], page);
        connect(button, &QPushButton::clicked, this, [this, i] { play(static_cast<Mode>(i)); });
        layout->addWidget(button);
    }
    m_count = spin(page, static_cast<int>(classroom::kFewestCards), static_cast<int>(classroom::kMostCards), 6);
    m_teams = spin(page, 1, kMostTeams, 1);
    m_level = new QComboBox(page);
    m_level->addItems({tr("Far apart"), tr("Closer"), tr("Close")});
    auto* form = new QFormLayout;
    form->addRow(tr("Events in a round"), m_count);
    form->addRow(tr("Dates"), m_level);
    form->addRow(tr("Teams"), m_teams);
    layout->addLayout(form);
    m_message = classroomLabel(page, 1.2);
    layout->addWidget(m_message);
    layout->addStretch();
    connect(m_teams, &QSpinBox::valueChanged, this, &Classroom::refreshScores);
    return page;
}

int Classroom::teams() const
{
    return m_teams->value();
}

QString Classroom::message() const
{
    return m_message->text();
}

Result<ClassroomMode*> Classroom::makePage(Mode mode)
{
    const Chronology& chronology = *m_data.chronology;
    const auto count = static_cast<std::size_t>(m_count->value());
    const auto level = static_cast<classroom::Level>(m_level->currentIndex());
    switch (mode) {
    case Mode::Order: {
        auto round = classroom::dealOrder(chronology, m_data.selection, count, level, m_seed);
        return round ? Result<ClassroomMode*>(new OrderMode(m_data, std::move(*round), this)) : round.error();
    }
    case Mode::When: {
        auto round = classroom::dealWhen(chronology, m_data.selection, count, level, m_seed);
        return round ? Result<ClassroomMode*>(new WhenMode(m_data, std::move(*round), this)) : round.error();
    }
    case Mode::Who: {
        auto round = classroom::dealWho(chronology, m_data.selection, count, m_seed);
        return round ? Result<ClassroomMode*>(new WhoMode(m_data, std::move(*round), this)) : round.error();
    }
    case Mode::Reveal:
        break;
    }
    std::vector<Row> rows = m_data.storyOrder;
    if (rows.empty())
        rows = classroom::askable(chronology, m_data.selection);
    if (rows.empty())
        return fail(
            "This mode needs at least one event that is reviewed or of high confidence. Select more, or review some.");
    return Result<ClassroomMode*>(new RevealMode(m_data, std::move(rows), this));
}

void Classroom::play(Mode mode)
{
    Result<ClassroomMode*> page = makePage(mode);
    if (!page) {
        const Message& message = page.message();
        m_message->setText(QString::fromStdString(message.render(tr(message.format.c_str()).toStdString())));
        return;
    }
    m_message->clear();
    ++m_seed;
    show(*page);
}

void Classroom::show(ClassroomMode* page)
{
    m_page = page;
    m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
    connect(page, &ClassroomMode::scored, this, [this](int points, int) { addPoints(points); });
    connect(page, &ClassroomMode::roundEnded, this, &Classroom::endRound);
    setFocus();
}

void Classroom::addPoints(int points)
{
    m_points[m_turn] += points;
    m_turn = (m_turn + 1) % teams();
    refreshScores();
}

void Classroom::endRound()
{
    m_pages->setCurrentWidget(m_setUp);
    m_page->deleteLater();
    m_page = nullptr;
}

void Classroom::refreshScores()
{
    while (m_points.size() < kMostTeams)
        m_points << 0;
    if (m_turn >= teams())
        m_turn = 0;
    QStringList parts;
    for (int i = 0; i < teams(); ++i) {
        const QString each =
            teams() == 1 ? tr("%n point(s)", nullptr, m_points[i]) : tr("Team %1: %2").arg(i + 1).arg(m_points[i]);
        parts << (teams() > 1 && i == m_turn ? QStringLiteral("▸ ") + each : each);
    }
    m_scores->setText(parts.join(QStringLiteral("     ")));
}

void Classroom::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool isDigit = key >= Qt::Key_0 && key <= Qt::Key_9;
    if (key == Qt::Key_Escape && m_page)
        endRound();
    else if (key == Qt::Key_Escape)
        emit left();
    else if (m_page && isDigit)
        m_page->digit(key - Qt::Key_0);
    else if (m_page &&
             (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space || key == Qt::Key_PageDown))
        m_page->proceed();
    else if (!m_page && key >= Qt::Key_1 && key <= Qt::Key_4)
        play(static_cast<Mode>(key - Qt::Key_1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace summitry
