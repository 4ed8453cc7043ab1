#include "tests/support/exportsamples.h"

#include <QTest>

#include <libical/ical.h>

#include <memory>

using namespace summitry;

class TestCalendarFile : public QObject
{
    Q_OBJECT

private slots:
    void libicalFindsNoError();
    void spansEndOnTheDayAfter();
    void textReadsBackAsItWas();
    void linesAreFoldedInsideTheirLimit();

private:
    static icalcomponent* parsed();
};

namespace {

struct FreeComponent
{
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icalcomponent* eventNumber(icalcomponent* calendar, int number)
{
    icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event != nullptr && number > 0; --number)
        event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    return event;
}

} // namespace

icalcomponent* TestCalendarFile::parsed()
{
    return icalparser_parse_string(exported(DataFormat::Calendar).c_str());
}

void TestCalendarFile::libicalFindsNoError()
{
    const Component calendar(parsed());
    QVERIFY(calendar != nullptr);
    QCOMPARE(icalcomponent_count_errors(calendar.get()), 0);
    QVERIFY(icalrestriction_check(calendar.get()));
    // The month and the undated one have no honest day.
    QCOMPARE(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT), 2);
}

void TestCalendarFile::spansEndOnTheDayAfter()
{
    const Component calendar(parsed());
    icalcomponent* visit = eventNumber(calendar.get(), 1);
    QVERIFY(visit != nullptr);
    const icaltimetype end = icalcomponent_get_dtend(visit);
    QVERIFY(end.is_date);
    QCOMPARE(end.day, 18);
    QCOMPARE(icalcomponent_get_status(visit), ICAL_STATUS_CANCELLED);
}

void TestCalendarFile::textReadsBackAsItWas()
{
    const Component calendar(parsed());
    icalcomponent* visit = eventNumber(calendar.get(), 1);
    QCOMPARE(QString::fromUtf8(icalcomponent_get_summary(visit)),
             QStringLiteral("visit, Zoe Vale, Ana Brook and 李 山, Northport, Bland (cancelled)"));
    QVERIFY(QString::fromUtf8(icalcomponent_get_description(visit))
                .contains(QStringLiteral("visit; called off, they said")));
}

void TestCalendarFile::linesAreFoldedInsideTheirLimit()
{
    const QList<QByteArray> lines = QByteArray::fromStdString(exported(DataFormat::Calendar)).split('\n');
    for (const QByteArray& line : lines) {
        QVERIFY2(line.size() <= 76, line.constData());
        QVERIFY(QString::fromUtf8(line).indexOf(QChar::ReplacementCharacter) < 0);
    }
}

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
