#include <geo/layers.hpp>

#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <geo/dataset.hpp>
#include <geo/feature_reader.hpp>
#include <geo/layer_names.hpp>
#include <geo/load_steps.hpp>

namespace wherein::geo {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t features_between_reports = 64;
constexpr std::size_t most_features_expected = 10'000;

/// GSHHG counts the Caspian as a lake, but the countries already leave it out as sea, with a shore
/// of their own: drawing both would double it.
bool is_sea(const carto::Feature& feature, carto::LayerKind kind) {
    constexpr double larger_than_any_lake_km2 = 300'000;
    return kind == carto::LayerKind::lakes && feature.area_km2 > larger_than_any_lake_km2;
}

base::Result<std::vector<carto::Feature>> read_features(OGRLayer& layer, carto::LayerKind kind,
                                                        const fs::path& path,
                                                        const std::stop_token& stop,
                                                        const Progress& progress,
                                                        const GdalErrorCapture& errors) {
    const FeatureReader reader(kind, *layer.GetLayerDefn());
    const auto stated_count =
        static_cast<std::size_t>(std::max<GIntBig>(0, layer.GetFeatureCount()));
    std::vector<carto::Feature> features;
    // The count is the file's own claim: a damaged one must not ask for all memory.
    features.reserve(std::min(stated_count, most_features_expected));
    std::size_t read_count = 0;
    while (const OGRFeatureUniquePtr source{layer.GetNextFeature()}) {
        if (stop.stop_requested()) {
            return stopped(path);
        }
        ++read_count;
        std::optional<carto::Feature> feature = reader.read(*source);
        if (!feature) {
            return base::Error{base::ErrorCode::unreadable, "A shape leaves the world",
                               path.string() + ", feature " + std::to_string(read_count),
                               reinstall_hint};
        }
        if (!is_sea(*feature, kind)) {
            features.push_back(std::move(*feature));
        }
        if (read_count % features_between_reports == 0) {
            report_rows(progress, read_count, stated_count);
        }
    }
    if (errors.has_failure() || read_count != stated_count) {
        return damaged(errors, path);
    }
    return features;
}

}  // namespace

const char* file_stem(carto::LayerKind kind) {
    using enum carto::LayerKind;
    switch (kind) {
        case countries_low:
            return "countries_low";
        case countries_mid:
            return "countries_mid";
        case states:
            return "states";
        case states_full:
            return "states_full";
        case lakes:
            return "lakes";
        case rivers:
            return "rivers";
        case urban:
            return "urban";
        case glaciers:
            return "glaciers";
        case disputed_lines:
            return "disputed_lines";
        case disputed_areas:
            return "disputed_areas";
        case physical_areas:
            return "physical_areas";
    }
    return "";
}

void start_gdal() {
    static std::once_flag once;
    std::call_once(once, GDALAllRegister);
}

base::Result<std::shared_ptr<const carto::Layer>> load_layer(const fs::path& geodata_folder,
                                                             carto::LayerKind kind,
                                                             std::stop_token stop,
                                                             const Progress& progress) {
    const GdalErrorCapture errors;
    const fs::path path = geodata_folder / (std::string(file_stem(kind)) + ".fgb.gz");
    const auto unpacking = [&](double ratio) { report(progress, ratio * unpack_share_ratio); };
    const base::Result<UnpackedFile> file = UnpackedFile::open(path, ".fgb", stop, unpacking);
    if (!file) {
        return file.error();
    }
    const base::Result<GDALDatasetUniquePtr> dataset =
        open_dataset(*file, "FlatGeobuf", path, errors);
    if (!dataset) {
        return dataset.error();
    }
    auto features = read_features(*(*dataset)->GetLayer(0), kind, path, stop, progress, errors);
    if (!features) {
        return features.error();
    }
    report(progress, 1);
    return std::shared_ptr<const carto::Layer>(
        std::make_shared<carto::Layer>(carto::Layer{kind, std::move(*features)}));
}

}  // namespace wherein::geo
