#include <cstdio>
#include <filesystem>

#include <geo/heights.hpp>
#include <geo/layers.hpp>
#include <geo/unpacked_file.hpp>

/// unpack_layers GEODATA FOLDER: unpacks the map's layers and its coarse heights, so that a start
/// of the program maps them.
int main(int argc, char** argv) {
    using namespace wherein;
    namespace fs = std::filesystem;
    if (argc != 3) {
        std::fputs("unpack_layers GEODATA FOLDER\n", stderr);
        return base::exit_code(base::ErrorCode::bad_usage);
    }
    const fs::path folder(argv[2]);
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    fs::create_directories(folder, ignored);
    geo::start_gdal();
    const auto tell = [](const base::Error& error) {
        std::fprintf(stderr, "%s\n", base::to_sentence(error).c_str());
        return base::exit_code(error.code);
    };
    for (const auto& entry : fs::directory_iterator(argv[1])) {
        if (!entry.path().string().ends_with(".fgb.gz")) {
            continue;
        }
        if (const base::Status failed = geo::unpack_into(entry.path(), folder)) {
            return tell(*failed);
        }
    }
    const base::Status failed = geo::unpack_heights(argv[1], folder);
    return failed ? tell(*failed) : 0;
}
