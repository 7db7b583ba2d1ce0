#include <algorithm>
#include <cmath>

#include <scene/pixel_box.hpp>
#include <scene/scale_bar.hpp>
#include <unit/scene/story.hpp>

namespace wherein::scene {

TEST_CASE("a country of the article is tinted, outlined and counted, never pinned", "[scene]") {
    Story story;
    story.mention("iso:XA", MentionKind::actor, 0);
    const Scene scene = story.build();
    CHECK_FALSE(scene.place_fills.empty());
    CHECK_FALSE(scene.place_strokes.empty());
    CHECK(has_text(scene.labels, "1 mention"));
    const auto middle = story.at(36, 43);
    for (const DiscItem& disc : scene.discs) {
        CHECK_FALSE(contains(box_around(middle, 20, 20), disc.center));
    }
}

TEST_CASE("a country is written once, as the article's or as the map's", "[scene]") {
    Story story;
    story.mention("iso:XA", MentionKind::actor, 0);
    const Scene scene = story.build();
    const auto count = [&scene](const char* name) {
        return std::count_if(
            scene.labels.begin(), scene.labels.end(),
            [name](const TextItem& label) { return label.text.find(name) != std::string::npos; });
    };
    CHECK(count("LAND XA") == 1);
    CHECK(count("LAND XB") == 1);
    CHECK(count("mention") == 1);
}

TEST_CASE("of overlapping areas the smaller is picked", "[scene]") {
    Story story;
    const auto wide = story.mention("iso:XA", MentionKind::place, 0);
    const auto small = story.mention("iso:XB", MentionKind::place, 1);
    const Scene scene = story.build();
    CHECK(pick(scene, story.state, story.at(34.2, 42.2)) == small);
    CHECK(pick(scene, story.state, story.at(40.5, 45.5)) == wide);
    CHECK_FALSE(pick(scene, story.state, {-5, 10}).has_value());
}

TEST_CASE("a town is picked with some slack and before the country under it", "[scene]") {
    Story story;
    story.mention("iso:XA", MentionKind::place, 0);
    const auto town = story.mention("geonames:900000001", MentionKind::place, -1);
    const Scene scene = story.build();
    auto at = story.at(39, 41);
    at.y_px += 11;
    CHECK(pick(scene, story.state, at) == town);
    CHECK(has_text(scene.labels, "Firstville"));
}

TEST_CASE("a county, known by a point alone, has a symbol that can be picked", "[scene]") {
    Story story;
    const auto county = story.mention("adm2:XA.01.002", MentionKind::place, -1);
    const Scene scene = story.build();
    CHECK(pick(scene, story.state, story.at(40, 41)) == county);
    CHECK(has_text(scene.labels, "First County"));
}

TEST_CASE("the selected country has a stronger fill and a wider outline on top, all glow inwards",
          "[scene]") {
    Story story;
    const auto place = story.mention("iso:XA", MentionKind::place, 0);
    const Scene plain = story.build();
    story.state.view.selection.place = place;
    const Scene selected = story.build();
    CHECK(selected.place_fills.front().color.a > plain.place_fills.front().color.a);
    REQUIRE(selected.place_fills.front().edge);
    CHECK(selected.place_fills.front().edge_color.a > selected.place_fills.front().color.a);
    CHECK(plain.place_fills.front().edge_color.a > plain.place_fills.front().color.a);
    CHECK(selected.border_strokes.back().style.width_px == story.theme->selected_outline_px);
}

TEST_CASE("a desert fades away where an island ends at its shore", "[scene]") {
    const auto build = [](const char* kind) {
        Story story;
        auto& layer = story.state.resources.atlas.physical_areas;
        auto areas = std::make_shared<carto::Layer>();
        areas->features = {story.state.resources.atlas.countries_mid->features[1]};
        areas->features[0].type = kind;
        layer = areas;
        story.mention("region:sahara-desert", MentionKind::place, 1);
        story.footprints->back().countries.clear();
        story.footprints->back().physical = {0};
        return story.build();
    };
    const Scene desert = build("desert");
    const Scene island = build("island");
    const auto is_soft = [](const Scene& scene) {
        const auto& edge = scene.place_fills.at(0).edge;
        return edge && edge->is_soft;
    };
    CHECK(is_soft(desert));
    CHECK_FALSE(is_soft(island));
    const auto has_line = [](const Scene& scene) {
        return std::any_of(scene.place_strokes.begin(), scene.place_strokes.end(),
                           [](const StrokeItem& stroke) { return stroke.style.color.a > 0; });
    };
    CHECK_FALSE(has_line(desert));
    CHECK(has_line(island));
}

TEST_CASE("where there is no room for its tally an area has its name alone", "[scene]") {
    Story story;
    story.mention("iso:XB", MentionKind::place, 1);
    CHECK(has_text(story.build().labels, "1 mention"));
    // The lower the canvas, the less room there is between its furniture.
    bool has_name_alone = false;
    for (int height_px = 200; height_px > 40; height_px -= 2) {
        story.size.height_px = height_px;
        const Scene flat = story.build();
        const bool has_tally = has_text(flat.labels, "1 mention");
        const bool has_name = has_text(flat.labels, "LAND XB");
        CHECK((has_name || !has_tally));
        has_name_alone = has_name_alone || (has_name && !has_tally);
    }
    CHECK(has_name_alone);
}

TEST_CASE("while a place is selected the others step back", "[scene]") {
    Story story;
    story.mention("iso:XA", MentionKind::place, 0);
    const auto other = story.mention("iso:XB", MentionKind::place, 1);
    const Scene plain = story.build();
    story.state.view.selection.place = other;
    const Scene selected = story.build();
    CHECK(selected.place_fills.front().color.a < plain.place_fills.front().color.a);
    CHECK(selected.place_fills.front().edge_color.a < plain.place_fills.front().edge_color.a);
}

TEST_CASE("a place named only inside names is a hint: no fill and no tally", "[scene]") {
    Story story;
    story.mention("iso:XB", MentionKind::part_of_name, 1);
    const Scene scene = story.build();
    CHECK(scene.place_fills.empty());
    CHECK_FALSE(scene.place_strokes.empty());
    CHECK_FALSE(has_text(scene.labels, "1 mention"));
}

TEST_CASE("a state of the past is an outline with its years, on a date of its own an area",
          "[scene]") {
    Story story;
    story.mention("past:soviet-union", MentionKind::past, 0);
    const Scene later = story.build();
    CHECK(later.place_fills.empty());
    CHECK_FALSE(later.place_strokes.empty());
    CHECK(has_text(later.labels, "Soviet Union 1922–1991"));
    CHECK_THAT(dump(later), Catch::Matchers::ContainsSubstring("Of the past: Soviet Union"));
    story.state.view.as_of = {document::AsOf::Kind::date, {1950, 0, 0}};
    CHECK_FALSE(story.build().place_fills.empty());
    story.state.view.as_of = {document::AsOf::Kind::date, {1992, 0, 0}};
    CHECK(story.build().place_fills.empty());
}

TEST_CASE("a far place has a chip on the rim that can be clicked", "[scene]") {
    Story story;
    story.mention("iso:XA", MentionKind::place, 0);
    const auto far = story.mention("iso:XC", MentionKind::place, 2);
    const Scene scene = story.build();
    const auto& name = story.state.resources.gazetteer->place(far).name;
    const auto text = std::find_if(scene.furniture_text.begin(), scene.furniture_text.end(),
                                   [&name](const TextItem& item) { return item.text == name; });
    REQUIRE(text != scene.furniture_text.end());
    CHECK(pick(scene, story.state, text->origin) == far);
    const auto center = carto::unproject(story.camera.projection, story.camera.center_m);
    REQUIRE(center);
    const double distance_m = base::distance_m(*center, {-75, -25});
    CHECK(has_text(scene.furniture_text, rounded_distance(distance_m) + " · 1"));
}

TEST_CASE("a small map has fewer chips and fewer words on its sources", "[scene]") {
    Story story;
    story.mention("iso:XA", MentionKind::place, 0);
    const auto far = story.mention("iso:XC", MentionKind::place, 2);
    const std::string name(story.state.resources.gazetteer->place(far).name);
    story.size = {260, 120};
    story.camera = carto::camera_for({30, 40, 42, 46}, story.size, 0.05);
    const Scene small = story.build();
    CHECK_FALSE(has_text(small.furniture_text, name));
    const bool says_source = std::any_of(
        small.furniture_text.begin(), small.furniture_text.end(),
        [](const TextItem& item) { return item.text.find("Natural Earth, de facto view") == 0; });
    CHECK(says_source);
    CHECK(small.boxes.front().max.y_px - small.boxes.front().min.y_px < 60);
    story.state.view.selection.place = far;
    CHECK(has_text(story.build().furniture_text, name));
}

TEST_CASE("kinds that the reader has switched off are not drawn unless selected", "[scene]") {
    Story story;
    const auto place = story.mention("iso:XB", MentionKind::people, 1);
    story.state.view.shown_kinds[static_cast<std::size_t>(MentionKind::people)] = false;
    CHECK(story.build().place_fills.empty());
    story.state.view.selection.place = place;
    CHECK_FALSE(story.build().place_fills.empty());
}

TEST_CASE("other towns are quiet dots with names, switched off with their layer", "[scene]") {
    Story story;
    const Scene scene = story.build();
    CHECK(has_text(scene.labels, "Otherton"));
    CHECK(has_text(scene.labels, "Firstville"));
    CHECK(scene.discs.size() == 3);  // the capital has two
    story.state.view.layers[static_cast<std::size_t>(document::MapLayer::cities)] = false;
    const Scene without = story.build();
    CHECK_FALSE(has_text(without.labels, "Otherton"));
    CHECK(without.discs.empty());
}

TEST_CASE("places of compared texts are coloured by whose they are, and a legend says it",
          "[scene]") {
    Story story;
    const auto shared = story.mention("geonames:900000001", MentionKind::place, -1);
    const auto own = story.mention("geonames:900000002", MentionKind::actor, -1);
    const auto text = [](const char* title) {
        auto reading = std::make_shared<document::Reading>();
        reading->article.title = title;
        return reading;
    };
    story.reading->comparison = std::make_shared<document::Comparison>(
        document::Comparison{text("Rain"), text("Snow"), 2, {{shared, 1, 1}, {own, 1, 0}}});
    const auto is_drawn_in = [&](const Scene& scene, ScreenPt at, std::size_t color) {
        return std::any_of(scene.discs.begin(), scene.discs.end(), [&](const DiscItem& disc) {
            return std::hypot(disc.center.x_px - at.x_px, disc.center.y_px - at.y_px) < 1 &&
                   disc.fill == story.theme->comparison_colors[color];
        });
    };
    const Scene scene = story.build();
    CHECK(is_drawn_in(scene, story.at(39, 41), 0));
    CHECK(is_drawn_in(scene, story.at(32, 45), 1));
    for (const char* words : {"Only A: Rain (1)", "Only B: Snow (0)", "In both (1)"}) {
        CHECK(has_text(scene.furniture_text, words));
    }
    CHECK(std::any_of(scene.notes.begin(), scene.notes.end(), [](const std::string& note) {
        return note.find("Rain") != std::string::npos && note.find("Snow") != std::string::npos;
    }));
    story.state.view.shown_memberships[0] = false;
    const Scene filtered = story.build();
    CHECK_FALSE(is_drawn_in(filtered, story.at(39, 41), 0));
    CHECK(is_drawn_in(filtered, story.at(32, 45), 1));
}

}  // namespace wherein::scene
