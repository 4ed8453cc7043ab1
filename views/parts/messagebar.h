#pragma once
// Tells what went wrong or was done, in a bar above the content: never modal, never in the way of keys. One message at
// a time, the worst and latest; notes leave by themselves, warnings and errors stay until closed. Details can be
// copied.
#include <QFrame>

#include <QTimer>

#include <functional>

class QLabel;
class QToolButton;

namespace summitry {

class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone : std::uint8_t { Note, Warning, Error };

    explicit MessageBar(QWidget* parent = nullptr);
    void showMessage(Tone tone, const QString& sentence, const QString& details = {});
    /// Adds a button that belongs to the message in sight, e.g. "Show the problems".
    void offer(const QString& label, std::function<void()> action);
    QString sentence() const;
    QString details() const { return m_details; }
    Tone tone() const { return m_tone; }

public slots:
    void dismiss();
    void copyDetails();

private:
    void paintIcon();
    void changeEvent(QEvent* event) override;

    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_offer;
    QToolButton* m_copy;
    QTimer m_leave;
    std::function<void()> m_action;
    QString m_details;
    Tone m_tone = Tone::Note;
};

} // namespace summitry
