#include "models/domain/edtfdate.h"

namespace summitry {
}
