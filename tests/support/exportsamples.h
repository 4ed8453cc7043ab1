#pragma once
// A few communications with every oddity that exports must survive: quotes, commas, formulas, line ends, other scripts,
// dates of every precision. Made-up persons.
#include "models/exchange/exportrecord.h"
#include "models/exchange/recordwriter.h"

namespace summitry {

ExportHeader sampleHeader();
std::vector<ExportRecord> sampleRecords();
/// All of it through one writer.
std::string exported(DataFormat format);

} // namespace summitry
