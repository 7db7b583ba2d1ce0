#include <cmath>

#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

// Mentions 0 to 5: Armenia, Azerbaijan, Baku, Azerbaijan, Armenia, Yerevan.
Desk walk_desk() {
    return desk_with(reading_of({{"iso:AM"},
                                 {"iso:AZ"},
                                 {"geonames:587084", MentionKind::part_of_name},
                                 {"iso:AZ", MentionKind::people},
                                 {"iso:AM"},
                                 {"geonames:616052"}}));
}

const document::Selection& selection(const Desk& desk) {
    return desk.state.view.selection;
}

}  // namespace

TEST_CASE("a mention selects its place, opens its row and scrolls both panes", "[document]") {
    Desk desk = walk_desk();
    const auto before = desk.state.view;
    desk.apply(document::SelectMention{1, true});
    CHECK(selection(desk).place == place("iso:AZ"));
    CHECK(selection(desk).mention == 1);
    CHECK(desk.state.view.expanded == std::set{place("iso:AZ")});
    CHECK(desk.state.view.text_scroll_request == before.text_scroll_request + 1);
    CHECK(desk.state.view.row_scroll_request == before.row_scroll_request + 1);
    CHECK(document::mention_counter(desk.state) == "2 of 6");
    const auto revision = desk.state.revision;
    desk.apply(document::SelectMention{99, true});
    CHECK(desk.state.revision == revision);
}

TEST_CASE("rows opened by the reader stay open, the others close with the selection",
          "[document]") {
    Desk desk = walk_desk();
    desk.apply(document::ToggleRow{place("geonames:616052")});
    desk.apply(document::SelectMention{0, false});
    CHECK(desk.state.view.expanded == std::set{place("iso:AM"), place("geonames:616052")});
    desk.apply(document::SelectMention{1, false});
    CHECK(desk.state.view.expanded == std::set{place("iso:AZ"), place("geonames:616052")});
    desk.apply(document::ToggleRow{place("iso:AZ")});
    desk.apply(document::ToggleRow{place("geonames:616052")});
    CHECK(desk.state.view.expanded.empty());
}

TEST_CASE("a click on Baku in the text moves the map's centre to Baku, inside a name too",
          "[document]") {
    Desk desk = walk_desk();
    const double scale = desk.state.view.camera->m_per_px;
    desk.apply(document::SelectMention{2, true});
    desk.settle();
    CHECK_THAT(desk.center().lng_deg, WithinAbs(49.892, 1e-6));
    CHECK_THAT(desk.center().lat_deg, WithinAbs(40.378, 1e-6));
    CHECK(desk.state.view.camera->m_per_px <= 700 + 1e-9);
    CHECK(desk.state.view.camera->m_per_px <= scale + 1e-9);
    desk.apply(document::Zoom{4, {}, true});
    const double close = desk.state.view.camera->m_per_px;
    desk.apply(document::SelectMention{2, true});
    desk.settle();
    CHECK_THAT(desk.state.view.camera->m_per_px, WithinAbs(close, 1e-6));
}

TEST_CASE("an area well in view stays where it is, one out of view or too small is fitted",
          "[document]") {
    Desk desk = walk_desk();
    const auto home = desk.state.view.camera;
    desk.apply(document::SelectMention{0, true});
    CHECK_FALSE(desk.state.view.flight);
    CHECK(desk.state.view.camera == home);
    desk.apply(document::Pan{-700, 0});
    desk.apply(document::SelectMention{0, true});
    desk.settle();
    CHECK_THAT(desk.center().lng_deg, WithinAbs(45, 0.3));
    const double fitted = desk.state.view.camera->m_per_px;
    desk.apply(document::GoWorld{});
    desk.settle();
    desk.apply(document::SelectMention{4, true});
    desk.settle();
    CHECK_THAT(desk.state.view.camera->m_per_px, WithinAbs(fitted, fitted * 0.1));
}

TEST_CASE("selecting without flying leaves the map alone", "[document]") {
    Desk desk = walk_desk();
    const auto camera = desk.state.view.camera;
    desk.apply(document::SelectMention{2, false});
    desk.apply(document::SelectPlace{place("geonames:616052"), false});
    CHECK_FALSE(desk.state.view.flight);
    CHECK(desk.state.view.camera == camera);
    CHECK(selection(desk).mention == 5);
}

TEST_CASE("next as often as there are mentions comes back to the start", "[document]") {
    Desk desk = walk_desk();
    desk.apply(document::StepMention{1});
    CHECK(selection(desk).mention == 0);
    for (int i = 0; i < 6; ++i) {
        desk.apply(document::StepMention{1});
    }
    CHECK(selection(desk).mention == 0);
    desk.apply(document::StepMention{-1});
    CHECK(selection(desk).mention == 5);
    Desk backward = walk_desk();
    backward.apply(document::StepMention{-1});
    CHECK(selection(backward).mention == 5);
}

TEST_CASE("places are walked in order of first mention, around the end", "[document]") {
    Desk desk = walk_desk();
    desk.apply(document::StepPlace{-1});
    CHECK(selection(desk).place == place("geonames:616052"));
    desk.apply(document::StepPlace{1});
    CHECK(selection(desk).place == place("iso:AM"));
    desk.apply(document::StepPlace{1});
    CHECK(selection(desk).place == place("iso:AZ"));
    CHECK(selection(desk).mention == 1);
}

TEST_CASE("clicks on the map walk the mentions of one place and move nothing", "[document]") {
    Desk desk = walk_desk();
    const auto camera = desk.state.view.camera;
    desk.apply(document::CyclePlace{place("iso:AZ")});
    CHECK(selection(desk).mention == 1);
    desk.apply(document::CyclePlace{place("iso:AZ")});
    CHECK(selection(desk).mention == 3);
    desk.apply(document::CyclePlace{place("iso:AZ")});
    CHECK(selection(desk).mention == 1);
    desk.apply(document::SelectMention{3, false});
    desk.apply(document::CyclePlace{place("iso:AM")});
    CHECK(selection(desk).mention == 4);
    CHECK(desk.state.view.camera == camera);
    CHECK_FALSE(desk.state.view.flight);
    const auto revision = desk.state.revision;
    desk.apply(document::CyclePlace{place("iso:PK")});
    CHECK(desk.state.revision == revision);
}

TEST_CASE("Escape goes one step back: key sheet, filter, selection, and never quits",
          "[document]") {
    Desk desk = walk_desk();
    desk.apply(document::SelectMention{1, false});
    desk.apply(document::SetFilter{"baku"});
    desk.apply(document::Hover{place("iso:AM")});
    desk.apply(document::ToggleKeys{});
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.shows_keys);
    CHECK(desk.state.view.filter == "baku");
    desk.apply(document::ClearSelection{});
    CHECK(desk.state.view.filter.empty());
    CHECK_FALSE(desk.state.view.hover);
    CHECK(selection(desk).place);
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(selection(desk).place);
    CHECK_FALSE(selection(desk).mention);
    CHECK(desk.state.view.expanded.empty());
    const auto revision = desk.state.revision;
    desk.apply(document::ClearSelection{});
    CHECK(desk.state.revision == revision);
    CHECK_FALSE(desk.state.wants_quit);
}

TEST_CASE("the same again is no change", "[document]") {
    Desk desk = walk_desk();
    desk.apply(document::Hover{place("iso:AM")});
    desk.apply(document::SetFilter{"x"});
    desk.apply(document::SetSort{document::SortOrder::name});
    desk.apply(document::SetTextScale{1.3});
    desk.apply(document::Loading{0.5});
    const auto revision = desk.state.revision;
    desk.apply(document::Hover{place("iso:AM")});
    desk.apply(document::SetFilter{"x"});
    desk.apply(document::SetSort{document::SortOrder::name});
    desk.apply(document::SetTextScale{1.3});
    desk.apply(document::Loading{0.5});
    desk.apply(document::Tick{0.016});
    desk.apply(document::FocusFilter{false});
    desk.apply(document::SetReducedMotion{false});
    CHECK(desk.state.revision == revision);
}

TEST_CASE("switches switch and text sizes stay in their range", "[document]") {
    Desk desk = walk_desk();
    desk.apply(document::TogglePanel{true, false});
    CHECK_FALSE(desk.state.view.shows_text);
    desk.apply(document::TogglePanel{true, true});
    CHECK((desk.state.view.shows_text && desk.state.view.shows_places));
    desk.apply(document::TogglePanel{true, true});
    CHECK((!desk.state.view.shows_text && !desk.state.view.shows_places));
    desk.apply(document::FocusFilter{true});
    CHECK(desk.state.view.shows_places);
    desk.apply(document::ToggleLayer{document::MapLayer::rivers});
    CHECK_FALSE(desk.state.view.layers[static_cast<std::size_t>(document::MapLayer::rivers)]);
    desk.apply(document::ToggleKind{MentionKind::past});
    CHECK_FALSE(desk.state.view.shown_kinds[static_cast<std::size_t>(MentionKind::past)]);
    desk.apply(document::StepTextScale{1});
    CHECK(desk.state.view.text_scale > 1);
    desk.apply(document::StepTextScale{-1});
    CHECK_THAT(desk.state.view.text_scale, WithinAbs(1, 1e-9));
    desk.apply(document::StepTextScale{50});
    CHECK_THAT(desk.state.view.text_scale, WithinAbs(2.5, 1e-9));
    desk.apply(document::SetTextScale{0.1});
    CHECK_THAT(desk.state.view.text_scale, WithinAbs(0.75, 1e-9));
}

TEST_CASE("copying gives name, coordinates and the quoting sentence", "[document]") {
    Desk desk = walk_desk();
    desk.effects.clear();
    desk.apply(document::CopySelection{});
    CHECK(desk.effects.empty());
    REQUIRE(desk.state.notice);
    desk.apply(document::SelectMention{2, false});
    desk.apply(document::CopySelection{});
    REQUIRE(desk.effects.size() == 1);
    const auto& text = std::get<document::CopyText>(desk.effects[0]).text;
    CHECK_THAT(text, ContainsSubstring("Baku, 40.3780° N 49.8920° E"));
    CHECK_THAT(text, ContainsSubstring("“Baku.”"));
}

TEST_CASE("pictures and quitting are handed on", "[document]") {
    Desk desk = walk_desk();
    desk.effects.clear();
    desk.apply(document::SavePicture{"map.png", {800, 600}});
    REQUIRE(desk.effects.size() == 1);
    CHECK(std::get<document::WritePicture>(desk.effects[0]).path == "map.png");
    desk.apply(document::Quit{});
    CHECK(desk.state.wants_quit);
}

TEST_CASE("a new article clears the selection and is framed anew once it is read", "[document]") {
    Desk desk = walk_desk();
    desk.apply(document::SelectMention{1, false});
    desk.apply(document::ToggleRow{place("iso:AM")});
    desk.effects.clear();
    desk.apply(document::OpenArticle{"other.txt"});
    REQUIRE(desk.effects.size() == 1);
    CHECK(std::get<document::LoadArticle>(desk.effects[0]).path == "other.txt");
    CHECK(selection(desk).place);  // the old article stays until the new one is there
    const auto other = reading_of({{"geonames:2988507", MentionKind::place, 3}});
    auto unread = std::make_shared<document::Reading>();
    unread->article = other->article;
    desk.apply(document::ArticleRead{unread});
    CHECK_FALSE(selection(desk).place);
    CHECK(desk.state.view.expanded.empty());
    CHECK(desk.asked<document::Geoparse>());
    SECTION("its places") {
        desk.apply(document::PlacesFound{desk.state.work.id, other});
        desk.settle();
        CHECK_THAT(desk.center().lng_deg, WithinAbs(2.349, 0.1));
    }
    SECTION("an answer about a text that is closed is dropped") {
        desk.apply(document::PlacesFound{desk.state.work.id + 1, caucasus_reading()});
        CHECK(desk.state.reading == unread);
    }
}
