#include <gazetteer/areas.hpp>
#include <gazetteer/countries.hpp>
#include <gazetteer/demonyms.hpp>
#include <gazetteer/index_file.hpp>
#include <gazetteer/regions.hpp>
#include <gazetteer/towns.hpp>
#include <gazetteer/units.hpp>

namespace wherein::gazetteer {

base::Status add_areas(GazetteerBuilder& builder, const Sources& sources,
                       const std::filesystem::path& names_folder) {
    const auto points = read_points(names_folder);
    if (!points) {
        return points.error();
    }
    const auto languages = CountryLanguages::read(names_folder);
    if (!languages) {
        return languages.error();
    }
    if (auto failed = add_countries(builder, sources.units, *points, *languages, names_folder)) {
        return failed;
    }
    if (auto failed = add_units(builder, sources.units, names_folder)) {
        return failed;
    }
    add_second_units(builder, sources.second_units);
    if (auto failed = add_regions(builder, sources, names_folder)) {
        return failed;
    }
    for (const auto& [id, point] : *points) {
        if (const auto area = builder.find_area(id)) {
            builder.area(*area).point = point;
        }
    }
    if (auto failed = add_physical(builder, names_folder)) {
        return failed;
    }
    return add_demonyms(builder, names_folder);
}

namespace {

base::Status fill(GazetteerBuilder& builder, const Sources& sources,
                  const std::filesystem::path& names_folder) {
    if (auto failed = add_areas(builder, sources, names_folder)) {
        return failed;
    }
    const auto tables = read_town_tables(names_folder);
    if (!tables) {
        return tables.error();
    }
    for (const PlaceRow& row : sources.places) {
        add_town(builder, row, *tables);
    }
    return {};
}

}  // namespace

base::Result<std::shared_ptr<const Gazetteer>> build_gazetteer(
    const Sources& sources, const std::filesystem::path& names_folder) {
    GazetteerBuilder builder;
    if (auto failed = fill(builder, sources, names_folder)) {
        return *failed;
    }
    return builder.finish();
}

base::Status write_gazetteer(const std::filesystem::path& path, std::uint64_t fingerprint,
                             const Sources& sources, const std::filesystem::path& names_folder) {
    GazetteerBuilder builder;
    if (auto failed = fill(builder, sources, names_folder)) {
        return failed;
    }
    return write_index(path, builder, fingerprint);
}

}  // namespace wherein::gazetteer
