#include "views/dialogs/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>

namespace summitry {

PreferencesDialog::PreferencesDialog(const Preferences& preferences, const QStringList& languages, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* look = new QComboBox(this);
    look->setObjectName(QStringLiteral("look"));
    look->addItems({tr("As the desktop"), tr("Light"), tr("Dark"), tr("High contrast")});
    look->setCurrentIndex(static_cast<int>(preferences.look));
    auto* size = new QSpinBox(this);
    size->setObjectName(QStringLiteral("textSize"));
    size->setRange(7, 24);
    size->setSuffix(tr(" pt"));
    size->setValue(preferences.textSize);
    auto* motion = new QCheckBox(tr("Reduce motion"), this);
    motion->setChecked(preferences.reduceMotion);
    motion->setObjectName(QStringLiteral("reduceMotion"));
    auto* dates = new QComboBox(this);
    dates->setObjectName(QStringLiteral("dateStyle"));
    dates->addItems(
        {tr("As the language has it (10 June 2025)"), tr("Month first (June 10, 2025)"), tr("ISO 8601 (2025-06-10)")});
    dates->setCurrentIndex(static_cast<int>(preferences.dates));
    auto* language = new QComboBox(this);
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("As the desktop, where there is a translation"), QString());
    for (const QString& code : languages)
        language->addItem(QLocale(code).nativeLanguageName(), code);
    language->setCurrentIndex(qMax(0, language->findData(preferences.language)));
    language->setToolTip(tr("From the next start on"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Colours"), look);
    form->addRow(tr("Text size"), size);
    form->addRow(tr("Dates"), dates);
    form->addRow(tr("Language"), language);
    form->addRow(QString(), motion);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto tell = [=, this] {
        Preferences chosenNow;
        chosenNow.look = static_cast<Preferences::Look>(look->currentIndex());
        chosenNow.textSize = size->value();
        chosenNow.reduceMotion = motion->isChecked();
        chosenNow.dates = static_cast<Preferences::Dates>(dates->currentIndex());
        chosenNow.language = language->currentData().toString();
        emit chosen(chosenNow);
    };
    connect(dates, &QComboBox::currentIndexChanged, this, tell);
    connect(language, &QComboBox::currentIndexChanged, this, tell);
    connect(look, &QComboBox::currentIndexChanged, this, tell);
    connect(size, &QSpinBox::valueChanged, this, tell);
    connect(motion, &QCheckBox::toggled, this, tell);
}

} // namespace summitry
