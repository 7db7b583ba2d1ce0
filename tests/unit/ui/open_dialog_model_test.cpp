#include <ui/open_dialog_model.hpp>

#include <support/catch.hpp>

using namespace wherein;
using document::DialogFor;
using document::FolderListing;
using ui::Files;

namespace {

FolderListing listing() {
    FolderListing made;
    made.folder = "/home/me";
    made.entries = {{"texts", true, false, 0, 0},
                    {"tests", true, false, 0, 0},
                    {"Baku rain.txt", false, true, 3200, 1'613'260'800},
                    {"Şuşa.md", false, true, 12, 0},
                    {"Şirvan.md", false, true, 12, 0},
                    {"photo.png", false, false, 5'000'000, 0}};
    return made;
}

std::vector<std::string> shown(const std::string& typed, Files files = Files::texts) {
    const FolderListing made = listing();
    std::vector<std::string> names;
    for (const auto* entry : ui::shown_entries(made, typed, files)) {
        names.push_back(entry->name);
    }
    return names;
}

std::string path_of(const std::optional<document::Command>& command) {
    REQUIRE(command);
    if (const auto* open = std::get_if<document::OpenArticle>(&*command)) {
        return "open " + open->path;
    }
    if (const auto* add = std::get_if<document::AddLayer>(&*command)) {
        return "add " + add->path;
    }
    return "go " + std::get<document::ShowOpenDialog>(*command).folder;
}

}  // namespace

TEST_CASE("the dialog shows folders and texts, and of them what is typed", "[ui]") {
    CHECK(shown("").size() == 5);
    CHECK(shown("", Files::all).size() == 6);
    CHECK(shown("RAIN") == std::vector<std::string>{"Baku rain.txt"});
    CHECK(shown("/home/me/te") == std::vector<std::string>{"texts", "tests"});
    CHECK(shown("/etc/te").size() == 5);
}

TEST_CASE("for a layer the dialog shows what is no text", "[ui]") {
    CHECK(shown("", Files::layers) == std::vector<std::string>{"texts", "tests", "photo.png"});
    const FolderListing made = listing();
    const auto entered = [&](const std::string& typed, const document::FolderEntry* chosen) {
        return ui::entered(made, typed, chosen, DialogFor::layer);
    };
    CHECK(path_of(entered("", &made.entries[5])) == "add /home/me/photo.png");
    CHECK(path_of(entered("map.gpkg", nullptr)) == "add /home/me/map.gpkg");
    const auto folder = entered("", &made.entries[0]);
    CHECK(path_of(folder) == "go /home/me/texts");
    CHECK(std::get<document::ShowOpenDialog>(*folder).purpose == DialogFor::layer);
}

TEST_CASE("Tab makes a name as long as it is certain", "[ui]") {
    const FolderListing made = listing();
    CHECK(ui::completed(made, "b", Files::texts) == "Baku rain.txt");
    CHECK(ui::completed(made, "te", Files::texts) == "te");
    CHECK(ui::completed(made, "tex", Files::texts) == "texts/");
    CHECK(ui::completed(made, "/home/me/tex", Files::texts) == "/home/me/texts/");
    CHECK(ui::completed(made, "/etc/x", Files::texts) == "/etc/x");
    CHECK(ui::completed(made, "nothing", Files::texts) == "nothing");
    // The two names part in the middle of a letter's bytes, or right behind the first letter.
    CHECK(ui::completed(made, "Ş", Files::texts) == "Ş");
}

TEST_CASE("Enter goes into a folder and opens a text", "[ui]") {
    const FolderListing made = listing();
    const auto entered = [&](const std::string& typed, const document::FolderEntry* chosen) {
        return ui::entered(made, typed, chosen, DialogFor::text);
    };
    CHECK(path_of(entered("", &made.entries[0])) == "go /home/me/texts");
    CHECK(path_of(entered("ba", &made.entries[2])) == "open /home/me/Baku rain.txt");
    CHECK(path_of(entered("/etc/", &made.entries[0])) == "go /etc/");
    CHECK(path_of(entered("/etc/motd.txt", &made.entries[0])) == "open /etc/motd.txt");
    CHECK(path_of(entered("~", nullptr)) == "go ~");
    CHECK(path_of(entered("../", nullptr)) == "go /home/me/../");
    CHECK(path_of(entered("new.txt", nullptr)) == "open /home/me/new.txt");
    CHECK_FALSE(entered("", nullptr));
}

TEST_CASE("sizes and days are worded for readers", "[ui]") {
    const FolderListing made = listing();
    CHECK(ui::size_label(made.entries[0]).empty());
    CHECK(ui::size_label(made.entries[2]) == "3.2 kB");
    CHECK(ui::size_label(made.entries[3]) == "12 bytes");
    CHECK(ui::day_label(made.entries[2]) == "14 Feb 2021");
    CHECK(ui::folder_above("/home/me/") == "/home");
    CHECK(ui::folder_above("/home") == "/");
    CHECK(ui::folder_above("/") == "/");
}
