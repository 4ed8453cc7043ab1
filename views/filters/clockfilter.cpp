#include "views/filters/clockfilter.h"

#include "models/items/wording.h"
#include "views/parts/flowlayout.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSlider>
#include <QStyle>

#include <algorithm>

namespace summitry {

ClockFilter::ClockFilter(LaneState& lanes, const ChronologyState& state, QWidget* parent)
    : QWidget(parent), m_lanes(lanes), m_state(state), m_event(new QRadioButton(tr("by event"))),
      m_report(new QRadioButton(tr("by first report"))), m_limited(new QCheckBox(tr("as known on"))),
      m_day(new QLineEdit), m_slider(new QSlider(Qt::Horizontal))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 0, 12, 0);
    grid->setHorizontalSpacing(8);
    // Side by side where the language's words leave room for it.
    auto* clocks = new FlowLayout(8);
    for (QWidget* choice : {m_event, m_report})
        clocks->addWidget(choice);
    auto* known = new FlowLayout(8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_limited, m_day})
        known->addWidget(each);
    grid->addLayout(clocks, 0, 0, 1, 2);
    grid->addLayout(known, 1, 0, 1, 2);
    grid->addWidget(m_slider, 2, 0, 1, 2);
    m_event->setToolTip(tr("Events stand on the day on which they happened"));
    m_report->setToolTip(tr("Events stand on the day on which they were first reported"));
    m_limited->setToolTip(tr("Hides what had not been reported by that day"));
    m_event->setObjectName(QStringLiteral("clockEvent"));
    m_report->setObjectName(QStringLiteral("clockReport"));
    m_limited->setObjectName(QStringLiteral("knownLimited"));
    m_day->setObjectName(QStringLiteral("knownOn"));
    m_slider->setObjectName(QStringLiteral("knownSlider"));
    m_day->setAccessibleName(tr("As known on this day"));
    m_slider->setAccessibleName(tr("As known on this day"));
    m_slider->setPageStep(30);
    connect(m_report, &QRadioButton::toggled, this, [this](bool report) { m_lanes.setByReportDate(report); });
    connect(m_limited, &QCheckBox::toggled, this,
            [this](bool on) { m_lanes.setKnownOn(on ? std::optional(m_first + m_slider->value()) : std::nullopt); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int days) { m_lanes.setKnownOn(m_first + days); });
    connect(m_day, &QLineEdit::editingFinished, this, &ClockFilter::takeText);
    connect(&lanes, &LaneState::changed, this, &ClockFilter::showState);
    connect(&state, &ChronologyState::chronologyChanged, this, &ClockFilter::takeRange);
    takeRange();
}

void ClockFilter::takeRange()
{
    Day first = kFarFuture, last = kFarPast;
    for (const Day day : m_state.chronology()->reportedDays())
        if (day > kFarPast && day < kFarFuture) {
            first = std::min(first, day);
            last = std::max(last, day);
        }
    setEnabled(first <= last);
    m_first = first <= last ? first : 0;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, first <= last ? static_cast<int>(last - first) : 0);
    m_slider->setValue(m_slider->maximum());
    showState();
}

void ClockFilter::takeText()
{
    const std::string words = m_day->text().trimmed().toStdString();
    const auto date = EdtfDate::parse(words);
    const bool bad = !words.empty() && (!date || date->isUnknown());
    m_day->setProperty("bad", bad);
    m_day->style()->unpolish(m_day);
    m_day->style()->polish(m_day);
    if (!bad)
        m_lanes.setKnownOn(words.empty() ? std::nullopt : std::optional<Day>(date->latest()));
}

void ClockFilter::showState()
{
    const Arrangement& now = m_lanes.arrangement();
    const QSignalBlocker quiet[] = {QSignalBlocker(m_event), QSignalBlocker(m_report), QSignalBlocker(m_limited),
                                    QSignalBlocker(m_slider)};
    (now.byReportDate ? m_report : m_event)->setChecked(true);
    m_limited->setChecked(now.knownOn.has_value());
    if (now.knownOn)
        m_slider->setValue(static_cast<int>(std::clamp<Day>(*now.knownOn - m_first, 0, m_slider->maximum())));
    m_day->setText(now.knownOn ? QString::fromStdString(isoText(*now.knownOn)) : QString());
    m_day->setPlaceholderText(tr("today"));
}

} // namespace summitry
