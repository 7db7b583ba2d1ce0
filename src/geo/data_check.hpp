#pragma once
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include <base/result.hpp>
#include <carto/atlas.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::geo {

/// What `data check` looks at, read in.
struct CheckedData {
    carto::Atlas atlas;
    std::vector<gazetteer::PlaceRow> places;
    std::filesystem::path folder;  ///< geodata/, for its tables
};

/// The answer of one check on one layer or table.
struct Finding {
    std::string check;  ///< "invalid polygons", ...
    std::string where;  ///< layer or file
    std::size_t count{};
    std::vector<std::string> examples;  ///< the worst first, a few
    std::size_t known{};                ///< so many are a known limit (known_limits.tsv)
    std::string reason;                 ///< why they are

    bool is_fault() const { return count > known; }
};

struct LayerCount {
    std::string name;
    std::size_t features{};
    std::size_t vertices{};
};

struct AreaSize {
    std::string name;
    std::string time;  ///< "1994-05-12 to 2020-11-10"
    double area_km2{};
};

struct CheckReport {
    std::vector<LayerCount> layers;
    std::vector<Finding> findings;  ///< of every check, those that found nothing too
    std::vector<AreaSize> disputed;

    bool is_sound() const;
};

/// errors  unreadable: a layer or the place list missing or damaged
base::Result<CheckedData> load_for_check(const std::filesystem::path& geodata_folder,
                                         std::stop_token stop = {});

/// Every check, with known_limits.tsv of the folder taken into account.
CheckReport check_data(const CheckedData& data);

// The checks one by one.

/// Polygons that cross themselves, by GEOS.
Finding invalid_polygons(const carto::Layer& layer);
/// Pairs of features that share ground, over a thousandth of a km², by GEOS.
Finding overlapping_polygons(const carto::Layer& layer);
/// Edges that more than two rings run along, or two in the same direction.
Finding overused_edges(const carto::Layer& layer);
/// Features with a key that another one has.
Finding repeated_keys(const carto::Layer& layer);
/// Places whose own country's polygons, and the disputed areas it claims, do not hold them: in the
/// sea, and in another country.
std::vector<Finding> places_outside(const carto::Atlas& atlas,
                                    const std::vector<gazetteer::PlaceRow>& places);
Finding repeated_place_ids(const std::vector<gazetteer::PlaceRow>& places);
/// Disputed areas without a date, a party with a name, a status or a source.
Finding disputed_without_facts(const carto::Layer& disputed_areas);
/// Lines of dispute that name an area there is not.
Finding lines_without_area(const carto::Atlas& atlas);
/// Rows without a source or reference, members and codes that name nothing, keys given twice.
std::vector<Finding> check_tables(const CheckedData& data);

}  // namespace wherein::geo
