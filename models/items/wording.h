#pragma once
// Words for people: kinds, states, dates and whole communications as one reads them, translated and in the locale's
// month names. Data formats never use these; they have words of their own in the domain. Pure functions.
#include "models/chronology/chronology.h"

#include <QString>

namespace summitry {

QString kindWord(Kind kind);            ///< "Call", "Summit", "Statement"
QString kindsWord(Kind kind);           ///< "Phone and video calls"
QString formWord(Form form, Kind kind); ///< "Phone call", "Bilateral meeting", "Quotation"
QString reviewWord(Review review);      ///< "not reviewed", "right"
QString statusWord(Status status);      ///< "held"
QString basisWords(DateBasis basis);    ///< "relative to the day of publication"
QString roleWord(Role role);            ///< "participant"
QString channelWords(Channel channel);  ///< "in a post"; empty when unspecified

/// "10 June 2025"; years before 1 as "44 BCE".
QString dayWords(Day day);
/// "Tuesday 10 June 2025".
QString longDayWords(Day day);
/// "10 June 2025", "June 2025", "on or before 3 May 2025", "9–11 July 2025", "about 1999", "date not known".
QString dateWords(const EdtfDate& date);
/// The two days of a span as short as they go: "1 June 2025 – 30 June 2025" is "June 2025".
QString spanWords(Day first, Day last);

QString text(std::string_view utf8);
/// "Xi Jinping – Lee Jae-myung"; "Xi Jinping to Lee Jae-myung"; long lists end in "+4".
QString whoWords(const Chronology& chronology, Row row, int atMost = 4);
QString dateWords(const Chronology& chronology, Row row);
/// "10 June 2025, phone call, Xi Jinping and Lee Jae-myung, held, 3 accounts": what a screen reader says.
QString rowSentence(const Chronology& chronology, Row row);
/// "12,345" in the locale.
QString number(std::size_t count);

} // namespace summitry
