#pragma once
// What goes with a set of figures: a page to look through them (HTML without scripts or outside links) and their
// captions as text. Words in, text out; figures are named by their files in the same folder.
#include "views/figures/figure.h"

#include <vector>

namespace summitry {

struct BookEntry
{
    QString title;
    QString name;      ///< of the files, without ending
    QStringList files; ///< with ending
    QString caption, altText;
};

struct FigureBook
{
    QString title, program;
    std::vector<BookEntry> entries;
};

QByteArray indexPage(const FigureBook& book);
QByteArray captionsText(const FigureBook& book);
/// The width that the lane headers of this figure take: given to others, it puts them on one axis.
double commonHeaderWidth(const FigureSpec& spec);

} // namespace summitry
