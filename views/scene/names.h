#pragma once
// Short words for marks: family names, towns, what a communication is called. English; private to this folder.
#include "models/chronology/chronology.h"

#include <QString>

namespace summitry {

/// "Xi" of "Xi Jinping", "Trump" of "Donald Trump", "von der Leyen" of "Ursula von der Leyen".
std::string_view shortName(const ChronologyPerson& person);
/// "Geneva" of "Geneva, Switzerland".
std::string_view townOf(std::string_view place);
/// "Xi – Lee", "G7, Kananaskis", "“first words of the quotation”"; may be empty.
QString eventLabel(const Chronology& chronology, Row row);
/// "President" of the office held on the day, else empty.
QString officeOn(const ChronologyPerson& person, Day day);
/// With a capital first letter.
QString capitalised(std::string_view text);

} // namespace summitry
