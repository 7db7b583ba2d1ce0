#include <app/state_report.hpp>

#include <array>

#include <nlohmann/json.hpp>

namespace wherein::app {
namespace {

using json = nlohmann::ordered_json;

json camera_json(const document::AppState& state) {
    const auto& camera = state.view.camera;
    if (!camera) {
        return nullptr;
    }
    json object{{"m_per_px", camera->m_per_px},
                {"projection", carto::describe(camera->projection)}};
    if (const auto center = carto::unproject(camera->projection, camera->center_m)) {
        object["center"] = {center->lng_deg, center->lat_deg};
    }
    return object;
}

json selection_json(const document::AppState& state) {
    json object{{"place", nullptr}, {"mention", nullptr}, {"text", nullptr}, {"sentence", nullptr}};
    const document::Selection& selection = state.view.selection;
    if (selection.place && state.resources.gazetteer) {
        object["place"] = state.resources.gazetteer->place(*selection.place).id;
    }
    if (selection.mention && state.reading) {
        const text::Article& article = state.reading->article;
        const geoparse::Mention& mention = state.reading->mentions[*selection.mention];
        object["mention"] = *selection.mention;
        object["text"] = base::slice(article.text, mention.span);
        object["sentence"] = base::slice(article.text, article.sentences[mention.sentence].span);
    }
    return object;
}

json places_json(const document::AppState& state, const ui::Layout& layout) {
    json places = json::array();
    if (!state.reading || !state.resources.gazetteer || !state.view.camera) {
        return places;
    }
    for (const geoparse::NamedPlace& named : state.reading->places) {
        const gazetteer::Place& place = state.resources.gazetteer->place(named.place);
        if (const auto at = carto::to_screen(*state.view.camera, layout.map_size, place.point)) {
            places.push_back({{"id", place.id},
                              {"name", place.name},
                              {"mentions", named.mentions.size()},
                              {"x", at->x_px + layout.map_corner.x_px},
                              {"y", at->y_px + layout.map_corner.y_px}});
        }
    }
    return places;
}

json mentions_json(const document::AppState& state, const std::vector<ui::MentionBox>& boxes) {
    json mentions = json::array();
    for (const ui::MentionBox& box : boxes) {
        const geoparse::Mention& mention = state.reading->mentions[box.mention];
        mentions.push_back({{"mention", box.mention},
                            {"text", base::slice(state.reading->article.text, mention.span)},
                            {"x", (box.min.x_px + box.max.x_px) / 2},
                            {"y", (box.min.y_px + box.max.y_px) / 2}});
    }
    return mentions;
}

bool is_complete(const document::AppState& state) {
    const auto& map = state.resources.map;
    const bool has_all_levels =
        map && map->levels[0] != nullptr && map->levels[1] != nullptr && map->levels[2] != nullptr;
    return state.reading && state.reading->is_geoparsed && state.view.camera && has_all_levels;
}

json reading_json(const document::ViewState& view) {
    constexpr std::array<const char*, 3> panels{"text", "map", "places"};
    json bookmarks = json::array();
    for (const document::Bookmark& bookmark : view.bookmarks) {
        bookmarks.push_back(bookmark.name);
    }
    return {{"theme", view.theme},
            {"presenting", view.is_presenting},
            {"full_screen", view.is_full_screen},
            {"palette", view.shows_palette},
            {"keys", view.shows_keys},
            {"menu", view.shows_menu},
            {"focus", panels[static_cast<std::size_t>(view.focus)]},
            {"text_scale", view.text_scale},
            {"find",
             {{"open", view.find.is_open},
              {"query", view.find.query},
              {"hits", view.find.hits ? view.find.hits->size() : 0},
              {"current", view.find.current ? json(*view.find.current + 1) : json(nullptr)}}},
            {"bookmarks", std::move(bookmarks)}};
}

}  // namespace

std::string state_json(const document::AppState& state, const ui::Layout& layout,
                       const std::vector<ui::MentionBox>& visible_mentions) {
    const json object{
        {"title", state.reading ? state.reading->article.title : std::string{}},
        {"complete", is_complete(state)},
        {"flying", state.view.flight.has_value() || state.view.after_projection.has_value()},
        {"notice", state.notice ? json(state.notice->text) : json(nullptr)},
        {"map",
         {{"x", layout.map_corner.x_px},
          {"y", layout.map_corner.y_px},
          {"width", layout.map_size.width_px},
          {"height", layout.map_size.height_px}}},
        {"camera", camera_json(state)},
        {"view", reading_json(state.view)},
        {"selection", selection_json(state)},
        {"places", places_json(state, layout)},
        {"visible_mentions", mentions_json(state, visible_mentions)},
    };
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace wherein::app
