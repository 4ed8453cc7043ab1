#pragma once
// Plural forms of the English source texts: "%n event(s)" reads "1 event", "2 events". Other languages bring their own
// translator, which is asked first.
#include <QTranslator>

namespace summitry {

class EnglishPlurals : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace summitry
