#include "app/editnote.h"

#include <QDateTime>

namespace summitry {

EditNote editNoteOfNow()
{
    return {{}, QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(), {}};
}

} // namespace summitry
