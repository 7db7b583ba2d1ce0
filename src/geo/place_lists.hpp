#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include <base/result.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::geo {

/// Takes one place; it may take the row's texts away.
using PlaceSink = std::function<void(gazetteer::PlaceRow&)>;
/// Called now and then with the rows read and the share done, [0, 1], 0 where it is not known.
using ListProgress = std::function<void(std::uint64_t rows, double ratio)>;

/// What came of reading a list.
struct ListCount {
    std::uint64_t rows{};
    std::uint64_t left_out{};        ///< rows without a name or a position on the Earth
    std::uint64_t first_left_out{};  ///< line or feature number of the first of them, from 1
};

/// Whether a file is a GeoNames dump: .txt, .tsv, .zip or .gz whose first line has 19 columns, the
/// fifth and sixth of them degrees.
bool is_geonames_dump(const std::filesystem::path& path);

/// Read a GeoNames dump (allCountries.txt, AZ.zip, cities1000.txt, ...), see
/// https://download.geonames.org/export/dump/readme.txt for its columns. Codes of airports, link
/// rows and all-lower-case transliterations among the other names are left out.
/// errors  unreadable: missing, no such dump, damaged; work_failed: stopped
/// thread  any
base::Result<ListCount> read_geonames_dump(const std::filesystem::path& path, const PlaceSink& sink,
                                           std::stop_token stop, const ListProgress& progress);

/// Which columns of a source hold what; an empty name is looked for among the usual ones.
struct PointSource {
    std::string source;  ///< a file, or a connection as GDAL writes it: "PG:dbname=places"
    std::string layer;   ///< empty: the first one with points
    std::string name_field, id_field, country_field, population_field, other_names_field;
};

/// Read any source of named points that GDAL opens. Positions are brought to WGS 84; what is no
/// point counts by a point on it.
/// errors  unreadable: not opened, no such layer or field, no field for the name; work_failed:
///         stopped
/// thread  any
base::Result<ListCount> read_points(const PointSource& source, const PlaceSink& sink,
                                    std::stop_token stop, const ListProgress& progress);

}  // namespace wherein::geo
