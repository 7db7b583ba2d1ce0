#include <app/state_report.hpp>

#include <array>
#include <cmath>
#include <span>

#include <document/viewpoint.hpp>
#include <document/command_parsers.hpp>
#include <document/open_texts.hpp>
#include <nlohmann/json.hpp>

namespace wherein::app {
namespace {

using json = nlohmann::ordered_json;

/// Digits beyond what anybody sees would tell two equal views apart.
double rounded(double value, double steps_per_unit) {
    return std::round(value * steps_per_unit) / steps_per_unit;
}

json camera_json(const document::AppState& state) {
    const auto& camera = state.view.camera;
    if (!camera) {
        return nullptr;
    }
    json object{{"m_per_px", rounded(camera->m_per_px, 1e3)},
                {"projection", carto::describe(camera->projection)}};
    if (const auto center = carto::unproject(camera->projection, camera->center_m)) {
        object["center"] = {rounded(center->lng_deg, 1e6), rounded(center->lat_deg, 1e6)};
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
        object["chosen_by"] =
            mention.chosen_by == geoparse::ChosenBy::reader ? "reader" : "program";
        object["sentence"] = base::slice(article.text, article.sentences[mention.sentence].span);
    }
    return object;
}

json corrections_json(const document::AppState& state) {
    const document::Workspace& work = state.work;
    return {{"count", work.corrections->size()},
            {"unsaved", document::has_unsaved(work)},
            {"undo", document::undo_label(work)},
            {"redo", document::redo_label(work)}};
}

json marked_json(const document::AppState& state) {
    const auto& marked = state.view.selected_text;
    return marked && state.reading ? json(base::slice(state.reading->article.text, *marked))
                                   : json(nullptr);
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
                              {"x", rounded(at->x_px + layout.map_corner.x_px, 100)},
                              {"y", rounded(at->y_px + layout.map_corner.y_px, 100)}});
        }
    }
    return places;
}

json mentions_json(const document::AppState& state, const std::vector<ui::MentionBox>& boxes) {
    json mentions = json::array();
    for (const ui::MentionBox& box : boxes) {
        // What was done in the panels may have brought another text since they were drawn.
        if (!state.reading || box.mention >= state.reading->mentions.size()) {
            continue;
        }
        const geoparse::Mention& mention = state.reading->mentions[box.mention];
        mentions.push_back({{"mention", box.mention},
                            {"text", base::slice(state.reading->article.text, mention.span)},
                            {"x", (box.min.x_px + box.max.x_px) / 2},
                            {"y", (box.min.y_px + box.max.y_px) / 2}});
    }
    return mentions;
}

/// Of "a|b|c", in the order of the choices.
template <class Choice>
std::string word_of(std::string_view words, Choice choice) {
    return document::parsers::word_at(words, static_cast<std::size_t>(choice));
}

json switched_on(std::string_view words, std::span<const bool> on) {
    json names = json::array();
    for (const bool is_on : on) {
        if (is_on) {
            names.push_back(words.substr(0, words.find('|')));
        }
        words.remove_prefix(std::min(words.find('|') + 1, words.size()));
    }
    return names;
}

/// The folder the open dialog shows; empty while that is read; null where there is no dialog.
json dialog_json(const document::FileState& files) {
    if (!files.dialog) {
        return nullptr;
    }
    return files.dialog->listing ? json(files.dialog->listing->folder) : json("");
}

/// Panels, filters and layers as the reader has chosen them.
json choices_json(const document::AppState& state) {
    const document::ViewState& view = state.view;
    const auto id_of = [&](document::PlaceIndex place) {
        return std::string(state.resources.gazetteer->place(place).id);
    };
    json rows = json::array();
    for (const document::PlaceIndex place : view.opened) {
        if (state.resources.gazetteer) {
            rows.push_back(id_of(place));
        }
    }
    const auto day = document::map_date(state);
    return {
        {"shows_text", view.shows_text},
        {"shows_places", view.shows_places},
        {"filter", view.filter},
        {"sort", word_of(document::parsers::sort_words, view.sort)},
        {"kinds", switched_on(document::parsers::kind_words, view.shown_kinds)},
        {"memberships", switched_on(document::parsers::membership_words, view.shown_memberships)},
        {"layers", switched_on(document::parsers::layer_words, view.layers)},
        {"viewpoint", view.viewpoint.empty() ? "de-facto" : view.viewpoint},
        {"day", day ? json(base::to_iso(*day)) : json(nullptr)},
        {"hover",
         view.hover && state.resources.gazetteer ? json(id_of(*view.hover)) : json(nullptr)},
        {"open_rows", rows},
        {"loading", view.files.asked.empty() ? std::string{} : view.files.asked.front().name},
        {"dialog", dialog_json(view.files)}};
}

json texts_json(const document::AppState& state) {
    json texts = json::array();
    for (const document::TextEntry& text : document::open_texts(state)) {
        texts.push_back(
            {{"title", text.title}, {"shown", text.is_shown}, {"unsaved", text.has_unsaved}});
    }
    return texts;
}

/// How many places both of two compared texts name, and how many only one; null where none are.
json comparison_json(const document::AppState& state) {
    if (!state.reading || !state.reading->comparison) {
        return nullptr;
    }
    const document::Comparison& comparison = *state.reading->comparison;
    using document::Membership;
    return {{"a", document::title_of(comparison.a->article)},
            {"b", document::title_of(comparison.b->article)},
            {"both", comparison.count(Membership::both)},
            {"only_a", comparison.count(Membership::only_a)},
            {"only_b", comparison.count(Membership::only_b)}};
}

bool is_complete(const document::AppState& state) {
    const auto& map = state.resources.map;
    return state.reading && state.reading->is_geoparsed && state.view.camera && map &&
           carto::is_whole(*map);
}

json reading_json(const document::ViewState& view) {
    json bookmarks = json::array();
    for (const document::Bookmark& bookmark : view.bookmarks) {
        bookmarks.push_back(bookmark.name);
    }
    return {{"theme", view.theme},
            {"color_sight", word_of(document::parsers::sight_words, view.color_sight)},
            {"presenting", view.is_presenting},
            {"full_screen", view.is_full_screen},
            {"palette", view.shows_palette},
            {"shows_keys", view.shows_keys},
            {"menu", view.shows_menu},
            {"focus", word_of(document::parsers::panel_words, view.focus)},
            {"text_percent", static_cast<int>(std::lround(view.text_scale * 100))},
            {"find",
             {{"open", view.find.is_open},
              {"query", view.find.query},
              {"hits", view.find.hits ? view.find.hits->size() : 0},
              {"current", view.find.current ? json(*view.find.current + 1) : json(nullptr)}}},
            {"bookmarks", std::move(bookmarks)}};
}

json own_layers_json(const document::AppState& state) {
    json layers = json::array();
    for (const auto& layer : state.resources.user_layers) {
        layers.push_back(layer->path);
    }
    return layers;
}

/// Everything the reader has chosen to see.
json view_json(const document::AppState& state) {
    json view = choices_json(state);
    view.update(reading_json(state.view));
    return view;
}

}  // namespace

std::string state_json(const document::AppState& state, const ui::Layout& layout,
                       const std::vector<ui::MentionBox>& visible_mentions) {
    const json object{
        {"title", state.reading ? state.reading->article.title : std::string{}},
        {"texts", texts_json(state)},
        {"comparison", comparison_json(state)},
        {"complete", is_complete(state)},
        {"flying", state.view.flight.has_value() || state.view.after_projection.has_value()},
        {"notice", state.notice ? json(state.notice->text) : json(nullptr)},
        {"map",
         {{"x", layout.map_corner.x_px},
          {"y", layout.map_corner.y_px},
          {"width", layout.map_size.width_px},
          {"height", layout.map_size.height_px}}},
        {"camera", camera_json(state)},
        {"own_layers", own_layers_json(state)},
        {"selection", selection_json(state)},
        {"view", view_json(state)},
        {"corrections", corrections_json(state)},
        {"marked_text", marked_json(state)},
        {"menu", state.view.context.has_value()},
        {"search", state.view.choice.has_value()},
        {"places", places_json(state, layout)},
        {"visible_mentions", mentions_json(state, visible_mentions)},
    };
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace wherein::app
