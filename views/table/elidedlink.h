#pragma once
// A line of text that can be clicked, shortened where it does not fit; the whole of it is the tool tip. Painted in the
// palette's link colour, underlined under the pointer, ringed while it has the focus.
#include <QAbstractButton>

namespace summitry {

class ElidedLink : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ElidedLink(const QString& words, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool hitButton(const QPoint& point) const override;

private:
    QRect wordsRect() const;
};

} // namespace summitry
