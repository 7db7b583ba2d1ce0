// Walking the window by keys, views seen and kept, present mode.
#include <cmath>

#include <document/place_rows.hpp>
#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using document::PanelFocus;
using document::RowCursor;

namespace {

// Rows by count: Armenia (mentions 0, 2), Azerbaijan (1), Baku (3).
Desk row_desk() {
    return desk_with(reading_of({{"iso:AM"}, {"iso:AZ"}, {"iso:AM"}, {"geonames:587084"}}));
}

template <class Effect>
int count_of(const Desk& desk) {
    int count = 0;
    for (const document::Effect& effect : desk.effects) {
        count += std::holds_alternative<Effect>(effect) ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("Tab walks through text, map and places and leaves out what is hidden", "[document]") {
    Desk desk = row_desk();
    CHECK(desk.state.view.focus == PanelFocus::map);
    desk.apply(document::StepFocus{1});
    CHECK(desk.state.view.focus == PanelFocus::places);
    CHECK(desk.state.view.shows_focus);
    desk.apply(document::StepFocus{1});
    CHECK(desk.state.view.focus == PanelFocus::text);
    desk.apply(document::StepFocus{-1});
    CHECK(desk.state.view.focus == PanelFocus::places);
    desk.apply(document::TogglePanel{true, false});
    desk.apply(document::StepFocus{1});
    CHECK(desk.state.view.focus == PanelFocus::map);
    desk.apply(document::FocusPanel{PanelFocus::text, true});
    CHECK(desk.state.view.shows_text);
}

TEST_CASE("arrow keys walk the rows of the places table, open them and choose", "[document]") {
    Desk desk = row_desk();
    const auto am = place("iso:AM");
    const auto az = place("iso:AZ");
    const auto cursor = [&] { return desk.state.view.row_cursor; };
    desk.apply(document::StepRow{1});
    CHECK(cursor() == RowCursor{am, std::nullopt});
    CHECK(desk.state.view.hover == am);
    desk.apply(document::OpenRow{true});
    CHECK(desk.state.view.expanded.contains(am));
    CHECK(cursor() == RowCursor{am, std::nullopt});
    desk.apply(document::OpenRow{true});
    CHECK(cursor() == RowCursor{am, 0});
    desk.apply(document::StepRow{1});
    CHECK(cursor() == RowCursor{am, 2});
    desk.apply(document::ChooseRow{});
    CHECK(desk.state.view.selection.mention == 2);
    desk.apply(document::StepRow{1});
    CHECK(cursor() == RowCursor{az, std::nullopt});
    desk.apply(document::StepRow{-1});
    desk.apply(document::OpenRow{false});
    CHECK(cursor() == RowCursor{am, std::nullopt});
    desk.apply(document::OpenRow{false});
    CHECK_FALSE(desk.state.view.expanded.contains(am));
    desk.apply(document::StepRow{-1});
    CHECK(cursor() == RowCursor{am, std::nullopt});
    desk.apply(document::StepRow{100});
    CHECK(cursor() == RowCursor{place("geonames:587084"), std::nullopt});
    desk.apply(document::ChooseRow{});
    CHECK(desk.state.view.selection.place == place("geonames:587084"));
}

TEST_CASE("the rows' keys begin at the selection, and at the top when the filter hides theirs",
          "[document]") {
    Desk desk = row_desk();
    desk.apply(document::SelectMention{1, false});
    desk.apply(document::StepRow{1});
    CHECK(desk.state.view.row_cursor == RowCursor{place("geonames:587084"), std::nullopt});
    desk.apply(document::SetFilter{"armenia"});
    desk.apply(document::StepRow{1});
    CHECK(desk.state.view.row_cursor == RowCursor{place("iso:AM"), std::nullopt});
    desk.apply(document::SetFilter{"nowhere"});
    desk.apply(document::StepRow{1});
    desk.apply(document::OpenRow{true});
    desk.apply(document::ChooseRow{});
    CHECK(document::row_lines(desk.state).empty());
}

TEST_CASE("back shows the view and the sentence from before, forward undoes it", "[document]") {
    Desk desk = row_desk();
    desk.apply(document::SelectMention{1, true});
    desk.settle();
    const auto first = desk.center();
    desk.apply(document::SelectMention{3, true});
    desk.settle();
    const auto second = desk.center();
    REQUIRE(base::distance_m(first, second) > 50'000);
    desk.apply(document::StepView{-1});
    desk.settle();
    CHECK(base::distance_m(desk.center(), first) < 5'000);
    CHECK(desk.state.view.selection.mention == 1);
    desk.apply(document::StepView{1});
    desk.settle();
    CHECK(base::distance_m(desk.center(), second) < 5'000);
    CHECK(desk.state.view.selection.mention == 3);
    desk.apply(document::StepView{1});
    REQUIRE(desk.state.notice);
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("last view"));
}

TEST_CASE("a drag counts as one step back, however many moves it has", "[document]") {
    Desk desk = row_desk();
    const auto start = desk.center();
    for (int i = 0; i < 20; ++i) {
        desk.apply(document::Pan{10, 5});
    }
    desk.apply(document::Zoom{2, {}, true});
    CHECK(desk.state.view.trail.past.size() == 1);
    desk.apply(document::StepView{-1});
    desk.settle();
    CHECK(base::distance_m(desk.center(), start) < 5'000);
}

TEST_CASE("another move forgets the way forward, another article the whole trail", "[document]") {
    Desk desk = row_desk();
    desk.apply(document::SelectMention{1, true});
    desk.settle();
    desk.apply(document::StepView{-1});
    desk.settle();
    CHECK(desk.state.view.trail.future.size() == 1);
    desk.apply(document::GoWorld{});
    desk.settle();
    CHECK(desk.state.view.trail.future.empty());
    for (int i = 0; i < 500; ++i) {
        desk.apply(document::StepMention{1});
    }
    CHECK(desk.state.view.trail.past.size() <= 200);
    desk.apply(document::OpenArticle{"other.txt"});
    desk.apply(document::ArticleRead{reading_of({{"iso:FR"}})});
    CHECK(desk.state.view.trail.past.empty());
}

TEST_CASE("bookmarks are named after the selection, kept, shown again and removed", "[document]") {
    Desk desk = row_desk();
    desk.apply(document::SelectMention{3, true});
    desk.settle();
    const auto baku = desk.center();
    desk.apply(document::AddBookmark{});
    desk.apply(document::AddBookmark{"The coast"});
    REQUIRE(desk.state.view.bookmarks.size() == 2);
    CHECK(desk.state.view.bookmarks[0].name == "Baku");
    CHECK(desk.state.view.bookmarks[1].name == "The coast");
    CHECK(count_of<document::KeepBookmarks>(desk) == 2);
    desk.apply(document::GoWorld{});
    desk.settle();
    desk.apply(document::GoBookmark{0});
    desk.settle();
    CHECK(base::distance_m(desk.center(), baku) < 5'000);
    desk.apply(document::RemoveBookmark{0});
    CHECK(desk.state.view.bookmarks.size() == 1);
    desk.apply(document::GoBookmark{7});
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("no bookmark"));
    desk.apply(document::BookmarksRead{desk.state.work.id, {}});
    CHECK(desk.state.view.bookmarks.empty());
}

TEST_CASE("an article that is opened asks for its bookmarks once", "[document]") {
    Desk desk;
    auto unread = std::make_shared<document::Reading>(*reading_of({{"iso:AM"}}));
    unread->is_geoparsed = false;
    desk.apply(document::ArticleRead{unread});
    desk.apply(document::PlacesFound{desk.state.work.id, reading_of({{"iso:AM"}})});
    CHECK(count_of<document::LoadBookmarks>(desk) == 1);
}

TEST_CASE("presenting begins with a mention, steps on, and Escape leaves it", "[document]") {
    Desk desk = row_desk();
    desk.apply(document::Present{});
    CHECK(desk.state.view.is_presenting);
    CHECK(desk.state.view.selection.mention == 0);
    desk.apply(document::StepMention{1});
    CHECK(desk.state.view.selection.mention == 1);
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.is_presenting);
    CHECK(desk.state.view.selection.mention == 1);
    Desk empty;
    empty.apply(document::Present{});
    CHECK(empty.state.view.is_presenting);
}

TEST_CASE("presenting shows an area as large as the window has room", "[document]") {
    Desk desk = row_desk();
    desk.apply(document::GoWorld{});
    desk.settle();
    desk.apply(document::Present{});
    desk.settle();
    const double small_window = desk.state.view.camera->m_per_px;
    desk.apply(document::Resize{{1800, 1400}, 1});
    desk.settle();
    CHECK_THAT(desk.state.view.camera->m_per_px, WithinAbs(small_window / 2, small_window / 8));
}

TEST_CASE("full screen, theme and bookmarks are asked of the program", "[document]") {
    Desk desk = row_desk();
    desk.apply(document::FullScreen{});
    CHECK(desk.state.view.is_full_screen);
    CHECK(count_of<document::ShowFullScreen>(desk) == 1);
    desk.apply(document::SetTheme{"dark"});
    CHECK(desk.state.view.theme == "light");
    CHECK(count_of<document::LoadTheme>(desk) == 1);
    desk.apply(document::ThemeReady{"dark"});
    CHECK(desk.state.view.theme == "dark");
    desk.apply(document::SetColorSight{base::ColorSight::protanopia});
    CHECK(desk.state.view.color_sight == base::ColorSight::protanopia);
    CHECK(count_of<document::ShowColorSight>(desk) == 1);
}

TEST_CASE("Escape closes menu, palette and key sheet before anything else", "[document]") {
    Desk desk = row_desk();
    desk.apply(document::SelectMention{1, false});
    desk.apply(document::TogglePalette{});
    CHECK(desk.state.view.shows_palette);
    desk.apply(document::OpenMenu{});
    CHECK_FALSE(desk.state.view.shows_palette);
    desk.apply(document::ToggleKeys{});
    desk.apply(document::ClearSelection{});
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.shows_menu);
    CHECK_FALSE(desk.state.view.shows_keys);
    CHECK(desk.state.view.selection.mention == 1);
}

TEST_CASE("a scroll of the text is asked for once", "[document]") {
    Desk desk = row_desk();
    const auto before = desk.state.view.text_scroll;
    desk.apply(document::ScrollText{0.9, 0});
    CHECK(desk.state.view.text_scroll.request == before.request + 1);
    CHECK_THAT(desk.state.view.text_scroll.pages, WithinAbs(0.9, 1e-9));
}
