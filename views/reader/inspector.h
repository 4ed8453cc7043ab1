#pragma once
// What is known of the current event: what, who, when (as known, as printed, and how it is known), where, status, every
// account with its source, what was said in it. Cards lead to their article, statements to their event.
#include "models/items/chronologystate.h"
#include "models/items/detailstate.h"
#include "models/items/pickstate.h"

#include <QScrollArea>

class QVBoxLayout;

namespace summitry {

class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    Inspector(DetailState& details, PickState& picks, const ChronologyState& state, QWidget* parent = nullptr);

signals:
    void compareWanted(); ///< the accounts side by side

private:
    void rebuild();
    void fillEmpty(QVBoxLayout& column);
    void fillHead(QVBoxLayout& column, const EventDetail& detail);
    void fillWhen(QVBoxLayout& column, const Communication& event);
    void fillFacts(QVBoxLayout& column, const EventDetail& detail);
    void fillAccounts(QVBoxLayout& column, const EventDetail& detail);
    void fillSaid(QVBoxLayout& column, const EventDetail& detail);
    void addEventLink(QVBoxLayout& column, const QString& label, CommunicationId id);

    DetailState& m_details;
    PickState& m_picks;
    const ChronologyState& m_state;
};

} // namespace summitry
