// Stands in for libFuzzer: runs given files, or for a given number of seconds random changes of the seeds in the folder
// named by the last argument. usage: fuzz_x FILE… | fuzz_x --seconds N SEED_FOLDER
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string load(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::string& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string changed(std::string bytes, const std::vector<std::string>& seeds, std::mt19937& random)
{
    const auto below = [&](std::size_t n) { return n == 0 ? 0 : random() % n; };
    for (std::size_t n = 1 + below(8); n > 0; --n) {
        const std::size_t at = below(bytes.size());
        switch (below(5)) {
        case 0:
            bytes.insert(at, 1, static_cast<char>(random()));
            break;
        case 1:
            bytes.erase(at, below(64));
            break;
        case 2:
            bytes.insert(at, bytes.substr(below(bytes.size()), below(256)));
            break;
        case 3: {
            const std::string& other = seeds[below(seeds.size())];
            bytes.insert(at, other.substr(below(other.size()), below(512)));
            break;
        }
        default:
            if (!bytes.empty())
                bytes[at] = static_cast<char>(random());
        }
    }
    return bytes.substr(0, 200'000);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4 || std::strcmp(argv[1], "--seconds") != 0) {
        for (int i = 1; i < argc; ++i)
            run(load(argv[i]));
        return 0;
    }
    std::vector<std::string> seeds;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[3]))
        if (entry.is_regular_file() && entry.file_size() < 200'000)
            seeds.push_back(load(entry.path()));
    if (seeds.empty())
        return 2;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[2]));
    std::mt19937 random(1);
    std::size_t runs = 0;
    for (; std::chrono::steady_clock::now() < end; ++runs)
        run(changed(seeds[random() % seeds.size()], seeds, random));
    std::printf("%zu runs without a finding\n", runs);
}
