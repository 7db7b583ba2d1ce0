#include <app/first_frames.hpp>

#include <base/log.hpp>

namespace wherein::app {
namespace {

void tell_once(bool& was_told, bool is_there, const char* what) {
    if (is_there && !was_told) {
        was_told = true;
        base::tell_step(what);
    }
}

}  // namespace

void FirstFrames::note(const document::AppState& state) {
    tell_once(has_article_, state.reading != nullptr, "on screen: the article");
    tell_once(has_places_, state.reading && state.reading->is_geoparsed, "on screen: its places");
    tell_once(has_map_, state.view.camera && state.resources.map, "on screen: the map");
}

}  // namespace wherein::app
