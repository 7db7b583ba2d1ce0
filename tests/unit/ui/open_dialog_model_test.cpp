#include <ui/open_dialog_model.hpp>

#include <support/catch.hpp>

using namespace wherein;
using document::FolderListing;

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

std::vector<std::string> shown(const std::string& typed, bool all = false) {
    const FolderListing made = listing();
    std::vector<std::string> names;
    for (const auto* entry : ui::shown_entries(made, typed, all)) {
        names.push_back(entry->name);
    }
    return names;
}

std::string path_of(const std::optional<document::Command>& command) {
    REQUIRE(command);
    if (const auto* open = std::get_if<document::OpenArticle>(&*command)) {
        return "open " + open->path;
    }
    return "go " + std::get<document::ShowOpenDialog>(*command).folder;
}

}  // namespace

TEST_CASE("the dialog shows folders and texts, and of them what is typed", "[ui]") {
    CHECK(shown("").size() == 5);
    CHECK(shown("", true).size() == 6);
    CHECK(shown("RAIN") == std::vector<std::string>{"Baku rain.txt"});
    CHECK(shown("/home/me/te") == std::vector<std::string>{"texts", "tests"});
    CHECK(shown("/etc/te").size() == 5);
}

TEST_CASE("Tab makes a name as long as it is certain", "[ui]") {
    const FolderListing made = listing();
    CHECK(ui::completed(made, "b", false) == "Baku rain.txt");
    CHECK(ui::completed(made, "te", false) == "te");
    CHECK(ui::completed(made, "tex", false) == "texts/");
    CHECK(ui::completed(made, "/home/me/tex", false) == "/home/me/texts/");
    CHECK(ui::completed(made, "/etc/x", false) == "/etc/x");
    CHECK(ui::completed(made, "nothing", false) == "nothing");
    // The two names part in the middle of a letter's bytes, or right behind the first letter.
    CHECK(ui::completed(made, "Ş", false) == "Ş");
}

TEST_CASE("Enter goes into a folder and opens a text", "[ui]") {
    const FolderListing made = listing();
    CHECK(path_of(ui::entered(made, "", &made.entries[0])) == "go /home/me/texts");
    CHECK(path_of(ui::entered(made, "ba", &made.entries[2])) == "open /home/me/Baku rain.txt");
    CHECK(path_of(ui::entered(made, "/etc/", &made.entries[0])) == "go /etc/");
    CHECK(path_of(ui::entered(made, "/etc/motd.txt", &made.entries[0])) == "open /etc/motd.txt");
    CHECK(path_of(ui::entered(made, "~", nullptr)) == "go ~");
    CHECK(path_of(ui::entered(made, "../", nullptr)) == "go /home/me/../");
    CHECK(path_of(ui::entered(made, "new.txt", nullptr)) == "open /home/me/new.txt");
    CHECK_FALSE(ui::entered(made, "", nullptr));
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
