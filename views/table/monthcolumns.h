#pragma once
// A profile over time: a column per month (or quarter, year, decade, as room allows) as high as its events are many.
// Hover tells the number, a click or Enter gives the rows; arrows, Home and End move. One focus stop; its value is read
// to screen readers.
#include "models/items/tallies.h"
#include "views/scene/theme.h"

#include <QWidget>

namespace summitry {

class MonthColumns : public QWidget
{
    Q_OBJECT

public:
    explicit MonthColumns(QWidget* parent = nullptr);
    void setProfile(const Profile& profile);
    void setTheme(const Theme& theme);
    const std::vector<TimeStep>& steps() const { return m_steps; }
    int focusedStep() const { return m_focus; }
    QRectF columnRect(int step) const; ///< the whole height, in widget coordinates
    QSize sizeHint() const override;

signals:
    void rowsChosen(const std::vector<summitry::Row>& rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rearrange();
    void setFocusStep(int step);
    void choose(int step);
    int stepAt(const QPointF& point) const;
    QString sentence(int step) const;
    QRectF plot() const;
    void paintLabels(QPainter& painter) const;
    std::size_t largest() const;

    Profile m_profile;
    std::vector<TimeStep> m_steps;
    Theme m_theme;
    int m_hover = -1, m_focus = -1;
};

} // namespace summitry
