#include <cstdio>
#include <filesystem>

#include <gazetteer/fingerprint.hpp>
#include <gazetteer/gazetteer.hpp>
#include <geo/layers.hpp>

/// compile_gazetteer GEODATA OUT: makes the index that a start of the program maps into memory.
int main(int argc, char** argv) {
    using namespace wherein;
    if (argc != 3) {
        std::fputs("compile_gazetteer GEODATA OUT\n", stderr);
        return base::exit_code(base::ErrorCode::bad_usage);
    }
    const std::filesystem::path geodata(argv[1]);
    geo::start_gdal();
    auto sources = geo::load_sources(geodata, {});
    const base::Status failed =
        sources ? gazetteer::write_gazetteer(argv[2], gazetteer::fingerprint_of(geodata),
                                             *sources, geodata / "names")
                : sources.error();
    if (failed) {
        std::fprintf(stderr, "%s\n", base::to_sentence(*failed).c_str());
        return base::exit_code(failed->code);
    }
    return 0;
}
