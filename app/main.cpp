// The program: a command runs without a display, anything else is for the window.
#include "app/application.h"
#include "app/cli/commandline.h"

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (summitry::cli::isForCommandLine(words))
        return summitry::cli::runProcess(argc, argv);
    QStringList files;
    for (const std::string& word : words)
        files << QString::fromStdString(word);
    return summitry::runWindow(argc, argv, files);
}
