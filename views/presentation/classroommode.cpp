#include "views/presentation/classroommode.h"

#include <QLabel>
#include <QPushButton>

namespace summitry {

/// Type is the room’s, which a style sheet does not hand down to pages made later.
ClassroomMode::ClassroomMode(QWidget* parent) : QWidget(parent)
{
    if (parent)
        setFont(parent->font());
}

QLabel* classroomLabel(QWidget* parent, double scale, bool bold)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = parent->font(); // a label’s own follows the style sheet of the window
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

QPushButton* classroomButton(const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    QFont font = parent->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    button->setFont(font);
    button->setMinimumHeight(font.pointSize() * 3);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace summitry
