#include "views/dialogs/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>

namespace summitry {

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent) : QDialog(parent)
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
    auto* form = new QFormLayout(this);
    form->addRow(tr("Colours"), look);
    form->addRow(tr("Text size"), size);
    form->addRow(QString(), motion);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto tell = [this, look, size, motion] {
        emit chosen({static_cast<Preferences::Look>(look->currentIndex()), size->value(), motion->isChecked()});
    };
    connect(look, &QComboBox::currentIndexChanged, this, tell);
    connect(size, &QSpinBox::valueChanged, this, tell);
    connect(motion, &QCheckBox::toggled, this, tell);
}

} // namespace summitry
