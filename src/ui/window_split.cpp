#include <ui/window_split.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::ui {
namespace {

constexpr float least_text = 260;
constexpr float least_places = 316;
constexpr float least_map = 320;
constexpr float smallest_panel = 120;
// Narrower than this, three columns would break words in two; the text and the map stay.
constexpr float least_for_three = 800;

}  // namespace

ColumnWidths split_window(float window_width, const SplitRatios& ratios, bool shows_text,
                          bool shows_places, float ui_scale) {
    shows_places = shows_places && (!shows_text || window_width >= least_for_three * ui_scale);
    float text = shows_text ? std::max(window_width * ratios.text, least_text * ui_scale) : 0.0F;
    float places =
        shows_places ? std::max(window_width * ratios.places, least_places * ui_scale) : 0.0F;
    const float room = std::max(window_width - least_map * ui_scale, 0.0F);
    if (text + places > room && text + places > 0) {
        const float shrink = room / (text + places);
        text = shows_text ? std::max(text * shrink, smallest_panel * ui_scale) : 0.0F;
        places = shows_places ? std::max(places * shrink, smallest_panel * ui_scale) : 0.0F;
    }
    text = std::round(text);
    places = std::round(places);
    return {text, std::max(window_width - text - places, 1.0F), places};
}

}  // namespace wherein::ui
