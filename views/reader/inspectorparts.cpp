#include "views/reader/inspectorparts.h"

#include "models/items/wording.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace summitry {

namespace {

constexpr int kPad = 10;

void enlarge(QLabel& label, double factor)
{
    QFont font = label.font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(QFont::DemiBold);
    label.setFont(font);
}

QString tr(const char* words)
{
    return QCoreApplication::translate("Inspector", words);
}

QString names(const std::vector<Actor>& actors, const QString& joint)
{
    QStringList list;
    for (const Actor& actor : actors)
        list << text(actor.name);
    return list.join(joint);
}

QString accountWords(const AccountView& view)
{
    const Account& account = view.account;
    if (!account.quote.empty())
        return tr("“%1”").arg(text(account.quote));
    QStringList parts;
    if (!account.name.empty())
        parts << text(account.name);
    if (!account.place.empty())
        parts << text(account.place);
    if (!account.when.phrase.empty())
        parts << tr("“%1”").arg(text(account.when.phrase));
    if (!account.relays.empty())
        parts << tr("as told by %1").arg(names(account.relays, QStringLiteral(", ")));
    return parts.isEmpty() ? text(view.articleTitle) : parts.join(QStringLiteral(" · "));
}

} // namespace

QLabel* line(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty(role, true);
    if (QByteArrayView(role) == "title")
        enlarge(*label, 1.2);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget* endsLine(QLabel* left, QLabel* right)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    left->setWordWrap(false);
    right->setWordWrap(false);
    layout->addWidget(left);
    layout->addStretch();
    layout->addWidget(right);
    return row;
}

QString whoWords(const Account& account)
{
    if (account.kind != Kind::Statement)
        return names(account.participants,
                     account.participants.size() == 2 ? QStringLiteral(" – ") : QStringLiteral(", "));
    const QString speakers = names(account.speakers, QStringLiteral(", "));
    return account.addressees.empty() ? speakers
                                      : tr("%1 to %2").arg(speakers, names(account.addressees, QStringLiteral(", ")));
}

QString whenBasisWords(const DatedPhrase& when)
{
    if (when.basis == DateBasis::Unknown && when.phrase.empty())
        return {};
    const QString basis = basisWords(when.basis);
    return when.phrase.empty() ? basis : tr("printed “%1”; %2").arg(text(when.phrase), basis);
}

AccountCard::AccountCard(const AccountView& account, const DatedPhrase& shown, QWidget* parent)
    : QAbstractButton(parent), m_source(summitry::text(account.source.empty() ? account.articleTitle : account.source)),
      m_date(account.account.when.date.isUnknown() ? tr("undated") : dateWords(account.account.when.date)),
      m_words(accountWords(account)), m_differs(!(account.account.when.date == shown.date))
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    if (m_differs)
        m_date += tr(" ≠");
    setText(m_source);
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(m_source, m_date, m_words));
    setToolTip(m_differs ? tr("Dated differently. Click to read the article.\n%1").arg(m_words)
                         : tr("Click to read the article.\n%1").arg(m_words));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize AccountCard::sizeHint() const
{
    return {200, 2 * fontMetrics().lineSpacing() + 2 * kPad - 4};
}

void AccountCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    const bool lit = isChecked() || hasFocus() || underMouse();
    painter.setPen(QPen(lit ? accent : palette().color(QPalette::Mid), isChecked() || hasFocus() ? 1.6 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    const QRect inner = rect().adjusted(kPad, kPad / 2, -kPad, -kPad / 2);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    const int dateWidth = fontMetrics().horizontalAdvance(m_date) + 8;
    const Qt::Alignment left = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop);
    const Qt::Alignment right = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignTop);
    painter.setPen(muted);
    painter.drawText(inner, static_cast<int>(right), m_date);
    painter.drawText(inner.adjusted(0, fontMetrics().lineSpacing() + 1, 0, 0), static_cast<int>(left),
                     fontMetrics().elidedText(m_words, Qt::ElideRight, inner.width()));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString source = QFontMetrics(strong).elidedText(m_source, Qt::ElideRight, inner.width() - dateWidth);
    painter.drawText(inner, static_cast<int>(left), source);
}

} // namespace summitry
