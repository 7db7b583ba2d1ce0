#include <app/loader.hpp>

#include <app/open_gazetteer.hpp>
#include <base/log.hpp>
#include <geo/layers.hpp>

namespace wherein::app {
namespace {

using carto::LayerKind;

// What names and first shapes need comes first, what only decorates comes last.
constexpr std::array load_order{
    LayerKind::countries_mid,  LayerKind::disputed_areas, LayerKind::states,
    LayerKind::disputed_lines, LayerKind::lakes,          LayerKind::rivers,
    LayerKind::countries_low,  LayerKind::urban,          LayerKind::glaciers,
};
constexpr std::size_t layers_part = 0;
constexpr std::size_t places_part = 1;

}  // namespace

Loader::Loader(std::filesystem::path data_root, Inbox& inbox)
    : data_root_(std::move(data_root)), inbox_(inbox) {}

void Loader::start(std::shared_ptr<const gazetteer::Gazetteer> own) {
    running_threads_ = 2;
    layers_thread_ = std::jthread([this](std::stop_token stop) {
        read_layers(stop);
        --running_threads_;
    });
    gazetteer_thread_ = std::jthread([this, own = std::move(own)](std::stop_token stop) {
        read_gazetteer(own, stop);
        --running_threads_;
    });
}

void Loader::read_layers(std::stop_token stop) {
    geo::start_gdal();
    base::tell_step("GDAL ready");
    for (std::size_t i = 0; i < load_order.size(); ++i) {
        auto layer = geo::load_layer(data_root_ / "geodata", load_order[i], stop);
        if (layer) {
            inbox_.post(document::LayerRead{load_order[i], *layer});
            base::tell_step("a layer read");
        } else if (!stop.stop_requested()) {
            tell(layer.error());
        }
        tell_progress(layers_part,
                      static_cast<double>(i + 1) / static_cast<double>(load_order.size()));
    }
}

void Loader::read_gazetteer(std::shared_ptr<const gazetteer::Gazetteer> own,
                            std::stop_token stop) {
    const auto progress = [this](double ratio) { tell_progress(places_part, ratio); };
    auto gazetteer = own ? base::Result(own) : open_gazetteer(data_root_, stop, progress);
    if (gazetteer) {
        inbox_.post(document::GazetteerReady{*gazetteer});
        base::tell_step("gazetteer ready");
    } else if (!stop.stop_requested()) {
        tell(gazetteer.error());
    }
    tell_progress(places_part, 1);
}

void Loader::tell_progress(std::size_t part, double ratio) {
    const std::lock_guard lock(progress_mutex_);
    progress_[part] = ratio;
    inbox_.post(document::Loading{(progress_[layers_part] + progress_[places_part]) / 2});
}

void Loader::tell(const base::Error& error) {
    inbox_.post(document::Tell{{base::to_sentence(error), true}});
}

}  // namespace wherein::app
