#pragma once
// The import that is running, in the status bar: how far, how fast, how long still, pause and stop. Hidden when there
// is none. Time that was spent paused does not count.
#include "app/session/imports.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace summitry {

class JobStrip : public QWidget
{
    Q_OBJECT

public:
    explicit JobStrip(Imports& imports, QWidget* parent = nullptr);

private:
    void begin();
    void showStep(const ProgressStep& step);
    void showPaused(bool paused);
    double seconds() const;

    Imports& m_imports;
    QLabel* m_note;
    QProgressBar* m_bar;
    QToolButton* m_pause;
    QElapsedTimer m_clock;
    qint64 m_before = 0; ///< milliseconds that ran before the latest pause
};

/// "1,200 articles · 800 a second · 2 min left", as far as it can be told after so many seconds.
QString jobWords(const ProgressStep& step, double seconds);

} // namespace summitry
