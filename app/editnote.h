#pragma once
// When an edit is made: the one place where edits meet the clock.
#include "models/ingest/editor.h"

namespace summitry {

EditNote editNoteOfNow();

} // namespace summitry
