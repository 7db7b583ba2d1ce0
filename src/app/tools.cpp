#include <app/run.hpp>

#include <base/data_root.hpp>
#include <geo/layers.hpp>

namespace wherein::app {

base::Result<GeoparseTools> load_geoparse_tools() {
    auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    const auto geodata = *root / "geodata";
    auto lexicon = geoparse::load_lexicon(geodata / "names");
    if (!lexicon) {
        return lexicon.error();
    }
    geo::start_gdal();
    carto::Atlas atlas;
    for (const auto kind : {carto::LayerKind::countries_mid, carto::LayerKind::states,
                            carto::LayerKind::disputed_areas}) {
        auto layer = geo::load_layer(geodata, kind, {});
        if (!layer) {
            return layer.error();
        }
        carto::layer_of(atlas, kind) = *layer;
    }
    auto rows = geo::load_places(geodata, {});
    if (!rows) {
        return rows.error();
    }
    gazetteer::Sources sources;
    sources.places = std::move(*rows);
    geo::add_unit_rows(atlas, sources);
    auto gazetteer = gazetteer::build_gazetteer(std::move(sources), geodata / "names");
    if (!gazetteer) {
        return gazetteer.error();
    }
    return GeoparseTools{*gazetteer, *lexicon};
}

}  // namespace wherein::app
