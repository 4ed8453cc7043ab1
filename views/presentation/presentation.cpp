#include "views/presentation/presentation.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>

#include <utility>

namespace summitry {

Presentation::Presentation(StageSteps steps, PresentationOptions options, QObject* parent)
    : QObject(parent), m_steps(std::move(steps)), m_options(std::move(options)),
      m_state(std::make_unique<StageState>(static_cast<int>(m_steps.size()), m_options.firstStep))
{
    connect(m_state.get(), &StageState::left, this, &Presentation::leave);
    connect(qApp, &QGuiApplication::screenRemoved, this, &Presentation::place);
    connect(qApp, &QGuiApplication::screenAdded, this, &Presentation::place);
}

Presentation::~Presentation()
{
    delete m_stage;
    delete m_notes;
}

void Presentation::start()
{
    m_stage = new StageView(m_steps, *m_state, m_options.reduceMotion);
    m_stage->setWindowTitle(tr("Presentation"));
    connect(m_stage, &StageView::swapAsked, this, &Presentation::swapScreens);
    connect(m_stage, &StageView::helpAsked, this, &Presentation::helpAsked);
    connect(m_stage, &QObject::destroyed, this, &Presentation::leave);
    place();
    m_stage->activateWindow();
    m_stage->setFocus();
}

void Presentation::place()
{
    if (!m_stage || m_left)
        return;
    const QList<QScreen*> screens = QGuiApplication::screens();
    QScreen* first = screens.value(0);
    QScreen* second = screens.value(1);
    const bool chosen = m_options.screen != nullptr && screens.contains(m_options.screen);
    QScreen* stage = chosen ? m_options.screen : second ? second : first;
    QScreen* other = stage == first ? second : first;
    if (m_swapped && other)
        std::swap(stage, other);
    if (stage)
        m_stage->setGeometry(m_options.windowed ? QRect(stage->geometry().topLeft(), QSize(1280, 720))
                                                : stage->geometry());
    m_options.windowed ? m_stage->show() : m_stage->showFullScreen();
    if (!other) {
        delete m_notes;
        return;
    }
    if (!m_notes) {
        m_notes = new NotesView(m_steps, *m_state, m_options.clock);
        connect(m_notes, &NotesView::forwarded, this, [this](int key, Qt::KeyboardModifiers modifiers) {
            QKeyEvent event(QEvent::KeyPress, key, modifiers);
            QCoreApplication::sendEvent(m_stage, &event);
        });
    }
    m_notes->setGeometry(other->availableGeometry());
    m_notes->show();
}

void Presentation::swapScreens()
{
    m_swapped = !m_swapped;
    place();
}

void Presentation::leave()
{
    if (std::exchange(m_left, true))
        return;
    if (m_stage)
        m_stage->close();
    if (m_notes)
        m_notes->close();
    emit finished(m_state->current());
}

} // namespace summitry
