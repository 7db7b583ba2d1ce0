#include <app/first_frames.hpp>

#include <algorithm>
#include <cmath>

#include <base/log.hpp>

namespace wherein::app {
namespace {

bool has_areas(const document::Resources& resources) {
    return resources.footprints &&
           std::any_of(
               resources.map->footprints.begin(), resources.map->footprints.end(),
               [&](const auto& level) { return level && level->of == resources.footprints; });
}

}  // namespace

void FirstFrames::tell_once(bool& was_told, bool is_there, std::string_view what) {
    if (is_there && !was_told) {
        was_told = true;
        base::tell_step(what);
    }
}

void FirstFrames::note(const document::AppState& state, bool is_map_whole, double turn_ms) {
    const document::Resources& resources = state.resources;
    const bool has_map = state.view.camera && resources.map && is_map_whole;
    // The frame that first shows the article has waited for the window; what comes after it is the
    // reader's time.
    longest_ms_ = has_article_ ? std::max(longest_ms_, turn_ms) : 0;
    tell_once(has_article_, state.reading != nullptr, article);
    tell_once(has_places_, state.reading && state.reading->is_geoparsed, places);
    tell_once(has_map_, has_map, map);
    tell_once(has_areas_, has_map && has_areas(resources), areas);
    if (is_map_whole && has_areas_ && carto::is_whole(*resources.map) &&
        resources.loaded_ratio >= 1) {
        std::string words = everything;
        words.append("; longest stall ").append(std::to_string(std::lround(longest_ms_)));
        tell_once(has_everything_, true, words.append(" ms"));
    }
}

}  // namespace wherein::app
