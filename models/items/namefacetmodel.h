#pragma once
// Sources, places or countries (by code) of the snapshot with how many communications each would bring under the other
// filters; most frequent first. Narrowed by a search. The last two are counted only while somebody looks. Same roles as
// ValueFacetModel. Writes nothing.
#include "models/items/chronologystate.h"

#include <QAbstractListModel>

namespace summitry {

class NameFacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Facet : std::uint8_t { Sources, Places, Countries };

    NameFacetModel(const ChronologyState& state, Facet facet, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    void setSearch(const QString& words);
    void setWatched(bool watched);
    std::string nameAt(int row) const;

private:
    struct Line
    {
        std::string name;
        QString words;
        std::uint32_t count = 0;
    };
    void refresh();
    std::vector<Line> sources() const;
    std::vector<Line> places() const;
    std::vector<Line> countries() const;
    std::vector<Row> rowsWithoutOwn() const;
    const std::vector<std::string>& named() const;

    const ChronologyState& m_state;
    Facet m_facet;
    QString m_search;
    std::vector<Line> m_lines;
    bool m_watched = false;
};

} // namespace summitry
