#pragma once
#include <filesystem>
#include <stop_token>
#include <string>

#include <gazetteer/importer.hpp>
#include <geo/place_lists.hpp>

namespace wherein::app {

struct ImportOptions {
    geo::PointSource source;  ///< a GeoNames dump is recognised by its contents
    std::string output;       ///< name or path, see own_gazetteers.hpp
};

struct ImportReport {
    std::filesystem::path path;
    geo::ListCount read;
    gazetteer::ImportCount made;
};

/// Make an index of a list of places together with the built-in areas and towns.
/// progress: as geo::ListProgress; after the last row it is called with a ratio of 1 and the index
/// is written.
/// errors  as geo::read_geonames_dump and geo::read_points; work_failed: the index cannot be
///         written. An index of that name stays as it was then.
base::Result<ImportReport> import_gazetteer(const ImportOptions& options, std::stop_token stop,
                                            const geo::ListProgress& progress);

}  // namespace wherein::app
