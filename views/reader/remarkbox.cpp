#include "views/reader/remarkbox.h"

#include "models/items/wording.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr double kLines = 2.6; // of a note in sight

} // namespace

RemarkBox::RemarkBox(RemarkState& remarks, QWidget* parent)
    : QFrame(parent), m_remarks(remarks), m_star(new QToolButton(this)), m_tags(new QLineEdit(this)),
      m_note(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("remarkBox"));
    m_star->setObjectName(QStringLiteral("star"));
    m_star->setProperty("link", true);
    m_star->setCheckable(true);
    m_tags->setObjectName(QStringLiteral("tags"));
    m_tags->setPlaceholderText(tr("Tags, with commas between"));
    m_tags->setAccessibleName(tr("Tags"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(qRound(fontMetrics().lineSpacing() * kLines) + 8);
    m_note->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->addWidget(m_star);
    row->addWidget(m_tags, 1);
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_star, &QToolButton::clicked, this, &RemarkBox::commit);
    connect(m_tags, &QLineEdit::editingFinished, this, &RemarkBox::commit);
    connect(&remarks, &RemarkState::changed, this, &RemarkBox::showRemark);
    setSubject({});
}

void RemarkBox::setSubject(const RemarkSubject& subject)
{
    if (subject != m_subject)
        commit();
    m_subject = subject;
    setVisible(subject.id != 0);
    m_star->setAccessibleName(subject.of == RemarkSubject::Of::Article ? tr("Star on the article")
                                                                       : tr("Star on the event"));
    showRemark();
}

void RemarkBox::setReadOnly(bool readOnly)
{
    m_star->setEnabled(!readOnly);
    m_tags->setReadOnly(readOnly);
    m_note->setReadOnly(readOnly);
}

void RemarkBox::toggleStar()
{
    if (isVisible())
        m_star->click();
}

void RemarkBox::showRemark()
{
    const Remark remark = m_remarks.of(m_subject);
    m_star->setChecked(remark.star);
    m_star->setText(remark.star ? QStringLiteral("★") : QStringLiteral("☆"));
    m_star->setToolTip(remark.star ? tr("Take the star away") : tr("Give a star"));
    if (const QString tags = tagsWords(remark.tags); tagsFrom(m_tags->text()) != remark.tags)
        m_tags->setText(tags);
    if (const QString note = text(remark.note); m_note->toPlainText() != note)
        m_note->setPlainText(note);
}

Remark RemarkBox::typed() const
{
    return {m_note->toPlainText().trimmed().toStdString(), tagsFrom(m_tags->text()), m_star->isChecked()};
}

void RemarkBox::commit()
{
    if (m_subject.id != 0 && typed() != m_remarks.of(m_subject))
        m_remarks.want(m_subject, typed());
}

bool RemarkBox::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        commit();
    return QFrame::eventFilter(watched, event);
}

} // namespace summitry
