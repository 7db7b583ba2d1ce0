#include <style/theme.hpp>

#include <algorithm>
#include <fstream>
#include <optional>
#include <system_error>

#include <nlohmann/json.hpp>

namespace wherein::style {
namespace {

using Json = nlohmann::json;

int hex_digit(char letter) {
    if (letter >= '0' && letter <= '9') {
        return letter - '0';
    }
    if (letter >= 'a' && letter <= 'f') {
        return letter - 'a' + 10;
    }
    return letter >= 'A' && letter <= 'F' ? letter - 'A' + 10 : -1;
}

std::optional<Color> parse_color(const std::string& text) {
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#') {
        return std::nullopt;
    }
    std::array<std::uint8_t, 4> parts{0, 0, 0, 255};
    for (std::size_t i = 0; 2 * i + 1 < text.size(); ++i) {
        const int high = hex_digit(text[2 * i + 1]);
        const int low = hex_digit(text[2 * i + 2]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        parts[i] = static_cast<std::uint8_t>(16 * high + low);
    }
    return Color{parts[0], parts[1], parts[2], parts[3]};
}

/// Reads keys out of the theme's groups and keeps the first thing that is wrong.
class ThemeReader {
  public:
    ThemeReader(const Json& root, std::string file) : root_(root), file_(std::move(file)) {}

    void open_group(const char* name) {
        group_name_ = name;
        const auto group = root_.find(name);
        group_ = group != root_.end() && group->is_object() ? &*group : nullptr;
        if (!group_) {
            fail("The theme lacks the group \"" + group_name_ + "\"");
        }
    }

    void read(const char* key, Color& color) { color = to_color(find(key), key); }

    void read(const char* key, float& number) {
        const Json* value = find(key);
        if (value && value->is_number()) {
            number = value->get<float>();
        } else if (value) {
            fail("The theme's " + path(key) + " is not a number");
        }
    }

    void read(const char* key, LineStyle& line) {
        const Json* value = find(key);
        if (value && !value->is_object()) {
            return fail("The theme's " + path(key) + " is not a group of line keys");
        }
        if (!value) {
            return;
        }
        const std::string outer_name = group_name_;
        const Json* const outer = group_;
        group_name_ = outer_name + "." + key;
        group_ = value;
        read("color", line.color);
        read("width_px", line.width_px);
        read("casing", line.casing);
        read("casing_width_px", line.casing_width_px);
        read("dash_px", line.dash_px);
        read("gap_px", line.gap_px);
        group_name_ = outer_name;
        group_ = outer;
    }

    void read(const char* key, std::vector<Color>& colors) {
        const Json* value = find(key);
        if (value && (!value->is_array() || value->empty())) {
            return fail("The theme's " + path(key) + " is not a list of colours");
        }
        for (const Json& item : value ? *value : Json::array()) {
            colors.push_back(to_color(&item, key));
        }
    }

    const base::Status& error() const { return error_; }

  private:
    std::string path(const char* key) const { return "\"" + group_name_ + "." + key + "\""; }

    const Json* find(const char* key) {
        if (!group_) {
            return nullptr;
        }
        const auto value = group_->find(key);
        if (value == group_->end()) {
            fail("The theme lacks " + path(key));
            return nullptr;
        }
        return &*value;
    }

    Color to_color(const Json* value, const char* key) {
        if (!value) {
            return {};
        }
        const auto color =
            value->is_string() ? parse_color(value->get<std::string>()) : std::nullopt;
        if (!color) {
            fail("The theme's " + path(key) + " is not a colour: " + value->dump());
        }
        return color.value_or(Color{});
    }

    void fail(const std::string& what) {
        if (!error_) {
            error_ =
                base::Error{base::ErrorCode::unreadable, what, file_,
                            "Colours are \"#rrggbb\" or \"#rrggbbaa\"; light.json has every key."};
        }
    }

    const Json& root_;
    std::string file_;
    std::string group_name_;
    const Json* group_{};
    base::Status error_;
};

// The key of a field is its name.
#define WHEREIN_READ(field) reader.read(#field, theme.field)

void read_window(ThemeReader& reader, Theme& theme) {
    reader.open_group("window");
    WHEREIN_READ(bar);
    WHEREIN_READ(rule);
    WHEREIN_READ(page);
    WHEREIN_READ(panel);
    WHEREIN_READ(ink);
    WHEREIN_READ(quiet_ink);
    WHEREIN_READ(faint_ink);
    WHEREIN_READ(accent);
    WHEREIN_READ(accent_fill);
    WHEREIN_READ(button);
    WHEREIN_READ(button_hover);
}

void read_mentions(ThemeReader& reader, Theme& theme) {
    reader.open_group("mentions");
    WHEREIN_READ(place_fill);
    WHEREIN_READ(place_rule);
    WHEREIN_READ(people_fill);
    WHEREIN_READ(people_rule);
    WHEREIN_READ(name_rule);
    WHEREIN_READ(past_rule);
    WHEREIN_READ(sentence_fill);
    WHEREIN_READ(sentence_rule);
}

void read_map(ThemeReader& reader, Theme& theme) {
    reader.open_group("areas");
    WHEREIN_READ(sea);
    WHEREIN_READ(land);
    WHEREIN_READ(lake);
    WHEREIN_READ(urban);
    WHEREIN_READ(glacier);
    WHEREIN_READ(relief_shadow);
    WHEREIN_READ(relief_light);
    WHEREIN_READ(deep_sea);
    reader.open_group("lines");
    WHEREIN_READ(coast);
    WHEREIN_READ(country_border);
    WHEREIN_READ(unit_border);
    WHEREIN_READ(river);
    WHEREIN_READ(lake_shore);
    WHEREIN_READ(disputed_line);
    WHEREIN_READ(disputed_outline);
    WHEREIN_READ(graticule);
    WHEREIN_READ(disputed_hatch);
}

void read_labels_and_places(ThemeReader& reader, Theme& theme) {
    reader.open_group("labels");
    WHEREIN_READ(country_label);
    WHEREIN_READ(unit_label);
    WHEREIN_READ(city_label);
    WHEREIN_READ(water_label);
    WHEREIN_READ(region_label);
    WHEREIN_READ(label_halo);
    reader.open_group("places");
    WHEREIN_READ(place_colors);
    WHEREIN_READ(light_place);
    WHEREIN_READ(comparison_colors);
    WHEREIN_READ(user_layer_colors);
    WHEREIN_READ(place_fill_ratio);
    WHEREIN_READ(selected_fill_ratio);
    WHEREIN_READ(selected_outline_px);
}

#undef WHEREIN_READ

base::Error unreadable(std::string what, const std::filesystem::path& file) {
    return {base::ErrorCode::unreadable, std::move(what), file.string(),
            "Choose one of the themes in assets/themes."};
}

}  // namespace

base::Result<Theme> load_theme(const std::filesystem::path& assets_folder,
                               const std::string& name) {
    const std::filesystem::path file = assets_folder / "themes" / (name + ".json");
    std::ifstream stream(file);
    if (!stream) {
        return unreadable("There is no theme \"" + name + "\"", file);
    }
    const Json root = Json::parse(stream, nullptr, false);
    if (!root.is_object()) {
        return unreadable("The theme \"" + name + "\" is not JSON", file);
    }
    Theme theme;
    theme.name = name;
    ThemeReader reader(root, file.string());
    read_window(reader, theme);
    read_mentions(reader, theme);
    read_map(reader, theme);
    read_labels_and_places(reader, theme);
    if (reader.error()) {
        return *reader.error();
    }
    return theme;
}

std::vector<std::string> list_themes(const std::filesystem::path& assets_folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry :
         std::filesystem::directory_iterator(assets_folder / "themes", ignored)) {
        if (entry.path().extension() == ".json") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace wherein::style
