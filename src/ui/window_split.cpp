#include <ui/window_split.hpp>

#include <algorithm>
#include <cmath>

namespace wherein::ui {
namespace {

constexpr float least_text = 260;
constexpr float least_places = 316;
constexpr float least_map = 320;
constexpr float smallest_panel = 120;

constexpr float places_share = 0.21F;
constexpr float most_places = 460;
// A larger window gives the text more of itself, until a line has the 70 letters it should have.
constexpr float small_window = 1280;
constexpr float large_window = 1920;
constexpr float small_text_share = 0.28F;
constexpr float large_text_share = 0.32F;
constexpr float most_text = 700;

float text_width(float window_width, float ui_scale) {
    const float large = std::clamp(
        (window_width / ui_scale - small_window) / (large_window - small_window), 0.0F, 1.0F);
    const float share = small_text_share + large * (large_text_share - small_text_share);
    return std::min(window_width * share, most_text * ui_scale);
}

float places_width(float window_width, float ui_scale) {
    return std::min(window_width * places_share, most_places * ui_scale);
}

}  // namespace

ColumnWidths split_window(float window_width, const PanelShares& shares, bool shows_text,
                          bool shows_places, float ui_scale) {
    shows_places =
        shows_places && (!shows_text || window_width >= least_for_three_columns * ui_scale);
    const float own_text =
        shares.text > 0 ? window_width * shares.text : text_width(window_width, ui_scale);
    const float own_places =
        shares.places > 0 ? window_width * shares.places : places_width(window_width, ui_scale);
    float text = shows_text ? std::max(own_text, least_text * ui_scale) : 0.0F;
    float places = shows_places ? std::max(own_places, least_places * ui_scale) : 0.0F;
    // A window too small for both gives each half of itself.
    const float room = window_width - std::min(least_map * ui_scale, window_width / 2);
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
