#pragma once
// One table of a profile: labels, bars, and numbers that are links. As high as its lines, so that the page scrolls and
// not the table. Arrows move, Enter or a click gives the rows behind a number. The first number's bar is solid, the
// second's hatched.
#include "models/items/tallymodel.h"
#include "views/scene/theme.h"

#include <QTableView>
#include <QWidget>

class QLabel;
class QToolButton;

namespace summitry {

class TallyGrid;

class TallyView : public QWidget
{
    Q_OBJECT

public:
    TallyView(TallyTable table, const Theme& theme, QWidget* parent = nullptr);
    TallyModel& model() { return *m_model; }
    void setTheme(const Theme& theme);

signals:
    void rowsChosen(const std::vector<summitry::Row>& rows);

private:
    void tellMore();

    TallyModel* m_model; ///< a child, so that it outlives the closing of the grid
    TallyGrid* m_grid;
    QToolButton* m_more;
};

} // namespace summitry
