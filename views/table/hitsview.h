#pragma once
// Articles that a search found, best first: title, source and date, and the words around the first hit with the hits in
// bold. Choosing one (click, arrow keys, Enter) is told; opening it is the window's affair.
#include "models/domain/communication.h"

#include <QListWidget>

namespace summitry {

struct SearchHit
{
    ArticleId article = 0;
    QString title, about;
    QString snippet; ///< hits between \x02 and \x03
};

class HitsView : public QListWidget
{
    Q_OBJECT

public:
    explicit HitsView(QWidget* parent = nullptr);
    void setHits(const std::vector<SearchHit>& hits);

signals:
    void chosen(summitry::ArticleId article);
};

/// The hits of a snippet as words, each once.
QStringList hitWords(const QString& snippet);

} // namespace summitry
