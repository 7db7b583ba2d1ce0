#include <unit/document/world.hpp>

using namespace wherein;
using namespace wherein::test;
using Catch::Matchers::ContainsSubstring;

namespace {

std::shared_ptr<const document::Reading> on_disk(const std::vector<Named>& named) {
    auto reading = std::make_shared<document::Reading>(*reading_of(named));
    reading->path = "/home/me/a.txt";
    return reading;
}

/// Mentions 0 to 3: Armenia, Baku, Azerbaijan, Baku.
Desk open_desk() {
    return desk_with(on_disk({{"iso:AM"}, {"geonames:587084"}, {"iso:AZ"}, {"geonames:587084"}}));
}

}  // namespace

TEST_CASE("a text that is open is watched, and read again when its file changes", "[document]") {
    Desk desk;
    desk.apply(document::ArticleRead{on_disk({{"iso:AM"}})});
    REQUIRE(desk.asked<document::WatchFiles>());
    CHECK(desk.asked<document::WatchFiles>()->paths == std::vector<std::string>{"/home/me/a.txt"});
    CHECK(desk.asked<document::KeepRecent>()->path == "/home/me/a.txt");
    desk.apply(document::FileChanged{"/home/me/other.txt", false});
    CHECK(desk.asked<document::ReloadFile>() == nullptr);
    desk.apply(document::FileChanged{"/home/me/a.txt", false});
    REQUIRE(desk.asked<document::ReloadFile>());
    desk.apply(document::FileChanged{"/home/me/a.txt", true});
    REQUIRE(desk.state.notice);
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("stays open"));
    CHECK(desk.state.reading);
}

TEST_CASE("reading again keeps the view and what is selected", "[document]") {
    Desk desk = open_desk();
    desk.apply(document::SelectMention{3, false});
    const auto camera = desk.state.view.camera;
    // A sentence more in front: the second Baku is now mention 4.
    desk.apply(document::ArticleReloaded{
        on_disk({{"iso:TR"}, {"iso:AM"}, {"geonames:587084"}, {"iso:AZ"}, {"geonames:587084"}})});
    CHECK(desk.state.view.selection.place == place("geonames:587084"));
    REQUIRE(desk.state.view.selection.mention);
    CHECK(desk.state.reading->mentions[*desk.state.view.selection.mention].place ==
          place("geonames:587084"));
    CHECK(desk.state.view.camera == camera);
    CHECK(desk.state.resources.footprints->size() == 4);
    desk.apply(document::ArticleReloaded{on_disk({{"iso:AM"}})});
    CHECK_FALSE(desk.state.view.selection.place);
    CHECK(desk.state.view.camera == camera);
}

TEST_CASE("a newer version of a text that is no longer open is not shown", "[document]") {
    Desk desk = open_desk();
    auto other = std::make_shared<document::Reading>(*reading_of({{"iso:FR"}}));
    other->path = "/home/me/b.txt";
    const auto before = desk.state.reading;
    desk.apply(document::ArticleReloaded{other});
    CHECK(desk.state.reading == before);
}

TEST_CASE("the open dialog asks for its folder and shows what comes back", "[document]") {
    Desk desk;
    desk.apply(document::RecentRead{{"/home/me/a.txt"}, "/home/me"});
    desk.apply(document::ShowOpenDialog{});
    REQUIRE(desk.asked<document::ReadFolder>());
    CHECK(desk.asked<document::ReadFolder>()->path == "/home/me");
    auto listing = std::make_shared<document::FolderListing>();
    listing->folder = "/home/me/texts";
    desk.apply(document::FolderRead{listing});
    REQUIRE(desk.state.view.files.dialog);
    CHECK(desk.state.view.files.dialog->folder == "/home/me/texts");
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.files.dialog);
    desk.apply(document::FolderRead{listing});
    CHECK_FALSE(desk.state.view.files.dialog);
    desk.apply(document::ShowOpenDialog{});
    desk.apply(document::OpenArticle{"/home/me/a.txt"});
    CHECK_FALSE(desk.state.view.files.dialog);
}

TEST_CASE("the same dialog adds a layer, and begins where the last one was", "[document]") {
    Desk desk;
    desk.apply(document::RecentRead{{}, "/home/me"});
    desk.apply(document::ShowOpenDialog{true, {}, document::DialogFor::layer});
    REQUIRE(desk.asked<document::ReadFolder>());
    CHECK(desk.asked<document::ReadFolder>()->path == "/home/me");
    auto listing = std::make_shared<document::FolderListing>();
    listing->folder = "/home/me/maps";
    desk.apply(document::FolderRead{listing});
    desk.apply(document::ClearSelection{});
    CHECK_FALSE(desk.state.view.files.dialog);
    desk.apply(document::ShowOpenDialog{true, {}, document::DialogFor::layer});
    desk.apply(document::AddLayer{"/home/me/maps/trips.gpx", ""});
    CHECK_FALSE(desk.state.view.files.dialog);
    REQUIRE(desk.asked<document::LoadUserLayer>());
    CHECK(desk.asked<document::LoadUserLayer>()->path == "/home/me/maps/trips.gpx");
    desk.apply(document::ShowOpenDialog{true, {}, document::DialogFor::layer});
    CHECK(desk.asked<document::ReadFolder>()->path == "/home/me/maps/");
    desk.apply(document::ShowOpenDialog{});
    CHECK(desk.asked<document::ReadFolder>()->path == "/home/me");
    // A dropped layer leaves a dialog for texts alone.
    desk.apply(document::AddLayer{"/tmp/dropped.gpx", ""});
    CHECK(desk.state.view.files.dialog);
}

TEST_CASE("Escape stops a text on its way, and nothing of it comes", "[document]") {
    Desk desk = open_desk();
    desk.apply(document::OpenArticle{"/home/me/large.txt"});
    REQUIRE(desk.state.view.files.asked.size() == 1);
    CHECK(desk.state.view.files.asked[0].name == "large.txt");
    desk.apply(document::ClearSelection{});
    CHECK(desk.state.view.files.asked.empty());
    CHECK(desk.asked<document::StopLoad>());
    REQUIRE(desk.state.notice);
    CHECK_THAT(desk.state.notice->text, ContainsSubstring("large.txt"));
    CHECK(desk.state.reading);
}

TEST_CASE("a text that cannot be opened leaves the open one open", "[document]") {
    Desk desk = open_desk();
    desk.apply(document::OpenArticle{"/home/me/none.txt"});
    desk.apply(document::Tell{{"There is no such file.", true}, true});
    CHECK(desk.state.view.files.asked.empty());
    CHECK(desk.state.reading);
}

TEST_CASE("closing leaves an empty page and no file to watch", "[document]") {
    Desk desk = open_desk();
    desk.apply(document::SelectMention{1, false});
    desk.apply(document::CloseArticle{});
    CHECK_FALSE(desk.state.reading);
    CHECK_FALSE(desk.state.view.selection.place);
    REQUIRE(desk.asked<document::WatchFiles>());
    CHECK(desk.asked<document::WatchFiles>()->paths.empty());
    desk.apply(document::CloseArticle{});
    desk.apply(document::ReloadArticle{});
    CHECK(desk.state.notice);
}

TEST_CASE("pasting asks for the clipboard unless the text is given", "[document]") {
    Desk desk;
    desk.apply(document::PasteText{});
    CHECK(desk.asked<document::ReadClipboard>());
    desk.apply(document::PasteText{"Rain fell on Baku."});
    REQUIRE(desk.asked<document::LoadPasted>());
    CHECK(desk.asked<document::LoadPasted>()->text == "Rain fell on Baku.");
    CHECK_FALSE(desk.state.view.files.asked.empty());
}
