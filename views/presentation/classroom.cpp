#include "views/presentation/classroom.h"

#include "views/presentation/ordermode.h"
#include "views/presentation/revealmode.h"
#include "views/presentation/whenmode.h"
#include "views/presentation/whomode.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace summitry {

namespace {

constexpr int kMostTeams = 6;
constexpr double kRowsOfType = 45; ///< 24 points on a screen of 1080 rows

QSpinBox* spin(QWidget* parent, int least, int most, int value)
{
    auto* box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

} // namespace

Classroom::Classroom(ClassroomData with, std::uint64_t seed, QWidget* parent) : QWidget(parent), m_data(std::move(with))
{
    m_asked = m_data.selection;
    build();
    m_round->setValue(static_cast<int>(seed % kRounds));
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
    m_chooser = new EventChooser(m_data.chronology, classroom::askable(*m_data.chronology, m_data.selection), this);
    m_pages->addWidget(m_chooser);
    connect(m_chooser, &EventChooser::done, this, [this] {
        m_pages->setCurrentWidget(m_setUp);
        setFocus();
    });
    connect(&m_chooser->model(), &EventChoiceModel::tickedChanged, this, [this] {
        m_asked = Selection{m_chooser->model().ticked(), {}};
    });
    layout->addWidget(m_scores);
    layout->addWidget(m_pages, 1);
}

QLayout* Classroom::buildModes(QWidget* page)
{
    auto* column = new QVBoxLayout;
    const std::array names{tr("1   Reveal: what happened next?"), tr("2   Order: put events in order"),
                           tr("3   When? Place an event in time"), tr("4   Who said it?")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto* button = classroomButton(names[i], page);
        button->setProperty("choice", true);
        connect(button, &QPushButton::clicked, this, [this, i] { play(static_cast<Mode>(i)); });
        column->addWidget(button);
    }
    return column;
}

QLayout* Classroom::buildOptions(QWidget* page)
{
    m_count = spin(page, static_cast<int>(classroom::kFewestCards), static_cast<int>(classroom::kMostCards), 6);
    m_teams = spin(page, 1, kMostTeams, 1);
    m_teams->setSpecialValueText(tr("none"));
    m_round = spin(page, 0, kRounds - 1, 0);
    m_round->setToolTip(tr("The same number asks the same again, here and on other computers"));
    m_level = new QComboBox(page);
    m_level->addItems({tr("Far apart"), tr("Closer"), tr("Close")});
    m_order = new QComboBox(page);
    m_order->addItem(tr("By date"));
    if (!m_data.storyOrder.empty())
        m_order->addItem(tr("As in the story"));
    m_choose = new QPushButton(tr("Choose…"), page);
    connect(m_choose, &QPushButton::clicked, this, [this] { m_pages->setCurrentWidget(m_chooser); });
    auto* form = new QFormLayout;
    const auto add = [&](const QString& name, QWidget* field) {
        auto* label = classroomLabel(page, 0.85);
        label->setText(name);
        label->setBuddy(field);
        field->setFont(label->font());
        form->addRow(label, field);
    };
    add(tr("Events in a round"), m_count);
    add(tr("Dates"), m_level);
    add(tr("Reveal"), m_order);
    add(tr("Teams"), m_teams);
    add(tr("Round"), m_round);
    add(tr("May be asked"), m_choose);
    connect(m_teams, &QSpinBox::valueChanged, this, &Classroom::refreshScores);
    return form;
}

QWidget* Classroom::buildSetUp()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    auto* title = classroomLabel(page, 2.4, true);
    title->setText(tr("What shall we play?"));
    layout->addWidget(title);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(40);
    columns->addLayout(buildModes(page), 3);
    columns->addLayout(buildOptions(page), 2);
    layout->addLayout(columns);
    m_message = classroomLabel(page, 1.2);
    layout->addWidget(m_message);
    layout->addStretch();
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
    const auto seed = static_cast<std::uint64_t>(m_round->value());
    switch (mode) {
    case Mode::Order: {
        auto round = classroom::dealOrder(chronology, m_asked, count, level, seed);
        return round ? Result<ClassroomMode*>(new OrderMode(m_data, std::move(*round), this)) : round.error();
    }
    case Mode::When: {
        auto round = classroom::dealWhen(chronology, m_asked, count, level, seed);
        return round ? Result<ClassroomMode*>(new WhenMode(m_data, std::move(*round), this)) : round.error();
    }
    case Mode::Who: {
        auto round = classroom::dealWho(chronology, m_asked, count, seed);
        return round ? Result<ClassroomMode*>(new WhoMode(m_data, std::move(*round), this)) : round.error();
    }
    case Mode::Reveal:
        break;
    }
    std::vector<Row> rows = revealed();
    if (rows.empty())
        return fail(
            "This mode needs at least one event that is reviewed or of high confidence. Select more, or review some.");
    return Result<ClassroomMode*>(new RevealMode(m_data, std::move(rows), this));
}

/// In order of date, or of the story.
std::vector<Row> Classroom::revealed() const
{
    std::vector<Row> rows = classroom::askable(*m_data.chronology, m_asked);
    if (m_order->currentIndex() == 0)
        return rows;
    std::vector<Row> ordered = m_data.storyOrder;
    std::erase_if(ordered, [&](Row row) { return !std::binary_search(rows.begin(), rows.end(), row); });
    return ordered;
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
    m_round->setValue((m_round->value() + 1) % kRounds);
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
    else if (key == Qt::Key_Escape && m_pages->currentWidget() == m_chooser)
        emit m_chooser->done();
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
