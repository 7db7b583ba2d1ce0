#include <gazetteer/builder.hpp>
#include <gazetteer/countries.hpp>
#include <gazetteer/demonyms.hpp>
#include <gazetteer/index_file.hpp>
#include <gazetteer/regions.hpp>
#include <gazetteer/towns.hpp>
#include <gazetteer/units.hpp>

namespace wherein::gazetteer {
namespace {

base::Status fill(GazetteerBuilder& builder, Sources sources,
                  const std::filesystem::path& names_folder) {
    if (auto failed = add_countries(builder, sources.units, names_folder)) {
        return failed;
    }
    if (auto failed = add_units(builder, sources.units, names_folder)) {
        return failed;
    }
    if (auto failed = add_regions(builder, sources, names_folder)) {
        return failed;
    }
    if (auto failed = add_physical(builder, names_folder)) {
        return failed;
    }
    if (auto failed = add_demonyms(builder, names_folder)) {
        return failed;
    }
    return add_towns(builder, std::move(sources.places), names_folder);
}

}  // namespace

base::Result<std::shared_ptr<const Gazetteer>> build_gazetteer(
    Sources sources, const std::filesystem::path& names_folder) {
    GazetteerBuilder builder;
    if (auto failed = fill(builder, std::move(sources), names_folder)) {
        return *failed;
    }
    return builder.finish();
}

base::Status write_gazetteer(const std::filesystem::path& path, std::uint64_t fingerprint,
                             Sources sources, const std::filesystem::path& names_folder) {
    GazetteerBuilder builder;
    if (auto failed = fill(builder, std::move(sources), names_folder)) {
        return failed;
    }
    return write_index(path, builder, fingerprint);
}

}  // namespace wherein::gazetteer
