#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <base/result.hpp>

namespace wherein::style {

/// sRGB, straight alpha.
struct Color {
    std::uint8_t r{}, g{}, b{}, a{255};

    friend bool operator==(const Color&, const Color&) = default;
};

/// A stroke as drawn: widths in pixels at UI scale 1; dash_px empty means solid.
struct LineStyle {
    Color color;
    float width_px{1};
    Color casing{0, 0, 0, 0};
    float casing_width_px{0};
    float dash_px{0};
    float gap_px{0};
};

/// All colours and sizes of the program. One JSON file in assets/themes/ per theme; every field
/// below is a key of that file, in the group its comment names.
struct Theme {
    std::string name;
    // window
    Color bar, rule, page, panel, ink, quiet_ink, faint_ink, accent, accent_fill, button, button_hover;
    // mentions in the text: fill and rule by kind
    Color place_fill, place_rule, people_fill, people_rule, name_rule, past_rule, sentence_fill, sentence_rule;
    // map areas
    Color sea, land, lake, urban, glacier, relief_shadow, relief_light, deep_sea;
    // map lines
    LineStyle coast, country_border, unit_border, river, lake_shore, disputed_line, disputed_outline, graticule;
    Color disputed_hatch;
    // labels
    Color country_label, unit_label, city_label, water_label, region_label, label_halo;
    // the article's places: colours in the order places are given one, then the colour of light kinds
    std::vector<Color> place_colors;
    Color light_place;
    std::vector<Color> comparison_colors;  ///< of places of two texts, of the first alone, of the second alone
    std::vector<Color> user_layer_colors;  ///< of the reader's own layers, in turn
    float place_fill_ratio{0.18F};  ///< opacity of a place's area
    float selected_fill_ratio{0.35F};
    float selected_outline_px{2.2F};
};

/// Read assets/themes/<name>.json.
/// errors  unreadable: missing file, bad JSON, missing key or bad colour (each named)
base::Result<Theme> load_theme(const std::filesystem::path& assets_folder, const std::string& name);

/// Names of the themes in assets/themes/, sorted, without ".json".
std::vector<std::string> list_themes(const std::filesystem::path& assets_folder);

/// Mix of two colours: 0 gives a, 1 gives b.
Color mix(Color a, Color b, float ratio);
Color with_alpha(Color color, float ratio);

}  // namespace wherein::style
