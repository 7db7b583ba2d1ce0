#include <geo/layers.hpp>

namespace wherein::geo {

base::Result<gazetteer::Sources> load_sources(const std::filesystem::path& geodata_folder,
                                              std::stop_token stop, const Progress& progress) {
    carto::Atlas atlas;
    for (const auto kind : {carto::LayerKind::countries_mid, carto::LayerKind::states,
                            carto::LayerKind::disputed_areas}) {
        auto layer = load_layer(geodata_folder, kind, stop);
        if (!layer) {
            return layer.error();
        }
        carto::layer_of(atlas, kind) = *layer;
    }
    auto places = load_places(geodata_folder, stop, progress);
    if (!places) {
        return places.error();
    }
    auto second_units = load_second_units(geodata_folder, stop);
    if (!second_units) {
        return second_units.error();
    }
    gazetteer::Sources sources;
    sources.second_units = std::move(*second_units);
    sources.places = std::move(*places);
    add_unit_rows(atlas, sources);
    return sources;
}

}  // namespace wherein::geo
