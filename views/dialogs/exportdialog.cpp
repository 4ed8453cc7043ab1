#include "views/dialogs/exportdialog.h"

#include "models/items/problemmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>

namespace summitry {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kPreviewWidth = 520, kPreviewHeight = 380, kSoon = 200;
constexpr int kPixels = 0; // of the unit's list

const FigurePreset& presetAt(int index)
{
    static const FigurePreset none;
    const auto at = static_cast<std::size_t>(qMax(0, index));
    return at < figurePresets().size() ? figurePresets()[at] : none;
}

} // namespace

QVariantMap FigureChoice::toMap() const
{
    return {{QStringLiteral("width"), size.widthMm}, {QStringLiteral("height"), size.heightMm},
            {QStringLiteral("dpi"), size.dpi},       {QStringLiteral("fit"), fitHeight},
            {QStringLiteral("text"), textPoints},    {QStringLiteral("style"), toText(style)},
            {QStringLiteral("credits"), credits},    {QStringLiteral("legend"), legend},
            {QStringLiteral("caption"), caption},    {QStringLiteral("filters"), filterLine},
            {QStringLiteral("pages"), pages}};
}

ExportDialog::ExportDialog(std::vector<FigureScope> scopes, QVariantMap remembered, const QString& preset,
                           QWidget* parent)
    : QDialog(parent), m_scopes(std::move(scopes)), m_remembered(std::move(remembered)), m_scope(new QComboBox(this)),
      m_format(new QComboBox(this)), m_preset(new QComboBox(this)), m_unit(new QComboBox(this)),
      m_style(new QComboBox(this)), m_width(new QDoubleSpinBox(this)), m_height(new QDoubleSpinBox(this)),
      m_text(new QDoubleSpinBox(this)), m_dpi(new QSpinBox(this)), m_title(new QLineEdit(this)),
      m_credits(new QLineEdit(this)), m_fit(new QCheckBox(tr("No taller than the lanes need"), this)),
      m_legend(new QCheckBox(tr("Legend"), this)), m_caption(new QCheckBox(tr("Caption"), this)),
      m_filterLine(new QCheckBox(tr("Line of filters"), this)),
      m_pages(new QCheckBox(tr("Further pages for lanes that do not fit"), this)),
      m_trueSize(new QCheckBox(tr("True size"), this)), m_area(new QScrollArea(this)), m_preview(new QLabel(this)),
      m_notes(new QLabel(this)), m_soon(new QTimer(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildFields();
    auto* row = new QHBoxLayout(this);
    row->addWidget(buildForm());
    auto* right = new QVBoxLayout;
    m_area->setWidget(m_preview);
    m_area->setWidgetResizable(true);
    m_area->setMinimumSize(kPreviewWidth, kPreviewHeight);
    right->addWidget(m_area, 1);
    right->addWidget(m_trueSize);
    right->addWidget(m_notes);
    row->addLayout(right, 1);
    connectFields();
    takeScope(0);
    const int start = qMax(0, m_preset->findData(preset));
    m_preset->setCurrentIndex(start);
    takePreset(start);
}

void ExportDialog::buildFields()
{
    for (const FigureScope& scope : m_scopes)
        m_scope->addItem(scope.name);
    m_format->addItems({tr("PNG picture"), tr("SVG drawing"), tr("PDF page")});
    m_unit->addItems({tr("pixels"), tr("mm")});
    for (const FigurePreset& preset : figurePresets())
        m_preset->addItem(preset.name, preset.id);
    m_style->addItems({tr("Light"), tr("Dark"), tr("Print, safe in grey"), tr("Journal, no gridlines")});
    for (QDoubleSpinBox* box : {m_width, m_height}) {
        box->setRange(10, 30000);
        box->setDecimals(1);
    }
    m_scope->setObjectName(QStringLiteral("figureScope"));
    m_preset->setObjectName(QStringLiteral("figurePreset"));
    m_width->setObjectName(QStringLiteral("figureWidth"));
    m_height->setObjectName(QStringLiteral("figureHeight"));
    m_dpi->setObjectName(QStringLiteral("figureDpi"));
    m_text->setObjectName(QStringLiteral("figureText"));
    m_notes->setObjectName(QStringLiteral("figureNotes"));
    m_dpi->setRange(72, 1200);
    m_text->setRange(0, 96);
    m_text->setDecimals(1);
    m_text->setSuffix(tr(" pt"));
    m_text->setSpecialValueText(tr("by size"));
    for (QCheckBox* box : {m_legend, m_caption, m_filterLine, m_pages})
        box->setChecked(true);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setProperty("muted", true);
}

void ExportDialog::connectFields()
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoon);
    connect(m_soon, &QTimer::timeout, this, &ExportDialog::refresh);
    for (QDoubleSpinBox* box : {m_width, m_height, m_text})
        connect(box, &QDoubleSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_dpi, &QSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    for (QComboBox* box : {m_style, m_format, m_unit})
        connect(box, &QComboBox::currentIndexChanged, m_soon, qOverload<>(&QTimer::start));
    for (QCheckBox* box : {m_fit, m_legend, m_caption, m_filterLine, m_pages, m_trueSize})
        connect(box, &QCheckBox::toggled, m_soon, qOverload<>(&QTimer::start));
    for (QLineEdit* edit : {m_title, m_credits})
        connect(edit, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::takePreset);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::takeScope);
}

QWidget* ExportDialog::buildForm()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    auto* size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(QStringLiteral("×"), this));
    size->addWidget(m_height);
    size->addWidget(m_unit);
    form->addRow(tr("What"), m_scope);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Preset"), m_preset);
    form->addRow(tr("Size"), size);
    form->addRow(QString(), m_fit);
    form->addRow(tr("Resolution (dpi)"), m_dpi);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("Style"), m_style);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Credits"), m_credits);
    for (QCheckBox* box : {m_legend, m_caption, m_filterLine, m_pages})
        form->addRow(QString(), box);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const FigureChoice picked = choice();
        accept();
        emit chosen(picked);
    });
    return page;
}

void ExportDialog::takePreset(int index)
{
    const FigurePreset& preset = presetAt(index);
    FigureChoice values;
    values.size = preset.size;
    values.fitHeight = preset.fitHeight;
    values.textPoints = preset.textPoints;
    values.style = preset.style;
    QVariantMap map = values.toMap();
    map.insert(m_remembered.value(preset.id).toMap());
    // Whole pixels on screens, millimetres on paper.
    m_unit->setCurrentIndex(preset.style == FigureStyle::Print || preset.style == FigureStyle::Journal ? 1 : kPixels);
    recall(map);
    m_soon->start();
}

void ExportDialog::recall(const QVariantMap& values)
{
    const auto value = [&](const char* key) { return values.value(QLatin1String(key)); };
    m_dpi->setValue(qRound(value("dpi").toDouble()));
    const double unit = m_unit->currentIndex() == kPixels ? m_dpi->value() / kMmPerInch : 1;
    const auto shown = [&](const char* key) {
        return unit == 1 ? value(key).toDouble() : qRound(value(key).toDouble() * unit);
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
}

/// A title that was typed stays.
void ExportDialog::takeScope(int index)
{
    if (!m_title->isModified() && index >= 0)
        m_title->setText(m_scopes[static_cast<std::size_t>(index)].spec.title);
    m_soon->start();
}

FigureChoice ExportDialog::choice() const
{
    FigureChoice choice;
    choice.scope = static_cast<std::size_t>(qMax(0, m_scope->currentIndex()));
    choice.format = static_cast<FigureFormat>(m_format->currentIndex());
    choice.preset = m_preset->currentData().toString();
    choice.minimumPoints = presetAt(m_preset->currentIndex()).minimumPoints;
    const double unit = m_unit->currentIndex() == kPixels ? kMmPerInch / m_dpi->value() : 1.0;
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
    return choice;
}

void ExportDialog::apply(const FigureChoice& choice, FigureSpec& spec)
{
    spec.size = choice.size;
    spec.title = choice.title;
    spec.credits = choice.credits;
    spec.textPoints = choice.textPoints;
    spec.minimumPoints = choice.minimumPoints;
    spec.preset = choice.preset;
    spec.legend = choice.legend;
    spec.showCaption = choice.caption;
    spec.showFilterLine = choice.filterLine;
    spec.pages = choice.pages && choice.format == FigureFormat::Pdf;
    applyStyle(choice.style, spec);
    if (choice.fitHeight && spec.scene.chronology && spec.scene.lanes)
        spec.size.heightMm = fittedHeightMm(spec);
}

void ExportDialog::refresh()
{
    const FigureChoice picked = choice();
    FigureSpec spec = m_scopes[picked.scope].spec;
    apply(picked, spec);
    const FigureSize whole = spec.size;
    // The layout is in millimetres, so the preview is the same picture with fewer dots.
    const bool trueSize = m_trueSize->isChecked();
    const double across = kPreviewWidth * devicePixelRatioF() * kMmPerInch / spec.size.widthMm;
    spec.size.dpi = qBound(30.0, trueSize ? logicalDpiX() * devicePixelRatioF() : across, picked.size.dpi);
    const auto figure = renderFigure(spec, FigureFormat::Png);
    if (!figure) {
        m_preview->setText(words(figure.message()));
        return;
    }
    showPicture(figure->bytes, trueSize);
    QStringList notes{tr("%1 × %2 mm, %3 × %4 pixels")
                          .arg(whole.widthMm, 0, 'f', 0)
                          .arg(whole.heightMm, 0, 'f', 0)
                          .arg(whole.widthPx())
                          .arg(whole.heightPx())};
    m_notes->setText((notes + figure->warnings).join(u'\n'));
}

void ExportDialog::showPicture(const QByteArray& png, bool trueSize)
{
    QPixmap picture;
    picture.loadFromData(png);
    if (!trueSize)
        picture = picture.scaled(m_area->viewport()->size() * devicePixelRatioF(), Qt::KeepAspectRatio,
                                 Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(picture);
}

} // namespace summitry
