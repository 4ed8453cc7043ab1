#include "views/dialogs/figurepreview.h"

#include "models/items/problemmodel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>

namespace summitry {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr int kWidth = 520, kHeight = 380;
constexpr double kLeastDpi = 30, kLikelyDpi = 50, kLikelyMostDpi = 400;

} // namespace

FigurePreview::FigurePreview(QWidget* parent)
    : QWidget(parent), m_area(new QScrollArea(this)), m_picture(new QLabel(this)), m_notes(new QLabel(this)),
      m_page(new QSpinBox(this)), m_trueSize(new QCheckBox(tr("True size"), this))
{
    build();
}

void FigurePreview::build()
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Preview"));
    m_area->setWidget(m_picture);
    m_area->setWidgetResizable(true);
    m_area->setMinimumSize(kWidth, kHeight);
    m_notes->setObjectName(QStringLiteral("figureNotes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setProperty("muted", true);
    m_page->setObjectName(QStringLiteral("figurePage"));
    m_page->setPrefix(tr("Page "));
    auto* caption = new QPushButton(tr("Copy caption"), this);
    auto* altText = new QPushButton(tr("Copy alt text"), this);
    altText->setToolTip(tr("A description for those who cannot see the figure"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_trueSize);
    row->addWidget(m_page);
    row->addStretch();
    row->addWidget(caption);
    row->addWidget(altText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area, 1);
    layout->addLayout(row);
    layout->addWidget(m_notes);
    connect(m_trueSize, &QCheckBox::toggled, this, &FigurePreview::redrawWanted);
    connect(m_page, &QSpinBox::valueChanged, this, &FigurePreview::redrawWanted);
    connect(caption, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_caption); });
    connect(altText, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_altText); });
}

/// What the screen says of itself, unless that cannot be.
double FigurePreview::screenDpi() const
{
    const double told = screen()->physicalDotsPerInchX();
    return (told > kLikelyDpi && told < kLikelyMostDpi ? told : logicalDpiX()) * devicePixelRatioF();
}

void FigurePreview::show(const FigureSpec& spec, FigureFormat format)
{
    const std::vector<FigureSpec> pages = figurePages(spec, format);
    const auto count = static_cast<int>(pages.size());
    const QSignalBlocker quiet(m_page);
    m_page->setRange(1, count);
    m_page->setSuffix(tr(" of %1").arg(count));
    m_page->setVisible(count > 1);
    QStringList notes{tr("%1 × %2 mm, %3 × %4 pixels")
                          .arg(spec.size.widthMm, 0, 'f', 0)
                          .arg(spec.size.heightMm, 0, 'f', 0)
                          .arg(spec.size.widthPx())
                          .arg(spec.size.heightPx())};
    m_notes->setText((notes + figureWarnings(spec, format)).join(u'\n'));
    paintPage(pages[static_cast<std::size_t>(m_page->value() - 1)]);
}

/// The layout is in millimetres, so the preview is the same picture with fewer dots.
void FigurePreview::paintPage(FigureSpec page)
{
    const bool trueSize = m_trueSize->isChecked();
    const QSizeF room = QSizeF(m_area->viewport()->size()) * devicePixelRatioF();
    const double fitted = kMmPerInch * std::min(room.width() / page.size.widthMm, room.height() / page.size.heightMm);
    page.size.dpi = std::max(kLeastDpi, trueSize ? screenDpi() : fitted);
    const auto figure = renderFigure(page, FigureFormat::Png);
    if (!figure) {
        m_picture->setText(words(figure.message()));
        return;
    }
    m_caption = figure->captionText, m_altText = figure->altText;
    QPixmap picture;
    picture.loadFromData(figure->bytes);
    if (!trueSize && (picture.width() > room.width() || picture.height() > room.height()))
        picture = picture.scaled(room.toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(picture);
    m_picture->setAccessibleDescription(m_altText);
}

} // namespace summitry
