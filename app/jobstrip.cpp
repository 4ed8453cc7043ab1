#include "app/jobstrip.h"

#include "models/items/wording.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <cmath>

namespace summitry {

namespace {

constexpr int kSteps = 1000;
constexpr double kSoonest = 1; // seconds before a rate means anything

QToolButton* button(const char* name, const QString& words, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setProperty("link", true);
    made->setText(words);
    return made;
}

QString leftWords(double seconds)
{
    const auto tr = [](const char* words, int n) { return QCoreApplication::translate("JobStrip", words, nullptr, n); };
    return seconds < 90 ? tr(QT_TRANSLATE_NOOP("JobStrip", "%n s left"), std::max(1, qRound(seconds)))
                        : tr(QT_TRANSLATE_NOOP("JobStrip", "%n min left"), qRound(seconds / 60));
}

} // namespace

QString jobWords(const ProgressStep& step, double seconds)
{
    QStringList parts{QCoreApplication::translate("JobStrip", "%n article(s)", nullptr, static_cast<int>(step.done))};
    if (seconds >= kSoonest && step.done > 0) {
        const auto rate = static_cast<std::size_t>(std::lround(static_cast<double>(step.done) / seconds));
        parts << QCoreApplication::translate("JobStrip", "%1 a second").arg(number(rate));
        if (step.totalBytes > 0 && step.bytes > 0)
            parts << leftWords(seconds * static_cast<double>(step.totalBytes - step.bytes) /
                               static_cast<double>(step.bytes));
    }
    return parts.join(QStringLiteral(" · "));
}

JobStrip::JobStrip(Imports& imports, QWidget* parent)
    : QWidget(parent), m_imports(imports), m_note(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_pause(button("pauseImport", tr("Pause"), this))
{
    setObjectName(QStringLiteral("jobStrip"));
    m_note->setObjectName(QStringLiteral("jobNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_bar->setMaximumWidth(180);
    m_bar->setTextVisible(false);
    m_pause->setCheckable(true);
    QToolButton* stop = button("cancelImport", tr("Stop"), this);
    stop->setToolTip(tr("What is done stays done"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* each : std::initializer_list<QWidget*>{m_note, m_bar, m_pause, stop})
        row->addWidget(each);
    connect(stop, &QToolButton::clicked, &imports, &Imports::cancel);
    connect(m_pause, &QToolButton::clicked, &imports, &Imports::setPaused);
    connect(&imports, &Imports::started, this, &JobStrip::begin);
    connect(&imports, &Imports::progressed, this, &JobStrip::showStep);
    connect(&imports, &Imports::pausedChanged, this, &JobStrip::showPaused);
    connect(&imports, &Imports::finished, this, &QWidget::hide);
    connect(&imports, &Imports::failed, this, &QWidget::hide);
    hide();
}

void JobStrip::begin()
{
    m_before = 0;
    m_clock.start();
    m_bar->setMaximum(0);
    m_note->setText(tr("Reading articles…"));
    showPaused(false);
    show();
}

double JobStrip::seconds() const
{
    return static_cast<double>(m_before + (m_clock.isValid() ? m_clock.elapsed() : 0)) / 1000;
}

void JobStrip::showStep(const ProgressStep& step)
{
    const bool known = step.totalBytes > 0;
    m_bar->setMaximum(known ? kSteps : 0);
    m_bar->setValue(known ? static_cast<int>(step.bytes * kSteps / step.totalBytes) : 0);
    m_note->setText(jobWords(step, seconds()));
    m_note->setToolTip(text(step.item));
}

void JobStrip::showPaused(bool paused)
{
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    if (paused && m_clock.isValid()) {
        m_before += m_clock.elapsed();
        m_clock.invalidate();
    } else if (!paused && !m_clock.isValid()) {
        m_clock.start();
    }
}

} // namespace summitry
