#include "app/jobs/clock.h"

#include <QDateTime>

namespace summitry {

std::string timeNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

EditNote noteOfNow()
{
    return {{}, timeNow(), {}};
}

} // namespace summitry
