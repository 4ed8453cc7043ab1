#include "app/cli/clock.h"

#include <QDateTime>

namespace summitry::cli {

std::string timeNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

} // namespace summitry::cli
