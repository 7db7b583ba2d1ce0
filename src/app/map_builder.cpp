#include <app/map_builder.hpp>

#include <base/log.hpp>
#include <carto/geo_box.hpp>

namespace wherein::app {
namespace {

using carto::Atlas;
using carto::Detail;
using carto::Layer;

std::shared_ptr<const Layer> near_part(const std::shared_ptr<const Layer>& layer,
                                       const base::GeoBox& view) {
    if (!layer) {
        return layer;
    }
    auto part = std::make_shared<Layer>();
    part->kind = layer->kind;
    for (const carto::Feature& feature : layer->features) {
        if (carto::overlaps(feature.box, view)) {
            part->features.push_back(feature);
        }
    }
    return part;
}

// Disputed areas stay whole: scenes count on their order.
Atlas atlas_near(const Atlas& atlas, const base::GeoBox& view) {
    Atlas near = atlas;
    near.countries_low = near_part(atlas.countries_low, view);
    near.countries_mid = near_part(atlas.countries_mid, view);
    near.states = near_part(atlas.states, view);
    near.lakes = near_part(atlas.lakes, view);
    near.rivers = near_part(atlas.rivers, view);
    near.urban = near_part(atlas.urban, view);
    near.glaciers = near_part(atlas.glaciers, view);
    return near;
}

bool same_layers(const Atlas& a, const Atlas& b) {
    return a.countries_low == b.countries_low && a.countries_mid == b.countries_mid &&
           a.states == b.states && a.lakes == b.lakes && a.rivers == b.rivers &&
           a.urban == b.urban && a.glaciers == b.glaciers && a.disputed_lines == b.disputed_lines &&
           a.disputed_areas == b.disputed_areas;
}

std::size_t index_of(Detail detail) { return static_cast<std::size_t>(detail); }

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
        built_ = carto::MapGeometry{order.projection, {}};
        built_from_ = {};
    }
    // Something to look at first, then the article's areas, then what came since for the view.
    const bool has_view = built_.levels[index_of(order.wanted)] != nullptr;
    if (!has_view) {
        build_view(order, stop);
    }
    build_footprints(order, order.wanted, stop);
    if (has_view) {
        build_view(order, stop);
    }
    if (order.is_for_one_view && order.view) {
        return;
    }
    for (const Detail detail : {order.wanted, Detail::low, Detail::mid, Detail::full}) {
        build_level(order, detail, stop);
    }
    for (const Detail detail : {Detail::low, Detail::mid, Detail::full}) {
        build_footprints(order, detail, stop);
    }
}

void MapBuilder::build_view(const MapOrder& order, std::stop_token stop) {
    const std::size_t wanted = index_of(order.wanted);
    const bool is_current = built_.levels[wanted] && same_layers(built_from_[wanted], order.atlas);
    const bool is_whole_quicker = order.wanted == Detail::low && !order.is_for_one_view;
    if (!order.view || is_whole_quicker || is_current || stop.stop_requested()) {
        return;
    }
    const Atlas near = atlas_near(order.atlas, *order.view);
    if (auto level = carto::build_level(near, order.projection, order.wanted, stop)) {
        built_.levels[wanted] = level;
        publish("map in view built");
    }
}

void MapBuilder::build_level(const MapOrder& order, Detail detail, std::stop_token stop) {
    const std::size_t index = index_of(detail);
    if (stop.stop_requested() ||
        (built_.levels[index] && same_layers(built_from_[index], order.atlas))) {
        return;
    }
    if (auto level = carto::build_level(order.atlas, order.projection, detail, stop)) {
        built_.levels[index] = level;
        built_from_[index] = order.atlas;
        publish("a level of the whole map built");
    }
}

void MapBuilder::build_footprints(const MapOrder& order, Detail detail, std::stop_token stop) {
    auto& kept = built_.footprints[index_of(detail)];
    if (stop.stop_requested() || (kept && kept->of == order.footprints)) {
        return;
    }
    if (auto level = carto::build_footprints(order.atlas, order.footprints, order.projection,
                                             detail, stop)) {
        kept = level;
        publish("areas of the article's places built");
    }
}

void MapBuilder::publish(std::string_view what) {
    base::tell_step(what);
    inbox_.post(document::MapReady{std::make_shared<const carto::MapGeometry>(built_)});
}

}  // namespace wherein::app
