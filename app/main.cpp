// The program: a command runs without a display, anything else is for the window.
#include "app/cli/commandline.h"

int main(int argc, char** argv)
{
    return summitry::cli::runProcess(argc, argv);
}
