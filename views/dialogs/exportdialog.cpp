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
#include <QSpinBox>
#include <QTimer>

namespace summitry {

namespace {

struct Preset
{
    const char* name;
    double width, height;
    bool pixels;
    int dpi;
};

// Journal widths: Nature's and PLOS's guides for figures; slides are 16:9.
constexpr Preset kPresets[] = {{QT_TRANSLATE_NOOP("ExportDialog", "Slide, 1920 × 1080"), 1920, 1080, true, 96},
                               {QT_TRANSLATE_NOOP("ExportDialog", "Slide, 3840 × 2160"), 3840, 2160, true, 192},
                               {QT_TRANSLATE_NOOP("ExportDialog", "Slide, 1280 × 720"), 1280, 720, true, 96},
                               {QT_TRANSLATE_NOOP("ExportDialog", "Journal, one column (89 mm)"), 89, 80, false, 300},
                               {QT_TRANSLATE_NOOP("ExportDialog", "Journal, two columns (183 mm)"), 183, 120, false, 300},
                               {QT_TRANSLATE_NOOP("ExportDialog", "A4, landscape"), 277, 190, false, 300}};
constexpr double kMmPerInch = 25.4;
constexpr int kPreviewWidth = 460, kSoon = 200;

} // namespace

ExportDialog::ExportDialog(FigureSpec base, QWidget* parent)
    : QDialog(parent), m_base(std::move(base)), m_format(new QComboBox(this)), m_preset(new QComboBox(this)),
      m_width(new QDoubleSpinBox(this)), m_height(new QDoubleSpinBox(this)), m_unit(new QComboBox(this)), m_dpi(new QSpinBox(this)),
      m_text(new QSpinBox(this)), m_theme(new QComboBox(this)), m_title(new QLineEdit(m_base.title, this)),
      m_legend(new QCheckBox(tr("Legend"), this)), m_caption(new QCheckBox(tr("Caption with filters and counts"), this)),
      m_preview(new QLabel(this)), m_notes(new QLabel(this)), m_soon(new QTimer(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildFields();
    auto* row = new QHBoxLayout(this);
    row->addWidget(buildForm());
    row->addWidget(m_preview, 1);
    m_preview->setMinimumSize(kPreviewWidth, kPreviewWidth * 9 / 16);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoon);
    connect(m_soon, &QTimer::timeout, this, &ExportDialog::refresh);
    for (QDoubleSpinBox* box : {m_width, m_height})
        connect(box, &QDoubleSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    for (QSpinBox* box : {m_dpi, m_text})
        connect(box, &QSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    for (QComboBox* box : {m_theme, m_format, m_unit})
        connect(box, &QComboBox::currentIndexChanged, m_soon, qOverload<>(&QTimer::start));
    for (QCheckBox* box : {m_legend, m_caption})
        connect(box, &QCheckBox::toggled, m_soon, qOverload<>(&QTimer::start));
    connect(m_title, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::takePreset);
    takePreset(0);
}

void ExportDialog::buildFields()
{
    m_format->addItems({tr("PNG picture"), tr("SVG drawing"), tr("PDF page")});
    m_unit->addItems({tr("pixels"), tr("mm")});
    for (const Preset& preset : kPresets)
        m_preset->addItem(tr(preset.name));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Name::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Name::Dark));
    m_theme->addItem(tr("Print"), static_cast<int>(Theme::Name::Print));
    m_theme->addItem(tr("High contrast"), static_cast<int>(Theme::Name::HighContrast));
    for (QDoubleSpinBox* box : {m_width, m_height}) {
        box->setRange(10, 20000);
        box->setDecimals(1);
    }
    m_width->setObjectName(QStringLiteral("figureWidth"));
    m_height->setObjectName(QStringLiteral("figureHeight"));
    m_dpi->setObjectName(QStringLiteral("figureDpi"));
    m_dpi->setRange(72, 1200);
    m_text->setRange(0, 48);
    m_text->setSuffix(tr(" pt"));
    m_text->setSpecialValueText(tr("by size"));
    m_legend->setChecked(true);
    m_caption->setChecked(true);
    m_notes->setWordWrap(true);
    m_notes->setProperty("muted", true);
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
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Size"), m_preset);
    form->addRow(QString(), size);
    form->addRow(tr("Resolution (dpi)"), m_dpi);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("Title"), m_title);
    form->addRow(QString(), m_legend);
    form->addRow(QString(), m_caption);
    form->addRow(m_notes);
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
    const Preset& preset = kPresets[static_cast<std::size_t>(qMax(0, index))];
    m_unit->setCurrentIndex(preset.pixels ? 0 : 1);
    m_width->setValue(preset.width);
    m_height->setValue(preset.height);
    m_dpi->setValue(preset.dpi);
    m_soon->start();
}

FigureChoice ExportDialog::choice() const
{
    FigureChoice choice;
    choice.format = static_cast<FigureFormat>(m_format->currentIndex());
    const double unit = m_unit->currentIndex() == 0 ? kMmPerInch / m_dpi->value() : 1.0;
    choice.size = {m_width->value() * unit, m_height->value() * unit, static_cast<double>(m_dpi->value())};
    choice.title = m_title->text().trimmed();
    choice.textPoints = m_text->value();
    choice.theme = static_cast<Theme::Name>(m_theme->currentData().toInt());
    choice.legend = m_legend->isChecked();
    choice.caption = m_caption->isChecked();
    return choice;
}

void ExportDialog::apply(const FigureChoice& choice, FigureSpec& spec)
{
    spec.size = choice.size;
    spec.title = choice.title;
    spec.textPoints = choice.textPoints;
    spec.legend = choice.legend;
    spec.showCaption = choice.caption;
    spec.scene.theme = Theme::make(choice.theme);
}

void ExportDialog::refresh()
{
    const FigureChoice picked = choice();
    FigureSpec spec = m_base;
    apply(picked, spec);
    // The layout is in millimetres, so the preview is the same picture with fewer dots.
    spec.size.dpi = qBound(30.0, kPreviewWidth * devicePixelRatioF() * kMmPerInch / spec.size.widthMm, picked.size.dpi);
    const auto figure = renderFigure(spec, FigureFormat::Png);
    if (!figure) {
        m_preview->setText(words(figure.message()));
        return;
    }
    QPixmap picture;
    picture.loadFromData(figure->bytes);
    picture = picture.scaled(m_preview->size() * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(picture);
    QStringList notes{tr("%1 × %2 pixels").arg(picked.size.widthPx()).arg(picked.size.heightPx())};
    m_notes->setText((notes + figure->warnings).join(u'\n'));
}

} // namespace summitry
