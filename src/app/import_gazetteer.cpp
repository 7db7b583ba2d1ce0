#include <app/import_gazetteer.hpp>

#include <system_error>

#include <app/own_gazetteers.hpp>
#include <base/data_root.hpp>
#include <geo/layers.hpp>

namespace wherein::app {
namespace fs = std::filesystem;
namespace {

/// The folder of the index, made if it is not there: parts that do not fit into memory wait in it.
base::Result<fs::path> folder_of(const fs::path& path) {
    fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) {
        return base::Error{base::ErrorCode::work_failed,
                           "The folder for the index cannot be made (" + failure.message() + ")",
                           folder.string(), "Name another place with -o."};
    }
    return folder;
}

}  // namespace

base::Result<ImportReport> import_gazetteer(const ImportOptions& options, std::stop_token stop,
                                            const geo::ListProgress& progress) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    ImportReport report;
    report.path = own_gazetteer_path(options.output);
    const auto folder = folder_of(report.path);
    if (!folder) {
        return folder.error();
    }
    geo::start_gdal();
    auto built_in = geo::load_sources(*root / "geodata", stop);
    if (!built_in) {
        return built_in.error();
    }
    gazetteer::Importer importer({*folder});
    if (auto failed = importer.begin(std::move(*built_in), *root / "geodata" / "names")) {
        return *failed;
    }
    const auto sink = [&importer](gazetteer::PlaceRow& row) { importer.add(row); };
    const auto read = geo::is_geonames_dump(options.source.source)
                          ? geo::read_geonames_dump(options.source.source, sink, stop, progress)
                          : geo::read_points(options.source, sink, stop, progress);
    if (!read) {
        return read.error();
    }
    if (read->rows == 0) {
        return base::Error{base::ErrorCode::unreadable,
                           "No place with a name and a position is in it", options.source.source,
                           "A GeoNames dump or any point source of GDAL will do."};
    }
    progress(read->rows, 1);
    const auto made = importer.finish(report.path);
    if (!made) {
        return made.error();
    }
    report.read = *read;
    report.made = *made;
    return report;
}

}  // namespace wherein::app
