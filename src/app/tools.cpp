#include <app/open_gazetteer.hpp>
#include <app/own_gazetteers.hpp>
#include <app/run.hpp>
#include <geo/layers.hpp>

namespace wherein::app {

base::Result<std::shared_ptr<const carto::Layer>> load_disputed_areas() {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    geo::start_gdal();
    return geo::load_layer(*root / "geodata", carto::LayerKind::disputed_areas, {});
}

base::Result<GeoparseTools> load_geoparse_tools(const std::string& own_gazetteer) {
    const auto root = base::find_data_root();
    if (!root) {
        return root.error();
    }
    auto lexicon = geoparse::load_lexicon(*root / "geodata" / "names");
    if (!lexicon) {
        return lexicon.error();
    }
    auto gazetteer =
        own_gazetteer.empty() ? open_gazetteer(*root) : open_own_gazetteer(own_gazetteer);
    if (!gazetteer) {
        return gazetteer.error();
    }
    return GeoparseTools{*gazetteer, *lexicon};
}

}  // namespace wherein::app
