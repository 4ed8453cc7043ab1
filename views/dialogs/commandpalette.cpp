#include "views/dialogs/commandpalette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace summitry {

QString plainText(const QAction& action)
{
    QString text = action.text();
    return text.remove(u'&').remove(QStringLiteral("…")).trimmed();
}

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_words(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    m_words->setObjectName(QStringLiteral("paletteWords"));
    m_words->setPlaceholderText(tr("Type a command"));
    m_words->setAccessibleName(tr("Type a command"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_words);
    column->addWidget(m_list);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(const QList<QAction*>& actions)
{
    m_actions = actions;
    const int width = qMin(560, parentWidget()->width() - 40);
    setGeometry((parentWidget()->width() - width) / 2, 70, width, qMin(380, parentWidget()->height() - 90));
    m_words->clear();
    narrow({});
    show();
    raise();
    m_words->setFocus();
}

void CommandPalette::narrow(const QString& words)
{
    const QStringList parts = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (QAction* action : m_actions) {
        const QString text = plainText(*action);
        const QString folded = text.toCaseFolded();
        if (!action->isEnabled() || text.isEmpty() ||
            !std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return folded.contains(part); }))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(keys.isEmpty() ? text : tr("%1   (%2)").arg(text, keys), m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(action));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem* item = m_list->currentItem();
    auto* action = item ? item->data(Qt::UserRole).value<QAction*>() : nullptr;
    hide();
    if (action)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        hide();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            parentWidget()->setFocus();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace summitry
