#include "views/reader/inspector.h"

#include "models/items/wording.h"
#include "views/reader/inspectorparts.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

Inspector::Inspector(DetailState& details, PickState& picks, const ChronologyState& state, QWidget* parent)
    : QScrollArea(parent), m_details(details), m_picks(picks), m_state(state)
{
    setObjectName(QStringLiteral("inspector"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&details, &DetailState::eventChanged, this, &Inspector::rebuild);
    connect(&details, &DetailState::articleChanged, this, &Inspector::rebuild);
    rebuild();
}

void Inspector::rebuild()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("inspectorPage"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(4);
    if (m_details.event()) {
        const EventDetail& detail = *m_details.event();
        fillHead(*column, detail);
        fillWhen(*column, detail.communication);
        fillFacts(*column, detail);
        fillAccounts(*column, detail);
        fillSaid(*column, detail);
    } else {
        fillEmpty(*column);
    }
    column->addStretch();
    setWidget(page);
}

void Inspector::fillEmpty(QVBoxLayout& column)
{
    const std::size_t picked = m_picks.picked().size();
    column.addWidget(
        line(picked > 1 ? tr("%n events picked", nullptr, static_cast<int>(picked)) : tr("Nothing picked"), "title"));
    column.addWidget(line(tr("Click a mark on the timeline, or move with the arrow keys and press Enter."), "muted"));
}

void Inspector::fillHead(QVBoxLayout& column, const EventDetail& detail)
{
    const Account& shown = detail.communication.shown;
    QString what = formWord(shown.form, shown.kind);
    if (const QString channel = channelWords(shown.channel); shown.kind == Kind::Statement && !channel.isEmpty())
        what += QStringLiteral(" ") + channel;
    column.addWidget(endsLine(line(what, "muted"), line(statusWord(shown.status), "muted")));
    QLabel* title = line(whoWords(shown), "title");
    title->setObjectName(QStringLiteral("inspectorTitle"));
    column.addWidget(title);
    if (!shown.quote.empty())
        column.addWidget(line(tr("“%1”").arg(text(shown.quote)), "quote"));
}

void Inspector::fillWhen(QVBoxLayout& column, const Communication& event)
{
    const DatedPhrase& when = event.shown.when;
    const bool exact = when.date.precision() == EdtfDate::Precision::ExactDay && !when.date.isInterval() &&
                       !when.date.isApproximate() && !when.date.isUncertain();
    QLabel* date = line(exact ? longDayWords(when.date.earliest()) : dateWords(when.date), "strong");
    date->setObjectName(QStringLiteral("inspectorDate"));
    column.addWidget(date);
    if (const QString basis = whenBasisWords(when); !basis.isEmpty())
        column.addWidget(line(basis, "muted"));
}

void Inspector::fillFacts(QVBoxLayout& column, const EventDetail& detail)
{
    const Account& shown = detail.communication.shown;
    QStringList where;
    if (!shown.name.empty())
        where << text(shown.name);
    if (!shown.place.empty())
        where << text(shown.place);
    if (!where.isEmpty())
        column.addWidget(line(where.join(QStringLiteral(", ")), "plain"));
    if (!shown.relays.empty()) {
        QStringList relays;
        for (const Actor& actor : shown.relays)
            relays << text(actor.name);
        column.addWidget(line(tr("Relayed by %1").arg(relays.join(QStringLiteral(", "))), "muted"));
    }
    if (detail.communication.review == Review::Unreviewed)
        column.addWidget(line(tr("Not reviewed; confidence %1 %").arg(qRound(shown.confidence * 100)), "muted"));
    const Row occasion = m_state.chronology()->rowOf(detail.communication.occasion);
    if (detail.communication.occasion != 0 && occasion != kNoRow)
        addEventLink(column, tr("Said in: %1").arg(whoWords(*m_state.chronology(), occasion)),
                     detail.communication.occasion);
}

void Inspector::addEventLink(QVBoxLayout& column, const QString& label, CommunicationId id)
{
    auto* button = new QToolButton;
    button->setProperty("link", true);
    button->setText(fontMetrics().elidedText(label, Qt::ElideRight, qMax(160, viewport()->width() - 40)));
    button->setToolTip(label);
    connect(button, &QToolButton::clicked, this, [this, id] { m_picks.pickOnly(id); });
    column.addWidget(button, 0, Qt::AlignLeft);
}

void Inspector::fillAccounts(QVBoxLayout& column, const EventDetail& detail)
{
    const int count = static_cast<int>(detail.accounts.size());
    QLabel* heading = line(tr("Accounts"), "heading");
    QLabel* note =
        line(detail.communication.disagrees ? tr("%n, they differ", nullptr, count) : QString::number(count), "muted");
    column.addSpacing(6);
    column.addWidget(endsLine(heading, note));
    if (count > 1) {
        auto* compare = new QToolButton;
        compare->setObjectName(QStringLiteral("compareAccounts"));
        compare->setProperty("link", true);
        compare->setText(tr("Compare the %n side by side", nullptr, count));
        connect(compare, &QToolButton::clicked, this, &Inspector::compareWanted, Qt::QueuedConnection);
        column.addWidget(compare, 0, Qt::AlignLeft);
    }
    const ArticleId open = m_details.article() ? m_details.article()->id : 0;
    for (const AccountView& account : detail.accounts) {
        auto* card = new AccountCard(account, detail.communication.shown.when);
        card->setObjectName(QStringLiteral("accountCard"));
        card->setChecked(account.ref.article == open);
        // The cards are made anew by the answer, so it must come after this click is over.
        connect(
            card, &QAbstractButton::clicked, this,
            [this, article = account.ref.article] { m_details.requestArticle(article); }, Qt::QueuedConnection);
        column.addWidget(card);
    }
}

void Inspector::fillSaid(QVBoxLayout& column, const EventDetail& detail)
{
    if (detail.said.empty())
        return;
    column.addSpacing(6);
    column.addWidget(
        line(detail.communication.shown.kind == Kind::Call ? tr("Said in this call") : tr("Said at this meeting"),
             "heading"));
    for (const auto& [id, said] : detail.said) {
        const QString speaker = said.speakers.empty() ? tr("Not named") : text(said.speakers.front().name);
        const QString words = said.quote.empty() ? formWord(said.form, said.kind) : tr("“%1”").arg(text(said.quote));
        addEventLink(column, tr("%1: %2").arg(speaker, words), id);
    }
}

} // namespace summitry
