#include <app/map_builder.hpp>

#include <algorithm>
#include <chrono>
#include <future>

#include <base/log.hpp>
#include <carto/geo_box.hpp>
#include <carto/globe_map.hpp>

namespace wherein::app {
namespace {

using carto::Detail;

/// The layers that areas of places are made of.
carto::Atlas land_of(const carto::Atlas& atlas, Detail detail) {
    carto::Atlas land = carto::layers_of(atlas, detail);
    land.lakes = land.rivers = land.urban = land.glaciers = nullptr;
    return land;
}

/// The layers that the globe is made of.
carto::Atlas globe_of(const carto::Atlas& atlas) {
    carto::Atlas layers;
    layers.countries_low = atlas.countries_low;
    layers.disputed_lines = atlas.disputed_lines;
    return layers;
}

std::size_t index_of(Detail detail) {
    return static_cast<std::size_t>(detail);
}

}  // namespace

MapBuilder::MapBuilder(Inbox& inbox)
    : inbox_(inbox), thread_([this](std::stop_token stop) { run(stop); }) {}

void MapBuilder::order(MapOrder order) {
    {
        const std::lock_guard lock(mutex_);
        next_ = std::move(order);
        current_.request_stop();
    }
    changed_.notify_one();
}

bool MapBuilder::is_idle() const {
    const std::lock_guard lock(mutex_);
    return !is_busy_ && !next_;
}

void MapBuilder::run(std::stop_token stop) {
    const std::stop_callback on_stop(stop, [this] {
        const std::lock_guard lock(mutex_);
        current_.request_stop();
    });
    while (!stop.stop_requested()) {
        MapOrder order;
        std::stop_token until_next;
        {
            std::unique_lock lock(mutex_);
            is_busy_ = false;
            if (!changed_.wait(lock, stop, [this] { return next_.has_value(); })) {
                return;
            }
            order = std::move(*next_);
            next_.reset();
            current_ = std::stop_source();
            until_next = current_.get_token();
            is_busy_ = true;
        }
        build(order, until_next);
    }
}

void MapBuilder::build(const MapOrder& order, std::stop_token stop) {
    if (built_.projection != order.projection) {
        auto globe = std::move(built_.globe);
        built_ = carto::MapGeometry{order.projection};
        built_.globe = std::move(globe);
        built_from_ = {};
        footprints_from_ = {};
    }
    if (order.in_motion) {
        build_in_motion(order, stop);
        if (!rest(stop)) {
            return;
        }
    }
    // Beside the first level: the globe takes less time than any.
    std::future<std::shared_ptr<const carto::GlobeMap>> globe;
    const carto::Atlas globe_layers = globe_of(order.atlas);
    if (globe_layers.countries_low && !(globe_from_ == globe_layers)) {
        globe = std::async(std::launch::async, [&globe_layers] {
            return std::make_shared<const carto::GlobeMap>(globe_layers);
        });
    }
    // Something to look at first, then the article's areas, then all the rest.
    const bool is_whole_as_quick = order.wanted == Detail::low && !order.is_for_one_view;
    const auto& seen = is_whole_as_quick ? std::nullopt : order.view;
    build_level(order, order.wanted, seen, stop);
    if (globe.valid()) {
        built_.globe = globe.get();
        globe_from_ = globe_layers;
        publish("globe built");
    }
    build_footprints(order, order.wanted, seen, stop);
    build_user_layers(order, stop);
    if (order.is_for_one_view && order.view) {
        return;
    }
    for (const Detail detail : {Detail::low, Detail::mid, Detail::fine}) {
        build_level(order, detail, std::nullopt, stop);
        build_footprints(order, detail, std::nullopt, stop);
    }
}

void MapBuilder::build_level(const MapOrder& order, Detail detail,
                             const std::optional<base::GeoBox>& around, std::stop_token stop) {
    const std::size_t index = index_of(detail);
    const auto& built = built_.levels[index];
    const carto::Atlas layers = carto::layers_of(order.atlas, detail);
    const bool holds_it =
        built && (!built->around || (around && carto::covers(*built->around, *around)));
    if (stop.stop_requested() || (holds_it && built_from_[index] == layers)) {
        return;
    }
    // What covers more than is asked for is worth keeping, with what came since.
    const auto& kept_around = holds_it ? built->around : around;
    if (auto level = carto::build_level(order.atlas, order.projection, detail, stop, kept_around,
                                        {built, built_from_[index]})) {
        built_.levels[index] = level;
        built_from_[index] = layers;
        publish(level->around ? "map in view built" : "a level of the whole map built");
    }
}

void MapBuilder::build_footprints(const MapOrder& order, Detail detail,
                                  const std::optional<base::GeoBox>& around, std::stop_token stop) {
    auto& kept = built_.footprints[index_of(detail)];
    auto& from = footprints_from_[index_of(detail)];
    const carto::Atlas layers = land_of(order.atlas, detail);
    const bool holds_it =
        kept && (!kept->around || (around && carto::covers(*kept->around, *around)));
    const bool is_same = kept && kept->of == order.footprints && from == layers;
    if (stop.stop_requested() || (holds_it && is_same)) {
        return;
    }
    if (auto level = carto::build_footprints(order.atlas, order.footprints, order.projection,
                                             detail, stop, around)) {
        kept = level;
        from = layers;
        publish("areas of the article's places built");
    }
}

// All of one step together, so that nothing flickers.
void MapBuilder::build_in_motion(const MapOrder& order, std::stop_token stop) {
    const std::size_t low = index_of(Detail::low);
    auto level = carto::build_level(order.atlas, order.projection, Detail::low, stop, std::nullopt,
                                    {built_.levels[low], built_from_[low]});
    if (!level) {
        return;
    }
    built_.levels[low] = level;
    built_from_[low] = carto::layers_of(order.atlas, Detail::low);
    built_.footprints[low] =
        carto::build_footprints(order.atlas, order.footprints, order.projection, Detail::low, stop);
    footprints_from_[low] = land_of(order.atlas, Detail::low);
    built_.user_layers = carto::build_user_layers(order.user_layers, order.projection, stop);
    if (!stop.stop_requested()) {
        publish("the globe turned");
    }
}

bool MapBuilder::rest(std::stop_token stop) {
    constexpr std::chrono::milliseconds pause{150};
    std::unique_lock lock(mutex_);
    return !changed_.wait_for(lock, stop, pause, [this] { return next_.has_value(); }) &&
           !stop.stop_requested();
}

void MapBuilder::build_user_layers(const MapOrder& order, std::stop_token stop) {
    const auto is_of = [](const auto& built, const auto& layer) { return built->of == layer; };
    if (stop.stop_requested() ||
        std::equal(built_.user_layers.begin(), built_.user_layers.end(), order.user_layers.begin(),
                   order.user_layers.end(), is_of)) {
        return;
    }
    auto layers = carto::build_user_layers(order.user_layers, order.projection, stop);
    if (!stop.stop_requested()) {
        built_.user_layers = std::move(layers);
        publish("own layers built");
    }
}

void MapBuilder::publish(std::string_view what) {
    base::tell_step(what);
    inbox_.post(document::MapReady{std::make_shared<const carto::MapGeometry>(built_)});
}

}  // namespace wherein::app
