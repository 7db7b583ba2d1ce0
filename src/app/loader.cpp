#include <app/loader.hpp>

#include <utility>

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
    LayerKind::physical_areas, LayerKind::countries_low,  LayerKind::urban,
    LayerKind::glaciers,
};
constexpr std::size_t layers_part = 0;
constexpr std::size_t places_part = 1;

}  // namespace

Loader::Loader(std::filesystem::path data_root, Inbox& inbox)
    : data_root_(std::move(data_root)), inbox_(inbox) {}

void Loader::start(std::shared_ptr<const gazetteer::Gazetteer> own) {
    for (std::jthread& thread : layer_threads_) {
        run(thread, [this](std::stop_token stop) { read_layers(std::move(stop)); });
    }
    run(gazetteer_thread_, [this, own = std::move(own)](std::stop_token stop) {
        read_gazetteer(own, std::move(stop));
    });
}

void Loader::want_finest() {
    if (!std::exchange(wants_finest_, true)) {
        run(finest_thread_,
            [this](std::stop_token stop) { read_layer(LayerKind::states_full, std::move(stop)); });
    }
}

void Loader::run(std::jthread& thread, std::function<void(std::stop_token)> work) {
    ++running_threads_;
    thread = std::jthread([this, work = std::move(work)](std::stop_token stop) {
        work(std::move(stop));
        --running_threads_;
    });
}

void Loader::read_layers(std::stop_token stop) {
    for (std::size_t i = next_layer_++; i < load_order.size(); i = next_layer_++) {
        read_layer(load_order[i], stop);
        tell_progress(layers_part,
                      static_cast<double>(++layers_done_) / static_cast<double>(load_order.size()));
    }
}

void Loader::read_layer(LayerKind kind, std::stop_token stop) {
    geo::start_gdal();
    auto layer = geo::load_layer(data_root_ / "geodata", kind, stop);
    if (layer) {
        inbox_.post(document::LayerRead{kind, *layer});
        base::tell_step("a layer read");
    } else if (!stop.stop_requested()) {
        tell(layer.error());
    }
}

void Loader::read_gazetteer(std::shared_ptr<const gazetteer::Gazetteer> own, std::stop_token stop) {
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
