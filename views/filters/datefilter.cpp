#include "views/filters/datefilter.h"

#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/parts/flowlayout.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QStyle>

namespace summitry {

DateFilter::DateFilter(FilterState& filter, QWidget* parent)
    : QWidget(parent), m_filter(filter), m_from(new QLineEdit(this)), m_to(new QLineEdit(this)),
      m_certainly(new QRadioButton(tr("certainly within"), this)), m_possibly(new QRadioButton(tr("possibly"), this)),
      m_complaint(new QLabel(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 0, 12, 0);
    grid->setHorizontalSpacing(8);
    grid->addWidget(m_from, 0, 0);
    grid->addWidget(m_to, 0, 1);
    // Side by side where the language's words leave room for it.
    auto* how = new FlowLayout(8);
    for (QWidget* choice : {m_certainly, m_possibly})
        how->addWidget(choice);
    grid->addLayout(how, 1, 0, 1, 2);
    grid->addWidget(m_complaint, 2, 0, 1, 2);
    m_from->setObjectName(QStringLiteral("dateFrom"));
    m_to->setObjectName(QStringLiteral("dateTo"));
    m_from->setPlaceholderText(tr("from"));
    m_to->setPlaceholderText(tr("to"));
    m_from->setAccessibleName(tr("From day, month or year"));
    m_to->setAccessibleName(tr("To day, month or year"));
    m_complaint->setWordWrap(true);
    m_complaint->setProperty("tone", QStringLiteral("error"));
    m_complaint->hide();
    m_certainly->setChecked(true);
    m_certainly->setToolTip(tr("Every day on which it can have been lies within"));
    m_possibly->setToolTip(tr("Some day on which it can have been lies within"));
    for (QLineEdit* field : {m_from, m_to})
        connect(field, &QLineEdit::editingFinished, this, &DateFilter::apply);
    connect(m_possibly, &QRadioButton::toggled, this, &DateFilter::apply);
    connect(&filter, &FilterState::changed, this, &DateFilter::showFilter);
    showFilter();
}

std::optional<Day> DateFilter::read(QLineEdit* field, bool end, bool& good)
{
    const std::string words = field->text().trimmed().toStdString();
    if (words.empty())
        return std::nullopt;
    const auto date = EdtfDate::parse(words);
    const bool bad = !date || date->isUnknown();
    field->setProperty("bad", bad);
    field->style()->unpolish(field);
    field->style()->polish(field);
    if (bad) {
        good = false;
        m_complaint->setText(date ? tr("A date is missing.") : summitry::words(date.message()));
        return std::nullopt;
    }
    return end ? date->latest() : date->earliest();
}

void DateFilter::apply()
{
    bool good = true;
    const auto from = read(m_from, false, good);
    auto to = read(m_to, true, good);
    if (good && from && to && *from > *to) {
        good = false;
        m_complaint->setText(tr("The first day comes after the last."));
    }
    m_complaint->setVisible(!good);
    if (good)
        m_filter.setDates(from, to, m_possibly->isChecked());
}

void DateFilter::showFilter()
{
    const Filter& filter = m_filter.filter();
    const auto show = [](QLineEdit* field, const std::optional<Day>& day, bool end) {
        const auto shown = EdtfDate::parse(field->text().trimmed().toStdString());
        const bool same = day && shown && !shown->isUnknown() && (end ? shown->latest() : shown->earliest()) == *day;
        if (!same && !field->hasFocus())
            field->setText(day ? QString::fromStdString(isoText(*day)) : QString());
    };
    show(m_from, filter.from, false);
    show(m_to, filter.to, true);
    if (filter.from || filter.to)
        (filter.possibly ? m_possibly : m_certainly)->setChecked(true);
}

} // namespace summitry
