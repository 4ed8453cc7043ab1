#pragma once
// Which found events are right: each matched to at most one annotated event of its kind, best pairs first. Calls and
// summits by participants (Jaccard index of at least a half), quotations by their words (token F1 of at least 0.6),
// paraphrases by overlapping evidence. Right also wants the same participants or speaker. Names count as equal when
// their folded words are.
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace summitry::bench {

/// "call", "summit", "quote", "paraphrase".
QString kindOf(const QJsonObject& event);
/// One entry per found event.
std::vector<bool> rightEvents(const QJsonArray& gold, const QJsonArray& found, const QString& text);

} // namespace summitry::bench
