#include "views/dialogs/exportdialog.h"

#include "views/dialogs/figurepreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace summitry {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kSoon = 200; // ms
enum Unit { Pixels, Millimetres, Inches };
constexpr int kClipboard = 3; // of the formats, behind those of files

double mmPer(int unit, double dpi)
{
    return unit == Pixels ? kMmPerInch / dpi : unit == Inches ? kMmPerInch : 1;
}

} // namespace

ExportDialog::ExportDialog(std::vector<FigureScope> scopes, QVariantMap remembered, const QString& look,
                           QWidget* parent)
    : QDialog(parent), m_scopes(std::move(scopes)), m_remembered(std::move(remembered)), m_scope(new QComboBox(this)),
      m_format(new QComboBox(this)), m_looks(new QComboBox(this)), m_unit(new QComboBox(this)),
      m_style(new QComboBox(this)), m_width(new QDoubleSpinBox(this)), m_height(new QDoubleSpinBox(this)),
      m_text(new QDoubleSpinBox(this)), m_dpi(new QSpinBox(this)), m_title(new QLineEdit(this)),
      m_credits(new QLineEdit(this)), m_name(new QLineEdit(this)),
      m_fit(new QCheckBox(tr("No taller than the lanes need"), this)), m_legend(new QCheckBox(tr("Legend"), this)),
      m_caption(new QCheckBox(tr("Caption"), this)), m_filterLine(new QCheckBox(tr("Line of filters"), this)),
      m_pages(new QCheckBox(tr("Further pages for lanes that do not fit"), this)),
      m_public(new QCheckBox(tr("For the public: without the file’s name and what is marked"), this)),
      m_keep(new QPushButton(tr("Keep"), this)), m_forget(new QPushButton(tr("Forget"), this)),
      m_preview(new FigurePreview(this)), m_soon(new QTimer(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildFields();
    nameFields();
    auto* row = new QHBoxLayout(this);
    row->addWidget(buildForm());
    row->addWidget(m_preview, 1);
    fillLooks(look);
    takeScope();
    takeLook(m_looks->currentIndex());
    connectFields();
}

void ExportDialog::buildFields()
{
    for (const FigureScope& scope : m_scopes)
        m_scope->addItem(scope.name);
    m_format->addItems({tr("PNG picture"), tr("SVG drawing"), tr("PDF page"), tr("Picture on the clipboard")});
    m_unit->addItems({tr("pixels"), tr("mm"), tr("inches")});
    m_style->addItems({tr("Light"), tr("Dark"), tr("Print, safe in grey"), tr("Journal, no gridlines")});
    for (QDoubleSpinBox* box : {m_width, m_height}) {
        box->setRange(1, 30000);
        box->setDecimals(1);
    }
    m_dpi->setRange(72, 1200);
    m_text->setRange(0, 96);
    m_text->setDecimals(1);
    m_text->setSuffix(tr(" pt"));
    m_text->setSpecialValueText(tr("by size"));
    m_credits->setPlaceholderText(tr("Author, project, licence"));
    m_name->setPlaceholderText(tr("A name for these settings"));
    for (QCheckBox* box : {m_legend, m_caption, m_filterLine, m_pages})
        box->setChecked(true);
}

void ExportDialog::nameFields()
{
    m_scope->setObjectName(QStringLiteral("figureScope"));
    m_format->setObjectName(QStringLiteral("figureFormat"));
    m_looks->setObjectName(QStringLiteral("figurePreset"));
    m_width->setObjectName(QStringLiteral("figureWidth"));
    m_height->setObjectName(QStringLiteral("figureHeight"));
    m_unit->setObjectName(QStringLiteral("figureUnit"));
    m_dpi->setObjectName(QStringLiteral("figureDpi"));
    m_text->setObjectName(QStringLiteral("figureText"));
    m_name->setObjectName(QStringLiteral("figureLookName"));
    m_keep->setObjectName(QStringLiteral("figureKeep"));
    m_forget->setObjectName(QStringLiteral("figureForget"));
    m_public->setObjectName(QStringLiteral("figurePublic"));
    m_title->setObjectName(QStringLiteral("figureTitle"));
}

/// The presets, then what was kept under a name.
void ExportDialog::fillLooks(const QString& current)
{
    const QSignalBlocker quiet(m_looks);
    m_looks->clear();
    for (const FigurePreset& preset : figurePresets())
        m_looks->addItem(preset.name, preset.id);
    const int presets = m_looks->count();
    for (auto it = m_remembered.cbegin(); it != m_remembered.cend(); ++it)
        if (m_looks->findData(it.key()) < 0)
            m_looks->addItem(it.key(), it.key());
    if (m_looks->count() > presets)
        m_looks->insertSeparator(presets);
    m_looks->setCurrentIndex(qMax(0, m_looks->findData(current)));
}

void ExportDialog::connectFields()
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoon);
    const auto soon = qOverload<>(&QTimer::start);
    connect(m_soon, &QTimer::timeout, this, &ExportDialog::refresh);
    for (QDoubleSpinBox* box : {m_width, m_height, m_text})
        connect(box, &QDoubleSpinBox::valueChanged, m_soon, soon);
    connect(m_dpi, &QSpinBox::valueChanged, m_soon, soon);
    for (QComboBox* box : {m_style, m_format, m_unit})
        connect(box, &QComboBox::currentIndexChanged, m_soon, soon);
    for (QCheckBox* box : {m_fit, m_legend, m_caption, m_filterLine, m_pages})
        connect(box, &QCheckBox::toggled, m_soon, soon);
    for (QLineEdit* edit : {m_title, m_credits})
        connect(edit, &QLineEdit::textChanged, m_soon, soon);
    connect(m_looks, &QComboBox::currentIndexChanged, this, &ExportDialog::takeLook);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::takeScope);
    connect(m_public, &QCheckBox::toggled, this, &ExportDialog::takeScope);
    connect(m_preview, &FigurePreview::redrawWanted, m_soon, soon);
    connect(m_keep, &QPushButton::clicked, this, &ExportDialog::keepLook);
    connect(m_forget, &QPushButton::clicked, this, &ExportDialog::forgetLook);
    m_soon->start();
}

QWidget* ExportDialog::buildForm()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    auto* size = new QHBoxLayout;
    size->addWidget(m_width, 1);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height, 1);
    size->addWidget(m_unit);
    form->addRow(tr("What"), m_scope);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Preset"), m_looks);
    form->addRow(tr("Size"), size);
    form->addRow(QString(), m_fit);
    form->addRow(tr("Resolution (dpi)"), m_dpi);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("Style"), m_style);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Credits"), m_credits);
    for (QCheckBox* box : {m_legend, m_caption, m_filterLine, m_pages, m_public})
        form->addRow(QString(), box);
    form->addRow(tr("Settings"), buildLooks());
    form->addRow(buildButtons());
    return page;
}

QWidget* ExportDialog::buildLooks()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->addWidget(m_name, 1);
    row->addWidget(m_keep);
    row->addWidget(m_forget);
    m_keep->setToolTip(tr("Keep size, text, style and what is shown under this name, among the presets"));
    m_forget->setToolTip(tr("Take the chosen name out of the presets"));
    for (QPushButton* button : {m_keep, m_forget})
        button->setAutoDefault(false);
    return box;
}

QWidget* ExportDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const FigureChoice picked = choice();
        accept();
        emit chosen(picked);
    });
    return buttons;
}

const FigurePreset& ExportDialog::preset() const
{
    static const FigurePreset none;
    const QString look = m_looks->currentData().toString();
    const QString id = m_remembered.value(look).toMap().value(QStringLiteral("preset"), look).toString();
    for (const FigurePreset& preset : figurePresets())
        if (preset.id == id)
            return preset;
    return figurePresets().empty() ? none : figurePresets().front();
}

void ExportDialog::takeLook(int)
{
    const FigurePreset& preset = this->preset();
    FigureChoice values;
    values.preset = preset.id;
    values.size = preset.size;
    values.fitHeight = preset.fitHeight;
    values.textPoints = preset.textPoints;
    values.style = preset.style;
    QVariantMap map = values.toMap();
    const QString look = m_looks->currentData().toString();
    map.insert(m_remembered.value(look).toMap());
    // Whole pixels on screens, millimetres on paper.
    m_unit->setCurrentIndex(preset.style == FigureStyle::Print || preset.style == FigureStyle::Journal ? Millimetres
                                                                                                       : Pixels);
    recall(map);
    m_forget->setEnabled(look != preset.id);
    m_soon->start();
}

void ExportDialog::keepLook()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    const QVariantMap look = choice().toMap();
    m_remembered.insert(name, look);
    fillLooks(name);
    takeLook(m_looks->currentIndex());
    m_name->clear();
    emit lookKept(name, look);
}

void ExportDialog::forgetLook()
{
    const QString name = m_looks->currentData().toString(), ground = preset().id;
    m_remembered.remove(name);
    fillLooks(ground);
    takeLook(m_looks->currentIndex());
    emit lookForgotten(name);
}

void ExportDialog::recall(const QVariantMap& values)
{
    const auto value = [&](const char* key) { return values.value(QLatin1String(key)); };
    m_dpi->setValue(qRound(value("dpi").toDouble()));
    const int unit = m_unit->currentIndex();
    const auto shown = [&](const char* key) {
        const double length = value(key).toDouble() / mmPer(unit, m_dpi->value());
        return unit == Pixels ? qRound(length) : length;
    };
    m_width->setValue(shown("width"));
    m_height->setValue(shown("height"));
    m_text->setValue(value("text").toDouble());
    if (const auto style = figureStyle(value("style").toString()))
        m_style->setCurrentIndex(static_cast<int>(*style));
    m_credits->setText(value("credits").toString());
    m_fit->setChecked(value("fit").toBool());
    m_legend->setChecked(value("legend").toBool());
    m_caption->setChecked(value("caption").toBool());
    m_filterLine->setChecked(value("filters").toBool());
    m_pages->setChecked(value("pages").toBool());
    m_public->setChecked(value("public").toBool());
}

/// A title that was typed stays.
void ExportDialog::takeScope()
{
    const FigureScope& scope = m_scopes[static_cast<std::size_t>(qMax(0, m_scope->currentIndex()))];
    if (!m_title->isModified() || scope.isSet)
        m_title->setText(m_public->isChecked() ? scope.forPublic.title : scope.spec.title);
    m_title->setEnabled(!scope.isSet);
    m_soon->start();
}

FigureChoice ExportDialog::choice() const
{
    FigureChoice choice;
    choice.scope = static_cast<std::size_t>(qMax(0, m_scope->currentIndex()));
    choice.clipboard = m_format->currentIndex() == kClipboard;
    choice.format = choice.clipboard ? FigureFormat::Png : static_cast<FigureFormat>(m_format->currentIndex());
    choice.look = m_looks->currentData().toString();
    choice.preset = preset().id;
    choice.minimumPoints = preset().minimumPoints;
    const double unit = mmPer(m_unit->currentIndex(), m_dpi->value());
    choice.size = {m_width->value() * unit, m_height->value() * unit, static_cast<double>(m_dpi->value())};
    choice.fitHeight = m_fit->isChecked();
    choice.title = m_title->text().trimmed();
    choice.credits = m_credits->text().trimmed();
    choice.textPoints = m_text->value();
    choice.style = static_cast<FigureStyle>(m_style->currentIndex());
    choice.legend = m_legend->isChecked();
    choice.caption = m_caption->isChecked();
    choice.filterLine = m_filterLine->isChecked();
    choice.pages = m_pages->isChecked();
    choice.forPublic = m_public->isChecked();
    return choice;
}

void ExportDialog::refresh()
{
    const FigureChoice picked = choice();
    const FigureScope& scope = m_scopes[picked.scope];
    FigureSpec spec = picked.ground(scope);
    picked.apply(spec, scope.isSet);
    m_preview->show(spec, picked.format);
}

} // namespace summitry
