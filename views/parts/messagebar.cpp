#include "views/parts/messagebar.h"

#include "views/parts/icons.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace summitry {

namespace {

constexpr int kNoteStays = 8000;            // ms
constexpr int kOfferStays = 3 * kNoteStays; // reading and clicking
constexpr int kIcon = 16;

QToolButton* barButton(QWidget* parent, const QString& text)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setProperty("link", true);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_offer(barButton(this, {})),
      m_copy(barButton(this, tr("Copy details")))
{
    setObjectName(QStringLiteral("messageBar"));
    m_offer->setObjectName(QStringLiteral("messageOffer"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QToolButton* close = barButton(this, tr("Close"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    for (QToolButton* button : {m_offer, m_copy, close})
        row->addWidget(button);
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_copy, &QToolButton::clicked, this, &MessageBar::copyDetails);
    connect(m_offer, &QToolButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
    hide();
}

QString MessageBar::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::showMessage(Tone tone, const QString& sentence, const QString& details)
{
    static constexpr const char* kTones[] = {"note", "warning", "error"};
    m_tone = tone;
    m_details = details.isEmpty() ? sentence : details;
    m_text->setText(sentence);
    m_copy->setVisible(tone != Tone::Note);
    m_offer->hide();
    m_action = {};
    setProperty("tone", QString::fromLatin1(kTones[static_cast<int>(tone)]));
    style()->unpolish(this);
    style()->polish(this);
    paintIcon();
    show();
    if (tone == Tone::Note)
        m_leave.start(kNoteStays);
    else
        m_leave.stop();
    setAccessibleName(sentence);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::offer(const QString& label, std::function<void()> action)
{
    m_offer->setText(label);
    m_offer->show();
    m_action = std::move(action);
    if (m_tone == Tone::Note)
        m_leave.start(kOfferStays);
}

void MessageBar::dismiss()
{
    m_leave.stop();
    hide();
}

void MessageBar::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_details);
}

void MessageBar::paintIcon()
{
    static constexpr const char* kNames[] = {"info", "warning", "error"};
    const QIcon icon =
        lineIcon(QString::fromLatin1(kNames[static_cast<int>(m_tone)]), palette().color(QPalette::WindowText));
    m_icon->setPixmap(icon.pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace summitry
