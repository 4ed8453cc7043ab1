#pragma once
// Reads EDTF level 1 text into points. Also reads what old drafts wrote ("unknown", "open", "u", "?~") and times of
// day, which it drops. Internal to the domain: everybody else calls EdtfDate::parse.
#include "models/domain/edtfdate.h"

namespace summitry {

class EdtfParser
{
public:
    explicit EdtfParser(std::string_view text) : m_text(text) {}
    /// The whole text as one date or one interval; trailing text is an error.
    Result<EdtfDate> read();

private:
    Result<EdtfPoint> readPoint();
    Result<EdtfPoint> readDate();
    Result<void> readYear(EdtfPoint& point);
    Result<void> readMonth(EdtfPoint& point);
    Result<void> readDay(EdtfPoint& point);
    Result<void> skipTime();
    void readQualifier(EdtfPoint& point);
    Result<void> checkUnspecified(const EdtfPoint& point) const;
    Result<int> twoDigits(std::string_view what);
    bool take(char c);
    bool take(std::string_view word);
    bool atEnd() const { return m_at >= m_text.size(); }
    bool atDigit() const { return !atEnd() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; }
    bool atUnspecified() const { return !atEnd() && (m_text[m_at] == 'X' || m_text[m_at] == 'u'); }
    Error wrong(std::string_view expected) const;

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace summitry
