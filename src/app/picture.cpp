#include <app/picture.hpp>

#include <algorithm>
#include <utility>

namespace wherein::app {
namespace {

std::string alt_text(const document::AppState& state) {
    if (!state.reading || state.reading->places.empty() || !state.resources.gazetteer) {
        return "A map.";
    }
    std::string text = "A map of the places named in \"" + state.reading->article.title + "\": ";
    bool is_first = true;
    for (const geoparse::NamedPlace& place : state.reading->places) {
        text += is_first ? "" : ", ";
        text += state.resources.gazetteer->place(place.place).name;
        is_first = false;
    }
    return text + ".";
}

}  // namespace

document::AppState resized(document::AppState state, carto::ScreenSize size) {
    const carto::ScreenSize from = std::exchange(state.view.map_size, size);
    if (state.view.camera) {
        state.view.camera->m_per_px *=
            std::max(static_cast<double>(from.width_px) / size.width_px,
                     static_cast<double>(from.height_px) / size.height_px);
    }
    return state;
}

double symbol_scale(carto::ScreenSize size) {
    constexpr double base_height_px = 900;
    constexpr double base_width_px = 1200;
    return std::clamp(std::min(size.height_px / base_height_px, size.width_px / base_width_px), 0.5,
                      20.0);
}

std::vector<std::pair<std::string, std::string>> picture_texts(const document::AppState& state,
                                                               const scene::Scene& scene) {
    std::string notes;
    for (const std::string& note : scene.notes) {
        notes += (notes.empty() ? "" : "\n") + note;
    }
    return {{"Title", state.reading ? state.reading->article.title : std::string{}},
            {"Software", "Wherein"},
            {"Source", notes},
            {"Description", alt_text(state)}};
}

}  // namespace wherein::app
