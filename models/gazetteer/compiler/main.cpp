// Compiles resources/gazetteer into one binary file: gazetteercompiler FOLDER OUT. Run by the build.
#include "models/gazetteer/compiler/tables.h"

#include <cstdio>
#include <fstream>

namespace {

bool write(const char* path, const std::string& bytes)
{
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file.good();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: gazetteercompiler FOLDER OUT\n", stderr);
        return 2;
    }
    summitry::gazetteer::Complaints complaints;
    const summitry::gazetteer::Tables tables(argv[1], complaints);
    for (const std::string& line : complaints.lines())
        std::fprintf(stderr, "%s\n", line.c_str());
    if (complaints.any())
        return 1;
    if (!write(argv[2], tables.blob())) {
        std::fprintf(stderr, "%s: cannot be written\n", argv[2]);
        return 1;
    }
    return 0;
}
