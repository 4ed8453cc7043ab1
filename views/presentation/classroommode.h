#pragma once
// The base of the classroom modes: a page that plays one round for one player or team, by mouse and by the keys 1 to 9.
// Emits scored() when a question is answered and roundEnded() when there are no more. Holds no teams.
#include "views/presentation/classroomcard.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace summitry {

class ClassroomMode : public QWidget
{
    Q_OBJECT

public:
    explicit ClassroomMode(QWidget* parent = nullptr);
    /// Number keys, 1-based. False = not used.
    virtual bool digit(int number) = 0;
    /// Enter, space or a clicker: check, show, go on.
    virtual void proceed() = 0;

signals:
    void scored(int points, int outOf);
    void roundEnded();
};

/// Large plain text that wraps; scale: times the application's type.
QLabel* classroomLabel(QWidget* parent, double scale, bool bold = false);
/// A button large enough for a projector and a finger.
QPushButton* classroomButton(const QString& text, QWidget* parent);

} // namespace summitry
