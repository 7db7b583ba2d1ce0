#include <ui/view_menu_model.hpp>

#include <algorithm>

#include <carto/geo_box.hpp>
#include <document/viewpoint.hpp>

namespace wherein::ui {
namespace {

using document::AppState;
using document::AsOf;

/// Indices of the disputed areas that the map's view touches; all of them before there is a view.
std::vector<std::uint32_t> areas_in_view(const AppState& state) {
    std::vector<std::uint32_t> found;
    const auto& layer = state.resources.atlas.disputed_areas;
    const auto& camera = state.view.camera;
    const base::GeoBox view = camera ? carto::visible_geo_box(*camera, state.view.map_size)
                                     : base::GeoBox{-180, -90, 180, 90};
    for (std::uint32_t i = 0; layer && i < layer->features.size(); ++i) {
        if (carto::overlaps(layer->features[i].box, view)) {
            found.push_back(i);
        }
    }
    return found;
}

MenuEntry party_entry(const carto::Party& party, std::string group) {
    return {std::move(group), party.name, party.key, document::SetViewpoint{party.key}};
}

MenuEntry date_entry(std::string group, std::string title, AsOf as_of) {
    return {std::move(group), std::move(title), {}, document::SetAsOf{as_of}};
}

/// "Line-of-contact zone" of "Line-of-contact zone (1994-2020)".
std::string short_name(const carto::Feature& area) {
    return area.name.substr(0, area.name.find(" ("));
}

}  // namespace

std::string viewpoint_label(const AppState& state) {
    const std::string name = document::viewpoint_name(state);
    return name.empty() ? "De facto view" : "Claims of " + name;
}

std::string as_of_label(const AppState& state) {
    const auto day = document::map_date(state);
    return day ? "As of " + base::to_string(*day) : "No date";
}

std::vector<MenuEntry> viewpoint_entries(const AppState& state) {
    std::vector<MenuEntry> entries{{{}, "De facto: who holds it", {}, document::SetViewpoint{}}};
    const auto& layer = state.resources.atlas.disputed_areas;
    if (!layer) {
        return entries;
    }
    const auto near = areas_in_view(state);
    std::vector<MenuEntry> far_entries;
    for (const carto::Party& party : carto::claiming_parties(*layer)) {
        const bool is_near = std::any_of(party.areas.begin(), party.areas.end(), [&](auto area) {
            return std::count(near.begin(), near.end(), area) > 0;
        });
        if (is_near) {
            entries.push_back(party_entry(party, "Claims of parties on this map"));
        } else {
            far_entries.push_back(party_entry(party, elsewhere));
        }
    }
    entries.insert(entries.end(), far_entries.begin(), far_entries.end());
    return entries;
}

std::vector<MenuEntry> as_of_entries(const AppState& state) {
    std::vector<MenuEntry> entries;
    const auto article = state.reading ? state.reading->article.date : std::nullopt;
    entries.push_back(date_entry(
        {}, article ? "The article's: " + base::to_string(*article) : "The article's: none", {}));
    if (state.view.today) {
        entries.push_back(date_entry({}, "Today: " + base::to_string(*state.view.today),
                                     {AsOf::Kind::today, {}}));
    }
    std::vector<std::pair<base::Date, std::string>> starts;
    for (const std::uint32_t index : areas_in_view(state)) {
        const carto::Feature& area = state.resources.atlas.disputed_areas->features[index];
        if (const auto from = base::parse_iso_date(area.from)) {
            starts.emplace_back(*from, short_name(area));
        }
    }
    std::sort(starts.begin(), starts.end());
    constexpr std::size_t most_starts = 14;
    for (std::size_t i = 0; i < starts.size() && i < most_starts; ++i) {
        const auto& [date, name] = starts[i];
        entries.push_back(date_entry("Disputed areas on this map, since",
                                     base::to_string(date) + "  " + name,
                                     {AsOf::Kind::date, date}));
    }
    return entries;
}

}  // namespace wherein::ui
