#include <app/window_memory.hpp>

#include <algorithm>
#include <array>

#include <app/json_file.hpp>
#include <app/user_folders.hpp>
#include <nlohmann/json.hpp>

namespace wherein::app {
namespace {

using json = nlohmann::ordered_json;

constexpr std::array<const char*, 5> sort_names{"reading", "name", "kind", "count", "certainty"};
constexpr int least_side_px = 320;
constexpr int most_side_px = 16'384;

json parsed(const std::filesystem::path& path) {
    json object = json::parse(read_small_file(path), nullptr, false);
    return object.is_object() ? object : json::object();
}

double number(const json& object, const char* key, double low, double high, double otherwise) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number()) {
        return otherwise;
    }
    const double value = found->get<double>();
    return low <= value && value <= high ? value : otherwise;
}

bool flag(const json& object, const char* key, bool otherwise) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::string word(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

std::filesystem::path window_memory_path() {
    return user_config_folder() / "window.json";
}

WindowMemory read_window_memory(const std::filesystem::path& path) {
    const json object = parsed(path);
    WindowMemory memory;
    const double width = number(object, "width_px", least_side_px, most_side_px, 0);
    const double height = number(object, "height_px", least_side_px, most_side_px, 0);
    if (width > 0 && height > 0) {
        memory.size = {static_cast<int>(width), static_cast<int>(height)};
    }
    if (const std::string theme = word(object, "theme"); !theme.empty()) {
        memory.theme = theme;
    }
    const auto share = [&](const char* key, float otherwise) {
        return static_cast<float>(number(object, key, 0.05, 0.7, static_cast<double>(otherwise)));
    };
    memory.shares = {share("text_share", memory.shares.text),
                     share("places_share", memory.shares.places)};
    memory.shows_text = flag(object, "shows_text", true);
    memory.shows_places = flag(object, "shows_places", true);
    memory.text_scale = number(object, "text_scale", 0.75, 2.5, 1);
    const auto sort = std::find(sort_names.begin(), sort_names.end(), word(object, "sort"));
    if (sort != sort_names.end()) {
        memory.sort = static_cast<document::SortOrder>(sort - sort_names.begin());
    }
    return memory;
}

base::Status keep_window_memory(const std::filesystem::path& path, const WindowMemory& memory) {
    json object = parsed(path);
    if (memory.size) {
        object["width_px"] = memory.size->width_px;
        object["height_px"] = memory.size->height_px;
    }
    if (memory.theme) {
        object["theme"] = *memory.theme;
    }
    object["text_share"] = memory.shares.text;
    object["places_share"] = memory.shares.places;
    object["shows_text"] = memory.shows_text;
    object["shows_places"] = memory.shows_places;
    object["text_scale"] = memory.text_scale;
    object["sort"] = sort_names[static_cast<std::size_t>(memory.sort)];
    return write_small_file(path,
                            object.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

WindowMemory memory_of(const document::AppState& state, const ui::PanelShares& shares,
                       carto::ScreenSize window_size, const WindowMemory& before) {
    const document::ViewState& view = state.view;
    // A full screen is no size that the reader gave the window.
    const auto size = view.is_full_screen ? before.size : std::optional(window_size);
    return {size,     view.theme, shares, view.shows_text, view.shows_places, view.text_scale,
            view.sort};
}

}  // namespace wherein::app
