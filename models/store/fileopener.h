#pragma once
// Tells what a path holds before SQLite touches it, and creates new files so that nothing is ever overwritten or left
// half made. Private to this folder.
#include "models/store/database.h"
#include "models/store/store.h"

namespace summitry {

/// What the first bytes and the size say. `version` gets the file's version when it is ours.
FileState inspectFile(const std::string& path, int& version);
/// One sentence for a state other than Ready.
Message describe(FileState state, const std::string& path);
/// Moves a complete file to its place unless something is there. Returns Ready, Exists or Failed.
FileState moveIntoPlace(const std::string& from, const std::string& to);
/// A free name beside path for a file in the making.
std::string nameBeside(const std::string& path);
void removeDatabase(const std::string& path);

} // namespace summitry
