#pragma once
// Review, one event at a time: the least certain first, its words before one's eyes, one key each for right (R), wrong
// (W), edit (E) and skip (S), Backspace for the one before. Tells how good the reviewed ones were, with an interval.
// Keys count only while the view has the focus. Makes the event the current one, so that article and inspector show it
// beside; writes nothing: reviewed() and editRequested() are for whoever writes corrections.
#include "models/items/chronologystate.h"
#include "models/items/detailstate.h"
#include "models/items/pickstate.h"
#include "models/items/reviewqueue.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTextEdit;

namespace summitry {

class ReviewView : public QWidget
{
    Q_OBJECT

public:
    ReviewView(const ChronologyState& state, DetailState& details, PickState& picks, QWidget* parent = nullptr);
    const ReviewQueue& queue() const { return m_queue; }

signals:
    void reviewed(summitry::CommunicationId id, summitry::Review review);
    void editRequested(summitry::CommunicationId id);

public slots:
    void begin(); ///< makes the event in hand the current one

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildKeys();
    QPushButton* keyButton(const QString& label, const QString& hint);
    void rebuild();
    void answer(Review review);
    void edit();
    void skip();
    void goBack();
    void proceed();
    void showCurrent();
    void showWords();
    void showProgress();
    Precision precision() const;

    const ChronologyState& m_state;
    DetailState& m_details;
    PickState& m_picks;
    ReviewQueue m_queue;
    bool m_stale = true; ///< to be sorted when shown
    QComboBox* m_order = nullptr;
    QLabel *m_left = nullptr, *m_precision = nullptr, *m_what = nullptr, *m_who = nullptr, *m_when = nullptr,
           *m_where = nullptr, *m_sureWords = nullptr;
    QProgressBar* m_sure = nullptr;
    QTextEdit* m_words = nullptr;
    QPushButton *m_right = nullptr, *m_wrong = nullptr, *m_edit = nullptr, *m_skip = nullptr, *m_back = nullptr,
                *m_again = nullptr;
};

} // namespace summitry
