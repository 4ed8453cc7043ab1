#pragma once
// The events that a class may be asked about, each to be ticked or not by the teacher. Holds rows; the words come from
// the chronology alone, so a long list costs nothing until it is scrolled.
#include "models/chronology/chronology.h"

#include <QAbstractListModel>
#include <QWidget>

class QLabel;
class QListView;

namespace summitry {

class EventChoiceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    EventChoiceModel(std::shared_ptr<const Chronology> chronology, std::vector<Row> rows, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void tickAll(bool ticked);
    /// Ascending.
    std::vector<Row> ticked() const;

signals:
    void tickedChanged();

private:
    std::shared_ptr<const Chronology> m_chronology;
    std::vector<Row> m_rows;
    std::vector<bool> m_ticked;
};

class EventChooser : public QWidget
{
    Q_OBJECT

public:
    EventChooser(std::shared_ptr<const Chronology> chronology, std::vector<Row> rows, QWidget* parent = nullptr);
    EventChoiceModel& model() { return *m_model; }

signals:
    void done();

private:
    void count();

    EventChoiceModel* m_model;
    QLabel* m_count;
};

} // namespace summitry
