#pragma once
// The user's star, tags and note on the event in the inspector or on the article beside it. Stays while its subject
// changes, so that typing is never interrupted; hands over what was typed when a field is left or Enter is pressed.
#include "models/items/remarkstate.h"

#include <QFrame>

class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace summitry {

class RemarkBox : public QFrame
{
    Q_OBJECT

public:
    explicit RemarkBox(RemarkState& remarks, QWidget* parent = nullptr);
    /// Hides itself for id 0.
    void setSubject(const RemarkSubject& subject);
    void setReadOnly(bool readOnly);
    void toggleStar();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showRemark();
    void commit();
    Remark typed() const;

    RemarkState& m_remarks;
    RemarkSubject m_subject;
    QToolButton* m_star;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
};

} // namespace summitry
