#include <document/open_texts.hpp>

#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;

namespace {

std::shared_ptr<const document::Reading> unread(const document::Reading& reading) {
    auto copy = std::make_shared<document::Reading>();
    copy->article = reading.article;
    copy->path = reading.path;
    return copy;
}

/// The Caucasus (Armenia, Baku, Azerbaijan, Baku) is open, then France (France, Paris).
Desk two_texts() {
    Desk desk = desk_with(
        file_text("a.txt", {{"iso:AM"}, {"geonames:587084"}, {"iso:AZ"}, {"geonames:587084"}}));
    desk.apply(document::OpenArticle{"/home/me/b.txt"});
    desk.apply(document::ArticleRead{file_text("b.txt", {{"iso:FR"}, {"geonames:2988507"}})});
    desk.settle();
    return desk;
}

std::vector<std::string> titles(const Desk& desk) {
    std::vector<std::string> all;
    for (const document::TextEntry& entry : document::open_texts(desk.state)) {
        all.push_back((entry.is_shown ? "*" : "") + entry.title);
    }
    return all;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("a second text gets a tab of its own and is shown", "[document]") {
    Desk desk = two_texts();
    CHECK(titles(desk) == Titles{"About a.txt", "*About b.txt"});
    CHECK(desk.state.reading->places.size() == 2);
    REQUIRE(desk.state.resources.footprints);
    CHECK(desk.state.resources.footprints->size() == 2);
    REQUIRE(desk.asked<document::WatchFiles>());
    CHECK(desk.asked<document::WatchFiles>()->paths.size() == 2);
    CHECK(desk.keeps_invariant());
}

TEST_CASE("a text opened behind waits in its tab, and its places are found there", "[document]") {
    Desk desk = desk_with(file_text("a.txt", {{"iso:AM"}}));
    const auto shown = desk.state.reading;
    const auto camera = desk.state.view.camera;
    const auto other = file_text("b.txt", {{"iso:FR"}});
    desk.apply(document::OpenArticle{"/home/me/b.txt", document::OpenAs::behind});
    desk.apply(document::ArticleRead{unread(*other)});
    CHECK(titles(desk) == Titles{"*About a.txt", "About b.txt"});
    REQUIRE(desk.asked<document::Geoparse>());
    const std::uint32_t id = desk.asked<document::Geoparse>()->id;
    CHECK(desk.asked<document::LoadCorrections>()->id == id);
    desk.apply(document::PlacesFound{id, other});
    CHECK(desk.state.reading == shown);
    CHECK(desk.state.view.camera == camera);
    desk.apply(document::StepText{1});
    desk.settle();
    CHECK(desk.state.reading == other);
    CHECK(desk.center().lng_deg < 10);
}

TEST_CASE("each text keeps its place, its map and what is open in it", "[document]") {
    Desk desk = two_texts();
    desk.apply(document::ShowText{0});
    desk.settle();
    CHECK(titles(desk) == Titles{"*About a.txt", "About b.txt"});
    desk.apply(document::SelectMention{3, true});
    desk.apply(document::SetFilter{"ba"});
    desk.apply(document::SetFind{"baku"});
    desk.settle();
    desk.apply(document::Pan{40, 0});
    const auto before = desk.state.view;
    const auto there = desk.center();
    desk.apply(document::StepText{1});
    desk.settle();
    CHECK_FALSE(desk.state.view.selection.place);
    CHECK(desk.state.view.filter.empty());
    CHECK_FALSE(desk.state.view.find.is_open);
    CHECK(desk.center().lng_deg < 10);
    desk.apply(document::StepText{1});
    desk.settle();
    CHECK(static_cast<const document::TextView&>(desk.state.view) ==
          static_cast<const document::TextView&>(before));
    CHECK(base::distance_m(desk.center(), there) < 1'000);
    CHECK(desk.keeps_invariant());
}

TEST_CASE("going round the texts comes back to the first", "[document]") {
    Desk desk = two_texts();
    desk.apply(document::ArticleRead{file_text("c.txt", {{"iso:PK"}})});
    for (const char* title : {"About a.txt", "About b.txt", "About c.txt"}) {
        desk.apply(document::StepText{1});
        CHECK(desk.state.reading->article.title == title);
    }
    desk.apply(document::StepText{-1});
    CHECK(desk.state.reading->article.title == "About b.txt");
    desk.apply(document::ShowText{7});
    CHECK(desk.state.reading->article.title == "About b.txt");
    CHECK(desk.state.notice);
}

TEST_CASE("a text that is open is shown rather than opened twice", "[document]") {
    Desk desk = two_texts();
    desk.apply(document::OpenArticle{"/home/me/a.txt"});
    desk.apply(document::ArticleRead{file_text("a.txt", {{"iso:GE"}})});
    CHECK(titles(desk) == Titles{"*About a.txt", "About b.txt"});
    INFO("its file says something else by now");
    REQUIRE(desk.asked<document::ReloadFile>());
    CHECK(desk.asked<document::ReloadFile>()->path == "/home/me/a.txt");
}

TEST_CASE("corrections and their undo belong to their text", "[document]") {
    Desk desk = two_texts();
    desk.apply(document::NotAPlace{1, false});
    CHECK(desk.state.reading->mentions.size() == 1);
    const std::uint32_t id = desk.state.work.id;
    desk.apply(document::StepText{1});
    INFO("what is not saved is kept before the text is out of sight");
    REQUIRE(desk.asked<document::KeepCorrections>());
    CHECK(desk.asked<document::KeepCorrections>()->text.id == id);
    CHECK(document::undo_label(desk.state.work).empty());
    desk.apply(document::Undo{});
    CHECK(desk.state.reading->mentions.size() == 4);
    CHECK(document::open_texts(desk.state)[1].has_unsaved);
    desk.apply(document::StepText{1});
    CHECK(desk.state.reading->mentions.size() == 1);
    desk.apply(document::Undo{});
    CHECK(desk.state.reading->mentions.size() == 2);
}

TEST_CASE("what comes late for a text that is not shown reaches that text", "[document]") {
    Desk desk = two_texts();
    desk.apply(document::NotAPlace{1, false});
    const auto corrections = desk.state.work.corrections;
    const std::uint32_t id = desk.state.work.id;
    desk.apply(document::StepText{1});
    const auto shown = desk.state.reading;
    SECTION("that its corrections are saved") {
        desk.apply(document::CorrectionsSaved{id, corrections, corrections, {}});
        CHECK_FALSE(document::open_texts(desk.state)[1].has_unsaved);
    }
    SECTION("corrections that lie beside it") {
        const document::Corrections other{std::make_shared<document::Correction>(
            document::Correction{shown->mentions[0].span, std::nullopt, std::nullopt})};
        const auto read = std::make_shared<const document::Corrections>(other);
        desk.apply(document::CorrectionsRead{id, read, read, {}});
        desk.apply(document::StepText{1});
        CHECK(desk.state.work.saved == read);
        return;
    }
    SECTION("its bookmarks") {
        desk.apply(document::BookmarksRead{id, {{"The coast", {1, 2}, 300}}});
        CHECK(desk.state.view.bookmarks.empty());
        desk.apply(document::StepText{1});
        CHECK(desk.state.view.bookmarks.size() == 1);
        return;
    }
    SECTION("a newer version of its file") {
        desk.apply(document::FileChanged{"/home/me/b.txt", false});
        REQUIRE(desk.asked<document::ReloadFile>());
        desk.apply(
            document::ArticleReloaded{file_text("b.txt", {{"iso:FR"}, {"iso:PK"}, {"iso:GE"}})});
        desk.apply(document::StepText{1});
        CHECK(desk.state.reading->mentions.size() == 3);
        return;
    }
    CHECK(desk.state.reading == shown);
}

TEST_CASE("closing shows the neighbour, and after the last the empty page", "[document]") {
    Desk desk = two_texts();
    desk.apply(document::ArticleRead{file_text("c.txt", {{"iso:PK"}})});
    desk.apply(document::ShowText{1});
    desk.apply(document::CloseArticle{});
    CHECK(titles(desk) == Titles{"About a.txt", "*About c.txt"});
    desk.apply(document::CloseArticle{0});
    CHECK(titles(desk) == Titles{"*About c.txt"});
    CHECK(desk.asked<document::WatchFiles>()->paths.size() == 1);
    desk.apply(document::CloseArticle{3});
    CHECK(titles(desk).size() == 1);
    desk.apply(document::CloseArticle{});
    CHECK(titles(desk).empty());
    CHECK_FALSE(desk.state.reading);
    CHECK(desk.state.shelf == document::Shelf{});
    desk.apply(document::StepText{1});
    CHECK_FALSE(desk.state.reading);
}

TEST_CASE("another gazetteer asks for the places of all open texts anew", "[document]") {
    Desk desk = two_texts();
    desk.effects.clear();
    desk.apply(document::GazetteerReady{small_gazetteer()});
    CHECK(std::count_if(desk.effects.begin(), desk.effects.end(), [](const auto& effect) {
              return std::holds_alternative<document::Geoparse>(effect);
          }) == 2);
    CHECK_FALSE(desk.state.reading->is_geoparsed);
    CHECK_FALSE(desk.state.shelf.texts[0]->reading->is_geoparsed);
}

TEST_CASE("texts come in the order they were asked for, each as it was asked", "[document]") {
    Desk desk = desk_with(file_text("a.txt", {{"iso:AM"}}));
    desk.apply(document::OpenArticle{"/home/me/none.txt", document::OpenAs::behind});
    desk.apply(document::OpenArticle{"/home/me/b.txt"});
    desk.apply(document::OpenArticle{"/home/me/c.txt", document::OpenAs::behind});
    desk.apply(document::Tell{{"There is no such file.", true}, true});
    desk.apply(document::ArticleRead{file_text("b.txt", {{"iso:FR"}})});
    desk.apply(document::ArticleRead{file_text("c.txt", {{"iso:PK"}})});
    CHECK(titles(desk) == Titles{"About a.txt", "*About b.txt", "About c.txt"});
    CHECK(desk.state.view.files.asked.empty());
}
