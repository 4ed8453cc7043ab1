#pragma once
// The program with a window: application object, looks, settings, first window. The other half of the program, the
// command line, is app/cli.
#include <QStringList>

namespace summitry {

/// Opens the window, with these files; returns when the last window is closed. Without a display: a sentence on stderr
/// and 3.
int runWindow(int argc, char** argv, const QStringList& files);

} // namespace summitry
